package hood.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.files.DiskTree;
import hood.files.GitHistory;
import hood.files.SiteWriter;
import hood.files.Stamps;
import hood.source.Fingerprint;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a cache comes the same as without one, whatever was edited; and where nothing was, nothing is done. */
class SiteBuildTest {
    private static final Path BOOKS = Path.of("src/test/books");
    private static final String PROGRAM = "this one";
    private static final String CHAPTER = "content/4-d.md";

    @TempDir
    Path folder;

    private Path book;

    @BeforeEach
    void name() {
        book = folder.resolve("book");
    }

    private SiteBuild.Result cached() {
        return cached(PROGRAM);
    }

    private SiteBuild.Result cached(String program) {
        return build("cached").run(folder.resolve("cache"), program);
    }

    private SiteBuild build(String out) {
        return new SiteBuild(
                new DiskTree(book),
                new GitHistory(book),
                new SiteWriter(folder.resolve(out)),
                new Progress(new PrintWriter(Writer.nullWriter()), false));
    }

    /** Fails unless the cached site, and what is said of it, are those of a build without a cache. */
    private void assertAsClean(SiteBuild.Result result, String what) throws IOException {
        SiteBuild.Result clean = build("clean").run();
        assertEquals(bytes("clean"), bytes("cached"), what);
        assertEquals(clean.diagnostics(), result.diagnostics(), what);
        assertEquals(clean.pages(), result.pages(), what);
    }

    private Map<String, String> bytes(String out) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        for (String path : Stamps.of(folder.resolve(out)).keySet())
            bytes.put(path, Fingerprint.of((Object)
                    Files.readAllBytes(folder.resolve(out).resolve(path))));
        return bytes;
    }

    private void copy(Path from) throws IOException {
        for (String path : Stamps.of(from).keySet()) {
            Path to = book.resolve(path);
            Files.createDirectories(to.getParent());
            Files.copy(from.resolve(path), to);
        }
    }

    /** Each file of a book is changed, taken away and put back: texts, configuration, what they include and bring along. */
    @ParameterizedTest
    @ValueSource(strings = {"cards", "languages", "references", "run", "symbols"})
    void whateverIsEdited(String name) throws IOException {
        copy(BOOKS.resolve(name).resolve("book"));
        assertAsClean(cached(), "at first");
        for (String path : List.copyOf(Stamps.of(book).keySet())) {
            Path file = book.resolve(path);
            byte[] was = Files.readAllBytes(file);
            Files.writeString(file, "\n更多 more\n", StandardOpenOption.APPEND);
            assertAsClean(cached(), path + " is longer");
            Files.delete(file);
            assertAsClean(cached(), path + " is gone");
            Files.write(file, was);
        }
        assertAsClean(cached(), "as at first");
    }

    @Test
    void whereNothingWasEditedNothingIsDone() throws IOException {
        copy(BOOKS.resolve("languages").resolve("book"));
        assertTrue(cached().written() > 0);
        Map<String, String> stamps = Stamps.of(folder.resolve("cached"));
        assertEquals(0, cached().written());
        assertEquals(stamps, Stamps.of(folder.resolve("cached")));
    }

    /** What stands in one page alone changes that page, and what is made of all pages. */
    @Test
    void onlyWhatAnEditChangesIsWritten() throws IOException {
        copy(BOOKS.resolve("readme").resolve("book"));
        cached();
        Map<String, String> before = Stamps.of(folder.resolve("cached"));
        Path chapter = book.resolve(CHAPTER);
        Files.writeString(chapter, "\n多一段。\n", StandardOpenOption.APPEND);
        SiteBuild.Result result = cached();
        Map<String, String> after = Stamps.of(folder.resolve("cached"));
        List<String> changed = after.keySet().stream()
                .filter(path -> !after.get(path).equals(before.get(path)))
                .filter(path -> path.endsWith(".html"))
                .toList();
        assertEquals(1, changed.size(), changed::toString);
        assertTrue(result.written() < after.size() / 2);
    }

    @Test
    void aSiteThatOthersChangedIsMadeAsItShouldBe() throws IOException {
        copy(BOOKS.resolve("readme").resolve("book"));
        cached();
        Path site = folder.resolve("cached");
        Files.writeString(site.resolve("index.html"), "not ours");
        Files.delete(site.resolve("404.html"));
        Files.writeString(site.resolve("more.html"), "not ours");
        assertAsClean(cached(), "mended");
    }

    @Test
    void aBrokenCacheIsNoCache() throws IOException {
        copy(BOOKS.resolve("readme").resolve("book"));
        cached();
        for (String path : Stamps.of(folder.resolve("cache")).keySet())
            Files.writeString(folder.resolve("cache").resolve(path), "broken");
        assertAsClean(cached(), "broken cache");
        assertEquals(0, cached().written());
    }

    @Test
    void whatHasNoFileInTheBookCountsToo() throws IOException {
        copy(BOOKS.resolve("theme").resolve("book"));
        cached();
        assertAsClean(cached("another program"), "another program");
        Path template = book.resolve("templates/chapter.html");
        Files.createDirectories(template.getParent());
        Files.writeString(template, "<p th:text=\"${page.nothing}\">x</p>");
        SiteBuild.Result broken = cached();
        assertTrue(broken.diagnostics().stream().anyMatch(d -> d.id().equals("template-error")));
        assertAsClean(broken, "broken template");
        assertAsClean(cached(), "still broken");
        Files.delete(template);
        assertAsClean(cached(), "mended");
    }
}
