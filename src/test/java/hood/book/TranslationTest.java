package hood.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.config.ConfigReader;
import hood.diagnostic.Diagnostic;
import hood.markdown.Formats;
import hood.markdown.MarkdownReader;
import hood.source.SourceFile;
import hood.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TranslationTest {
    private static final String ORIGINAL = "# 题\n\n开头。\n\n## 一\n\n甲。\n\n### 一上\n\n乙。\n\n## 二\n\n丙。\n";

    static Document read(String path, String text, Map<String, String> others) {
        MarkdownReader reader = new MarkdownReader(
                Formats.NONE,
                "",
                other -> Optional.ofNullable(others.get(other)).map(found -> SourceFile.of(other, found)));
        return reader.read(SourceFile.of(path, text)).value();
    }

    static Document read(String path, String text) {
        return read(path, text, Map.of());
    }

    private static Translation translation(String original, String text) {
        return Translation.of(read("a.md", original), read("en/a.md", text));
    }

    /** What each section of a translation translates, and how it stands to it. */
    private static List<String> parts(Translation translation) {
        return translation.parts().stream()
                .map(part -> name(part.section()) + " ← "
                        + part.original().map(TranslationTest::name).orElse("-") + " " + part.state())
                .toList();
    }

    private static String name(Section section) {
        return section.heading().map(heading -> heading.text().plain()).orElse("");
    }

    private static List<String> missing(Translation translation) {
        return translation.missing().stream().map(TranslationTest::name).toList();
    }

    private static String stamp(String original, int section) {
        return Section.stampOf(read("a.md", original).sections().get(section).digest());
    }

    private static List<Integer> align(String from, String to) {
        return Translation.align(
                read("a.md", "# 题\n" + from).headings().stream()
                        .map(Optional::of)
                        .toList(),
                read("b.md", "# T\n" + to).headings().stream().map(Optional::of).toList());
    }

    @Test
    void headingsGoTogetherByTheirPlaces() {
        assertEquals(List.of(0, 1, 2, 3), align("## 一\n### 二\n### 三\n## 四\n", "## One\n### Two\n### Three\n## Four\n"));
        assertEquals(List.of(0, -1, 1), align("## 一\n### 二\n## 三\n", "## One\n## Three\n### More\n"));
        assertEquals(List.of(-1, 0), align("#### 一\n## 二\n", "## One\n### Two\n"));
        assertEquals(List.of(), align("", "## One\n"));
    }

    @Test
    void theSameIdIsStrongerThanThePlace() {
        assertEquals(List.of(1, 0), align("## GC {#gc}\n## 调度 {#sched}\n", "## S {#sched}\n## G {#gc}\n"));
        assertEquals(
                List.of(1, -1), align("## GC {#gc}\n## 二\n", "## New\n## G {#gc}\n"), "the place is taken by the id");
        assertEquals(List.of(0), align("## `mcache`\n", "## `mcache`\n"));
    }

    @Test
    void eachSectionHasItsState() {
        String text = "# T\n" + stamp(ORIGINAL, 0) + "\n\nBegin.\n\n## One\n<!-- translates 00000000 -->\n\nA.\n\n"
                + "### Up\n\nB.\n\n## Two\n" + stamp(ORIGINAL, 3) + "\n\nC.\n\n## Three\n\nD.\n";
        Translation translation = translation(ORIGINAL, text);
        assertEquals(
                List.of(" ←  CURRENT", "One ← 一 STALE", "Up ← 一上 UNSTAMPED", "Two ← 二 CURRENT", "Three ← - ADDED"),
                parts(translation));
        assertEquals(List.of(), missing(translation));
        assertEquals(
                List.of("One"),
                translation.stale().stream().map(part -> name(part.section())).toList());
        assertTrue(translation.exists());
    }

    @Test
    void whatIsNotTranslatedIsMissing() {
        Translation translation = translation(ORIGINAL, "# T\n\n## One\n\nA.\n");
        assertEquals(List.of(" ←  UNSTAMPED", "One ← 一 UNSTAMPED"), parts(translation));
        assertEquals(List.of("一上", "二"), missing(translation));
    }

    @Test
    void withoutATranslationTheOriginalStandsIn() {
        Document original = read("a.md", ORIGINAL);
        Translation none = Translation.none(original);
        assertFalse(none.exists());
        assertEquals(List.of(), none.stale());
        assertEquals("一上", none.fragment("一上"));
    }

    @Test
    void whiteSpaceAndStampsAreNoChange() {
        String same = ORIGINAL.replace("甲。", "  甲。  \n").replace("\n", "\r\n");
        assertEquals(stamp(ORIGINAL, 1), stamp(same, 1));
        assertEquals(stamp(ORIGINAL, 1), stamp(ORIGINAL.replace("甲。", "<!-- translates 12345678 -->\n甲。"), 1));
        assertFalse(stamp(ORIGINAL, 1).equals(stamp(ORIGINAL.replace("甲。", "甲！"), 1)));
        assertEquals(stamp(ORIGINAL, 1), stamp(ORIGINAL.replace("丙。", "别的。"), 1), "another section");
        assertFalse(stamp(ORIGINAL, 2).equals(stamp(ORIGINAL.replace("一上", "上"), 2)), "the heading is part of it");
    }

    @Test
    void frontMatterIsNoPartOfTheText() {
        assertEquals(stamp(ORIGINAL, 0), stamp("---\nstatus: draft\n---\n" + ORIGINAL, 0));
    }

    @Test
    void includedHeadingsBeginNoSections() {
        Map<String, String> others = Map.of("common.md", "## 公共\n\n话。\n");
        Document original = read("a.md", "# 题\n\n## 一\n\n{{#include common.md}}\n\n## 二\n\n丙。\n", others);
        assertEquals(3, original.headings().size());
        assertEquals(
                List.of("", "一", "二"),
                original.sections().stream().map(TranslationTest::name).toList());
        Translation translation = Translation.of(
                original, read("b.md", "# T\n\n## One\n\n{{#include common.md}}\n\n## Two\n\nC.\n", others));
        assertEquals(List.of(" ←  UNSTAMPED", "One ← 一 UNSTAMPED", "Two ← 二 UNSTAMPED"), parts(translation));
        assertEquals("two", translation.fragment("二"));
        assertEquals("公共", translation.fragment("公共"));
    }

    @Test
    void aPlaceInTheOriginalIsAPlaceInTheTranslation() {
        Translation translation = translation(ORIGINAL, "# T\n\n## One\n\n### Up\n\n## Two {#二}\n");
        assertEquals("one", translation.fragment("一"));
        assertEquals("up", translation.fragment("一上"));
        assertEquals("二", translation.fragment("二"));
        assertEquals("", translation.fragment("三"));
    }

    @Test
    void aStampInAFenceIsNone() {
        String stamp = Section.stampOf("01234567");
        for (String fence : List.of("```", "~~~~", "> ```")) {
            String fenced = fence + " html\n" + stamp + "\n" + fence + "\n";
            Section none = read("a.md", fenced).sections().get(0);
            assertEquals(Optional.empty(), none.stamp(), fence);
            assertEquals(Optional.empty(), none.stampSpan(), fence);
            assertFalse(none.digest()
                    .equals(read("a.md", fence + " html\n" + fence + "\n")
                            .sections()
                            .get(0)
                            .digest()));
            Section behind =
                    read("a.md", fenced + "\n" + stamp + "\n").sections().get(0);
            assertEquals(Optional.of("01234567"), behind.stamp(), fence);
            assertEquals(fenced.length() + 1, behind.stampSpan().orElseThrow().start(), fence);
        }
        Section open = read("a.md", "```\n" + stamp + "\n").sections().get(0);
        assertEquals(Optional.empty(), open.stamp());
        Section inline =
                read("a.md", "```code``` here\n\n" + stamp + "\n").sections().get(0);
        assertEquals(Optional.of("01234567"), inline.stamp());
    }

    @Test
    void ofTwoTranslationsOfATextTheFirstCounts() {
        Settings english = ConfigReader.read(Sources.of(
                        "book",
                        List.of(SourceFile.of(
                                "content/book.yml", "content: content\nlanguages: [{code: zh-CN}, {code: en}]\n"))))
                .value()
                .get(1);
        Document original = read("content/a.md", ORIGINAL);
        Document first = read("content/en/a.md", "# T\n");
        Document second = read("content/en/b.md", "---\ntranslation-of: content/a.md\n---\n\n# T\n");
        List<Diagnostic> found = new ArrayList<>();
        Translations translations = new Translations(english, List.of(first, second), List.of(original), found);
        assertEquals(
                first, translations.ofOriginal("content/a.md").orElseThrow().text());
        assertEquals(Optional.empty(), translations.of(second));
        assertEquals(
                List.of("translation-duplicate content/en/b.md:2:17"),
                found.stream()
                        .map(finding -> finding.id() + " " + finding.span().orElseThrow())
                        .toList());
    }
}
