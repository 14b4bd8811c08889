package hood.block.steps;

import java.util.List;
import java.util.stream.IntStream;

/** The room that a thing takes, enough for each frame, and the places of its parts in it. */
sealed interface Shape permits BoxShape, LineShape, StackShape, TreeShape, GraphShape {
    /** The height of the line above all but boxes. */
    int HEAD = 22;

    /**
     * What a thing is in a frame.
     *
     * @param thing the thing
     * @param difference what is other in this frame than in the one before
     */
    record Version(Thing thing, Difference difference) {}

    int width();

    int height();

    /** Where a part is, seen from the shape's corner. */
    Rect part(Thing thing, int index);

    /** The room that a thing needs in all of its versions. */
    static Shape of(List<Version> versions, List<Arrow> arrows) {
        return switch (versions.get(0).thing().kind()) {
            case BOX -> BoxShape.of(versions);
            case STACK -> StackShape.of(versions);
            case TREE -> TreeShape.of(versions);
            case GRAPH -> GraphShape.of(versions, arrows);
            default -> LineShape.of(versions);
        };
    }

    /** The width of a state behind a title. */
    static int state(String state) {
        return state.isEmpty() ? 0 : Measure.small(state) + 20;
    }

    /** The width of what stands above a thing that is no box: title, state, what went. */
    static int head(Version version) {
        Thing thing = version.thing();
        int gone = version.difference().gone(thing).stream()
                .mapToInt(part -> Measure.small("−" + part.text()) + 10)
                .sum();
        boolean slots = thing.kind().hasSlots() || thing.kind() == Kind.GRAPH;
        return Measure.text(thing.traits().title()) + state(thing.state()) + (slots ? 0 : gone);
    }

    /** The widest of the items' texts, also of those that change. */
    static int items(List<Version> versions) {
        int widest = 0;
        for (Version version : versions) {
            for (Part part : version.thing().parts()) widest = Math.max(widest, Measure.text(part.text()));
        }
        return widest;
    }

    /** The most parts, or as many as there is room for. */
    static int slots(List<Version> versions) {
        int capacity = versions.get(0).thing().traits().capacity();
        return versions.stream()
                .flatMapToInt(version -> IntStream.of(version.thing().parts().size()))
                .reduce(Math.max(capacity, 1), Math::max);
    }
}
