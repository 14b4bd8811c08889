package hood.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The books that builds are measured with ({@code src/bench}): whole books without a mistake, the same each time. */
class BigBookTest {
    private static final Path PROGRAMS = Path.of("src/bench/java/hood/bench");
    private static final String CHAPTERS = "12";

    @TempDir
    private static Path folder;

    private static Path book;

    @BeforeAll
    static void makesABook() throws Exception {
        book = make("book");
    }

    private static Path make(String name) throws Exception {
        Path made = folder.resolve(name);
        java("Scale.java", "--chapters", CHAPTERS, "--languages", "2", "--out", made.toString());
        return made;
    }

    /** Runs a program as the scripts do, from its source. */
    private static void java(String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                PROGRAMS.resolve(program).toString()));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("said.txt");
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        assertEquals("", Files.readString(said));
        assertEquals(0, status);
    }

    private static TreeMap<String, String> texts(Path folder) throws IOException {
        TreeMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".md")).toList())
                texts.put(folder.relativize(file).toString(), Files.readString(file));
        }
        return texts;
    }

    @Test
    void isTheSameEachTime() throws Exception {
        assertEquals(texts(make("first")), texts(make("second")));
    }

    @Test
    void hasNoFindingAndCurrentTranslations() {
        assertEquals(0, hood("translate", "stamp"));
        assertEquals(0, hood("translate", "status"));
        assertEquals(0, hood("check", "--strict"));
    }

    private static int hood(String... arguments) {
        StringWriter out = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--book", book.toString()));
        int status = Main.run(new PrintWriter(out, true), new PrintWriter(out, true), all.toArray(String[]::new));
        if (status != 0) System.err.println(out);
        return status;
    }

    @Test
    void hasChaptersThatDiffer() throws IOException {
        List<String> chapters = texts(book.resolve("content/001")).values().stream()
                .map(text -> text.replaceAll("\\d", ""))
                .toList();
        assertEquals(12, chapters.size());
        assertEquals(12, chapters.stream().distinct().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hugo", "mdbook"})
    void isWrittenForOtherGenerators(String generator) throws Exception {
        Path out = folder.resolve(generator);
        java("Peers.java", book.toString(), generator, out.toString());
        TreeMap<String, String> texts = texts(out);
        assertEquals(
                24,
                texts.keySet().stream()
                        .filter(path -> path.matches(".*/001/\\d+\\.md"))
                        .count());
        for (String text : texts.values()) {
            assertTrue(!text.contains("{{#include") && !text.contains("```run"), text);
        }
        if (generator.equals("mdbook"))
            assertEquals(12, texts.get("en/src/SUMMARY.md").split("\\]\\(001/", -1).length - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"common.sh", "scale.sh", "peers.sh", "profile.sh"})
    void scriptsAreShell(String script) throws Exception {
        Process shell = new ProcessBuilder("sh", "-n", "src/bench/" + script)
                .inheritIO()
                .start();
        assertEquals(0, shell.waitFor());
    }
}
