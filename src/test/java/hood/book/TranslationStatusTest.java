package hood.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hood.diagnostic.Fix;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranslationStatusTest {
    private static final String ORIGINAL = "# 题\n\n开头。\n\n## 一\n\n甲。\n";

    private static Document original() {
        return TranslationTest.read("a.md", ORIGINAL);
    }

    private static String digest(int section) {
        return original().sections().get(section).digest();
    }

    /** A translation after it was stamped, with digests by the numbers of the original's sections. */
    private static String stamped(String text, boolean again) {
        Document document = TranslationTest.read("b.md", text);
        List<Fix> stamps = TranslationStatus.stamps(Translation.of(original(), document), again);
        return Fix.apply(document.source(), stamps)
                .replace(digest(0), "DIGEST-0")
                .replace(digest(1), "DIGEST-1");
    }

    @Test
    void stampsStandBelowHeadings() {
        assertEquals(
                "# T\n<!-- translates DIGEST-0 -->\n\nBegin.\n\n## One\n<!-- translates DIGEST-1 -->\n\nA.\n\n## More\n\nB.\n",
                stamped("# T\n\nBegin.\n\n## One\n\nA.\n\n## More\n\nB.\n", false));
        assertEquals(
                "# T\n<!-- translates DIGEST-0 -->\n## One\n<!-- translates DIGEST-1 -->",
                stamped("# T\n## One", false),
                "no blank lines, no line end");
    }

    @Test
    void belowTitlesWithALineUnderThem() {
        assertEquals(
                "T\n=\n<!-- translates DIGEST-0 -->\n\nBegin.\n\nOne\n---\n<!-- translates DIGEST-1 -->\n\nA.\n",
                stamped("T\n=\n\nBegin.\n\nOne\n---\n\nA.\n", false));
    }

    @Test
    void withoutATitleAboveTheText() {
        assertEquals(
                "<!-- translates DIGEST-0 -->\nBegin.\n\n## One\n<!-- translates DIGEST-1 -->\n\nA.\n",
                stamped("Begin.\n\n## One\n\nA.\n", false));
        assertEquals(
                "---\ntitle: T\n---\n<!-- translates DIGEST-0 -->\nBegin.\n",
                stamped("---\ntitle: T\n---\nBegin.\n", false));
        assertEquals(
                "---\ntitle: T\n---\n# T\n<!-- translates DIGEST-0 -->\n", stamped("---\ntitle: T\n---\n# T\n", false));
    }

    @Test
    void aStampedTextIsCurrentAndReadsAsBefore() {
        for (String text : List.of(
                "# T\n\nBegin.\n\n## One\n\nA.\n",
                "T\n=\n\nBegin.\n\nOne\n---\nA.\n",
                "Begin.\n\n## One\nA.\n",
                "## One\n\nA.\n## Two\n",
                "---\ntitle: T\n---\n\nBegin.\n## One ##\n- A.\n")) {
            Document before = TranslationTest.read("b.md", text);
            Translation translation = Translation.of(original(), before);
            String stamped = Fix.apply(before.source(), TranslationStatus.stamps(translation, false));
            Document after = TranslationTest.read("b.md", stamped);
            Translation now = Translation.of(original(), after);
            assertEquals(2, TranslationStatus.count(now, Translation.State.CURRENT), stamped);
            assertEquals(100, TranslationStatus.percent(List.of(now)), stamped);
            assertEquals(List.of(), TranslationStatus.stamps(now, true), stamped);
            assertEquals(
                    before.headings().stream().map(Heading::id).toList(),
                    after.headings().stream().map(Heading::id).toList());
            assertEquals(before.title().map(Heading::id), after.title().map(Heading::id), stamped);
            assertEquals(before.summary(), after.summary(), stamped);
        }
    }

    @Test
    void staleStampsAreRenewedOnlyWhenAskedFor() {
        String stale = "# T\n<!-- translates 00000000 -->\n\nBegin.\n\n## One <!--translates 11111111-->\n\nA.\n";
        assertEquals(stale, stamped(stale, false));
        assertEquals(
                "# T\n<!-- translates DIGEST-0 -->\n\nBegin.\n\n## One <!-- translates DIGEST-1 -->\n\nA.\n",
                stamped(stale, true));
    }

    @Test
    void aChapterCountsBySections() {
        Translation none = Translation.none(original());
        assertEquals(0, TranslationStatus.percent(List.of(none)));
        assertEquals(2, TranslationStatus.missing(none));
        assertEquals(100, TranslationStatus.percent(List.of()));
        Document half = TranslationTest.read("b.md", "# T\n" + Section.stampOf(digest(0)) + "\n");
        Translation translation = Translation.of(original(), half);
        assertEquals(50, TranslationStatus.percent(List.of(translation)));
        assertEquals(25, TranslationStatus.percent(List.of(translation, none)));
        assertEquals(1, TranslationStatus.missing(translation));
    }
}
