package hood.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathsTest {
    @ParameterizedTest
    @CsvSource({
        "content/a.md, b.md, content/b.md",
        "content/a.md, ../README.md, README.md",
        "content/x/a.md, ./../b.md, content/b.md",
        "a.md, /content/b.md, content/b.md",
        "a.md, x//y.md, x/y.md",
    })
    void linksAreFollowedFromTheirFile(String from, String link, String expected) {
        assertEquals(Optional.of(expected), Paths.follow(from, link));
    }

    @Test
    void aLinkThatLeavesTheRootLeadsNowhere() {
        assertEquals(Optional.empty(), Paths.follow("content/a.md", "../../b.md"));
    }

    @ParameterizedTest
    @CsvSource({
        "index.html, a.html, a.html",
        "7-lang/go.html, 1-boot.html, ../1-boot.html",
        "7-lang/go.html, 7-lang/chan.html, chan.html",
        "a/b/c.html, a/d/e.html, ../d/e.html",
        "a/b.html, a/b.html, b.html",
    })
    void relativeWaysAreShort(String from, String to, String expected) {
        assertEquals(expected, Paths.relative(from, to));
        assertEquals(Optional.of(to), Paths.follow(from, expected));
    }

    @Test
    void partsOfPaths() {
        assertEquals("a/b", Paths.folder("a/b/c.md"));
        assertEquals("", Paths.folder("c.md"));
        assertEquals("c.md", Paths.name("a/b/c.md"));
        assertEquals("a.b/c", Paths.withoutExtension("a.b/c.md"));
        assertEquals("a.b/c", Paths.withoutExtension("a.b/c"));
        assertEquals(".hidden", Paths.withoutExtension(".hidden"));
        assertTrue(Paths.isIn("a", "a/b"));
        assertFalse(Paths.isIn("a", "ab/c"));
        assertTrue(Paths.isIn("", "a"));
    }
}
