package hood.book;

import hood.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which symbols names in a text stand for.
 *
 * @param packages where names without a package are looked for, in this order
 * @param not names that stand for none
 */
public record SymbolScope(List<Name> packages, Set<String> not) {
    /** Only names with their package are symbols. */
    public static final SymbolScope NONE = new SymbolScope(List.of(), Set.of());

    /**
     * A package as an author names it.
     *
     * @param text its name or the path of its folder; {@code *} for all that there are
     * @param span where it is named
     */
    public record Name(String text, Span span) {
        public Name {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(span, "span");
        }
    }

    public SymbolScope {
        packages = List.copyOf(packages);
        not = Set.copyOf(not);
    }
}
