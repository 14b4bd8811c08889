package hood.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hood.book.Work;
import hood.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportsTest {
    @Test
    void bibTeXIsReadAgainAsItWas() {
        String text =
                "@article{k_1,\n  author = {Vyukov, Dmitry and {The Go Authors}},\n  title = {{A & B_c {x} 100%}},\n"
                        + "  journal = {J}, volume = {46}, number = {5}, pages = {720--748}, date = {1999-09},\n"
                        + "  doi = {10.1145/324133.324234}, url = {https://example.org/a_b?c=1&d=2}\n}\n";
        Work work = BibTeXReader.read(
                        SourceFile.of("r.bib", text.replace("& B_c {x} 100%", "\\& B\\_c \\{x\\} 100\\%")))
                .value()
                .get(0);
        assertEquals("A & B_c {x} 100%", work.title());
        Work again = BibTeXReader.read(SourceFile.of("r.bib", Exports.bibTeX(work)))
                .value()
                .get(0);
        assertEquals(work.title(), again.title());
        assertEquals(work.authors(), again.authors());
        assertEquals(work.fields(), again.fields());
        assertEquals(work.type(), again.type());
    }

    @Test
    void risHasItsTags() {
        Work work = BibTeXReader.read(
                        SourceFile.of(
                                "r.bib",
                                "@article{a, author = {Vyukov, Dmitry}, title = {T}, journal = {J}, pages = {7--8}, year = 1999}"))
                .value()
                .get(0);
        assertEquals(
                "TY  - JOUR\nTI  - T\nAU  - Vyukov, Dmitry\nT2  - J\nPY  - 1999\nDA  - 1999\nSP  - 7\nEP  - 8\nER  - \n",
                Exports.ris(work));
        assertEquals(4, Exports.of(work, "<i>T</i>").size());
        assertEquals(
                List.of("T", "BibTeX"),
                List.of(
                        Exports.of(work, "<i>T</i>").get(0).text(),
                        Exports.of(work, "").get(1).format()));
    }
}
