package hood.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFileTest {
    @TempDir
    Path folder;

    @Test
    void keepsATextAndNothingElse() throws IOException {
        CacheFile file = new CacheFile(folder.resolve("a/b/c.txt"));
        assertEquals("", file.read());
        assertTrue(file.write("写"));
        assertTrue(file.write("写屏障"));
        assertEquals("写屏障", file.read());
        try (Stream<Path> files = Files.list(folder.resolve("a/b"))) {
            assertEquals(List.of(folder.resolve("a/b/c.txt")), files.toList());
        }
    }

    @Test
    void whatCannotBeWrittenIsNoMatter() throws IOException {
        Files.writeString(folder.resolve("a"), "");
        CacheFile file = new CacheFile(folder.resolve("a/b.txt"));
        assertFalse(file.write("x"));
        assertEquals("", file.read());
    }

    @Test
    void liesWhereTheSystemHasItsCaches() {
        Map<String, String> none = Map.of();
        Map<String, String> set = Map.of("XDG_CACHE_HOME", "/c", "LOCALAPPDATA", "/l");
        assertEquals(
                Path.of("/h/.cache/hood/x"),
                CacheFile.ofUser("x", none, "Linux", "/h").path());
        assertEquals(
                Path.of("/c/hood/x"), CacheFile.ofUser("x", set, "Linux", "/h").path());
        assertEquals(
                Path.of("/h/Library/Caches/hood/x"),
                CacheFile.ofUser("x", set, "Mac OS X", "/h").path());
        assertEquals(
                Path.of("/l/hood/x").toAbsolutePath(),
                CacheFile.ofUser("x", set, "Windows 11", "/h").path());
    }
}
