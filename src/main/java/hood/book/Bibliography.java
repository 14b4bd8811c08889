package hood.book;

import java.util.List;
import java.util.Objects;

/**
 * The reference list in the style of the book.
 *
 * @param entries its entries, in order
 */
public record Bibliography(List<Entry> entries) {
    /** No list. */
    public static final Bibliography EMPTY = new Bibliography(List.of());

    /**
     * An entry.
     *
     * @param mark what stands in the text where it is cited, as HTML: {@code [4]}
     * @param html the entry
     * @param exports the entry in formats that other programs read, in order
     */
    public record Entry(String mark, String html, List<Export> exports) {
        public Entry {
            Objects.requireNonNull(mark, "mark");
            Objects.requireNonNull(html, "html");
            exports = List.copyOf(exports);
        }
    }

    /** An entry in a format: the format's name, empty for the list's own style, and the text. */
    public record Export(String format, String text) {
        public Export {
            Objects.requireNonNull(format, "format");
            Objects.requireNonNull(text, "text");
        }
    }

    public Bibliography {
        entries = List.copyOf(entries);
    }
}
