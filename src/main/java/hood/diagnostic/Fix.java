package hood.diagnostic;

import hood.source.SourceFile;
import hood.source.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A change that mends a finding.
 *
 * @param span what is replaced
 * @param replacement what takes its place
 */
public record Fix(Span span, String replacement) {
    public Fix {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(replacement, "replacement");
    }

    /** A file's text with fixes applied; of fixes that overlap, the first in the text. */
    public static String apply(SourceFile file, Collection<Fix> fixes) {
        List<Fix> inOrder = fixes.stream()
                .filter(fix -> fix.span().file().equals(file))
                .sorted(Comparator.comparingInt(fix -> fix.span().start()))
                .toList();
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (Fix fix : inOrder) {
            if (fix.span().start() < done) continue;
            text.append(file.text(), done, fix.span().start()).append(fix.replacement());
            done = fix.span().end();
        }
        return text.append(file.text(), done, file.text().length()).toString();
    }
}
