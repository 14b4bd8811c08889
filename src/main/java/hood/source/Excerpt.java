package hood.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A text put together from stretches of files, that knows where each of its characters comes from.
 *
 * @param text the text
 * @param pieces where its parts come from, in order, the first from offset 0
 */
public record Excerpt(String text, List<Piece> pieces) {
    /**
     * A part of the text.
     *
     * @param start its offset in the text
     * @param source where it comes from; a part may be longer than its source, which then stands for all of it
     */
    public record Piece(int start, Span source) {
        public Piece {
            Objects.requireNonNull(source, "source");
        }
    }

    public Excerpt {
        Objects.requireNonNull(text, "text");
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty() || pieces.get(0).start() != 0) throw new IllegalArgumentException("no piece at 0");
    }

    /** The whole of a file. */
    public static Excerpt of(SourceFile file) {
        return of(file.span(0, file.text().length()));
    }

    /** One stretch of a file. */
    public static Excerpt of(Span span) {
        return new Excerpt(span.text(), List.of(new Piece(0, span)));
    }

    /** Where the characters from {@code start} up to {@code end} come from; when from several places, the first. */
    public Span span(int start, int end) {
        Piece key = new Piece(start, pieces.get(0).source());
        int found = Collections.binarySearch(pieces, key, Comparator.comparingInt(Piece::start));
        Piece piece = pieces.get(found >= 0 ? found : -found - 2);
        Span source = piece.source();
        int from = Math.min(source.start() + start - piece.start(), source.end());
        return source.file().span(from, Math.min(from + end - start, source.end()));
    }

    /** The part from {@code start} up to {@code end}. */
    public Excerpt part(int start, int end) {
        Builder builder = new Builder();
        for (int i = 0; i < pieces.size(); i++) {
            int from = Math.max(start, pieces.get(i).start());
            int to = Math.min(end, i + 1 < pieces.size() ? pieces.get(i + 1).start() : text.length());
            if (from < to) builder.add(text.substring(from, to), span(from, to));
        }
        return builder.build(span(start, start));
    }

    /** Puts an excerpt together. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Piece> pieces = new ArrayList<>();

        /** Adds a stretch of a file as it is. */
        public Builder add(Span source) {
            return add(source.text(), source);
        }

        /** Adds text that stands for a stretch of a file. */
        public Builder add(String part, Span source) {
            if (part.isEmpty()) return this;
            pieces.add(new Piece(text.length(), source));
            text.append(part);
            return this;
        }

        /** Adds another excerpt. */
        public Builder add(Excerpt part) {
            for (Piece piece : part.pieces) pieces.add(new Piece(text.length() + piece.start(), piece.source()));
            text.append(part.text);
            return this;
        }

        /** The excerpt; an empty one stands at {@code place}. */
        public Excerpt build(Span place) {
            return new Excerpt(text.toString(), pieces.isEmpty() ? List.of(new Piece(0, place)) : pieces);
        }
    }
}
