package hood.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private static final String GOOD = "src/test/books/readme/book";
    private static final String BROKEN = "src/test/books/broken/book";
    private static final String WARNED = "src/test/books/bare/book";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private String site() {
        return folder.resolve("site").toString();
    }

    @Test
    void aGoodBookIsBuiltInSilenceButForOneLine() {
        assertEquals(0, run("build", "--book", GOOD, "--out", site()));
        assertEquals("", err.toString());
        assertTrue(
                out.toString().matches("11 pages, 0 errors, 0 warnings, [0-9]+ files written: .*index\\.html\\R"),
                out.toString());
        assertTrue(Files.exists(folder.resolve("site/index.html")));
    }

    @Test
    void aBrokenBookIsWrittenWholeAndTheStatusSaysSo() {
        assertEquals(1, run("build", "--book", BROKEN, "--out", site()));
        assertTrue(Files.exists(folder.resolve("site/1-a.html")));
        assertTrue(err.toString().contains("error[link-missing]"), err.toString());
        assertTrue(err.toString().contains("--> " + BROKEN + "/README.md:8:8"), err.toString());
    }

    @Test
    void lenientForgivesErrors() {
        assertEquals(0, run("build", "--lenient", "--book", BROKEN, "--out", site()));
        assertTrue(err.toString().contains("error[link-missing]"), err.toString());
    }

    @Test
    void strictCountsWarnings() {
        assertEquals(0, run("check", "--book", WARNED));
        assertEquals(1, run("check", "--strict", "--book", WARNED));
    }

    @Test
    void checkWritesNothing() throws IOException {
        Path book = folder.resolve("book");
        Files.createDirectories(book);
        Files.writeString(book.resolve("README.md"), "# T\n\n## Contents\n\n1. [A](a.md)\n");
        assertEquals(1, run("check", "--book", book.toString(), "--format", "github"));
        assertTrue(out.toString().startsWith("::error file="), out.toString());
        assertFalse(Files.exists(book.resolve("site")));
    }

    @Test
    void outsideLinksAreCheckedOnlyWhenAskedFor() throws IOException {
        Path book = folder.resolve("book");
        Files.createDirectories(book);
        Files.writeString(book.resolve("book.yml"), "silence: external-unreachable\n");
        Files.writeString(
                book.resolve("README.md"),
                "# T\n\nhttp://localhost:1/ and [b](http:b)\n\n## Contents\n\n1. Later\n\n## References\n\n1. <http://127.0.0.1:1/>\n");
        String cache = folder.resolve("cache/known.txt").toString();
        assertEquals(0, run("check", "--book", book.toString()));
        assertEquals("", out.toString());
        String[] external = {"check", "--external", "--external-cache", cache, "--book", book.toString()};
        assertEquals(1, run(external));
        assertTrue(out.toString().contains("warning[external-local]"), out.toString());
        assertTrue(out.toString().contains("--> " + book + "/README.md:3:1"), out.toString());
        assertTrue(out.toString().contains("--> " + book + "/README.md:11:5"), out.toString());
        assertTrue(out.toString().contains("error[external-broken]"), out.toString());
        assertEquals("2 outside addresses, 2 asked, 0 known\n", err.toString());
        assertTrue(Files.exists(Path.of(cache)));
    }

    @Test
    void jsonIsAlwaysAnArray() {
        assertEquals(0, run("check", "--book", GOOD, "--format", "json"));
        assertEquals("[]\n", out.toString());
    }

    @Test
    void wrongUsageIsStatusTwo() throws IOException {
        assertEquals(2, run());
        assertEquals(2, run("biuld"));
        assertEquals(2, run("build", "--book", folder.resolve("nowhere").toString()));
        assertTrue(err.toString().contains("no such folder"), err.toString());
        Files.createDirectories(folder.resolve("site"));
        Files.writeString(folder.resolve("site/mine.txt"), "x");
        assertEquals(2, run("build", "--book", GOOD, "--out", site()));
        assertTrue(Files.exists(folder.resolve("site/mine.txt")));
    }

    @Test
    void lintMendsInPlaceAndTheSecondTimeChangesNothing() throws IOException {
        Path book = folder.resolve("book");
        Files.createDirectories(book.resolve("content"));
        Files.writeString(book.resolve("README.md"), "# 书\r\n\r\n## 目录\r\n\r\n1. [甲](content/a.md)\r\n");
        Files.writeString(book.resolve("content/a.md"), "# 甲\r\n\r\n调度程序,它负责...\r\n");
        Files.writeString(book.resolve("content/glossary.yml"), "调度器:\n  en: scheduler\n  avoid: 调度程序\n");
        assertEquals(1, run("lint", "--book", book.toString()));
        assertTrue(out.toString().contains("warning[term-spelling]"), out.toString());
        assertEquals(0, run("lint", "--fix", "--book", book.toString()));
        assertEquals("# 甲\r\n\r\n调度器，它负责……\r\n", Files.readString(book.resolve("content/a.md")));
        assertEquals(0, run("lint", "--fix", "--book", book.toString()));
        assertEquals("# 甲\r\n\r\n调度器，它负责……\r\n", Files.readString(book.resolve("content/a.md")));
    }

    @Test
    void helpNamesTheExitStatuses() {
        assertEquals(0, run("--help"));
        assertTrue(out.toString().contains("the book has errors"), out.toString());
    }
}
