package hood.block.steps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The nodes of a graph in rows: as its author says, the others by their distance from where the graph begins.
 *
 * @param places the nodes' places, by their names
 */
record GraphShape(int width, int height, Map<String, Rect> places) implements Shape {
    static final int NODE = 30;
    private static final int GAP = 30;
    private static final int LEVEL = 40;

    static GraphShape of(List<Version> versions, List<Arrow> arrows) {
        Thing thing = versions.get(0).thing();
        Map<String, Integer> widths = new LinkedHashMap<>();
        int title = 0;
        for (Version version : versions) {
            title = Math.max(title, Shape.head(version));
            for (Part part : version.thing().parts()) {
                widths.merge(part.key(), Math.max(40, Measure.text(part.text()) + 22), Math::max);
            }
        }
        List<List<String>> rows = rows(thing, widths.keySet(), arrows);
        int width = title;
        for (List<String> row : rows) width = Math.max(width, wide(row, widths));
        int top = thing.traits().title().isEmpty() ? 0 : HEAD;
        Map<String, Rect> places = new HashMap<>();
        int y = top;
        for (List<String> row : rows) {
            int x = (width - wide(row, widths)) / 2;
            for (String node : row) {
                places.put(node, new Rect(x, y, widths.get(node), NODE));
                x += widths.get(node) + GAP;
            }
            y += NODE + LEVEL;
        }
        return new GraphShape(Math.max(width, 40), Math.max(y - LEVEL, top), Map.copyOf(places));
    }

    private static int wide(List<String> row, Map<String, Integer> widths) {
        return row.stream().mapToInt(node -> widths.get(node) + GAP).sum() - GAP;
    }

    private static List<List<String>> rows(Thing graph, Set<String> nodes, List<Arrow> arrows) {
        Map<String, Set<String>> next = new LinkedHashMap<>();
        nodes.forEach(node -> next.put(node, new LinkedHashSet<>()));
        Set<String> reached = new LinkedHashSet<>();
        for (Arrow arrow : arrows) {
            boolean inside = arrow.from().type() == Ref.Type.NODE
                    && arrow.to().type() == Ref.Type.NODE
                    && arrow.from().thing().equals(graph.name())
                    && arrow.to().thing().equals(graph.name());
            if (!inside || !nodes.contains(arrow.from().part())) continue;
            next.get(arrow.from().part()).add(arrow.to().part());
            reached.add(arrow.to().part());
        }
        Map<String, Integer> depths = depths(nodes, next, reached);
        TreeMap<Integer, List<String>> rows = new TreeMap<>();
        Set<String> placed = new LinkedHashSet<>();
        for (int i = 0; i < graph.traits().rows().size(); i++) {
            for (String node : graph.traits().rows().get(i)) {
                if (nodes.contains(node) && placed.add(node))
                    rows.computeIfAbsent(i, k -> new ArrayList<>()).add(node);
            }
        }
        boolean free = placed.isEmpty();
        for (String node : nodes) {
            if (placed.add(node))
                rows.computeIfAbsent(depths.get(node), k -> new ArrayList<>()).add(node);
        }
        if (free) order(rows, next);
        return List.copyOf(rows.values());
    }

    /** How many edges lie between each node and the nearest where the graph begins. */
    private static Map<String, Integer> depths(Set<String> nodes, Map<String, Set<String>> next, Set<String> reached) {
        Map<String, Integer> depths = new HashMap<>();
        List<String> queue = new ArrayList<>();
        for (String node : nodes) if (!reached.contains(node)) queue.add(node);
        queue.forEach(node -> depths.put(node, 0));
        int done = 0;
        while (depths.size() < nodes.size() || done < queue.size()) {
            if (done == queue.size()) {
                String start = nodes.stream()
                        .filter(node -> !depths.containsKey(node))
                        .findFirst()
                        .orElseThrow();
                depths.put(start, 0);
                queue.add(start);
            }
            String node = queue.get(done++);
            for (String to : next.get(node)) {
                if (depths.putIfAbsent(to, depths.get(node) + 1) == null) queue.add(to);
            }
        }
        return depths;
    }

    /** Puts each node below the middle of those that lead to it. */
    private static void order(TreeMap<Integer, List<String>> rows, Map<String, Set<String>> next) {
        Map<String, Double> middles = new HashMap<>();
        List<String> above = List.of();
        for (List<String> row : rows.values()) {
            for (String node : row) {
                double sum = 0;
                int count = 0;
                for (int i = 0; i < above.size(); i++) {
                    if (!next.get(above.get(i)).contains(node)) continue;
                    sum += (i + 0.5) / above.size();
                    count++;
                }
                middles.put(node, count == 0 ? 0.5 : sum / count);
            }
            if (!above.isEmpty()) row.sort(Comparator.comparing(middles::get));
            above = row;
        }
    }

    @Override
    public Rect part(Thing thing, int index) {
        return places.get(thing.parts().get(index).key());
    }
}
