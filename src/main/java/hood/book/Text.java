package hood.book;

import java.util.Objects;

/**
 * A line of inline text in two forms.
 *
 * @param plain for search, titles and comparison
 * @param html for pages; holds no links, so that it can stand inside one
 */
public record Text(String plain, String html) {
    public Text {
        Objects.requireNonNull(plain, "plain");
        Objects.requireNonNull(html, "html");
    }

    /** Text without any markup. */
    public static Text plain(String plain) {
        return new Text(plain, escape(plain));
    }

    /** Makes text safe in HTML content and in quoted attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return plain;
    }
}
