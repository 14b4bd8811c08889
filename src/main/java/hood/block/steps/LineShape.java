package hood.block.steps;

import java.util.List;

/**
 * Cells in a line.
 *
 * @param head the height of the line above
 * @param title the width of what stands there
 * @param cell the width of a cell
 * @param gap what lies between cells
 * @param slots how many cells there is room for
 * @param side what marks need beyond the cells on either side
 */
record LineShape(int width, int height, int head, int title, int cell, int gap, int slots, int side) implements Shape {
    static final int CELL = 30;
    static final int INDEX = 16;
    static final int MARK = 15;
    /** What a queue's border needs. */
    static final int TRACK = 5;

    static LineShape of(List<Version> versions) {
        Thing thing = versions.get(0).thing();
        int cell = Math.max(36, Shape.items(versions) + 16);
        int slots = Shape.slots(versions);
        int gap = thing.kind() == Kind.LIST ? 22 : thing.kind() == Kind.QUEUE ? 4 : 0;
        int head = Shape.HEAD;
        int side = thing.kind() == Kind.QUEUE ? TRACK : 0;
        int title = 0;
        int marks = 0;
        for (Version version : versions) {
            marks = Math.max(marks, version.thing().marks().size());
            title = Math.max(title, Shape.head(version));
            for (String mark : version.thing().marks().keySet()) {
                side = Math.max(side, (Measure.small("↑" + mark) - cell + 1) / 2);
            }
        }
        boolean indices = thing.kind().hasSlots();
        int below = (indices ? INDEX : 0) + marks * MARK + (thing.kind() == Kind.QUEUE ? TRACK : 0);
        int cells = slots * cell + (slots - 1) * gap + 2 * side;
        int above = thing.kind() == Kind.QUEUE ? head + TRACK : head;
        return new LineShape(Math.max(cells, title), above + CELL + below, above, title, cell, gap, slots, side);
    }

    /** Of a list the last item stays where it is; of all others, the first. */
    @Override
    public Rect part(Thing thing, int index) {
        int place = thing.kind() == Kind.LIST ? slots - thing.parts().size() + index : index;
        return place(place);
    }

    Rect place(int place) {
        return new Rect(side + place * (cell + gap), head, cell, CELL);
    }
}
