package hood.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslateCommandTest {
    private static final String ORIGINAL = "# 甲\n\n开头。\n\n## 一\n\n第一节。\n\n## 二\n\n第二节。\n";
    private static final String TRANSLATION = "# A\n\nBegin.\n\n## One\n\nThe first.\n\n## Two\n\nThe second.\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path book;

    @BeforeEach
    void write() throws IOException {
        book = folder.resolve("book");
        Files.createDirectories(book.resolve("content/en"));
        Files.writeString(book.resolve("book.yml"), "languages: [{code: zh-CN}, {code: en}]\n");
        Files.writeString(
                book.resolve("README.md"), "# 书\n\n## 目录\n\n1. [甲](content/a.md)\n2. [乙](content/b.md)\n3. 待写\n");
        Files.writeString(book.resolve("content/a.md"), ORIGINAL);
        Files.writeString(book.resolve("content/b.md"), "# 乙\n\n乙。\n");
        Files.writeString(book.resolve("content/en/a.md"), TRANSLATION);
    }

    private int run(String subcommand, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("translate", subcommand, "--book", book.toString()));
        all.addAll(List.of(arguments));
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    private String printed() {
        return out.toString().replace("\r\n", "\n");
    }

    private String translation() throws IOException {
        return Files.readString(book.resolve("content/en/a.md"));
    }

    private void change(String before, String after) throws IOException {
        Path file = book.resolve("content/a.md");
        Files.writeString(file, Files.readString(file).replace(before, after));
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            assertEquals(0, builder.start().waitFor(), () -> String.join(" ", command));
        } catch (IOException e) {
            assumeTrue(false, "SKIPPED: no git on the PATH; install one to test what has changed");
        }
    }

    @Test
    void statusListsChaptersAndWhatIsStale() throws IOException {
        assertEquals(0, run("stamp"));
        change("第一节。", "第一节，改过。");
        assertEquals(1, run("status"));
        assertEquals("""
                en 50%
                      %% current   stale unstamped missing  chapter
                     66       2       1         0       0  content/en/a.md
                                                   stale: content/en/a.md:6:1 One
                      0       0       0         0       1  content/b.md (not translated)
                """.replace("%%", "%"), printed());
    }

    @Test
    void statusIsFineWhenAllIsCurrent() throws IOException {
        Files.writeString(book.resolve("content/en/b.md"), "# B\n\nB.\n");
        assertEquals(1, run("status"));
        assertEquals(0, run("stamp"));
        assertEquals("4 sections stamped\n", printed());
        assertEquals(0, run("status"));
        assertTrue(printed().startsWith("en 100%\n"), printed());
    }

    @Test
    void statusAsJson() throws IOException {
        run("stamp");
        change("第二节。", "第二节，改过。");
        assertEquals(1, run("status", "--json"));
        assertEquals(
                "[{\"language\":\"en\",\"percent\":50,\"chapters\":["
                        + "{\"original\":\"content/a.md\",\"translation\":\"content/en/a.md\",\"percent\":66,\"current\":2,"
                        + "\"stale\":1,\"unstamped\":0,\"added\":0,\"missing\":0,"
                        + "\"staleSections\":[\"content/en/a.md:11:1 Two\"]},"
                        + "{\"original\":\"content/b.md\",\"translation\":null,\"percent\":0,\"current\":0,"
                        + "\"stale\":0,\"unstamped\":0,\"added\":0,\"missing\":1,\"staleSections\":[]}]}]\n",
                printed());
    }

    @Test
    void stampTouchesOnlyWhatIsUnstamped() throws IOException {
        assertEquals(0, run("stamp"));
        assertEquals("3 sections stamped\n", printed());
        String stamped = translation();
        assertEquals(
                TRANSLATION, stamped.replaceAll("(?m)^<!-- translates [0-9a-f]{8} -->\n", ""), "nothing else changes");
        change("第一节。", "第一节，改过。");
        assertEquals(0, run("stamp"));
        assertEquals("0 sections stamped\n", printed());
        assertEquals(stamped, translation());
    }

    @Test
    void stampOfANamedChapterRenews() throws IOException {
        run("stamp");
        change("第一节。", "第一节，改过。");
        for (String name : List.of("content/en/a.md", "content/a.md", "./content/en/../en/a.md")) {
            change("改过。", "又改过。");
            assertEquals(0, run("stamp", name), err::toString);
            assertEquals("1 sections stamped\n", printed());
        }
        assertEquals(0, run("diff", "content/en/a.md"));
        assertEquals("", printed());
    }

    @Test
    void stampKeepsLineEndsAndMark() throws IOException {
        Files.writeString(book.resolve("content/en/a.md"), "\uFEFF" + TRANSLATION.replace("\n", "\r\n"));
        assertEquals(0, run("stamp"));
        String stamped = translation();
        assertTrue(stamped.startsWith("\uFEFF# A\r\n<!-- translates "), stamped);
        assertFalse(stamped.matches("(?s).*[^\r]\n.*"), stamped);
        run("stamp", "content/en/a.md");
        assertEquals("0 sections stamped\n", printed());
    }

    @Test
    void diffShowsWhatChangedSince() throws IOException, InterruptedException {
        git("init", "-q");
        git("add", ".");
        git("commit", "-q", "-m", "one");
        run("stamp");
        change("第一节。", "第一节，改过。");
        git("commit", "-q", "-a", "-m", "two");
        change("改过。", "又改过。");
        assertEquals(0, run("diff", "content/en/a.md"));
        assertEquals("""
                # content/en/a.md:6:1 One
                --- content/a.md
                +++ content/a.md
                @@ -1,4 +1,4 @@
                 ## 一
                \s
                -第一节。
                +第一节，又改过。
                \s

                """, printed());
        git("mv", "book/content/a.md", "book/content/moved.md");
        git("mv", "book/content/en/a.md", "book/content/en/moved.md");
        git("commit", "-q", "-a", "-m", "three");
        assertEquals(0, run("diff", "content/en/moved.md"));
        assertTrue(printed().contains("-第一节。\n"), printed());
    }

    @Test
    void diffReadsTheOldTextAsTheBookDoes() throws IOException, InterruptedException {
        String quiz = "\n## 题\n\n````tabs\n### 表\n\n甲。\n````\n\n末尾。\n";
        Files.writeString(book.resolve("content/a.md"), ORIGINAL + quiz);
        Files.writeString(book.resolve("content/en/a.md"), TRANSLATION + "\n## Quiz\n\nText.\n");
        git("init", "-q");
        git("add", ".");
        git("commit", "-q", "-m", "one");
        run("stamp");
        change("末尾。", "结尾。");
        assertEquals(0, run("diff", "content/a.md"));
        assertTrue(printed().contains("-末尾。\n+结尾。\n"), printed());
    }

    @Test
    void withoutGitDiffShowsTheOriginalAsItIs() throws IOException {
        run("stamp");
        change("第一节。", "第一节，改过。");
        assertEquals(0, run("diff", "content/en/a.md"));
        assertTrue(printed().startsWith("content/en/a.md:6:1 One: git has no text with the digest "), printed());
        assertTrue(printed().contains("第一节，改过。"), printed());
    }

    @Test
    void wrongUsageIsStatusTwo() throws IOException {
        assertEquals(2, run("diff", "content/b.md"));
        assertTrue(err.toString().contains("no translation of this path"), err.toString());
        assertEquals(2, run("stamp", "content/en/c.md"));
        assertEquals(2, run("stamp", "../a.md"));
        assertEquals(TRANSLATION, translation());
        assertEquals(2, run("diff"));
        Files.delete(book.resolve("book.yml"));
        assertEquals(2, run("status"));
        assertTrue(err.toString().contains("languages"), err.toString());
    }
}
