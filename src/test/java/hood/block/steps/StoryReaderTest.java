package hood.block.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.block.Surroundings;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes are reported where they are, and the rest is shown. */
class StoryReaderTest {
    private static final String THINGS =
            "things: {G: {box: {pc: 1}}, q: {queue: [a], cap: 1}, r: {ring: [1]}, e: [], g: {graph: {A: , B: }}}\n"
                    + "frames:\n  - note: x\n  - ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "puhs: {q: b}             | 5:5 yaml-key     | did you mean \"push\"?",
                "set: {G.pcc: 2}          | 5:11 steps-name  | did you mean \"G.pc\"?",
                "set: {G: 2}              | 5:11 steps-change | say which part of it: G.part",
                "set: {r.head: 7}         | 5:11 steps-change | a mark stands at an index from 0 to 1",
                "state: {G: runing}       | 5:16 steps-state | did you mean \"running\"?",
                "push: {q: b}             | 5:15 steps-full  | it holds 1; pop first, or give it a larger cap (at most 64)",
                "push: {r: b}             | 5:15 steps-full  | it holds 1; pop first, or give it a larger cap (at most 64)",
                "push: {G: b}             | 5:15 steps-change | a queue, list, stack, ring, array or tree is wanted",
                "pop: e                   | 5:10 steps-pop   | it is empty in this frame",
                "pop: ee                  | 5:10 steps-name  | did you mean \"e\"?",
                "move: {G: e}             | 5:15 steps-change | items move; this is none",
                "move: {a: r.0}           | 5:15 steps-full  | swap the two, or move to an empty slot",
                "swap: {a: G}             | 5:15 steps-change | two items or slots change places",
                "remove: nobody           | 5:13 steps-name  | names: a thing, thing.part, or an item or node by its text",
                "add: {G: }               | 5:11 steps-duplicate | give it another name, or set and push what is new in it",
                "add: {G.pc: 2}           | 5:11 steps-duplicate | use set to change what it says",
                "arrow: G q               | 5:12 steps-arrow | with a label: \"A -> B: label\"; dashed: A --> B",
                "arrow: G -> p            | 5:12 steps-name  | names: a thing, thing.part, or an item or node by its text",
                "arrow: G -> G            | 5:12 steps-arrow | say it in a field or in the note",
                "cut: G -> q              | 5:10 steps-arrow | an arrow goes by itself when one of its ends goes",
                "{}                       | 5:5 steps-frame  | give it a change or a note, or take it away",
            })
    void mistakesInAFrame(String frame, String found, String help) {
        Checked<Story> story = Stories.read(THINGS + frame);
        assertEquals(List.of(found), Stories.found(THINGS + frame));
        assertEquals(help, story.diagnostics().get(0).help().orElseThrow());
        assertEquals(2, story.value().frames().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "frame: [x]                                    | 1:4 steps-frames, 2:1 yaml-key",
                "things: {a: }                                 | 1:4 steps-frames",
                "things: {a: {quue: [x]}}\\nframes: [x]        | 2:14 yaml-key",
                "things: {a: {queue: [x], stack: [y]}}\\nframes: [x] | 2:26 yaml-key",
                "things: {a: {queue: [x, y], cap: 1}}\\nframes: [x] | 2:21 steps-full",
                "things: {a: {queue: [x], cap: 1000}}\\nframes: [x] | 2:31 yaml-value",
                "things: {a: , a: }\\nframes: [x]              | 2:15 yaml-duplicate",
                "things: {a: }\\nlayout: [b]\\nframes: [x]     | 3:10 steps-name",
                "things: {a: }\\nlayout: [a, a]\\nframes: [x]  | 3:13 steps-duplicate",
                "things: {a: {graph: {A: }, rows: [[B]]}}\\nframes: [x] | 2:21 steps-name",
                "states: {x: green}\\nframes: [x]              | 2:13 steps-state",
                "things: {a: , b: [a, a]}\\nframes: [{pop: b, state: {b.0: dead}}, {state: {A: dead}}] | 3:49 steps-name",
                "things: {a: {box: }}\\nframes: [{things: {a: []}}] | 3:20 steps-duplicate",
                "frames: [[x]]                                 | 2:10 yaml-type",
                "frames: 'x                                    | 2:11 yaml-syntax",
                "- x                                           | 2:1 yaml-type",
            })
    void mistakesAroundTheFrames(String yaml, String found) {
        assertEquals(
                found,
                String.join(
                        ", ",
                        Stories.found(yaml.replace("\\n", "\n")).stream()
                                .sorted()
                                .toList()));
    }

    @Test
    void ambiguousNamesAskForMore() {
        String things = "things: {p: [x], q: [x]}\nframes:\n  - note: a\n  - ";
        assertEquals(List.of("5:12 steps-name"), Stories.found(things + "move: {x: q}"));
        assertEquals("p: –; q: x, x", Stories.last(things + "move: {p.x: q}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "frames:",
                "frames: [~, ~]",
                "frames: [{note: ~}, {set: ~}, {set: []}, {set: x}, {push: {a: {b: {c: d}}}}]",
                "things: x",
                "things: {'': x, ' ': y}\nframes: [x]",
                "things: {a: {box: [1, 2]}}\nframes: [x]",
                "things: {a: {ring: []}}\nframes: [{push: {a: 1}}, {pop: a}, {pop: a}]",
                "things: {a: {tree: [], arity: 3}}\nframes: [{push: {a: [1, ~, '']}}, {remove: a.0}]",
                "things: {a: {graph: }}\nframes: [x]",
                "things: {a: {graph: {A: [A, B], B: A}}}\nframes: [x]",
                "things: {a.b: {box: {c.d: 1}}, a: {box: {b: 2}}}\nframes: [{set: {a.b.c.d: 3, a.b: 1}}]",
                "things: {a: {ring: [x], head: h, tail: h}}\nframes: [{pop: a}]",
                "things: {a: {stack: [x], marks: {m: 9}}, t: {tree: [x], marks: {m: 9}}}\nframes: [{arrow: a.m -> t.m}]",
                "things: {a: [x], b: {box: {f: 1}}}\nframes: [{arrow: [x -> b.f, a -> b, b.f -> a]}]",
                "things: {'<b>&\"': {box: {'<i>': '\u202e<script>'}}}\nframes: ['<script>']",
                "layout: [[[[[[[[[[[[a]]]]]]]]]]]]\nthings: {a: }\nframes: [x]",
                "layout: [{}, [], {z: []}]\nframes: [x]",
                "things: {a: &x [*x]}\nframes: [x]",
                "things: {a: &x {box: *x}}\nframes: [x]",
            })
    void hostileTextIsAPictureOrADiagnostic(String yaml) {
        Checked<hood.book.Block.View> view = new Steps().read(Stories.fence(yaml), Surroundings.NONE);
        Steps.View shown = (Steps.View) view.value();
        assertTrue(!shown.frames().isEmpty() || !view.diagnostics().isEmpty());
        for (Steps.Frame frame : shown.frames()) {
            assertTrue(frame.svg().startsWith("<svg ") && frame.svg().endsWith("</svg>"), frame.svg());
            assertFalse(frame.svg().contains("<script") || frame.svg().contains("<b>"), frame.svg());
        }
    }

    @Test
    void thereIsAnEndToEverything() {
        String many = "things: {a: {queue: [" + "x, ".repeat(500) + "x]}, b: {box: {" + keys(500) + "}}}\nframes:\n"
                + "  - note: x\n".repeat(200);
        List<Diagnostic> found = Stories.read(many).diagnostics();
        assertEquals(
                List.of("steps-size", "steps-size", "steps-size"),
                found.stream().map(Diagnostic::id).toList());
        String things = "things: {" + keys(500) + "}\nframes: [x]";
        assertEquals(440, Stories.read(things).diagnostics().size());
    }

    private static String keys(int count) {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < count; i++)
            keys.append(i == 0 ? "" : ", ").append('k').append(i).append(": ");
        return keys.toString();
    }
}
