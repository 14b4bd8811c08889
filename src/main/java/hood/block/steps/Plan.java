package hood.block.steps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where everything stands: once for all frames, so that nothing jumps. */
final class Plan {
    /** As wide as a page lets a picture be without making it smaller. */
    private static final int WIDTH = 640;

    private static final int PAD = 14;
    private static final int ZONE_TITLE = 24;

    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private final Map<String, Rect> places = new LinkedHashMap<>();
    private final List<Zone> zones = new ArrayList<>();
    private final List<Arrow> arrows;
    /** The things that hold an item in any frame. */
    private final Map<String, Set<String>> holders = new HashMap<>();

    /** A region with a border. */
    record Zone(String title, Rect rect) {}

    private record Size(int width, int height) {}

    private Plan(List<Arrow> arrows) {
        this.arrows = arrows;
    }

    static Plan of(Story story) {
        Map<String, Arrow> arrows = new LinkedHashMap<>();
        Map<String, List<Shape.Version>> versions = new LinkedHashMap<>();
        for (int i = 0; i < story.frames().size(); i++) {
            State state = story.frames().get(i).state();
            Difference difference = new Difference(story.before(i), state);
            state.arrows().forEach(arrow -> arrows.merge(arrow.key(), arrow, Plan::longer));
            for (Thing thing : state.things().values()) {
                List<Shape.Version> all = versions.computeIfAbsent(thing.name(), k -> new ArrayList<>());
                all.add(new Shape.Version(thing, difference));
            }
        }
        Plan plan = new Plan(List.copyOf(arrows.values()));
        versions.forEach((name, all) -> all.forEach(version -> version.thing()
                .parts()
                .forEach(part -> plan.holders
                        .computeIfAbsent(part.key(), k -> new TreeSet<>())
                        .add(name))));
        versions.forEach((name, all) -> plan.shapes.put(name, Shape.of(all, plan.arrows)));
        plan.place(plan.whole(story), 0, 0, 0, 0);
        return plan;
    }

    private static Arrow longer(Arrow one, Arrow other) {
        return Measure.small(other.label()) > Measure.small(one.label()) ? other : one;
    }

    Map<String, Shape> shapes() {
        return shapes;
    }

    /** Where the things stand, by their names. */
    Map<String, Rect> places() {
        return places;
    }

    List<Zone> zones() {
        return zones;
    }

    /** The author's layout, with what it leaves out below it, in rows as wide as a page. */
    private Region whole(Story story) {
        Set<String> placed = story.layout()
                .map(region -> region.names().collect(Collectors.toSet()))
                .orElse(Set.of());
        List<Region> rows = new ArrayList<>();
        story.layout().ifPresent(rows::add);
        List<Region> row = new ArrayList<>();
        int width = 0;
        for (String name : shapes.keySet()) {
            if (placed.contains(name)) continue;
            int more = shapes.get(name).width() + 40;
            if (!row.isEmpty() && width + more > WIDTH) {
                rows.add(new Region.Line(true, row));
                row = new ArrayList<>();
                width = 0;
            }
            row.add(new Region.Leaf(name));
            width += more;
        }
        if (!row.isEmpty()) rows.add(new Region.Line(true, row));
        return new Region.Line(false, rows);
    }

    private Size size(Region region) {
        if (region instanceof Region.Leaf leaf) {
            Shape shape = shapes.get(leaf.name());
            return new Size(shape.width(), shape.height());
        }
        if (region instanceof Region.Zone zone) {
            Size inner = size(zone.inner());
            int width = Math.max(inner.width(), Measure.text(zone.title()));
            return new Size(width + 2 * PAD, inner.height() + 2 * PAD + ZONE_TITLE);
        }
        Region.Line line = (Region.Line) region;
        int along = 0;
        int across = 0;
        for (int i = 0; i < line.regions().size(); i++) {
            Size size = size(line.regions().get(i));
            along += (line.across() ? size.width() : size.height()) + (i == 0 ? 0 : gap(line, i));
            across = Math.max(across, line.across() ? size.height() : size.width());
        }
        return line.across() ? new Size(along, across) : new Size(across, along);
    }

    /** What lies between two regions: more where an arrow goes, enough for what it says. */
    private int gap(Region.Line line, int index) {
        Set<String> before = names(line.regions().get(index - 1));
        Set<String> after = names(line.regions().get(index));
        int gap = line.across() ? 36 : 26;
        for (Arrow arrow : arrows) {
            Set<String> from = holders(arrow.from());
            Set<String> to = holders(arrow.to());
            boolean crosses = meet(before, from) && meet(after, to) || meet(before, to) && meet(after, from);
            if (!crosses) continue;
            int label = arrow.label().isEmpty() ? 0 : Measure.small(arrow.label()) + 34;
            gap = Math.max(
                    gap, line.across() ? Math.max(56, label) : arrow.label().isEmpty() ? 40 : 52);
        }
        return gap;
    }

    private static Set<String> names(Region region) {
        return region.names().collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean meet(Set<String> some, Set<String> others) {
        return others.stream().anyMatch(some::contains);
    }

    /** The things in which an end of an arrow may be. */
    private Set<String> holders(Ref ref) {
        return ref.type() == Ref.Type.ITEM ? holders.getOrDefault(ref.part(), Set.of()) : Set.of(ref.thing());
    }

    /** Places a region; it is stretched to a width or height when these are larger than its own. */
    private void place(Region region, int x, int y, int width, int height) {
        Size size = size(region);
        if (region instanceof Region.Leaf leaf) {
            places.put(leaf.name(), new Rect(x, y, size.width(), size.height()));
        } else if (region instanceof Region.Zone zone) {
            Rect rect = new Rect(x, y, Math.max(width, size.width()), Math.max(height, size.height()));
            zones.add(new Zone(zone.title(), rect));
            Size inner = size(zone.inner());
            place(zone.inner(), x + (rect.width() - inner.width()) / 2, y + PAD + ZONE_TITLE, 0, 0);
        } else if (region instanceof Region.Line line) {
            int at = line.across() ? x : y;
            for (int i = 0; i < line.regions().size(); i++) {
                Region part = line.regions().get(i);
                Size own = size(part);
                if (i > 0) at += gap(line, i);
                boolean zone = part instanceof Region.Zone;
                if (line.across()) {
                    int dy = zone ? 0 : (size.height() - own.height()) / 2;
                    place(part, at, y + dy, 0, zone ? size.height() : 0);
                    at += own.width();
                } else {
                    int dx = zone ? 0 : (size.width() - own.width()) / 2;
                    place(part, x + dx, at, zone ? size.width() : 0, 0);
                    at += own.height();
                }
            }
        }
    }
}
