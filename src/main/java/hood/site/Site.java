package hood.site;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A site: what each of its files holds, by path. Pages are made when they are asked for, so that a large site need not be
 * in memory as a whole.
 *
 * @param files the files
 */
public record Site(SortedMap<String, Content> files) {
    public Site(Map<String, Content> files) {
        this(Collections.unmodifiableSortedMap(new TreeMap<>(files)));
    }

    public Site {
        Objects.requireNonNull(files, "files");
    }

    /**
     * A page that is ready to be made.
     *
     * @param key makes a digest of all that shapes its HTML
     * @param html makes its HTML, which takes longer
     */
    public record Sheet(Supplier<String> key, Supplier<String> html) {}

    /** What a file holds. */
    public sealed interface Content {
        /**
         * A page.
         *
         * @param sheet prepares it, each time anew; on several threads at once, if need be
         */
        record Page(Supplier<Sheet> sheet) implements Content {
            /** Its HTML. */
            public String html() {
                return sheet.get().html().get();
            }
        }

        /**
         * A text that is made when it is asked for.
         *
         * @param text makes the text, each time anew
         */
        record Made(Supplier<String> text) implements Content {}

        /**
         * Text, written as UTF-8.
         *
         * @param text the text
         */
        record Text(String text) implements Content {}

        /**
         * Bytes of the theme.
         *
         * @param path the file's path in the theme
         */
        record Asset(String path) implements Content {}

        /**
         * A copy of a file of the book.
         *
         * @param path the file's path in the book
         */
        record Copy(String path) implements Content {}

        /**
         * The bytes of the file.
         *
         * @param book reads a file of the book
         * @param theme where assets come from
         */
        default byte[] bytes(Function<String, byte[]> book, Theme theme) {
            if (this instanceof Asset asset) return theme.files().get(asset.path());
            if (this instanceof Copy copy) return book.apply(copy.path());
            String text = this instanceof Page page
                    ? page.html()
                    : this instanceof Made made ? made.text().get() : ((Text) this).text();
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** This site with all files of another; the other's count where both have one. */
    public Site with(Site other) {
        Map<String, Content> all = new TreeMap<>(files);
        all.putAll(other.files);
        return new Site(all);
    }

    /** This site in a folder: {@code en/}; empty for where it is. */
    public Site in(String folder) {
        Map<String, Content> moved = new TreeMap<>();
        files.forEach((path, content) -> moved.put(folder + path, content));
        return new Site(moved);
    }
}
