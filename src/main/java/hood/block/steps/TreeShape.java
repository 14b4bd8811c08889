package hood.block.steps;

import java.util.ArrayList;
import java.util.List;

/**
 * The slots of a complete tree, each below its parent.
 *
 * @param places the slots' places
 */
record TreeShape(int width, int height, List<Rect> places) implements Shape {
    static final int CELL = 28;
    private static final int GAP = 16;
    private static final int LEVEL = 38;
    private static final int BELOW = 14;

    static TreeShape of(List<Version> versions) {
        int slots = Shape.slots(versions);
        int arity = versions.get(0).thing().traits().arity();
        int cell = Math.max(36, Shape.items(versions) + 16);
        int title = versions.stream().mapToInt(Shape::head).max().orElse(0);
        boolean marked = !versions.get(0).thing().marks().isEmpty();
        int level = CELL + LEVEL + (marked ? BELOW : 0);
        int[] widths = new int[slots];
        for (int i = slots - 1; i >= 0; i--) {
            int children = 0;
            for (int c = i * arity + 1; c <= i * arity + arity && c < slots; c++) children += widths[c] + GAP;
            widths[i] = Math.max(cell, children - GAP);
        }
        int width = Math.max(widths[0], title);
        int[] lefts = new int[slots];
        lefts[0] = (width - widths[0]) / 2;
        List<Rect> places = new ArrayList<>();
        int bottom = 0;
        for (int i = 0; i < slots; i++) {
            int depth = 0;
            for (int up = i; up > 0; up = (up - 1) / arity) depth++;
            Rect place = new Rect(lefts[i] + (widths[i] - cell) / 2, HEAD + depth * level, cell, CELL);
            places.add(place);
            bottom = Math.max(bottom, place.bottom());
            int all = -GAP;
            for (int c = i * arity + 1; c <= i * arity + arity && c < slots; c++) all += widths[c] + GAP;
            int left = lefts[i] + (widths[i] - all) / 2;
            for (int c = i * arity + 1; c <= i * arity + arity && c < slots; c++) {
                lefts[c] = left;
                left += widths[c] + GAP;
            }
        }
        return new TreeShape(width, bottom + BELOW + (marked ? BELOW : 0), List.copyOf(places));
    }

    @Override
    public Rect part(Thing thing, int index) {
        return places.get(index);
    }
}
