package hood.book;

import hood.source.Span;
import java.util.Objects;

/**
 * A place in a text that uses a term of the glossary.
 *
 * @param term the term's name
 * @param span where it stands
 */
public record TermUse(String term, Span span) {
    public TermUse {
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(span, "span");
    }
}
