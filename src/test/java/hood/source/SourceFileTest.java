package hood.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SourceFileTest {
    @Test
    void everyLineEndBecomesOne() {
        assertEquals("a\nb\nc\n", SourceFile.of("x", "a\r\nb\rc\n").text());
    }

    @Test
    void byteOrderMarkGoesAndNulIsReplaced() {
        assertEquals("a\uFFFDb", SourceFile.of("x", "\uFEFFa\0b").text());
    }

    @Test
    void positionsCountLinesAndCodePointsFromOne() {
        SourceFile file = SourceFile.of("x", "ab\n𝄞引导\n");
        assertEquals(new Position(1, 1), file.position(0));
        assertEquals(new Position(1, 3), file.position(2));
        assertEquals(new Position(2, 2), file.position(5));
        assertEquals(new Position(3, 1), file.position(file.text().length()));
    }

    @Test
    void linesComeWithoutTheirEnd() {
        SourceFile file = SourceFile.of("x", "ab\n\ncd");
        assertEquals("ab", file.line(1));
        assertEquals("", file.line(2));
        assertEquals("cd", file.line(3));
    }

    @Test
    void spansShowPathAndPlace() {
        assertEquals("a/b.md:2:1", SourceFile.of("a/b.md", "x\ny").span(2, 3).toString());
        assertEquals("y", SourceFile.of("a/b.md", "x\ny").span(2, 3).text());
    }

    @Test
    void spansOutsideTheTextAreRefused() {
        SourceFile file = SourceFile.of("x", "ab");
        assertThrows(IllegalArgumentException.class, () -> file.span(1, 3));
        assertThrows(IllegalArgumentException.class, () -> file.span(2, 1));
    }
}
