package hood.book;

import hood.source.Span;
import java.util.Objects;

/**
 * An address that a document mentions: of a link or of an image.
 *
 * @param destination the address as written, escapes and entities resolved
 * @param span where the address stands
 */
public record Link(String destination, Span span) {
    public Link {
        Objects.requireNonNull(destination, "destination");
        Objects.requireNonNull(span, "span");
    }
}
