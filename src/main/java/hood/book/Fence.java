package hood.book;

import hood.diagnostic.Diagnostic;
import hood.diagnostic.NearMiss;
import hood.source.Excerpt;
import hood.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

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

    /** What is found of attributes that its kind of block does not know. */
    public List<Diagnostic> unknownAttributes(Set<String> known) {
        List<Diagnostic> found = new ArrayList<>();
        for (String name : attributes.values().keySet()) {
            if (known.contains(name)) continue;
            found.add(Diagnostic.warning("fence-attribute", "未知的属性 / unknown attribute \"" + name + "\"")
                    .at(info)
                    .help(NearMiss.advice(name, known)
                            .orElse("known attributes: " + String.join(", ", new TreeSet<>(known)))));
        }
        return found;
    }
}
