package hood.block.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.block.Surroundings;
import hood.book.Attributes;
import hood.book.Block;
import hood.book.Fence;
import hood.book.Fragment;
import hood.diagnostic.Checked;
import hood.source.Excerpt;
import hood.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorTest {
    private static final String WHOLE = "element: my-sim\nscript: [a.js, b.js]\nframe: |\n  *静*\n";

    private static Checked<Block.View> read(String source, Map<String, String> values) {
        SourceFile file = SourceFile.of("a.md", "```sim\n" + source + "```\n");
        Fence fence = new Fence(
                "sim",
                new Attributes(Optional.empty(), List.of(), values),
                file.span(3, 6),
                Excerpt.of(file.span(7, 7 + source.length())));
        return new Simulator().read(fence, new Surroundings(Map.of("a.js", "", "b.js", "", "c.txt", "")));
    }

    private static Checked<Block.View> read(String source) {
        return read(source, Map.of("title", "题"));
    }

    /** The findings, as {@code id line:column}. */
    private static List<String> findings(Checked<Block.View> read) {
        return read.diagnostics().stream()
                .map(d -> d.id() + " " + d.span().orElseThrow().toString().substring("a.md:".length()))
                .toList();
    }

    @Test
    void saysWhatIsShown() {
        Checked<Block.View> read = read(WHOLE + "options: {seed: 1, p: 4, name: '\"<&'}\n");
        assertEquals(List.of(), read.diagnostics());
        Simulator.View view = (Simulator.View) read.value();
        assertEquals("<my-sim name=\"&quot;&lt;&amp;\" p=\"4\" seed=\"1\">", view.open());
        assertEquals("</my-sim>", view.close());
        assertEquals(List.of("a.js", "b.js"), view.scripts());
        assertEquals(List.of(new Fragment.Html("*静*\n")), view.frame().fragments());
    }

    @Test
    void asksForWhatIsMissing() {
        assertEquals(List.of("sim-element 1:4", "sim-script 1:4", "sim-frame 1:4"), findings(read("")));
        assertEquals(List.of("sim-frame 1:4"), findings(read("element: my-sim\nscript: a.js\nframe: ' '\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sim", "My-Sim", "-sim", "my-", "my--sim", "my sim-", "font-face", "a-b onclick=x", "a-b>"})
    void elementsHaveADash(String name) {
        Checked<Block.View> read = read(WHOLE.replace("my-sim", "'" + name + "'"));
        assertEquals(List.of("sim-element 2:10"), findings(read));
        assertEquals("", ((Simulator.View) read.value()).open());
    }

    @ParameterizedTest
    @CsvSource({"x.js", "c.txt", "../a.js", "https://example.org/a.js", "''"})
    void scriptsAreFilesOfTheBook(String path) {
        Checked<Block.View> read = read(WHOLE.replace("b.js", "'" + path + "'"));
        assertEquals(List.of("sim-script 3:16"), findings(read));
        assertEquals(List.of("a.js"), read.value().scripts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "on", "style", "class", "id", "is", "slot", "P", "a b", "1a", "a>", "é", "x_y"})
    void optionsAreHarmlessAttributes(String name) {
        Checked<Block.View> read = read(WHOLE + "options: {'" + name + "': x, p: 1}\n");
        assertEquals(List.of("sim-option 6:11"), findings(read));
        assertEquals("<my-sim p=\"1\">", ((Simulator.View) read.value()).open());
    }

    @Test
    void keysAreStrict() {
        assertEquals(List.of("yaml-key 6:1"), findings(read(WHOLE + "opions: {}\n")));
        assertEquals(List.of("yaml-type 6:14"), findings(read(WHOLE + "options: {p: [1]}\n")));
        assertEquals(List.of("fence-attribute 1:4"), findings(read(WHOLE, Map.of("alt", "x"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "- a\n", "x", "element: [", "options: 3\n", "script: {a: b}\n", "frame: {}\n"})
    void hostileTextIsAMessage(String source) {
        Checked<Block.View> read = read(source);
        assertTrue(read.diagnostics().stream().anyMatch(d -> d.isError()), source);
        assertEquals("blocks/sim", read.value().template());
    }
}
