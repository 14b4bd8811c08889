package hood.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.block.Surroundings;
import hood.block.run.Program;
import hood.block.run.Run;
import hood.book.Attributes;
import hood.book.Fence;
import hood.diagnostic.Diagnostic;
import hood.files.DiskTree;
import hood.source.Excerpt;
import hood.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs programs with a false Go: its programs are shell scripts, and a line that begins with {@code bad} is a compile
 * error.
 */
@DisabledOnOs(OS.WINDOWS)
class RecorderTest {
    private static final String GO = """
            #!/bin/sh
            here=$(cd "$(dirname "$0")/.." && pwd)
            case "$1" in
            env) echo "$here" ;;
            version) echo "go version $(cat "$here/VERSION") linux/amd64" ;;
            build)
              if grep -n '^bad' "$4" >"$here/bad"; then
                echo "# command-line-arguments" >&2
                sed 's/^\\([0-9]*\\):.*/.\\/p.go:\\1:8: undefined: bad/' "$here/bad" >&2
                exit 2
              fi
              { echo '#!/bin/sh'; cat "$4"; } >"$3"; chmod +x "$3" ;;
            vet) if grep -q odd "$2"; then echo "./p.go:1: odd code" >&2; exit 1; fi ;;
            esac
            """;

    @TempDir
    Path folder;

    private final Map<String, String> files = new HashMap<>();

    @BeforeEach
    void makeGo() throws IOException {
        Files.createDirectories(folder.resolve("go/bin"));
        Files.createDirectories(folder.resolve("book"));
        Files.writeString(go(), GO);
        Files.setPosixFilePermissions(go(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("go/VERSION"), "go1.11");
    }

    private Path go() {
        return folder.resolve("go/bin/go");
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(folder.resolve("book").resolve(path), text);
        files.put(path, text);
    }

    private Program program(String options) {
        SourceFile file = SourceFile.of("a.md", "```run\nfile: p.go\n" + options + "\n```\n");
        Excerpt content = Excerpt.of(file.span(7, file.text().length() - 5));
        Fence fence = new Fence("run", Attributes.NONE, file.span(3, 6), content);
        Run.View view = (Run.View)
                new Run(Optional.empty()).read(fence, new Surroundings(files)).value();
        return view.program().orElseThrow();
    }

    private Recorder.Result run(boolean renew, Program... programs) {
        return Recorder.run(List.of(programs), new DiskTree(folder.resolve("book")), go().toString(), renew);
    }

    private void record(String options) throws IOException {
        Recorder.Result result = run(true, program(options));
        assertEquals(List.of(), result.diagnostics());
        for (Map.Entry<String, String> record : result.written().entrySet()) write(record.getKey(), record.getValue());
    }

    private Diagnostic only(Recorder.Result result) {
        assertEquals(1, result.diagnostics().size(), result.diagnostics()::toString);
        return result.diagnostics().get(0);
    }

    @Test
    void whatIsRecordedIsFoundToBeTheSame() throws IOException {
        write("p.go", "echo out; echo err >&2; echo \"$GREETING $1\"; echo \"$HOME\" | grep -c home; exit 3\n");
        String options = "exit: 3\nargs: [world]\nenv: {GREETING: hello}";
        record(options);
        Program program = program(options);
        assertTrue(program.isFresh());
        assertEquals("out\nhello world\n1\n", program.recording().orElseThrow().output("stdout"));
        assertEquals("err\n", program.recording().orElseThrow().output("stderr"));
        Recorder.Result again = run(true, program);
        assertEquals(Map.of(), again.written());
        assertEquals(List.of(), run(false, program).diagnostics());
    }

    @Test
    void anotherOutputIsADifference() throws IOException {
        write("p.go", "echo a; echo b\n");
        record("");
        String json = files.get("p.go.out.json").replace("b\\n", "c\\n");
        write("p.go.out.json", json);
        Diagnostic finding = only(run(false, program("")));
        assertEquals("run-differs", finding.id());
        assertTrue(finding.message().endsWith("stdout line 2 is \"b\", was \"c\""), finding.message());
        assertEquals("a.md:2:7", finding.span().orElseThrow().toString());
        assertEquals(List.of(), run(false, program("output: varies")).diagnostics());
        assertEquals("run-differs", only(run(false, program("output: [a, c]"))).id());
        assertEquals(1, run(true, program("")).written().size());
    }

    @Test
    void compileErrorsStandAtTheirPlaceAndNothingIsRecorded() throws IOException {
        write("p.go", "echo a\nbad 好x\n");
        Recorder.Result result = run(true, program(""), program("record: two"));
        Diagnostic finding = only(result);
        assertEquals("run-compile", finding.id());
        assertEquals("p.go:2:6", finding.span().orElseThrow().toString());
        assertTrue(finding.message().endsWith("undefined: bad"), finding.message());
        assertEquals(Map.of(), result.written());
    }

    @Test
    void whatVetSaysIsAWarning() throws IOException {
        write("p.go", "echo odd\n");
        for (Map.Entry<String, String> record : run(true, program("")).written().entrySet())
            write(record.getKey(), record.getValue());
        Diagnostic finding = only(run(false, program("")));
        assertEquals("run-vet", finding.id());
        assertFalse(finding.isError());
        assertEquals("p.go:1:1", finding.span().orElseThrow().toString());
    }

    @Test
    void anotherExitStatusIsAnError() throws IOException {
        write("p.go", "echo why; exit 1\n");
        Recorder.Result result = run(true, program(""));
        assertEquals("run-exit", only(result).id());
        assertTrue(
                only(result).message().contains("1, not 0 (why)"), only(result).message());
        assertEquals(Map.of(), result.written());
    }

    @Test
    void aProgramWithoutEndIsEndedWithItsChildren() throws IOException {
        Path pid = folder.resolve("pid");
        write("p.go", "sleep 1000 & echo $! >" + pid + "; wait\n");
        assertEquals("run-timeout", only(run(true, program("timeout: 1"))).id());
        long child = Long.parseLong(Files.readString(pid).strip());
        assertFalse(ProcessHandle.of(child).map(ProcessHandle::isAlive).orElse(false) && !isZombie(child));
    }

    /** A child that lost its parent is dead, but may wait for somebody to ask how it died. */
    private static boolean isZombie(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/stat");
        return Files.exists(status) && Files.readString(status).contains(") Z");
    }

    @Test
    void aChildThatHoldsTheOutputOpenKeepsNobodyWaiting() throws IOException {
        write("p.go", "sleep 1000 & echo done\n");
        record("timeout: 100");
        assertEquals("done\n", program("").recording().orElseThrow().output());
    }

    @Test
    void aProgramThatWritesWithoutEndIsEnded() throws IOException {
        write("p.go", "while :; do echo 0123456789012345678901234567890123456789; done\n");
        Recorder.Result result = run(true, program("timeout: 100"));
        assertEquals("run-output", only(result).id());
        assertEquals(Map.of(), result.written());
    }

    @Test
    void whatIsNoTextIsRecordedAllTheSame() throws IOException {
        write("p.go", "printf '\\344\\275'; sleep 0.05; printf '\\240\\377\\000.'\n");
        record("");
        assertEquals("你\uFFFD\0.", program("").recording().orElseThrow().output());
    }

    @Test
    void theSecondOfOneRecordMustBeTheSame() throws IOException {
        write("p.go", "echo $1\n");
        Recorder.Result result = run(true, program("args: a"), program("args: b"), program("args: a"));
        assertEquals("record-shared", only(result).id());
        assertEquals(1, result.written().size());
    }

    @Test
    void anotherGoOnlyCompiles() throws IOException {
        write("p.go", "echo a\n");
        record("");
        write("p.go.out.json", files.get("p.go.out.json").replace("go1.11", "go1.10"));
        Diagnostic finding = only(run(false, program("")));
        assertEquals("run-version", finding.id());
        assertTrue(finding.help().orElseThrow().contains("GOTOOLCHAIN=go1.10"));
        assertEquals(1, run(true, program("")).written().size());
    }

    @Test
    void withoutGoThereIsAMessage() throws IOException {
        write("p.go", "echo a\n");
        Recorder.Result none =
                Recorder.run(List.of(program("")), new DiskTree(folder.resolve("book")), folder + "/no-go", true);
        assertEquals("run-go", only(none).id());
        Files.writeString(folder.resolve("go/VERSION"), "");
        assertEquals("run-go", only(run(true, program(""))).id());
    }

    @Test
    void aBookWithoutProgramsNeedsNoGo() {
        assertEquals(
                List.of(),
                Recorder.run(List.of(), new DiskTree(folder), "no-go", false).diagnostics());
    }

    @Test
    void longOutputIsShortenedByCharacters() {
        String wide = "\uD83D\uDE00";
        assertEquals(wide.repeat(120), Recorder.shortened(wide.repeat(120)));
        assertEquals(wide.repeat(100) + "…", Recorder.shortened(wide.repeat(121)));
        assertEquals("a ⏎ b", Recorder.shortened("a\nb\n"));
    }
}
