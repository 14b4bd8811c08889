package hood.book;

import java.util.Objects;
import java.util.Optional;

/**
 * What an author says of a document above its text.
 *
 * @param title overrides the title taken from the text
 * @param planned whether the chapter is still to be written
 * @param symbols which symbols its names stand for; without it the configuration says so
 * @param translationOf the path of the text that this one translates; without it the one at the same path counts
 */
public record FrontMatter(
        Optional<String> title, boolean planned, Optional<SymbolScope> symbols, Optional<Link> translationOf) {
    /** Nothing said. */
    public static final FrontMatter NONE = new FrontMatter(Optional.empty(), false, Optional.empty(), Optional.empty());

    public FrontMatter {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(symbols, "symbols");
        Objects.requireNonNull(translationOf, "translationOf");
    }
}
