package hood.block.steps;

import java.util.ArrayList;
import java.util.List;

/**
 * A box: its title, and a row for each field that any frame has.
 *
 * @param fields the fields, in order
 * @param keys the width of their names
 * @param top where the first row begins
 */
record BoxShape(int width, int height, List<String> fields, int keys, int top) implements Shape {
    static final int PAD = 10;
    static final int ROW = 22;
    static final int TITLE = 28;
    static final int GAP = 14;
    static final int OLD_GAP = 8;

    static BoxShape of(List<Version> versions) {
        List<String> fields = new ArrayList<>();
        int keys = 0;
        int values = 0;
        int title = 0;
        for (Version version : versions) {
            Thing thing = version.thing();
            title = Math.max(title, Measure.text(thing.traits().title()) + Shape.state(thing.state()));
            for (Part part : thing.parts()) {
                if (!fields.contains(part.key())) fields.add(part.key());
                keys = Math.max(keys, Measure.text(part.key()));
                values = Math.max(values, value(version, part));
            }
        }
        int top = title == 0 && !fields.isEmpty() ? PAD / 2 : TITLE;
        int rows = fields.isEmpty() ? 0 : keys + GAP + Math.max(values, 16);
        int height = fields.isEmpty() ? 36 : top + fields.size() * ROW + PAD / 2;
        return new BoxShape(Math.max(Math.max(title, rows) + 2 * PAD, 56), height, List.copyOf(fields), keys, top);
    }

    private static int value(Version version, Part part) {
        int old = version.difference()
                .oldText(version.thing(), part)
                .map(text -> Measure.text(text) + OLD_GAP)
                .orElse(0);
        return old + Measure.text(part.text()) + (part.state().isEmpty() ? 0 : Shape.state(part.state()));
    }

    @Override
    public Rect part(Thing thing, int index) {
        int row = fields.indexOf(thing.parts().get(index).key());
        return new Rect(0, top + row * ROW, width, ROW);
    }
}
