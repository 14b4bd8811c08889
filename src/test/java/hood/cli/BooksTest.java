package hood.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.files.DiskTree;
import hood.files.FileTree;
import hood.site.Offline;
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
        Made made = Made.of(tree(name));
        SortedMap<String, String> actual = new TreeMap<>();
        actual.put("diagnostics.txt", made.printed());
        actual.put("files.txt", String.join("\n", made.files().keySet()) + "\n");
        made.files().forEach((path, html) -> {
            if (path.endsWith(".html") && made.pages().contains(path)) {
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
        Made first = Made.of(tree);
        assertEquals(first, Made.of(tree));
        SortedMap<String, byte[]> windows = new TreeMap<>();
        tree.in("").forEach((path, bytes) -> windows.put(path, isText(path) ? crlf(bytes) : bytes));
        Made third = Made.of(FileTree.of("book", windows));
        assertEquals(withoutCopies(first), withoutCopies(third));
        assertEquals(first.printed(), third.printed());
    }

    /** Copies have the line ends that they had, and the service workers go by their bytes. */
    private static Map<String, String> withoutCopies(Made made) {
        Map<String, String> files = new TreeMap<>(made.files());
        files.keySet().removeAll(made.copies());
        if (!made.copies().isEmpty()) files.keySet().removeIf(path -> path.endsWith(Offline.WORKER));
        return files;
    }

    /** Whatever a book holds, no page may lead to a page, a place or a file that is not there. */
    @ParameterizedTest
    @MethodSource("books")
    void everyRelativeLinkOfEveryPageIsRight(String name) {
        Made made = Made.of(tree(name));
        Map<String, Document> pages = made.files().entrySet().stream()
                .filter(page -> made.pages().contains(page.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, page -> Jsoup.parse(page.getValue())));
        Set<String> knownBroken = name.equals("broken") ? Set.of("img/c.png") : Set.of();
        List<String> wrong = new ArrayList<>();
        pages.forEach((path, page) -> {
            for (Element element : page.select("[href], [src]")) {
                String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                boolean anchorFails = name.equals("broken") && address.contains("#");
                if (address.matches("[a-z]+:.*") || knownBroken.contains(address) || anchorFails) continue;
                if (address.isEmpty() && element.hasAttr("src")) continue;
                if (!leadsSomewhere(path, address, made.files().keySet(), pages)) wrong.add(path + " → " + address);
            }
        });
        assertEquals(List.of(), wrong);
    }

    private static boolean leadsSomewhere(String from, String address, Set<String> files, Map<String, Document> pages) {
        String[] parts = address.split("#", 2);
        String decoded = hood.book.Urls.decode(parts[0].replaceFirst("\\?.*", ""));
        String path = decoded.isEmpty() ? from : Paths.follow(from, decoded).orElse("");
        if (!files.contains(path)) return false;
        String fragment = parts.length == 1 ? "" : hood.book.Urls.decode(parts[1]);
        Document page = pages.get(path);
        return fragment.isEmpty() || page == null || page.getElementById(fragment) != null;
    }

    private static FileTree tree(String name) {
        return new DiskTree(BOOKS.resolve(name).resolve("book"));
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
