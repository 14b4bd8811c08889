package hood.book;

import hood.source.Span;
import java.util.Objects;

/**
 * A place in a text that may name a symbol.
 *
 * @param name the name
 * @param span where it stands
 */
public record SymbolUse(SymbolName name, Span span) {
    public SymbolUse {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(span, "span");
    }
}
