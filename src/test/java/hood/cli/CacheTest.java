package hood.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.cache.Cache;
import hood.cache.Codec;
import hood.files.DiskTree;
import hood.files.FileTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a book can be kept, and found again as it was. */
class CacheTest {
    static List<String> books() throws IOException {
        return BooksTest.books();
    }

    @ParameterizedTest
    @MethodSource("books")
    void allThatWasMadeIsKept(String name) {
        FileTree tree = new DiskTree(Path.of("src/test/books", name, "book"));
        Cache first = new Cache(Cache.Store.NONE);
        Build made = Build.run(tree, Map.of(), first).value();
        assertTrue(first.hasNews());
        Map<String, byte[]> kept = new ConcurrentHashMap<>();
        first.keys().forEach(key -> kept.put(key, first.bytes(key)));
        Cache second = new Cache(key -> Optional.ofNullable(kept.get(key)));
        Build found = Build.run(tree, Map.of(), second).value();
        if (!name.equals("run")) assertEquals(made.manuscripts(), found.manuscripts());
        assertTrue(!second.hasNews());
        assertEquals(first.keys(), second.keys());
    }

    @Test
    void whatIsNoValueIsNotDecoded() {
        Codec codec = new Codec(path -> Optional.empty());
        assertEquals(Optional.empty(), codec.decode(new byte[0]));
        assertEquals(Optional.empty(), codec.decode(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9}));
        assertEquals(Optional.of("甲"), codec.decode(codec.encode("甲")));
    }
}
