package hood.site;

import hood.book.Node;
import hood.book.Page;
import hood.book.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table of contents as pages show it. A page of a small book has it whole; a page of a large one only what lies
 * around it, so that pages do not grow with the book.
 */
final class Navigation {
    /** Up to how many entries a book is small. */
    static final int SMALL = 120;
    /** How many neighbours are shown before and after an entry in a large book. */
    static final int AROUND = 10;

    private final List<Node> contents;
    private final Set<String> untranslated;
    private final boolean small;
    /** The way to each page: which entry on each level leads to it, the first where several do. */
    private final Map<String, List<Integer>> ways = new HashMap<>();

    /** @param untranslated the addresses of the pages that are there in the original's language only */
    Navigation(List<Node> contents, Set<String> untranslated) {
        this.contents = contents;
        this.untranslated = untranslated;
        this.small = count(contents) <= SMALL;
        if (!small) findWays(contents, List.of());
    }

    private void findWays(List<Node> nodes, List<Integer> above) {
        for (int i = 0; i < nodes.size(); i++) {
            if (!(nodes.get(i) instanceof Node.Item item)) continue;
            List<Integer> way = new ArrayList<>(above);
            way.add(i);
            if (item.target() instanceof Target.Page page && page.fragment().isEmpty())
                ways.putIfAbsent(page.address(), way);
            findWays(item.children(), way);
        }
    }

    private static int count(List<Node> nodes) {
        int count = nodes.size();
        for (Node node : nodes) if (node instanceof Node.Item item) count += count(item.children());
        return count;
    }

    /** All of it, as seen from the page at an address. */
    List<Views.Entry> whole(String from) {
        return entries(contents, from, true);
    }

    /** What lies around the page at an address. */
    List<Views.Entry> around(String from) {
        return small ? whole(from) : around(contents, from, ways.getOrDefault(from, List.of()));
    }

    /** @param way which entry of these leads to the page, and which of those below it, and so on */
    private List<Views.Entry> around(List<Node> nodes, String from, List<Integer> way) {
        int here = way.isEmpty() ? -1 : way.get(0);
        int start = Math.max(0, here - AROUND);
        int end = Math.min(nodes.size(), Math.max(0, here) + AROUND + 1);
        List<Views.Entry> entries = new ArrayList<>();
        Views.Entry more = Views.Entry.of("more", "", Body.href(from, new Target.Page(Page.FRONT, "")));
        if (start > 0) entries.add(more);
        for (int i = start; i < end; i++) {
            if (i == here && nodes.get(i) instanceof Node.Item item) {
                entries.add(entry(item, from, around(item.children(), from, way.subList(1, way.size()))));
            } else {
                entries.addAll(entries(nodes.subList(i, i + 1), from, false));
            }
        }
        if (end < nodes.size()) entries.add(more);
        return entries;
    }

    private static boolean isAt(Node.Item item, String address) {
        return item.target() instanceof Target.Page at
                && at.address().equals(address)
                && at.fragment().isEmpty();
    }

    private List<Views.Entry> entries(List<Node> nodes, String from, boolean deep) {
        List<Views.Entry> entries = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            if (node instanceof Node.Item item) {
                entries.add(entry(item, from, deep ? entries(item.children(), from, true) : List.of()));
            } else if (node instanceof Node.Part part) {
                entries.add(Views.Entry.of("part", part.title().html(), ""));
            } else {
                entries.add(Views.Entry.of(node instanceof Node.Gap ? "gap" : "separator", "", ""));
            }
        }
        return entries;
    }

    /** One entry, without those below it. */
    Views.Entry entry(Node.Item item, String from) {
        return entry(item, from, List.of());
    }

    private Views.Entry entry(Node.Item item, String from, List<Views.Entry> children) {
        return new Views.Entry(
                "item",
                item.number(),
                item.title().html(),
                Body.href(from, item.target()),
                item.planned(),
                item.target() instanceof Target.Page page && untranslated.contains(page.address()),
                isAt(item, from),
                children);
    }
}
