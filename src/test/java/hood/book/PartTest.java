package hood.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hood.markdown.Formats;
import hood.markdown.MarkdownReader;
import hood.source.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartTest {
    private static final MarkdownReader READER = new MarkdownReader(
            Formats.NONE, "", path -> Optional.empty(), new MarkdownReader.Words(List.of(), false, false, true));

    private static Document read(String text) {
        return READER.read(SourceFile.of("a.md", text)).value();
    }

    private static List<Integer> align(String from, String to) {
        return Part.align(read(from), read(to));
    }

    @Test
    void partsAreTheBlocksThatStandDirectlyInTheText() {
        Document document = read("# T\n\none\n\n- a\n\n  b\n\n<!-- x -->\n\n[r]: u\n\n## S\n\n```go\nx\n```\n\n> q\n");
        assertEquals(
                List.of("paragraph 0 3", "bulletlist 0 5", "heading 2 1 13", "fence go 1 15", "blockquote 1 19"),
                document.parts().stream()
                        .map(part -> part.kind() + " " + part.heading() + " "
                                + part.span().position().line())
                        .toList());
    }

    @Test
    void blocksOfTheSameKindGoTogetherSectionBySection() {
        assertEquals(List.of(0, 1, 2), align("a\n\n## S\n\nb\n", "甲\n\n## 节\n\n乙\n"));
        assertEquals(List.of(0, -1, 1), align("a\n\n- b\n\nc\n", "甲\n\n丙\n"));
        assertEquals(List.of(-1, 0), align("- a\n\nb\n", "乙\n"));
        assertEquals(List.of(0, 2, 3), align("a\n\n## S\n\nb\n", "甲\n\n多\n\n## 节\n\n乙\n"));
        assertEquals(List.of(0, -1, -1), align("a\n\n## S\n\nb\n", "甲\n"));
    }

    @Test
    void noTextHasNoParts() {
        assertEquals(List.of(), align("", "甲\n"));
        assertEquals(List.of(-1), align("a\n", ""));
    }
}
