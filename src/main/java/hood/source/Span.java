package hood.source;

import java.util.Objects;

/**
 * A stretch of a file.
 *
 * @param file the file
 * @param start offset of the first character
 * @param end offset after the last character, not below {@code start}
 */
public record Span(SourceFile file, int start, int end) {
    public Span {
        Objects.requireNonNull(file, "file");
        if (start < 0 || end < start || end > file.text().length()) {
            throw new IllegalArgumentException("no span " + start + ".." + end + " in " + file);
        }
    }

    /** The characters of the span. */
    public String text() {
        return file.text().substring(start, end);
    }

    /** Where the span begins. */
    public Position position() {
        return file.position(start);
    }

    /** Where the span ends: the position after its last character. */
    public Position endPosition() {
        return file.position(end);
    }

    /** {@code path:line:column} of the beginning. */
    @Override
    public String toString() {
        return file.path() + ":" + position();
    }
}
