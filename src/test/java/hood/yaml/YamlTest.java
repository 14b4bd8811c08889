package hood.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.diagnostic.Diagnostic;
import hood.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlTest {
    private final List<Diagnostic> found = new ArrayList<>();

    private YamlMap map(String text) {
        SourceFile file = SourceFile.of("book.yml", text);
        return Yaml.map(file.span(0, file.text().length()), found);
    }

    private String only() {
        assertEquals(1, found.size(), found::toString);
        Diagnostic d = found.get(0);
        return d.id() + " " + d.span().orElseThrow()
                + d.help().map(h -> " " + h).orElse("");
    }

    @Test
    void textsListsAndMappings() {
        YamlMap map = map("title: 引导\nauthors: [a, b]\none: x\ninner:\n  year: 1999\n");
        assertEquals("引导", map.text("title").orElseThrow().text());
        assertEquals(
                List.of("a", "b"),
                map.texts("authors").stream().map(YamlMap.Scalar::text).toList());
        assertEquals(
                List.of("x"),
                map.texts("one").stream().map(YamlMap.Scalar::text).toList());
        YamlMap inner = map.map("inner");
        assertEquals("1999", inner.text("year").orElseThrow().text());
        inner.rejectOthers();
        map.rejectOthers();
        assertTrue(found.isEmpty(), found::toString);
    }

    @Test
    void whatIsAbsentOrNullIsEmpty() {
        YamlMap map = map("title:\nauthors: ~\n");
        assertEquals(Optional.empty(), map.text("title"));
        assertEquals(List.of(), map.texts("authors"));
        assertEquals(Optional.empty(), map.map("nothing").text("x"));
        assertTrue(map("").text("title").isEmpty());
        assertTrue(found.isEmpty(), found::toString);
    }

    @Test
    void anUnknownKeyIsReportedWithASuggestion() {
        YamlMap map = map("title: x\nlangauge: en\n");
        map.text("title");
        map.text("language");
        map.rejectOthers();
        assertEquals("yaml-key book.yml:2:1 did you mean \"language\"?", only());
    }

    @Test
    void aDuplicateKeyIsReportedWithBothPlaces() {
        map("title: x\n\n引: a\n引: b\n");
        assertEquals("yaml-duplicate book.yml:4:1", only());
        assertEquals("book.yml:3:1", found.get(0).notes().get(0).span().toString());
    }

    @Test
    void aWrongTypeIsReportedAtTheValue() {
        assertTrue(map("title: [x]\n").text("title").isEmpty());
        assertEquals("yaml-type book.yml:1:8", only());
    }

    @Test
    void whatIsNoMappingIsReported() {
        map("- a\n");
        assertEquals("yaml-type book.yml:1:1", only());
    }

    @Test
    void aSyntaxErrorIsReportedWhereItIs() {
        map("title: x\nauthors: [a, b\nurl: y\n");
        assertEquals("yaml-syntax book.yml:3:4", only());
    }

    @Test
    void placesAreRightInTheMiddleOfAFile() {
        SourceFile file = SourceFile.of("a.md", "---\n标题: 𝄞x\nbad: 1\n---\n");
        YamlMap map = Yaml.map(file.span(4, file.text().indexOf("---", 4)), found);
        map.text("标题");
        map.rejectOthers();
        assertEquals("yaml-key a.md:3:1 known keys: 标题", only());
    }

    @Test
    void binaryGarbageIsAMessageNotACrash() {
        map("\u0001\u0002");
        assertEquals("yaml-syntax", found.get(0).id());
    }
}
