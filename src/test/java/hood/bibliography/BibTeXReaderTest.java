package hood.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.book.Work;
import hood.diagnostic.Checked;
import hood.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BibTeXReaderTest {
    private static Checked<List<Work>> read(String text) {
        return BibTeXReader.read(SourceFile.of("r.bib", text));
    }

    private static List<String> found(String text) {
        return read(text).diagnostics().stream()
                .map(d -> d.id() + " " + d.span().orElseThrow())
                .toList();
    }

    @Test
    void aRecordIsReadWhole() {
        Work work = read("""
                % a comment
                @string{jacm = "Journal of the ACM"}
                @Article{blumofe1999,
                  author = {Blumofe, Robert D. and Charles E. Leiserson and G{\\"o}del, Kurt},
                  title = {Scheduling {M}ultithreaded
                           Computations},
                  journal = jacm, Year = 1999,
                }
                """).value().get(0);
        assertEquals("blumofe1999", work.key());
        assertEquals("article-journal", work.type());
        assertEquals("Scheduling Multithreaded Computations", work.title());
        assertEquals(
                List.of("Robert D. Blumofe", "Charles E. Leiserson", "Kurt Gödel"),
                work.authors().stream().map(Work.Name::full).toList());
        assertEquals("Journal of the ACM", work.field("container-title").orElseThrow());
        assertEquals("1999", work.field("issued").orElseThrow());
        assertEquals("r.bib:3:10", work.span().toString());
    }

    @Test
    void whatIsWrongIsReportedWhereItIs() {
        assertEquals(List.of("bibtex-title r.bib:1:7"), found("@misc{a, year = 1}"));
        assertEquals(List.of("bibtex-duplicate r.bib:2:7"), found("@misc{a, title = {x}}\n@misc{a, title = {y}}"));
        assertEquals(List.of("bibtex-string r.bib:1:1"), found("@misc{a, title = {x}, journal = nowhere}"));
        assertEquals(List.of("bibtex-syntax r.bib:2:1"), found("@misc{a, title = {x}\n@misc{b, title = {y}}"));
    }

    @Test
    void fieldsGetTheNamesOfCsl() {
        Work work = read("@online{v, author = {{The Go Authors} and 雨痕 and 王, 小云}, title = {t}, date = {2012-05-02},"
                        + " urldate = 2018-08-01, url = {https://a.example/?b=1%20c}, langid = english}")
                .value()
                .get(0);
        assertEquals("webpage", work.type());
        assertEquals(
                List.of("The Go Authors", "雨痕", "王小云"),
                work.authors().stream().map(Work.Name::full).toList());
        assertEquals(
                Map.of(
                        "issued",
                        "2012-05-02",
                        "accessed",
                        "2018-08-01",
                        "URL",
                        "https://a.example/?b=1%20c",
                        "language",
                        "en-US"),
                work.fields());
        assertEquals(
                "2014-05",
                read("@misc{a, title={x}, year=2014, month=may}")
                        .value()
                        .get(0)
                        .field("issued")
                        .orElseThrow());
    }

    @Test
    void anEmptyFileHasNoRecords() {
        assertTrue(read("").value().isEmpty());
        assertTrue(read("").diagnostics().isEmpty());
    }
}
