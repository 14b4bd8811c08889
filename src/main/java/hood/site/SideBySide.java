package hood.site;

import hood.book.Book;
import hood.book.Chapter;
import hood.book.Editions;
import hood.book.Part;
import hood.book.Settings;
import hood.book.Urls;
import hood.source.Json;
import hood.source.Paths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of one page in the other languages, block by block, as a script beside the page: a reader who wants both
 * loads it. Comments in the pages say where their blocks begin.
 */
public final class SideBySide {
    private static final Pattern MARK = Pattern.compile("<!--p(?<part>[0-9]+)-->");

    private SideBySide() {}

    /** What stands in a page where a part begins. */
    static String mark(int part) {
        return "<!--p" + part + "-->";
    }

    /** The name of the script of a page with the text in a language. */
    static String script(String address, String language) {
        return Paths.withoutExtension(address) + "." + language + ".js";
    }

    /**
     * The scripts of a book's pages.
     *
     * @param renderer what renders the book
     * @param renderers what renders it in each language
     */
    public static Site of(SiteRenderer renderer, Editions editions, List<SiteRenderer> renderers) {
        Map<String, Site.Content> scripts = new TreeMap<>();
        Book book = renderer.book();
        for (Chapter chapter : book.chapters()) {
            for (Editions.Counterpart other : editions.of(book, chapter.address(), Optional.of(chapter))) {
                Optional<Chapter> there = other.chapter().filter(found -> isPair(chapter, found));
                if (there.isEmpty()) continue;
                SiteRenderer of = renderers.stream()
                        .filter(some -> some.book()
                                .settings()
                                .language()
                                .equals(other.settings().language()))
                        .findFirst()
                        .orElseThrow();
                scripts.put(
                        script(chapter.address(), other.settings().language()),
                        new Site.Content.Made(() -> script(book, chapter, of, there.get())));
            }
        }
        return new Site(scripts);
    }

    /** Whether two chapters are texts in two languages. */
    static boolean isPair(Chapter here, Chapter there) {
        return !here.isUntranslated() && !there.isUntranslated() && !here.planned() && !there.planned();
    }

    private static String script(Book book, Chapter chapter, SiteRenderer other, Chapter there) {
        Settings settings = other.book().settings();
        String address = settings.folder() + there.address();
        List<String> blocks = blocks(other.body(there), there.page().document().parts());
        Map<Integer, Integer> back = new HashMap<>();
        List<Integer> pairs = Part.align(there.page().document(), chapter.page().document());
        for (int i = 0; i < pairs.size(); i++) if (pairs.get(i) >= 0) back.put(pairs.get(i), i);
        List<Object> html = new ArrayList<>();
        for (int i = 0; i < chapter.page().document().parts().size(); i++) {
            StringBuilder block = new StringBuilder();
            Integer first = back.get(i);
            for (int j = first == null ? pairs.size() : first; j < pairs.size(); j++) {
                if (j > first && pairs.get(j) >= 0) break;
                block.append(blocks.get(j));
            }
            html.add(block.toString());
        }
        String here = book.settings().folder() + chapter.address();
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("language", settings.language());
        pair.put("base", Urls.encode(Paths.relative(here, address)));
        pair.put("blocks", html);
        return "hood.sideBySide(" + Json.of(pair) + ");\n";
    }

    /** The HTML of the parts of a page. */
    private static List<String> blocks(String page, List<Part> parts) {
        List<String> blocks = new ArrayList<>();
        Matcher mark = MARK.matcher(page);
        int start = -1;
        while (mark.find()) {
            if (start >= 0) blocks.add(page.substring(start, mark.start()).strip());
            start = mark.end();
        }
        while (blocks.size() < parts.size()) blocks.add("");
        return blocks;
    }
}
