package hood.block.tabs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hood.block.Surroundings;
import hood.book.Attributes;
import hood.book.Block;
import hood.book.Fence;
import hood.book.Fragment;
import hood.diagnostic.Checked;
import hood.source.Excerpt;
import hood.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TabsTest {
    private static Checked<Block.View> read(String content, Map<String, String> attributes) {
        SourceFile file = SourceFile.of("a.md", "````tabs\n" + content + "\n````\n");
        Excerpt text = Excerpt.of(file.span(9, 9 + content.length()));
        Attributes said = new Attributes(Optional.of("tabs-x"), List.of(), attributes);
        return new Tabs().read(new Fence("tabs", said, file.span(4, 8), text), Surroundings.NONE);
    }

    private static String panels(String content) {
        return ((Tabs.View) read(content, Map.of()).value())
                .panels().stream()
                        .map(panel -> panel.title() + ":"
                                + panel.text().fragments().stream()
                                        .map(f -> ((Fragment.Html) f).html().strip())
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining("|"));
    }

    private static List<String> found(String content) {
        return read(content, Map.of()).diagnostics().stream()
                .map(d -> d.id() + " " + d.span().orElseThrow().position())
                .toList();
    }

    @Test
    void aTitleBeginsAPanel() {
        assertEquals("甲 乙:一|丙:二\n\n三", panels("\n=== 甲 乙  \n一\n===\t丙\n二\n\n三"));
        assertEquals(List.of(), found("=== 甲\n一"));
    }

    @Test
    void aTitleInsideAFenceIsNone() {
        assertEquals("甲:```\n=== 乙\n```", panels("=== 甲\n```\n=== 乙\n```"));
        assertEquals("甲:~~~~\n```\n=== 乙\n~~~\n~~~~|丙:x", panels("=== 甲\n~~~~\n```\n=== 乙\n~~~\n~~~~\n=== 丙\nx"));
        assertEquals("甲:``` a`b|乙:x", panels("=== 甲\n``` a`b\n=== 乙\nx"));
        assertEquals("甲:题\n===|乙:x", panels("=== 甲\n题\n===\n=== 乙\nx"), "a heading's line is no title");
    }

    @Test
    void whatIsWrongIsFoundAtItsLine() {
        assertEquals(List.of("tabs-empty 1:5"), found(""));
        assertEquals(List.of("tabs-title 3:1"), found("\n文字\n=== 甲\n一"));
        assertEquals(List.of("tabs-empty 2:5"), found("=== 甲\n=== 乙\n二"));
        assertEquals(List.of("tabs-duplicate 4:5"), found("=== 甲\n一\n=== 甲\n二"));
    }

    @Test
    void attributesAreKnown() {
        Checked<Block.View> view = read("=== 甲\n一", Map.of("sync", "os", "synk", "x"));
        assertEquals("fence-attribute", view.diagnostics().get(0).id());
        assertEquals("os", ((Tabs.View) view.value()).sync());
        assertEquals(List.of("tabs-x"), view.value().anchors());
    }
}
