package hood.book;

import hood.source.Span;
import java.util.List;
import java.util.Objects;

/**
 * A place in the text that cites works: {@code [@key, §3; @other]}.
 *
 * @param cites the works, in order
 * @param written the whole as its author wrote it
 */
public record Citation(List<Cite> cites, String written) {
    /**
     * One work that is cited.
     *
     * @param key the work's key
     * @param locator where in the work, as the author writes it; or empty
     * @param span where the key stands
     */
    public record Cite(String key, String locator, Span span) {
        public Cite {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(locator, "locator");
            Objects.requireNonNull(span, "span");
        }
    }

    public Citation {
        cites = List.copyOf(cites);
        Objects.requireNonNull(written, "written");
        if (cites.isEmpty()) throw new IllegalArgumentException("nothing is cited");
    }
}
