package hood.block.steps;

import java.util.List;

/**
 * Cells above each other, marks beside them.
 *
 * @param head the height of the line above
 * @param title the width of what stands there
 * @param cell the width of a cell
 * @param slots how many cells there is room for
 */
record StackShape(int width, int height, int head, int title, int cell, int slots) implements Shape {
    static final int CELL = 28;

    static StackShape of(List<Version> versions) {
        int slots = Shape.slots(versions);
        int cell = Math.max(72, Shape.items(versions) + 20);
        int title = 0;
        int marks = 0;
        for (Version version : versions) {
            title = Math.max(title, Shape.head(version));
            int all = version.thing().marks().keySet().stream()
                    .mapToInt(mark -> Measure.small("←" + mark + " "))
                    .sum();
            marks = Math.max(marks, all == 0 ? 0 : all + 6);
        }
        cell = Math.max(cell, title);
        return new StackShape(cell + marks, Shape.HEAD + slots * CELL, Shape.HEAD, title, cell, slots);
    }

    @Override
    public Rect part(Thing thing, int index) {
        return place(thing, index);
    }

    Rect place(Thing thing, int slot) {
        int row = thing.traits().down() ? slot : slots - 1 - slot;
        return new Rect(0, head + row * CELL, cell, CELL);
    }
}
