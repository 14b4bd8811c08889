package hood.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class ResourceTreeTest {
    private static final FileTree TREE = ResourceTree.read("templates", "chapter.html");

    @Test
    void listsAndReadsAllOfAFolder() throws IOException {
        assertEquals("templates", TREE.name());
        assertTrue(TREE.paths().contains("chapter.html"), TREE.paths().toString());
        assertTrue(TREE.paths().contains("lists/contents.html"), TREE.paths().toString());
        assertTrue(TREE.paths().contains("scripts/mermaid.min.js"), TREE.paths().toString());
        assertArrayEquals(
                Files.readAllBytes(Path.of("templates/lists/contents.html")), TREE.read("lists/contents.html"));
    }

    @Test
    void aPartHasItsOwnPaths() {
        SortedMap<String, byte[]> lists = TREE.in("lists");
        assertTrue(lists.containsKey("contents.html"), lists.keySet().toString());
        assertArrayEquals(TREE.read("lists/contents.html"), lists.get("contents.html"));
    }

    @Test
    void aFileThatIsNotThereIsTheDisksFailure() {
        assertThrows(UncheckedIOException.class, () -> TREE.read("none.html"));
    }
}
