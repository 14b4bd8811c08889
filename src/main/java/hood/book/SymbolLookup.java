package hood.book;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a name in the text turns out to be. */
public sealed interface SymbolLookup {
    /** No symbol: ordinary code. */
    record None() implements SymbolLookup {}

    /**
     * A symbol.
     *
     * @param symbol the declaration that counts
     * @param others its declarations elsewhere, for other platforms
     */
    record Found(Symbol symbol, List<Symbol> others) implements SymbolLookup {
        public Found {
            Objects.requireNonNull(symbol, "symbol");
            others = List.copyOf(others);
        }
    }

    /**
     * A name that several different declarations have.
     *
     * @param candidates the declarations, the likelier first
     */
    record Ambiguous(List<Symbol> candidates) implements SymbolLookup {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * What looks like a symbol and is none.
     *
     * @param near what may be meant
     */
    record Unknown(Optional<String> near) implements SymbolLookup {
        public Unknown {
            Objects.requireNonNull(near, "near");
        }
    }
}
