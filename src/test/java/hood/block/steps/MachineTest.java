package hood.block.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What frames do to a state. */
class MachineTest {
    private static final String THINGS = """
            things:
              G: {state: running, box: {pc: main, sp: 8}}
              q: {queue: [a, b], cap: 3}
              l: {list: [x, y]}
              s: {stack: [m, n]}
              r: {ring: [1, 2], cap: 3, head: out, tail: in}
              v: {array: [p, ~, z], marks: {i: 0}}
              t: {tree: [3, 5, 8]}
              g: {graph: {A: [B], B: , C: }, state: white}
            frames:
              - note: first
              -\s""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "set: {G.pc: f}                  | G (running): pc = f, sp = 8",
                "set: {G.pc: ~}                  | G (running): pc = , sp = 8",
                "state: {G: waiting}             | G (waiting): pc = main, sp = 8",
                "state: {G: ''}                  | G: pc = main, sp = 8",
                "state: {G.sp: alarm}            | G (running): pc = main, sp = 8 (alarm)",
                "add: {G.new: 1}                 | G (running): pc = main, sp = 8, new = 1",
                "remove: G.pc                    | G (running): sp = 8",
                "push: {q: c}                    | q: a, b, c",
                "push: {q: [c: dead]}            | q: a, b, c (dead)",
                "pop: q                          | q: b",
                "pop: [q, q]                     | q: –",
                "remove: b                       | q: a",
                "state: {a: dead}                | q: a (dead), b",
                "set: {q.0: aa}                  | q: aa, b",
                "push: {l: w}                    | l: w, x, y",
                "pop: l                          | l: y",
                "push: {s: [o, p]}               | s: m, n, o, p",
                "pop: s                          | s: m",
                "push: {r: 3}                    | r: [0] 1 ← out ← in, [1] 2, [2] 3",
                "pop: r                          | r: [0] –, [1] 2 ← out, [2] – ← in",
                "set: {r.out: 2}                 | r: [0] 1, [1] 2, [2] – ← out ← in",
                "set: {v.i: 2, v.1: k}           | v: [0] p, [1] k, [2] z ← i",
                "set: {v.0: ~}                   | v: [0] – ← i, [1] –, [2] z",
                "push: {v: k}                    | v: [0] p ← i, [1] k, [2] z",
                "swap: {v.0: v.1}                | v: [0] – ← i, [1] p, [2] z",
                "push: {t: 1}                    | t: [0] 3, [1] 5, [2] 8, [3] 1",
                "pop: t                          | t: [0] 3, [1] 5",
                "move: {a: s}                    | s: m, n, a",
                "move: {t.2: v.1}                | v: [0] p ← i, [1] 8, [2] z",
                "add: {g.D: black}               | g: A (white), B (white), C (white), D (black)",
                "state: {A: grey, g.C: black}    | g: A (grey), B (white), C (black)",
                "state: {g: black}               | g: A (black), B (black), C (black)",
                "add: {M: dead}                  | M (dead)",
                "add: {M: {queue: [1]}}          | M: 1",
                "add: {M: }                      | M",
            })
    void aFrameChangesTheState(String frame, String expected) {
        String state = "; " + Stories.last(THINGS + frame.strip().replace("\n", "\n    ")) + "; ";
        assertTrue(state.contains("; " + expected + "; "), state);
    }

    @Test
    void changesHappenInTheOrderInWhichTheyAreWritten() {
        String things = "things: {q: {queue: [a], cap: 1}}\nframes:\n  - note: x\n  - ";
        assertEquals("q: b", Stories.last(things + "pop: q\n    push: {q: b}"));
        assertEquals(List.of("5:15 steps-full"), Stories.found(things + "push: {q: b}\n    pop: q"));
    }

    @Test
    void arrowsFollowItemsAndGoWithTheirEnds() {
        String story = """
                things: {q: [a], p: [], G: , H: }
                frames:
                  - arrow: [a -> G: g, "G --> H"]
                  - move: {a: p}
                """;
        assertEquals("q: –; p: a; G; H; a → G (g); G → H", Stories.last(story));
        assertEquals("q: –; p: a; G; a → G (g)", Stories.last(story + "  - remove: H\n"));
        assertEquals("q: –; p: –; G; H; G → H", Stories.last(story + "  - pop: p\n"));
        assertEquals("q: –; p: a; G; H; a → G (again); G → H", Stories.last(story + "  - arrow: {a -> G: again}\n"));
        assertEquals("q: –; p: a; G; H; G → H", Stories.last(story + "  - cut: a -> G\n"));
    }

    @Test
    void aFrameMayBeginAnew() {
        assertEquals("z: 1", Stories.last("things: {a: , b: [1]}\nframes:\n  - arrow: a -> b\n  - things: {z: [1]}\n"));
    }

    @Test
    void whatLeavesAndComesAgainInOneFrameHasMoved() {
        Story story = Stories.read(
                        "things: {p: [G1], q: []}\nframes:\n  - a\n  - {pop: p, push: {q: G1}}\n  - {pop: q}\n"
                                + "  - {push: {p: G1}}\n")
                .value();
        assertEquals("[Item[kind=moved, what=G1, from=, to=q]]", changes(story, 1));
        assertEquals("[Item[kind=popped, what=G1, from=q, to=]]", changes(story, 2));
        assertEquals("[Item[kind=pushed, what=G1, from=, to=p]]", changes(story, 3));
    }

    @Test
    void everyChangeIsSaid() {
        Story story = Stories.read(THINGS
                        + "{set: {G.pc: f, v.i: 1}, state: {G: dead, A: black}, arrow: G -> q, remove: [C, l], swap: {t.0: t.1}}\n"
                        + "  - {cut: G -> q, add: {M: }, remove: G.sp}\n")
                .value();
        assertEquals(
                List.of(
                        "changed G running dead",
                        "changed G.pc main f",
                        "changed i 0 1",
                        "moved 5  t[0]",
                        "moved 3  t[1]",
                        "changed g.A white black",
                        "removed g.C  ",
                        "removed l  ",
                        "added G → q  "),
                said(story, 1));
        assertEquals(List.of("removed G.sp  ", "added M  ", "removed G → q  "), said(story, 2));
        assertEquals(List.of(), said(story, 0));
    }

    private static String changes(Story story, int frame) {
        return new Difference(story.before(frame), story.frames().get(frame).state())
                .items()
                .toString();
    }

    private static List<String> said(Story story, int frame) {
        return new Difference(story.before(frame), story.frames().get(frame).state())
                .items().stream()
                        .map(i -> i.kind() + " " + i.what() + " " + i.from() + " " + i.to())
                        .toList();
    }
}
