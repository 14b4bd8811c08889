package hood.book;

import hood.source.Span;
import java.util.Objects;

/**
 * A heading of a document.
 *
 * @param level 1 to 6
 * @param id the fragment that leads to it, unique in its document
 * @param text what it says
 * @param span where it stands
 */
public record Heading(int level, String id, Text text, Span span) {
    public Heading {
        if (level < 1 || level > 6) throw new IllegalArgumentException("no heading level: " + level);
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(span, "span");
    }
}
