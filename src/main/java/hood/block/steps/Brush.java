package hood.block.steps;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws one thing, its corner at 0, 0. */
final class Brush {
    private static final int BASE = 19;

    private final Svg svg;
    private final Palette palette;
    private final Thing thing;
    private final Difference difference;
    private final Shape shape;

    Brush(Svg svg, Palette palette, Thing thing, Difference difference, Shape shape) {
        this.svg = svg;
        this.palette = palette;
        this.thing = thing;
        this.difference = difference;
        this.shape = shape;
    }

    /** What of a shape arrows touch: without the line above. */
    static Rect body(Thing thing, Shape shape) {
        if (shape instanceof LineShape line) {
            int track = thing.kind() == Kind.QUEUE ? LineShape.TRACK : 0;
            int width = line.slots() * line.cell() + (line.slots() - 1) * line.gap();
            return new Rect(line.side() - track, line.head() - track, width + 2 * track, LineShape.CELL + 2 * track);
        }
        if (shape instanceof StackShape stack) {
            return new Rect(0, stack.head(), stack.cell(), stack.height() - stack.head());
        }
        return new Rect(0, 0, shape.width(), shape.height());
    }

    /** Where a title stands, and all that comes beside it, when there is no border around them. */
    static Optional<Rect> title(Thing thing, Shape shape) {
        int width = Measure.text(thing.traits().title()) + Shape.state(thing.state());
        if (shape instanceof LineShape line) width = line.title();
        if (shape instanceof StackShape stack) width = stack.title();
        return thing.kind() == Kind.BOX || width == 0 ? Optional.empty() : Optional.of(new Rect(0, 3, width, 14));
    }

    void draw() {
        if (shape instanceof BoxShape box) box(box);
        else if (shape instanceof LineShape line) line(line);
        else if (shape instanceof StackShape stack) stack(stack);
        else if (shape instanceof TreeShape tree) tree(tree);
        else if (shape instanceof GraphShape graph) graph(graph);
    }

    /** A small sign at the corner of what is new, moved or gone. */
    void badge(Rect at, String sign) {
        int x = at.right();
        int y = at.y();
        svg.rect("st-badge", new Rect(x - 7, y - 7, 14, 14), 7);
        svg.text("st-sign", x, y + 4, sign);
    }

    private boolean stateChanged() {
        return difference.of(thing) == Difference.Change.CHANGED;
    }

    private void state(String state, int right, int base, boolean changed) {
        if (state.isEmpty()) return;
        int width = Measure.small(state) + 12;
        String style = "st-state" + palette.style(state) + (changed ? " st-changed" : "");
        svg.open(style, "", 0, 0);
        svg.rect("st-pill", new Rect(right - width, base - 13, width, 18), 9);
        svg.text("st-word", right - width / 2, base, state);
        svg.close();
    }

    private void box(BoxShape box) {
        boolean bare = box.fields().isEmpty();
        svg.rect("st-box" + palette.style(thing.state()), new Rect(0, 0, box.width(), box.height()), 5);
        int base = bare ? 23 : BASE;
        svg.text("st-title", BoxShape.PAD, base, thing.traits().title());
        state(thing.state(), box.width() - BoxShape.PAD + 2, base, stateChanged());
        boolean ruled = !bare && box.top() == BoxShape.TITLE;
        if (ruled) svg.line("st-rule", 0, BoxShape.TITLE - 2, box.width(), BoxShape.TITLE - 2);
        for (int i = 0; i < thing.parts().size(); i++) field(box, thing.parts().get(i), i);
        for (Part gone : difference.gone(thing)) {
            int y = box.top() + box.fields().indexOf(gone.key()) * BoxShape.ROW + 16;
            svg.text("st-key st-old", BoxShape.PAD, y, gone.key());
            svg.text("st-old", BoxShape.PAD + box.keys() + BoxShape.GAP, y, gone.text());
        }
    }

    private void field(BoxShape box, Part part, int index) {
        Rect row = box.part(thing, index);
        Difference.Change change = difference.of(thing, index);
        boolean marked = change != Difference.Change.NONE;
        svg.open("st-field" + (marked ? " st-changed" : ""), "F:" + thing.name() + "." + part.key(), 0, 0);
        if (marked) {
            svg.rect("st-hit", new Rect(1, row.y(), box.width() - 2, row.height()), 0);
            svg.rect("st-bar", new Rect(0, row.y(), 4, row.height()), 0);
        }
        int base = row.y() + 16;
        int x = BoxShape.PAD + box.keys() + BoxShape.GAP;
        svg.text("st-key", BoxShape.PAD, base, part.key());
        Optional<String> old = difference.oldText(thing, part).filter(text -> !text.isEmpty());
        if (old.isPresent()) {
            svg.text("st-old", x, base, old.get());
            x += Measure.text(old.get()) + BoxShape.OLD_GAP;
        }
        svg.text("st-value", x, base, part.text());
        state(part.state(), box.width() - BoxShape.PAD + 2, base, marked);
        svg.close();
    }

    /** The line above all but boxes: title, state, what went. */
    private void head() {
        String title = thing.traits().title();
        svg.text("st-title", 0, 14, title);
        int x = Measure.text(title);
        if (!thing.state().isEmpty()) {
            x += Shape.state(thing.state());
            state(thing.state(), x, 14, stateChanged());
        }
        if (thing.kind().hasSlots() || thing.kind() == Kind.GRAPH) return;
        for (Part gone : difference.gone(thing)) {
            svg.text("st-minus", x + 10, 14, "−" + gone.text());
            x += Measure.small("−" + gone.text()) + 10;
        }
    }

    private void line(LineShape line) {
        head();
        Rect body = body(thing, line);
        if (thing.kind() == Kind.QUEUE) {
            svg.rect("st-bed", body, 0);
            svg.line("st-track", body.x(), body.y(), body.right(), body.y());
            svg.line("st-track", body.x(), body.bottom(), body.right(), body.bottom());
        }
        boolean limited = thing.traits().capacity() > 0 || thing.kind().hasSlots();
        int room = thing.kind().hasSlots()
                ? thing.parts().size()
                : limited ? thing.traits().capacity() : 0;
        for (int i = 0; i < room; i++) {
            int place = thing.kind() == Kind.LIST ? line.slots() - 1 - i : i;
            svg.rect("st-slot", line.place(place), 0);
        }
        for (int i = 0; i < thing.parts().size(); i++) {
            Rect cell = line.part(thing, i);
            if (thing.kind() == Kind.LIST && i + 1 < thing.parts().size()) link(cell, line.gap());
            if (thing.kind().hasSlots()) svg.text("st-index", cell.centerX(), cell.bottom() + 12, String.valueOf(i));
        }
        int radius = thing.kind() == Kind.QUEUE || thing.kind() == Kind.LIST ? 4 : 0;
        inOrder().forEach(i -> item(line.part(thing, i), i, radius));
        int y = line.head() + LineShape.CELL + (thing.kind().hasSlots() ? LineShape.INDEX : 0) + 11;
        for (String mark : thing.marks().keySet()) {
            Rect cell = line.place(Math.min(thing.marks().get(mark), line.slots()));
            mark(mark, "↑" + mark, "st-mark st-middle", cell.centerX(), y);
            y += LineShape.MARK;
        }
    }

    /** The link from one item of a list to the next. */
    private void link(Rect cell, int gap) {
        int y = cell.centerY();
        int tip = cell.right() + gap - 1;
        svg.line("st-line st-link", cell.right(), y, tip - 4, y);
        svg.path("st-head", "M" + tip + " " + y + "l-7 -3.5v7Z");
    }

    private void mark(String mark, String text, String style, int x, int y) {
        boolean moved = difference.moved(thing, mark);
        svg.open("st-pointer" + (moved ? " st-changed" : ""), "M:" + thing.name() + "." + mark, x, y);
        svg.text(style, 0, 0, text);
        svg.close();
    }

    /** The parts' indices, those with signs at their corners last, so that nothing covers the signs. */
    private List<Integer> inOrder() {
        return IntStream.range(0, thing.parts().size())
                .boxed()
                .sorted(Comparator.comparing(i -> difference.of(thing, i) != Difference.Change.NONE))
                .toList();
    }

    private void item(Rect cell, int index, int radius) {
        Part part = thing.parts().get(index);
        if (part.isNone()) {
            difference
                    .left(thing, index)
                    .ifPresent(old -> svg.text("st-old st-middle", cell.centerX(), cell.centerY() + 5, old.text()));
            return;
        }
        cell(cell, part, difference.of(thing, index), "I:" + part.key(), radius);
    }

    private void cell(Rect cell, Part part, Difference.Change change, String key, int radius) {
        String style = switch (change) {
            case NEW -> " st-new";
            case MOVED -> " st-moved";
            case CHANGED -> " st-changed";
            default -> "";
        };
        svg.open("st-item" + palette.style(part.state()) + style, key, cell.x(), cell.y());
        Rect own = new Rect(0, 0, cell.width(), cell.height());
        svg.rect("st-cell", own, radius);
        svg.text("st-value st-middle", own.centerX(), own.centerY() + 5, part.text());
        if (change == Difference.Change.NEW) badge(own.grown(-2), "+");
        if (change == Difference.Change.MOVED) badge(own.grown(-2), "↷");
        if (change == Difference.Change.CHANGED) badge(own.grown(-2), "≠");
        svg.close();
    }

    private void stack(StackShape stack) {
        head();
        int capacity = thing.traits().capacity();
        for (int i = 0; i < capacity; i++) svg.rect("st-slot", stack.place(thing, i), 0);
        boolean down = thing.traits().down();
        int ground = down ? stack.head() : stack.height();
        svg.line("st-ground", 0, ground, stack.cell(), ground);
        inOrder().forEach(i -> item(stack.part(thing, i), i, 0));
        int[] used = new int[stack.slots()];
        thing.marks().forEach((mark, slot) -> {
            int at = Math.min(slot, stack.slots() - 1);
            Rect cell = stack.place(thing, at);
            String text = "←" + mark;
            mark(mark, text, "st-mark", cell.right() + 6 + used[at], cell.centerY() + 4);
            used[at] += Measure.small(text + " ");
        });
    }

    private void tree(TreeShape tree) {
        head();
        int arity = thing.traits().arity();
        List<Part> parts = thing.parts();
        for (int i = 1; i < parts.size(); i++) {
            Rect child = tree.places().get(i);
            Rect parent = tree.places().get((i - 1) / arity);
            boolean both = !parts.get(i).isNone() && !parts.get((i - 1) / arity).isNone();
            if (both) svg.line("st-edge", parent.centerX(), parent.bottom(), child.centerX(), child.y());
        }
        for (int i = 0; i < parts.size(); i++) {
            Rect cell = tree.places().get(i);
            if (parts.get(i).isNone()) svg.rect("st-slot", cell, 6);
            item(cell, i, 6);
            svg.text("st-index", cell.x() - 8, cell.y() + 10, String.valueOf(i));
        }
        int[] used = new int[tree.places().size()];
        thing.marks().forEach((mark, slot) -> {
            if (slot >= used.length) return;
            Rect cell = tree.places().get(slot);
            mark(mark, "↑" + mark, "st-mark st-middle", cell.centerX(), cell.bottom() + 12 + 12 * used[slot]++);
        });
    }

    private void graph(GraphShape graph) {
        if (!thing.traits().title().isEmpty()) head();
        for (Part gone : difference.gone(thing)) {
            Rect place = graph.places().get(gone.key());
            svg.open("st-gone", "", 0, 0);
            cell(place, gone, Difference.Change.NONE, "", 15);
            badge(place.grown(-2), "−");
            svg.close();
        }
        inOrder().forEach(i -> {
            Part part = thing.parts().get(i);
            String key = "N:" + thing.name() + "." + part.key();
            cell(graph.part(thing, i), part, difference.of(thing, i), key, 15);
        });
    }
}
