package hood.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.diagnostic.Checked;
import hood.diagnostic.TextPrinter;
import hood.files.DiskTree;
import hood.files.FileTree;
import hood.site.Site;
import hood.source.Paths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole small books: each folder of {@code src/test/books} has one under {@code book/}, what is printed about it in {@code
 * diagnostics.txt}, the paths of its site in {@code files.txt}, and the {@code <main>} of each page under {@code main/}.
 * Run with {@code -Dhood.renew=true} to write what is there now; then read the difference.
 */
class BooksTest {
    private static final Path BOOKS = Path.of("src/test/books");
    private static final boolean RENEW = Boolean.getBoolean("hood.renew");

    static List<String> books() throws IOException {
        try (Stream<Path> books = Files.list(BOOKS)) {
            return books.map(book -> book.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("books")
    void becomesWhatItShould(String name) throws IOException {
        Checked<Build> build = Build.run(tree(name));
        SortedMap<String, String> actual = new TreeMap<>();
        actual.put("diagnostics.txt", new TextPrinter("", false).print(build.diagnostics()));
        actual.put("files.txt", String.join("\n", build.value().site().files().keySet()) + "\n");
        texts(build.value().site()).forEach((path, html) -> {
            if (path.endsWith(".html")) {
                Element main = Jsoup.parse(html).selectFirst("main");
                actual.put("main/" + path, (main == null ? html : main.outerHtml()).strip() + "\n");
            }
        });
        if (RENEW) renew(BOOKS.resolve(name), actual);
        assertEquals(expected(BOOKS.resolve(name)), actual);
    }

    @ParameterizedTest
    @MethodSource("books")
    void isTheSameWithOtherLineEndsAndTheSecondTime(String name) {
        FileTree tree = tree(name);
        Checked<Build> first = Build.run(tree);
        Checked<Build> second = Build.run(tree);
        assertEquals(first.value().site(), second.value().site());
        SortedMap<String, byte[]> windows = new TreeMap<>();
        tree.in("").forEach((path, bytes) -> windows.put(path, isText(path) ? crlf(bytes) : bytes));
        Checked<Build> third = Build.run(FileTree.of("book", windows));
        assertEquals(first.value().site(), third.value().site());
        assertEquals(
                new TextPrinter("", false).print(first.diagnostics()),
                new TextPrinter("", false).print(third.diagnostics()));
    }

    /** Whatever a book holds, no page may lead to a page, a place or a file that is not there. */
    @ParameterizedTest
    @MethodSource("books")
    void everyRelativeLinkOfEveryPageIsRight(String name) {
        Site site = Build.run(tree(name)).value().site();
        Map<String, Document> pages = texts(site).entrySet().stream()
                .filter(page -> page.getKey().endsWith(".html"))
                .collect(Collectors.toMap(Map.Entry::getKey, page -> Jsoup.parse(page.getValue())));
        Set<String> knownBroken = name.equals("broken") ? Set.of("img/c.png") : Set.of();
        List<String> wrong = new ArrayList<>();
        pages.forEach((path, page) -> {
            for (Element element : page.select("[href], [src]")) {
                String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                boolean anchorFails = name.equals("broken") && address.contains("#");
                if (address.matches("[a-z]+:.*") || knownBroken.contains(address) || anchorFails) continue;
                if (address.isEmpty() && element.hasAttr("src")) continue;
                if (!leadsSomewhere(path, address, site, pages)) wrong.add(path + " → " + address);
            }
        });
        assertEquals(List.of(), wrong);
    }

    private static boolean leadsSomewhere(String from, String address, Site site, Map<String, Document> pages) {
        String[] parts = address.split("#", 2);
        String decoded = hood.book.Urls.decode(parts[0].replaceFirst("\\?.*", ""));
        String path = decoded.isEmpty() ? from : Paths.follow(from, decoded).orElse("");
        if (!site.files().containsKey(path)) return false;
        String fragment = parts.length == 1 ? "" : hood.book.Urls.decode(parts[1]);
        Document page = pages.get(path);
        return fragment.isEmpty() || page == null || page.getElementById(fragment) != null;
    }

    private static FileTree tree(String name) {
        return new DiskTree(BOOKS.resolve(name).resolve("book"));
    }

    private static Map<String, String> texts(Site site) {
        SortedMap<String, String> texts = new TreeMap<>();
        site.files().forEach((path, content) -> {
            if (content instanceof Site.Content.Text text) texts.put(path, text.text());
        });
        return texts;
    }

    private static boolean isText(String path) {
        return !path.endsWith(".pdf") && !path.endsWith(".png");
    }

    private static byte[] crlf(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static SortedMap<String, String> expected(Path folder) throws IOException {
        SortedMap<String, String> expected = new TreeMap<>();
        for (Path file : expectedFiles(folder)) {
            expected.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        assertTrue(
                !expected.isEmpty(),
                "nothing is expected of this book; run with -Dhood.renew=true and read what comes");
        return expected;
    }

    private static void renew(Path folder, Map<String, String> actual) throws IOException {
        for (Path file : expectedFiles(folder)) Files.delete(file);
        for (Map.Entry<String, String> file : actual.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static List<Path> expectedFiles(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve("book")))
                    .toList();
        }
    }
}
