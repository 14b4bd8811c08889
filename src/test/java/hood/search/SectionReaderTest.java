package hood.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SectionReaderTest {
    private static List<Section> read(String main) {
        return SectionReader.read("a.html", "<!doctype html><body>outside<main id=\"m\">" + main + "</main>outside");
    }

    private static Section section(String fragment, int level, String text, String... trail) {
        return new Section("a.html", fragment, level, List.of(trail), text);
    }

    @Test
    void aPageIsCutAtItsHeadings() {
        assertEquals(
                List.of(
                        section("top", 1, "Begin.", "Title"),
                        section("a", 2, "one two", "Title", "1 A"),
                        section("b", 4, "three", "Title", "1 A", "B"),
                        section("c", 2, "", "Title", "C")),
                read("<article><h1 id=top>Title</h1><p>Begin.</p><h2 id=a><span class=number>1</span> A</h2>"
                        + "<p>one</p><p>two</p><h4 id=b>B</h4>three<h2 id=c><code>C</code></h2></article>"));
    }

    @Test
    void aTitleNeedsNoIdOtherHeadingsDo() {
        assertEquals(
                List.of(section("", 1, "one X two", "Title"), section("a", 2, "three", "Title", "A")),
                read("<h1>Title</h1>one<h2>X</h2>two<h2 id=a>A</h2>three"));
    }

    @Test
    void textAboveHeadingsIsASection() {
        assertEquals(List.of(section("", 1, "text"), section("a", 2, "more", "A")), read("text<h2 id=a>A</h2>more"));
        assertEquals(List.of(), read("  "));
        assertEquals(List.of(), SectionReader.read("a.html", "<p>no main</p>"));
    }

    @Test
    void inlineElementsDoNotCutWords() {
        assertEquals(
                "调度器 cell1 cell2 line",
                read("<p>调<b>度</b>器<table><tr><td>cell1<td>cell2</table>\nline")
                        .get(0)
                        .text());
    }

    @Test
    void whatIsNoTextIsLeftOut() {
        assertEquals(
                "kept",
                read("<nav>no</nav><p data-search=off>no</p><button>no</button><style>no</style>kept")
                        .get(0)
                        .text());
    }
}
