package hood.source;

import java.util.Objects;

/**
 * A text file of the book.
 *
 * <p>The text is kept in one form on every machine: without a byte order mark, with {@code \n} as the only line end, and
 * with U+FFFD for NUL, as CommonMark asks. Lines and columns are the same as in the file on disk.
 *
 * @param path where the file lies, relative to the book's folder, with {@code /}
 * @param text the normalized text
 * @param lines where its lines begin
 */
public record SourceFile(String path, String text, LineIndex lines) {
    public SourceFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(lines, "lines");
    }

    /** A file of this path whose text is {@code raw}, normalized. */
    public static SourceFile of(String path, String raw) {
        String text = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
        text = text.replace("\r\n", "\n").replace('\r', '\n').replace('\0', '\uFFFD');
        return new SourceFile(path, text, LineIndex.of(text));
    }

    /** The span from offset {@code start} up to but not including {@code end}. */
    public Span span(int start, int end) {
        return new Span(this, start, end);
    }

    /** The empty span before the first character: what concerns the file as a whole. */
    public Span start() {
        return new Span(this, 0, 0);
    }

    /** The position of an offset from 0 to the text's length. */
    public Position position(int offset) {
        int line = lines.lineAt(offset);
        return new Position(line + 1, text.codePointCount(lines.startOf(line), offset) + 1);
    }

    /** The text of a 1-based line, without its line end. */
    public String line(int number) {
        int start = lines.startOf(number - 1);
        int end = number < lines.count() ? lines.startOf(number) - 1 : text.length();
        return text.substring(start, end);
    }

    /** Two files are the same when path and text are; the index follows from the text. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SourceFile file && path.equals(file.path) && text.equals(file.text);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
