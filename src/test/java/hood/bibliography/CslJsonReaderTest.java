package hood.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.book.Work;
import hood.diagnostic.Checked;
import hood.source.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CslJsonReaderTest {
    private static Checked<List<Work>> read(String text) {
        return CslJsonReader.read(SourceFile.of("r.json", text));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Work work = new Work(
                "k",
                "article-journal",
                "A \"title\"",
                List.of(new Work.Name("Vyukov", "Dmitry"), new Work.Name("雨痕", "")),
                Map.of("issued", "2012-05-02", "container-title", "J", "volume", "46", "accessed", "2018"),
                java.util.Optional.empty(),
                SourceFile.of("r.json", "").start());
        Checked<List<Work>> again = read(CslJson.text(work));
        assertEquals(List.of(), again.diagnostics());
        Work found = again.value().get(0);
        assertEquals(work.fields(), found.fields());
        assertEquals(work.authors(), found.authors());
        assertEquals(work.title(), found.title());
        assertEquals(work.type(), found.type());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1]|csl-json r.json:1:2",
                "[{\"id\": \"a\"}]|csl-json r.json:1:2",
                "[{\"id\": \"a\", \"title\": \"t\"}, {\"id\": \"a\", \"title\": \"u\"}]|csl-json r.json:1:36",
                "[{\"id\": \"a\", \"title\": \"t\", \"issued\": {\"date-parts\": [[\"x\"]]}}]|csl-json r.json:1:55",
                "{|yaml-syntax r.json:1:2"
            })
    void whatIsWrongIsReportedWhereItIs(String text, String expected) {
        assertEquals(
                List.of(expected),
                read(text).diagnostics().stream()
                        .map(d -> d.id() + " " + d.span().orElseThrow())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null"})
    void nothingIsNoRecords(String text) {
        assertTrue(read(text).value().isEmpty());
    }
}
