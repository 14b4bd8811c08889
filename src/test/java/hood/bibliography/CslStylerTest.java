package hood.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.book.Bibliography;
import hood.book.Reference;
import hood.book.Settings;
import hood.book.Target;
import hood.book.Text;
import hood.book.Work;
import hood.config.ConfigReader;
import hood.diagnostic.Checked;
import hood.source.SourceFile;
import hood.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CslStylerTest {
    private static final String WORKS = """
            @online{a, author = {Vyukov, Dmitry}, title = {A Document}, date = {2012-05-02}, url = {https://a.example/}}
            @article{b, author = {Blumofe, Robert D. and Leiserson, Charles E. and Ng, A. and Li, B.}, title = {A Paper},
              journal = {Journal}, year = 1999, volume = 46, number = 5, pages = {7--8}}
            @online{c, author = {白明 and 甲 and 乙 and 丙}, title = {也谈调度器}, date = {2017-06-23}, url = {https://c.example/}}
            """;

    private static List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        for (Work work : BibTeXReader.read(SourceFile.of("r.bib", WORKS)).value()) {
            references.add(new Reference(
                    references.size() + 1,
                    Text.plain(work.title()),
                    Text.plain(""),
                    new Target.Nowhere(),
                    Optional.of(work),
                    List.of()));
        }
        references.add(new Reference(
                4,
                Text.plain("d.example"),
                Text.plain(""),
                new Target.External("https://d.example/"),
                Optional.empty(),
                List.of()));
        return references;
    }

    private static Settings settings(String config) {
        SourceFile file = SourceFile.of("content/book.yml", config);
        return ConfigReader.read(Sources.of("book", List.of(file))).value().get(0);
    }

    private static Checked<Bibliography> style(String config) {
        return CslStyler.style(
                references(),
                settings(config),
                path -> path.equals("bad.csl") ? Optional.of(SourceFile.of(path, "<style/>")) : Optional.empty());
    }

    private static List<String> html(String config) {
        Checked<Bibliography> styled = style(config);
        assertEquals(List.of(), styled.diagnostics());
        return styled.value().entries().stream().map(Bibliography.Entry::html).toList();
    }

    @Test
    void aChineseListFollowsTheNationalStandardEachEntryInItsLanguage() {
        List<String> entries = html("language: zh-CN");
        assertEquals(
                "VYUKOV D. A Document[EB/OL]. (2012-05-02). <a href=\"https://a.example/\" class=\"external\">https://a.example/</a>.",
                entries.get(0));
        assertEquals("BLUMOFE R D, LEISERSON C E, NG A, et al. A Paper[J]. Journal, 1999, 46(5): 7-8.", entries.get(1));
        assertTrue(entries.get(2).startsWith("白明, 甲, 乙, 等. 也谈调度器[EB/OL]. (2017-06-23)."), entries.get(2));
        assertTrue(entries.get(3).startsWith("d.example[EB/OL]."), entries.get(3));
        assertEquals(
                "<sup>[3]</sup>",
                style("language: zh-CN").value().entries().get(2).mark());
    }

    @Test
    void anEnglishListFollowsIeee() {
        List<String> entries = html("language: en");
        assertTrue(entries.get(0).startsWith("D. Vyukov, “A Document.”"), entries.get(0));
        assertTrue(entries.get(1).contains("<i>Journal</i>, vol. 46, no. 5, pp. 7–8"), entries.get(1));
        assertEquals("[4]", style("language: en").value().entries().get(3).mark());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apa",
                "association-for-computing-machinery",
                "chicago-author-date",
                "china-national-standard-gb-t-7714-2015-author-date",
                "nature"
            })
    void eachStyleThatComesAlongWorks(String style) {
        assertEquals(4, html("language: en\ncitation-style: " + style).size());
        assertTrue(html("language: en\ncitation-style: " + style).get(1).contains("A Paper"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ieeee", "none.csl", "bad.csl"})
    void aStyleThatDoesNotWorkIsReportedAndTheListIsThere(String style) {
        Checked<Bibliography> styled = style("language: en\ncitation-style: " + style);
        assertEquals("citation-style", styled.diagnostics().get(0).id());
        assertEquals(
                "content/book.yml:2:17",
                styled.diagnostics().get(0).span().orElseThrow().toString());
        assertEquals(4, styled.value().entries().size());
    }

    @Test
    void noListNeedsNoStyle() {
        assertEquals(
                Bibliography.EMPTY,
                CslStyler.style(List.of(), settings(""), path -> Optional.empty())
                        .value());
    }
}
