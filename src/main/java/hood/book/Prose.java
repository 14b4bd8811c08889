package hood.book;

import hood.source.SourceFile;
import hood.source.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * The running text of one block, without its markup. Code, formulas and pictures are {@link #OBJECT} in it.
 *
 * @param file the file that holds it
 * @param text the text
 * @param offsets where each of its characters stands in the file
 */
public record Prose(SourceFile file, String text, int[] offsets) {
    /** Stands for what is no text: U+FFFC, the object replacement character. */
    public static final char OBJECT = '\uFFFC';

    public Prose {
        Objects.requireNonNull(file, "file");
        if (text.length() != offsets.length) throw new IllegalArgumentException("text and offsets differ in length");
    }

    /** Where a stretch of the text stands. */
    public Span span(int start, int end) {
        int from = offsets[start];
        return file.span(from, end > start ? Math.max(from, offsets[end - 1] + 1) : from);
    }

    /** Where a stretch of the text stands, when no markup lies inside it. */
    public Optional<Span> unbroken(int start, int end) {
        boolean unbroken = end > start && offsets[end - 1] - offsets[start] == end - 1 - start;
        return unbroken ? Optional.of(span(start, end)) : Optional.empty();
    }
}
