package hood.book;

import java.util.List;
import java.util.Objects;

/**
 * A symbol that the book speaks of.
 *
 * @param symbol the declaration that counts
 * @param others its declarations for other platforms
 * @param places the sections that speak of it, in reading order
 */
public record SymbolEntry(Symbol symbol, List<Symbol> others, List<Place> places) {
    public SymbolEntry {
        Objects.requireNonNull(symbol, "symbol");
        others = List.copyOf(others);
        places = List.copyOf(places);
    }
}
