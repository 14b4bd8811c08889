package hood.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.diagnostic.Diagnostic;
import hood.source.Excerpt;
import hood.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlTest {
    private final List<Diagnostic> found = new ArrayList<>();

    private YamlMap map(String text) {
        SourceFile file = SourceFile.of("book.yml", text);
        return Yaml.map(Excerpt.of(file), found);
    }

    private String only() {
        assertEquals(1, found.size(), found::toString);
        Diagnostic d = found.get(0);
        return d.id() + " " + d.span().orElseThrow()
                + d.help().map(h -> " " + h).orElse("");
    }

    /** Each line of an excerpt, with the place of its first character that is no space. */
    private static String places(Excerpt excerpt) {
        StringBuilder places = new StringBuilder();
        int start = 0;
        for (String line : excerpt.text().split("\n")) {
            int first = start + line.length() - line.stripLeading().length();
            places.append(line)
                    .append('@')
                    .append(excerpt.span(first, first + 1).position())
                    .append(' ');
            start += line.length() + 1;
        }
        return places.toString().strip();
    }

    @Test
    void everyCharacterOfATextKnowsItsPlace() {
        YamlMap map = map(
                "plain: 一二\nliteral: |\n  甲\n    乙\n\n  丙\nfolded: >-\n  a\n  b\n\n  c\nquoted: \"x\\ty\\u4e00z\"\nsingle: 'it''s'\n");
        assertEquals("一二@1:8", places(map.excerpt("plain").orElseThrow()));
        assertEquals("甲@3:3   乙@4:5 @5:1 丙@6:3", places(map.excerpt("literal").orElseThrow()));
        Excerpt folded = map.excerpt("folded").orElseThrow();
        assertEquals("a b\nc", folded.text());
        assertEquals("9:3", folded.span(2, 3).position().toString());
        assertEquals("11:3", folded.span(4, 5).position().toString());
        Excerpt quoted = map.excerpt("quoted").orElseThrow();
        assertEquals("x\ty一z", quoted.text());
        assertEquals("12:10", quoted.span(0, 1).position().toString());
        Excerpt single = map.excerpt("single").orElseThrow();
        assertEquals("it's", single.text());
        assertEquals("13:14", single.span(3, 4).position().toString());
        assertEquals(List.of(), found);
    }

    @Test
    void valuesMayHaveSeveralForms() {
        YamlMap map = map("list:\n  - a\n  - {b: 1}\n  - [c]\none: d\n");
        List<YamlValue> items = map.items("list");
        assertEquals("a", items.get(0).text().orElseThrow().text());
        assertTrue(items.get(1).isMap() && items.get(2).isList());
        assertEquals("1", items.get(1).map().text("b").orElseThrow().text());
        assertEquals(1, map.items("one").size());
        assertTrue(items.get(2).text().isEmpty());
        assertEquals("yaml-type book.yml:4:5", only());
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
        YamlMap map = Yaml.map(Excerpt.of(file.span(4, file.text().indexOf("---", 4))), found);
        map.text("标题");
        map.rejectOthers();
        assertEquals("yaml-key a.md:3:1 known keys: 标题", only());
    }

    @Test
    void binaryGarbageIsAMessageNotACrash() {
        map("\u0001\u0002");
        assertEquals("yaml-syntax", found.get(0).id());
    }

    @Test
    void aListMayStandAtTheTop() {
        Excerpt list = Excerpt.of(SourceFile.of("a.yml", "- a\n- b: c\n"));
        assertEquals(2, Yaml.value(list, found).orElseThrow().items().size());
        assertEquals(Optional.empty(), Yaml.value(Excerpt.of(SourceFile.of("a.yml", "# nothing\n")), found));
        assertEquals(List.of(), found);
        assertEquals(Optional.empty(), Yaml.value(Excerpt.of(SourceFile.of("a.yml", "[a")), found));
        assertTrue(only().startsWith("yaml-syntax a.yml:1"));
    }
}
