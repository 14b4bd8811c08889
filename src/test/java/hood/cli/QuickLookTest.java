package hood.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.cache.Cache;
import hood.files.DiskTree;
import hood.files.HeldTree;
import hood.files.Stamps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickLookTest {
    private static final Path BOOK = Path.of("src/test/books/languages/book");

    @TempDir
    Path folder;

    private HeldTree tree;

    @BeforeEach
    void copy() throws IOException {
        for (String path : Stamps.of(BOOK).keySet()) {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.copy(BOOK.resolve(path), folder.resolve(path));
        }
        tree = new HeldTree(new DiskTree(folder));
    }

    private Build build() {
        return Build.run(tree, Map.of(), new Cache(Cache.Store.NONE)).value();
    }

    /** What only changes the words of one chapter is shown at once just as the build of the whole book will show it. */
    @Test
    void newWordsAreShownAsABuildShowsThem() throws IOException {
        for (String path : new QuickLook(build(), tree).paths()) {
            QuickLook look = new QuickLook(build(), tree);
            String text = Files.readString(folder.resolve(path));
            Files.writeString(folder.resolve(path), text + "\n多一段 `code` 的话。\n");
            tree.changed(Set.of(path));
            Map<String, String> pages = look.pages(path);
            assertTrue(!pages.isEmpty(), path);
            Map<String, String> files = Made.of(tree).files();
            pages.forEach((address, html) -> {
                assertTrue(html.contains("多一段"), address);
                assertEquals(withoutNotices(files.get(address)), withoutNotices(html), address);
            });
        }
    }

    /** That a translation is behind is for the build to say. */
    private static String withoutNotices(String html) {
        return html.replaceAll("(?s)<div class=\"notice\".*?</div>\n?", "")
                .replaceAll("<span class=\"stale\"[^>]*></span>", "");
    }

    @Test
    void whatIsNoChapterOrGoneIsLeftToTheBuild() throws IOException {
        QuickLook look = new QuickLook(build(), tree);
        assertEquals(Map.of(), look.pages("README.md"));
        assertEquals(Map.of(), look.pages("content/none.md"));
        String path = look.paths().iterator().next();
        Files.delete(folder.resolve(path));
        tree.changed(Set.of(path));
        assertEquals(Map.of(), look.pages(path));
    }
}
