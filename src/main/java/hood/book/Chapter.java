package hood.book;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A chapter of the book.
 *
 * @param page its text
 * @param number its number in the table of contents, or empty
 * @param title its own title, or what the table of contents calls it
 * @param planned whether it is still to be written
 * @param translation how it stands to the original; empty in the original itself
 * @param trail the entries of the table of contents above it, outermost first
 */
public record Chapter(
        Page page,
        String number,
        Text title,
        boolean planned,
        Optional<Translation> translation,
        List<Node.Item> trail) {
    public Chapter {
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(translation, "translation");
        trail = List.copyOf(trail);
    }

    /** The path of the text in the original that it is or translates: the same in all languages. */
    public String original() {
        return translation
                .map(found -> found.original().path())
                .orElse(page.document().path());
    }

    /** Whether its text is the original's, for want of a translation. */
    public boolean isUntranslated() {
        return translation.isPresent() && !translation.get().exists();
    }

    /** Its path in the site. */
    public String address() {
        return page.address();
    }
}
