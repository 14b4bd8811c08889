package hood.block.steps;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A state in words that need no language, for those who do not see the picture. */
final class Description {
    private Description() {}

    static String of(State state) {
        Names names = new Names(state);
        String things = state.things().values().stream()
                .map(thing -> thing(thing, names.shown(Ref.thing(thing.name()))))
                .collect(Collectors.joining("; "));
        String arrows = state.arrows().stream()
                .map(arrow -> Difference.words(arrow, names))
                .collect(Collectors.joining("; "));
        return arrows.isEmpty() ? things : things + "; " + arrows;
    }

    private static String thing(Thing thing, String name) {
        String head = name + state(thing.state());
        if (thing.parts().isEmpty()) return thing.kind().hasItems() ? head + ": –" : head;
        String parts = IntStream.range(0, thing.parts().size())
                .mapToObj(i -> part(thing, i))
                .collect(Collectors.joining(", "));
        return head.isEmpty() ? parts : head + ": " + parts;
    }

    private static String part(Thing thing, int index) {
        Part part = thing.parts().get(index);
        String marks = thing.marks().entrySet().stream()
                .filter(mark -> mark.getValue() == index)
                .map(mark -> " ← " + mark.getKey())
                .collect(Collectors.joining());
        String text = part.isNone() ? "–" : part.text();
        String said = switch (thing.kind()) {
            case BOX -> part.key() + " = " + text;
            case ARRAY, RING, TREE -> "[" + index + "] " + text;
            default -> text;
        };
        return said + state(part.state()) + marks;
    }

    private static String state(String state) {
        return state.isEmpty() ? "" : " (" + state + ")";
    }
}
