package hood.block.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.block.Surroundings;
import hood.book.Attributes;
import hood.book.Block;
import hood.book.Fence;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.source.Excerpt;
import hood.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunTest {
    private static final String PROGRAM = "package main\n\nfunc main() {\n\tprintln(\"<hi>\")\n}\n";
    private static final SourceFile FILE = SourceFile.of("a.go", PROGRAM);

    private static Recording recording(String hash, List<String> args, List<Event> events) {
        return new Recording("go1.11", "linux/amd64", hash, args, Map.of(), 0, events);
    }

    private static Checked<Block.View> read(String options, Map<String, String> files) {
        SourceFile file = SourceFile.of("a.md", "```run\n" + options + "\n```\n");
        Excerpt content = Excerpt.of(file.span(7, 7 + options.length()));
        Fence fence = new Fence("run", Attributes.NONE, file.span(3, 6), content);
        return new Run(Optional.of("https://play.example")).read(fence, new Surroundings(files));
    }

    private static Checked<Block.View> read(String options) {
        Map<String, String> files = new HashMap<>(Map.of("a.go", PROGRAM));
        files.put(
                "a.go.out.json",
                recording(Recording.hash(FILE), List.of(), List.of()).json());
        return read(options, files);
    }

    private static List<String> ids(Checked<Block.View> view) {
        return view.diagnostics().stream().map(Diagnostic::id).toList();
    }

    @Test
    void aProgramIsShownWithItsRecord() {
        Checked<Block.View> checked = read("file: a.go");
        Run.View view = (Run.View) checked.value();
        assertEquals(List.of(), ids(checked));
        assertEquals("a.go", view.title());
        assertEquals(5, view.lines().size());
        assertTrue(view.lines().get(3).html().contains("&lt;hi&gt;"), view.lines()::toString);
        assertEquals("https://play.example", view.playground());
        assertEquals("go1.11", view.recording().go());
        assertEquals(List.of("blocks/run.css", "blocks/run.js"), view.assets());
        assertFalse(view.folds());
    }

    @Test
    void linesThatAreNotShownAreFolded() {
        Run.View view = (Run.View) read("file: a.go\nshow: 1, 3-4").value();
        assertEquals(
                List.of("line", "line folded", "line", "line", "line folded"),
                view.lines().stream()
                        .map(hood.block.listing.Listing.Line::style)
                        .toList());
        assertTrue(view.folds());
    }

    @Test
    void howItIsRunIsReadAndShown() {
        Checked<Block.View> checked =
                read("file: a.go\nargs: [x, \"y z\"]\nenv: {B: '1', A: \"it's\"}\nexit: 2\ntimeout: 3");
        Run.View view = (Run.View) checked.value();
        Program program = view.program().orElseThrow();
        assertEquals(List.of("record-stale"), ids(checked), "the record was made without arguments");
        assertEquals("A='it'\\''s' B=1 ./a x 'y z'", view.command());
        assertEquals(2, program.exit());
        assertEquals(3, program.seconds());
    }

    @Test
    void aRecordIsMissedWhenItIsNotThereOrOfAnotherName() {
        assertEquals(List.of("record-missing"), ids(read("file: a.go", Map.of("a.go", PROGRAM))));
        Checked<Block.View> other = read("file: a.go\nrecord: two");
        assertEquals(List.of("record-missing"), ids(other));
        assertEquals(
                "a.go.two.out.json",
                ((Run.View) other.value()).program().orElseThrow().recordPath());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "file: b.go | run-file",
                "file: a.txt | run-file",
                "file: a_test.go | run-file",
                "file: -o.go | run-file",
                "show: 2 | run-file",
                "file: a.go\\nshow: 0 | listing-lines",
                "file: a.go\\nshow: 6 | listing-lines",
                "file: a.go\\nshow: 3-2 | listing-lines",
                "file: a.go\\nshow: main | include-anchor",
                "file: a.go\\nexit: -1 | yaml-value",
                "file: a.go\\ntimeout: 0 | yaml-value",
                "file: a.go\\noutput: no | yaml-value",
                "file: a.go\\noutput: ['(', ')'] | yaml-value yaml-value",
                "file: a.go\\nrecord: ../b | yaml-value",
                "file: a.go\\nenv: {'': x} | yaml-value",
                "file: a.go\\nenv: x | yaml-type",
                "file: a.go\\nplayground: often | yaml-type",
                "file: a.go\\nother: 1 | yaml-key"
            })
    void whatIsWrongIsFound(String options, String ids) {
        assertEquals(ids, String.join(" ", ids(read(options.replace("\\n", "\n")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "7",
                "{",
                "{}",
                "{\"go\":1}",
                "{\"go\":\"go1.11\",\"platform\":\"a/b\",\"program\":\"x\",\"exit\":0,\"events\":[{\"kind\":\"log\"}]}",
                "{\"go\":\"go1.11\",\"platform\":\"a/b\",\"program\":\"x\",\"exit\":999,\"events\":[]}",
                "{\"go\":\"go1.11\",\"platform\":\"a/b\",\"program\":\"x\",\"exit\":0,\"events\":[7]}",
                "\u0001"
            })
    void aBrokenRecordIsAMessage(String json) {
        Checked<Block.View> view = read("file: a.go", Map.of("a.go", PROGRAM, "a.go.out.json", json));
        assertFalse(ids(view).isEmpty());
        assertTrue(view.diagnostics().stream().allMatch(Diagnostic::isError), view.diagnostics()::toString);
        assertEquals(null, ((Run.View) view.value()).recording());
    }

    @Test
    void whatIsRecordedIsReadAgainToTheLetter() {
        String hostile = "你好 \uD83D\uDE00 \"\\\\\" \t\u0000\u001b[31m\r\n  : # \u007f\u0085\u2028\uFEFF</script>\n\n  ";
        Recording recording = recording(
                "00", List.of(" x ", "", "'"), List.of(new Event("stdout", 5, hostile), new Event("stderr", 0, "")));
        List<Diagnostic> found = new ArrayList<>();
        Recording read = Recording.read(SourceFile.of("a.json", recording.json()), found)
                .orElseThrow(() -> new AssertionError(found));
        assertEquals(recording, read);
        assertEquals(hostile, read.output("stdout"));
    }

    @Test
    void controlCharactersAreShownAsPictures() {
        assertEquals("␀␛[1m\n\t␡\uFFFD", new Event("stdout", 0, "\0\u001b[1m\n\t\u007f\u0085").shown());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "varies | a\\nb\\n | true",
                "[a, b] | a\\nb\\n | true",
                "[a, b] | a\\n | false",
                "[a] | a\\nb\\n | false",
                "[a, ...] | a\\nb\\nc | true",
                "[a, ...] | a | true",
                "[..., c] | a\\nb\\nc | true",
                "[..., b] | a\\nb\\nc | false",
                "['[0-9]+', ...] | 12\\n | true",
                "['[0-9]+', ...] | x12\\n | false"
            })
    void outputsAreComparedByTheirLines(String expected, String output, boolean allowed) {
        Run.View view = (Run.View) read("file: a.go\noutput: " + expected).value();
        assertEquals(allowed, view.program().orElseThrow().expected().allows(output.replace("\\n", "\n")));
    }
}
