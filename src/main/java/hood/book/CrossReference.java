package hood.book;

import hood.source.Span;
import java.util.Objects;

/**
 * A place in the text that refers to a label and shows its number.
 *
 * @param id the label's id
 * @param span where the reference stands
 */
public record CrossReference(String id, Span span) {
    public CrossReference {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(span, "span");
    }
}
