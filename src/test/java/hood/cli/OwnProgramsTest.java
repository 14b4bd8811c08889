package hood.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The programs of the book that this repository holds, run with a real Go: that of the records where it can be had, else
 * whatever there is, which then only compiles them.
 */
class OwnProgramsTest {
    private static final String RECORDED = "go1.11";

    /** The root of a Go that answers, or empty text. */
    private static String root(String toolchain) throws InterruptedException {
        try {
            ProcessBuilder go =
                    new ProcessBuilder("go", "env", "GOROOT").redirectError(ProcessBuilder.Redirect.DISCARD);
            if (!toolchain.isEmpty()) go.environment().put("GOTOOLCHAIN", toolchain);
            Process process = go.start();
            String root = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0 ? root : "";
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void doWhatTheirRecordsSay() throws InterruptedException {
        String root = root(RECORDED);
        if (root.isEmpty()) root = root("");
        assumeTrue(
                !root.isEmpty(),
                "SKIPPED: no go on the PATH; install one (apt-get install golang-go) to test the programs");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), "run", "--go", root + "/bin/go");
        if (!err.toString().contains(RECORDED + System.lineSeparator())) System.err.println("ONLY COMPILED: " + out);
        assertEquals(0, status, out::toString);
        assertFalse(out.toString().contains("error["), out::toString);
    }

    @Test
    void aChapterThatIsNotThereIsWrongUsage() {
        StringWriter err = new StringWriter();
        assertEquals(2, Main.run(new PrintWriter(err, true), new PrintWriter(err, true), "run", "content/none.md"));
        assertFalse(err.toString().isEmpty());
    }

    @Test
    void aBrokenBookIsToldOfItsPrograms() {
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out, true);
        String book = Path.of("src/test/books/run/book").toString();
        int status = Main.run(printer, printer, "run", "--book", book, "--go", "/nowhere/go", "content/2-wrong.md");
        assertEquals(1, status);
        for (String id : new String[] {"run-file", "record-missing", "run-go"}) {
            assertEquals(true, out.toString().contains("error[" + id + "]"), id + " in " + out);
        }
        assertFalse(out.toString().contains("yaml-"), out.toString());
        assertFalse(Files.exists(Path.of("src/test/books/run/book/content/code/new.go.out.json")));
    }
}
