package hood.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.book.Node;
import hood.book.Target;
import hood.book.Text;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NavigationTest {
    private static Node.Item item(String address, Node... children) {
        return new Node.Item("", Text.plain(address), new Target.Page(address, ""), false, List.of(children));
    }

    private static List<Node> flat(int count) {
        return IntStream.range(0, count)
                .<Node>mapToObj(i -> item("c" + i + ".html"))
                .toList();
    }

    private static long size(List<Views.Entry> entries) {
        return entries.stream().mapToLong(entry -> 1 + size(entry.children())).sum();
    }

    @Test
    void aSmallBookIsShownWhole() {
        Navigation navigation = new Navigation(flat(Navigation.SMALL), Set.of());
        assertEquals(Navigation.SMALL, size(navigation.around("c5.html")));
        assertTrue(navigation.around("c5.html").get(5).current());
    }

    @Test
    void aPageOfALargeBookShowsOnlyItsNeighbourhood() {
        long small = size(new Navigation(flat(1_000), Set.of()).around("c500.html"));
        long large = size(new Navigation(flat(100_000), Set.of()).around("c500.html"));
        assertEquals(2 * Navigation.AROUND + 3, small);
        assertEquals(small, large);
    }

    @Test
    void theWayToAPageIsOpenAndTheRestIsClosed() {
        Node[] leaves = flat(200).toArray(Node[]::new);
        Navigation navigation =
                new Navigation(List.of(item("a.html", leaves), item("b.html", item("b1.html"))), Set.of());
        List<Views.Entry> around = navigation.around("c0.html");
        assertEquals(Navigation.AROUND + 2, around.get(0).children().size());
        assertEquals("more", around.get(0).children().get(Navigation.AROUND + 1).kind());
        assertEquals(List.of(), around.get(1).children());
    }
}
