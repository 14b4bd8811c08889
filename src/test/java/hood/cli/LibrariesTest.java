package hood.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book pays only for the libraries that it uses: what it does not use is not even loaded. */
class LibrariesTest {
    private static final List<String> HEAVY = List.of(
            "net.sourceforge.plantuml.",
            "uk.ac.ed.ph.snuggletex.",
            "de.undercouch.citeproc.",
            "org.jbibtex.",
            "org.antlr.");

    @TempDir
    Path folder;

    @Test
    void aPlainBookLoadsNoneOfTheHeavyOnes() throws Exception {
        Set<String> loaded =
                loadedBy("# 书\n\n[甲](content/1.md)\n", "# 甲\n\n你好，**世界**。\n\n```go\nfunc main() {}\n```\n");
        assertTrue(loaded.contains("com.vladsch.flexmark.parser.Parser"), "the log names no classes");
        assertEquals(List.of(), heavy(loaded));
    }

    @Test
    void mathematicsLoadsItsLibraryAndNoOther() throws Exception {
        Set<String> loaded = loadedBy("# 书\n\n[甲](content/1.md)\n", "# 甲\n\n$a^2$\n");
        assertFalse(heavy(loaded).isEmpty());
        assertEquals(
                List.of(),
                heavy(loaded).stream()
                        .filter(name -> !name.startsWith("uk.ac.ed.ph.snuggletex."))
                        .toList());
    }

    @Test
    void theVersionNeedsNoneOfTheBooksLibraries() throws Exception {
        Set<String> loaded = loadedBy(List.of("--version"));
        assertTrue(loaded.contains("hood.cli.Main"), "the log names no classes");
        assertEquals(
                List.of(),
                loaded.stream()
                        .filter(
                                name -> name.matches(
                                        "(com\\.vladsch|org\\.thymeleaf|org\\.jsoup|org\\.snakeyaml|hood\\.(book|site|markdown))\\..*"))
                        .sorted()
                        .toList());
    }

    private static List<String> heavy(Set<String> loaded) {
        return loaded.stream()
                .filter(name -> HEAVY.stream().anyMatch(name::startsWith))
                .sorted()
                .toList();
    }

    private Set<String> loadedBy(String front, String chapter) throws Exception {
        Path book = Files.createDirectories(folder.resolve("book"));
        Files.createDirectories(book.resolve("content"));
        Files.writeString(book.resolve("README.md"), front);
        Files.writeString(book.resolve("content/1.md"), chapter);
        return loadedBy(List.of(
                "build",
                "--book",
                book.toString(),
                "--out",
                folder.resolve("site").toString()));
    }

    /** The classes that another Java loads when it runs hood. */
    private Set<String> loadedBy(List<String> arguments) throws IOException, InterruptedException {
        Path log = folder.resolve("classes.txt");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=classes.txt:none",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        words.addAll(arguments);
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertEquals(0, process.waitFor(), () -> text(said));
        return Files.readAllLines(log).stream().map(line -> line.split(" ")[0]).collect(Collectors.toSet());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
