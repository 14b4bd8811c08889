package hood.block.steps;

import hood.book.Text;
import java.util.ArrayList;
import java.util.List;

/** Draws the frames of a story, all in the same place and of the same size. */
final class Drawing {
    private static final int MARGIN = 10;

    private final Story story;
    private final Plan plan;
    private final Router router = new Router();
    private final Palette palette;
    private Rect bounds = new Rect(0, 0, 0, 0);

    private Drawing(Story story) {
        this.story = story;
        this.plan = Plan.of(story);
        this.palette = new Palette(story.tones());
    }

    /**
     * A picture.
     *
     * @param svg the picture
     * @param width its width, in pixels
     */
    record Picture(String svg, int width) {}

    /** The pictures of all frames. */
    static List<Picture> of(Story story) {
        Drawing drawing = new Drawing(story);
        List<Svg> bodies = new ArrayList<>();
        drawing.plan.places().values().forEach(drawing::cover);
        drawing.plan.zones().forEach(zone -> drawing.cover(zone.rect()));
        for (int i = 0; i < story.frames().size(); i++) bodies.add(drawing.body(i));
        Rect view = drawing.bounds.grown(MARGIN);
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            String open = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" + view.x() + " " + view.y() + " "
                    + view.width() + " " + view.height() + "\" width=\"" + view.width() + "\" height=\""
                    + view.height() + "\" role=\"img\" aria-label=\""
                    + Text.escape(Description.of(story.frames().get(i).state())) + "\">";
            pictures.add(new Picture(open + bodies.get(i) + "</svg>", view.width()));
        }
        return pictures;
    }

    private void cover(Rect rect) {
        bounds = bounds.width() == 0 ? rect : bounds.around(rect);
    }

    private Svg body(int frame) {
        State state = story.frames().get(frame).state();
        Difference difference = new Difference(story.before(frame), state);
        Svg svg = new Svg();
        for (Plan.Zone zone : plan.zones()) {
            svg.rect("st-zone", zone.rect(), 6);
            svg.text("st-zone-title", zone.rect().x() + 12, zone.rect().y() + 20, zone.title());
        }
        for (Thing gone : difference.removed()) {
            Difference nothing = new Difference(difference.before(), difference.before());
            thing(svg, gone, nothing, "st-gone");
        }
        List<Router.Route> routes = new ArrayList<>();
        Svg arrows = arrows(difference, routes);
        for (Arrow arrow : difference.cut()) arrow(svg, arrow, difference.before(), routes, " st-gone");
        for (Thing thing : state.things().values()) thing(svg, thing, difference, "");
        return svg.raw(arrows);
    }

    private void thing(Svg svg, Thing thing, Difference difference, String style) {
        Rect place = plan.places().get(thing.name());
        Shape shape = plan.shapes().get(thing.name());
        boolean isNew = difference.of(thing) == Difference.Change.NEW;
        String look = style + (isNew ? " st-new" : "");
        svg.open(("st-thing " + look).strip(), "T:" + thing.name(), place.x(), place.y());
        Brush brush = new Brush(svg, palette, thing, difference, shape);
        brush.draw();
        Rect whole = new Rect(0, 0, shape.width(), shape.height());
        if (isNew) brush.badge(whole, "+");
        if (style.equals("st-gone")) brush.badge(whole, "−");
        svg.close();
    }

    private Svg arrows(Difference difference, List<Router.Route> routes) {
        Svg svg = new Svg();
        for (Arrow arrow : difference.after().arrows()) {
            Difference.Change change = difference.of(arrow);
            String style = change == Difference.Change.NEW
                    ? " st-new"
                    : change == Difference.Change.CHANGED ? " st-changed" : "";
            arrow(svg, arrow, difference.after(), routes, style);
        }
        return svg;
    }

    private void arrow(Svg svg, Arrow arrow, State state, List<Router.Route> routes, String style) {
        Router.End from = end(arrow.from(), state);
        Router.End to = end(arrow.to(), state);
        Router.Route route = router.route(arrow, from, to, obstacles(state, from, to), routes);
        routes.add(route);
        cover(route.bounds());
        svg.open("st-arrow" + (arrow.dashed() ? " st-dashed" : "") + style, "A:" + arrow.key(), 0, 0);
        Router.Point tip = route.d();
        Router.Point back = route.at(0.9);
        double length = Math.max(0.1, Math.hypot(tip.x() - back.x(), tip.y() - back.y()));
        double ux = (tip.x() - back.x()) / length;
        double uy = (tip.y() - back.y()) / length;
        svg.path(
                "st-line",
                "M" + p(route.a()) + "C" + p(route.b()) + " " + p(route.c()) + " " + p(tip.plus(-ux * 4, -uy * 4)));
        Router.Point left = tip.plus(-ux * 9 - uy * 4, -uy * 9 + ux * 4);
        Router.Point right = tip.plus(-ux * 9 + uy * 4, -uy * 9 - ux * 4);
        svg.path("st-head", "M" + p(tip) + "L" + p(left) + "L" + p(right) + "Z");
        if (style.equals(" st-gone")) {
            Router.Point m = route.at(0.5);
            svg.path(
                    "st-cross",
                    "M" + p(m.plus(-4, -4)) + "L" + p(m.plus(4, 4)) + "M" + p(m.plus(-4, 4)) + "L" + p(m.plus(4, -4)));
        } else if (!arrow.label().isEmpty()) {
            Rect label = route.label();
            svg.text("st-label", label.centerX(), label.y() + 11, arrow.label());
        }
        svg.close();
    }

    private static String p(Router.Point point) {
        return Svg.n(point.x()) + " " + Svg.n(point.y());
    }

    private Router.End end(Ref ref, State state) {
        String name = state.place(ref).map(found -> found.thing().name()).orElse(ref.thing());
        Thing thing = state.things().get(name);
        Shape shape = plan.shapes().get(name);
        Rect place = plan.places().get(name);
        Rect whole = new Rect(place.x(), place.y(), shape.width(), shape.height());
        if (ref.type() == Ref.Type.THING) {
            Rect body = Brush.body(thing, shape).at(place.x(), place.y());
            return new Router.End(body, Router.Side.ALL, true, whole);
        }
        int index = ref.type() == Ref.Type.MARK
                ? Math.min(
                        thing.marks().get(ref.part()), Math.max(0, thing.parts().size() - 1))
                : state.place(ref).orElseThrow().index();
        if (thing.parts().isEmpty()) return new Router.End(whole, Router.Side.ALL, true, whole);
        Rect part = shape.part(thing, index).at(place.x(), place.y());
        List<Router.Side> sides = switch (thing.kind()) {
            case BOX, STACK -> Router.Side.ACROSS;
            case GRAPH, TREE -> Router.Side.ALL;
            default -> cellSides(thing, index);
        };
        return new Router.End(part, sides, false, whole);
    }

    /** Cells in a line touch each other; the outer ones have a free side. */
    private static List<Router.Side> cellSides(Thing thing, int index) {
        List<Router.Side> sides = new ArrayList<>(Router.Side.UPRIGHT);
        if (index == 0) sides.add(Router.Side.LEFT);
        if (index == thing.parts().size() - 1 && thing.kind() != Kind.QUEUE) sides.add(Router.Side.RIGHT);
        return sides;
    }

    /** All other things, all titles that stand free; in a thing of which a part is an end, its other parts. */
    private List<Rect> obstacles(State state, Router.End from, Router.End to) {
        List<Rect> obstacles = new ArrayList<>();
        plan.places().forEach((name, place) -> {
            Thing thing = state.things().get(name);
            boolean whole = place.equals(from.own()) && from.spread() || place.equals(to.own()) && to.spread();
            boolean within = place.equals(from.own()) || place.equals(to.own());
            if (!within) obstacles.add(place);
            else if (thing != null)
                Brush.title(thing, plan.shapes().get(name))
                        .ifPresent(title -> obstacles.add(title.at(place.x(), place.y())));
            if (!within || whole || thing == null) return;
            for (int i = 0; i < thing.parts().size(); i++) {
                Rect part = plan.shapes().get(name).part(thing, i).at(place.x(), place.y());
                if (!part.equals(from.rect()) && !part.equals(to.rect())) obstacles.add(part.grown(-3));
            }
        });
        return obstacles;
    }
}
