package hood.book;

import java.util.Optional;

/**
 * What an author says of a document above its text.
 *
 * @param title overrides the title taken from the text
 * @param planned whether the chapter is still to be written
 */
public record FrontMatter(Optional<String> title, boolean planned) {
    /** Nothing said. */
    public static final FrontMatter NONE = new FrontMatter(Optional.empty(), false);
}
