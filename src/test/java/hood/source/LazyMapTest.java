package hood.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LazyMapTest {
    private final List<String> made = new ArrayList<>();
    private final LazyMap<String> map = new LazyMap<>(new TreeSet<>(List.of("b", "a", "c")), key -> {
        made.add(key);
        return key.toUpperCase();
    });

    @Test
    void makesEachValueOnceAndOnlyWhenAsked() {
        assertEquals(3, map.size());
        assertEquals(List.of("a", "b", "c"), List.copyOf(map.keySet()));
        assertTrue(map.containsKey("b"));
        assertEquals(List.of(), made);
        assertEquals("B", map.get("b"));
        assertEquals("B", map.get("b"));
        assertEquals(List.of("b"), made);
    }

    @Test
    void makesNothingForOtherKeys() {
        assertNull(map.get("d"));
        assertNull(map.get(1));
        assertFalse(map.containsKey("d"));
        assertEquals(List.of(), made);
    }

    @Test
    void isAMapLikeOthers() {
        Map<String, String> same = Map.of("a", "A", "b", "B", "c", "C");
        assertEquals(same, map);
        assertEquals(map, same);
        assertEquals(same.hashCode(), map.hashCode());
        assertEquals(new TreeMap<>(same), new TreeMap<>((Map<String, String>) map));
        assertThrows(UnsupportedOperationException.class, () -> map.put("a", "x"));
        assertThrows(UnsupportedOperationException.class, () -> map.remove("a"));
        assertThrows(UnsupportedOperationException.class, map::clear);
        assertThrows(
                UnsupportedOperationException.class,
                () -> map.entrySet().iterator().next().setValue("x"));
    }

    @Test
    void itsPartsAreLazyToo() {
        assertEquals(List.of("b"), List.copyOf(map.subMap("b", "c").keySet()));
        assertEquals("a", map.headMap("c").firstKey());
        assertEquals("c", map.tailMap("b").lastKey());
        assertEquals(List.of(), made);
        assertEquals("C", map.tailMap("b").get("c"));
        assertNull(map.tailMap("b").get("a"));
        assertEquals(List.of("c"), made);
    }
}
