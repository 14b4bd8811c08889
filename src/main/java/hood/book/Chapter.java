package hood.book;

import java.util.List;
import java.util.Objects;

/**
 * A chapter of the book.
 *
 * @param page its text
 * @param number its number in the table of contents, or empty
 * @param title its own title, or what the table of contents calls it
 * @param planned whether it is still to be written
 * @param trail the entries of the table of contents above it, outermost first
 */
public record Chapter(Page page, String number, Text title, boolean planned, List<Node.Item> trail) {
    public Chapter {
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(title, "title");
        trail = List.copyOf(trail);
    }

    /** Its path in the site. */
    public String address() {
        return page.address();
    }
}
