package hood.block.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.block.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a story tells: nothing lies upon anything else, everything lies within its thing, and keeps its place. */
class PlanTest {
    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    /** A story of random things, of whose changes not all can be made. */
    private static String random(int seed) {
        Random random = new Random(seed);
        StringBuilder yaml = new StringBuilder("things:\n");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(6); i++) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            String name = kind.word() + i;
            names.add(name);
            yaml.append("  ").append(name).append(": {").append(kind.word()).append(": ");
            StringBuilder parts = new StringBuilder();
            int count = random.nextInt(6);
            for (int j = 0; j < count; j++) {
                String text = "甲x一二三".substring(0, 1 + random.nextInt(5)) + i + j;
                boolean map = kind == Kind.BOX || kind == Kind.GRAPH;
                parts.append(j == 0 ? "" : ", ").append(text).append(map ? ": " : "");
                if (kind == Kind.BOX) parts.append(text).append(text);
            }
            boolean map = kind == Kind.BOX || kind == Kind.GRAPH;
            yaml.append(map ? "{" + parts + "}" : "[" + parts + "]");
            if (kind.hasItems() && random.nextBoolean()) yaml.append(", cap: ").append(count + 1 + random.nextInt(3));
            if (kind.hasItems() && random.nextBoolean()) yaml.append(", marks: {markmark: 0, n: 0}");
            yaml.append("}\n");
        }
        if (random.nextBoolean()) {
            yaml.append("layout:\n  - [").append(names.get(0)).append("]\n");
            if (names.size() > 3) {
                yaml.append("  - - Z: [")
                        .append(names.get(1))
                        .append("]\n    - Y: [[")
                        .append(names.get(2));
                yaml.append(", ").append(names.get(3)).append("]]\n");
            }
        }
        yaml.append("frames:\n  - note: x\n");
        for (int i = 0; i < 6; i++) {
            String one = names.get(random.nextInt(names.size()));
            String other = names.get(random.nextInt(names.size()));
            yaml.append("  - push: {").append(one).append(": 新的").append(i).append("}\n");
            yaml.append("    pop: ").append(other).append("\n");
            yaml.append("    arrow: {").append(one).append(" -> ").append(other).append(": 标签}\n");
        }
        return yaml.toString();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingLiesUponAnythingElse(int seed) {
        Story story = Stories.read(random(seed)).value();
        Plan plan = Plan.of(story);
        List<Map.Entry<String, Rect>> places = List.copyOf(plan.places().entrySet());
        assertEquals(story.things().keySet(), plan.places().keySet());
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertFalse(
                        places.get(i).getValue().overlaps(places.get(j).getValue()),
                        places.get(i) + " " + places.get(j) + " " + random(seed));
            }
        }
        for (Plan.Zone zone : plan.zones()) {
            for (Plan.Zone other : plan.zones())
                assertTrue(zone == other || !zone.rect().overlaps(other.rect()));
        }
        for (Story.Frame frame : story.frames()) {
            for (Thing thing : frame.state().things().values())
                parts(thing, plan.shapes().get(thing.name()));
        }
    }

    private static void parts(Thing thing, Shape shape) {
        Rect whole = new Rect(0, 0, shape.width(), shape.height());
        for (int i = 0; i < thing.parts().size(); i++) {
            Rect part = shape.part(thing, i);
            assertEquals(whole, whole.around(part), thing + " " + part);
            for (int j = 0; j < i; j++) assertFalse(part.overlaps(shape.part(thing, j)), thing::toString);
            int text = Measure.text(thing.parts().get(i).text());
            assertTrue(thing.kind() == Kind.BOX || part.width() >= text, thing::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allFramesAreOfOneSizeAndTheSameEachTime(int seed) {
        Steps.View view = (Steps.View)
                new Steps().read(Stories.fence(random(seed)), Surroundings.NONE).value();
        assertEquals(
                1,
                view.frames().stream()
                        .map(frame -> frame.svg().replaceAll(" role=.*", ""))
                        .distinct()
                        .count());
        assertEquals(
                view,
                new Steps().read(Stories.fence(random(seed)), Surroundings.NONE).value());
    }

    @Test
    void whatComesLaterHasItsPlaceFromTheBeginning() {
        Plan plan = Plan.of(Stories.read("things: {a: }\nframes: [x, {add: {b: , c: [1]}}, {remove: a}]\n")
                .value());
        assertEquals(List.of("a", "b", "c"), List.copyOf(plan.places().keySet()));
    }

    @Test
    void textIsMeasuredWithoutFonts() {
        assertEquals(26, Measure.text("汉字"));
        assertEquals(Measure.text("ab"), Measure.text("il"));
        assertEquals(0, Measure.text("\u0301"));
        assertEquals("x".repeat(44) + "…", Measure.shown("x".repeat(1000)));
    }

    @Test
    void arrowsGoAroundWhatIsInTheirWay() {
        Router router = new Router();
        Rect a = new Rect(0, 0, 50, 30);
        Rect b = new Rect(300, 0, 50, 30);
        Rect between = new Rect(120, -20, 60, 70);
        Arrow arrow = new Arrow(Ref.thing("a"), Ref.thing("b"), "", false);
        Router.Route route = router.route(
                arrow,
                new Router.End(a, Router.Side.ALL, true, a),
                new Router.End(b, Router.Side.ALL, true, b),
                List.of(between),
                List.of());
        for (int i = 0; i <= 24; i++) {
            Router.Point p = route.at(i / 24.0);
            assertFalse(between.contains(p.x(), p.y()), route::toString);
        }
    }
}
