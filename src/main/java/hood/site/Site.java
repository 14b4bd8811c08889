package hood.site;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A finished site: what each of its files holds, by path.
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

    /** What a file holds. */
    public sealed interface Content {
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

    /** This site with more files of text. */
    public Site with(Map<String, String> texts) {
        Map<String, Content> all = new TreeMap<>(files);
        texts.forEach((path, text) -> all.put(path, new Content.Text(text)));
        return new Site(all);
    }

    /** The HTML of each page, by its address. */
    public SortedMap<String, String> pages() {
        SortedMap<String, String> pages = new TreeMap<>();
        files.forEach((path, content) -> {
            if (path.endsWith(".html") && content instanceof Content.Text page) pages.put(path, page.text());
        });
        return pages;
    }
}
