package hood.block.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.block.Surroundings;
import hood.book.Attributes;
import hood.book.Block;
import hood.book.Fence;
import hood.diagnostic.Checked;
import hood.source.Excerpt;
import hood.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramTest {
    private static Checked<Block.View> read(String source) {
        SourceFile file = SourceFile.of("a.md", "```plantuml\n" + source + "\n```\n");
        Attributes attributes = new Attributes(Optional.empty(), List.of(), Map.of("alt", "甲与乙"));
        Excerpt content = Excerpt.of(file.span(12, 12 + source.length()));
        return new Diagram().read(new Fence("plantuml", attributes, file.span(3, 11), content), Surroundings.NONE);
    }

    private static String svg(String source) {
        Checked<Block.View> view = read(source);
        assertTrue(view.diagnostics().isEmpty(), view.diagnostics()::toString);
        return ((Diagram.View) view.value()).svg();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲 -> 乙 : 问\n乙 --> 甲 : 答\nnote right: 笔记",
                "[甲] --> [乙]\npackage 丙 {\n[丁]\n}",
                "[*] --> 甲\n甲 --> [*]",
                "class 甲 {\n+乙()\n}\n甲 <|-- 丙",
                "start\nif (甲?) then (是)\n:乙;\nelse (否)\n:丙;\nendif\nstop",
                "@startmindmap\n* 根\n** 甲\n@endmindmap",
                "@startjson\n{\"a\": [1, 2]}\n@endjson"
            })
    void diagramsAreDrawnForThePage(String source) {
        String svg = svg(source);
        assertTrue(svg.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"diagram\" viewBox="), svg);
        assertTrue(svg.contains("role=\"img\" aria-label=\"甲与乙\""), svg);
        assertFalse(svg.contains("<?") || svg.contains("<!--") || svg.contains("font-family"), svg);
        assertTrue(svg.contains("var(--dia-"), svg);
        assertFalse(svg.matches("(?s).*#(?:000|181818|F1F1F1|FFF|FFFFFF)\\b.*"), svg);
        assertEquals(svg, svg(source));
    }

    @Test
    void errorsAreReportedAtTheirLine() {
        Checked<Block.View> view = read("甲 -> 乙\nfoo bar baz");
        assertEquals("diagram-syntax", view.diagnostics().get(0).id());
        assertEquals("a.md:3:1", view.diagnostics().get(0).span().orElseThrow().toString());
        assertEquals("<pre class=\"diagram-error\">甲 -&gt; 乙\nfoo bar baz</pre>", ((Diagram.View) view.value()).svg());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!include /etc/hostname\nA->B",
                "!includeurl http://127.0.0.1/x\nA->B",
                "!include <C4/C4>\n!include ../../pom.xml\nA->B"
            })
    void nothingIsIncluded(String source) {
        Checked<Block.View> view = read(source);
        assertEquals(
                List.of("diagram-syntax"),
                view.diagnostics().stream().map(d -> d.id()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@startuml", "@enduml", "@start", "!", "{{{", "\u0001"})
    void hostileTextIsAMessageOrADiagram(String source) {
        assertFalse(((Diagram.View) read(source).value()).svg().isEmpty());
    }
}
