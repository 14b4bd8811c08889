package hood.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintersTest {
    private final SourceFile file = SourceFile.of("README.md", "one\n7. [引导](content/1.md)\n");
    private final Diagnostic missing = Diagnostic.error("link-missing", "找不到 / no chapter")
            .at(file.span(12, 24))
            .note("first, here", file.span(0, 3))
            .help("did you mean \"x\"?");
    private final Diagnostic placeless = Diagnostic.warning("contents-missing", "100% wrong");

    @Test
    void textShowsTheLineWithACaretUnderWideCharactersToo() {
        assertEquals("""
                error[link-missing]: 找不到 / no chapter
                 --> b/README.md:2:9
                2 | 7. [引导](content/1.md)
                  |           ^^^^^^^^^^^^
                 --> b/README.md:1:1
                1 | one
                  | ^^^ first, here
                  = help: did you mean "x"?

                warning[contents-missing]: 100% wrong

                """, new TextPrinter("b/", false).print(List.of(missing, placeless)));
    }

    @Test
    void coloursOnlyWhenAsked() {
        assertTrue(new TextPrinter("", true).print(List.of(missing)).contains("\u001B[31;1merror"));
        assertFalse(new TextPrinter("", false).print(List.of(missing)).contains("\u001B"));
    }

    @Test
    void aSpanOverLinesIsShownOnItsFirst() {
        String text = new TextPrinter("", false)
                .print(List.of(Diagnostic.error("x", "m").at(file.span(2, 10))));
        assertTrue(text.contains("1 | one\n  |   ^\n"), text);
    }

    @Test
    void gitHubEscapesDataAndProperties() {
        assertEquals("""
                ::error file=README.md,line=2,col=9,endLine=2,endColumn=21,title=link-missing::找不到 / no chapter%0Afirst, here: README.md:1:1%0Ahelp: did you mean "x"?
                ::warning title=contents-missing::100%25 wrong
                """, new GitHubPrinter("").print(List.of(missing, placeless)));
    }

    @Test
    void jsonHasEverything() {
        assertEquals("""
                [
                  {"severity":"error","id":"link-missing","message":"找不到 / no chapter","file":"README.md","line":2,"column":9,"endLine":2,"endColumn":21,"notes":[{"message":"first, here","file":"README.md","line":1,"column":1,"endLine":1,"endColumn":4}],"help":"did you mean \\"x\\"?"},
                  {"severity":"warning","id":"contents-missing","message":"100% wrong"}
                ]
                """, new JsonPrinter("").print(List.of(missing, placeless)));
        assertEquals("[]\n", new JsonPrinter("").print(List.of()));
    }

    @Test
    void idsAreWordsWithHyphens() {
        assertThrows(IllegalArgumentException.class, () -> Diagnostic.error("Link_Missing", "m"));
    }
}
