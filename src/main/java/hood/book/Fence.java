package hood.book;

import hood.source.Excerpt;
import hood.source.Span;
import java.util.Objects;

/**
 * A fenced block as its author wrote it.
 *
 * @param language the first word after the fence, or empty
 * @param attributes what follows it
 * @param info where language and attributes stand
 * @param content the text between the fences, without the block's indentation
 */
public record Fence(String language, Attributes attributes, Span info, Excerpt content) {
    public Fence {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(attributes, "attributes");
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(content, "content");
    }
}
