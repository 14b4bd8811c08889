package hood.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hood.book.Document;
import hood.book.Fragment;
import hood.book.Term;
import hood.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
    private static final MarkdownReader READER = new MarkdownReader(
            Formats.NONE,
            "zh-CN",
            path -> Optional.empty(),
            new MarkdownReader.Words(
                    List.of(
                            term("线程", "thread (M)"),
                            term("线程局部存储", "thread-local storage"),
                            term("栈", "stack"),
                            term("P 的队列", "P"),
                            new Term("空的", Optional.empty(), Optional.empty(), List.of(), nowhere())),
                    true,
                    false,
                    false));

    private static hood.source.Span nowhere() {
        return SourceFile.of("glossary.yml", "").span(0, 0);
    }

    private static Term term(String name, String english) {
        return new Term(name, Optional.of(english), Optional.of("解释"), List.of(), nowhere());
    }

    /** A text's HTML with the terms in brackets. */
    private static String marked(String text) {
        Document document = READER.read(SourceFile.of("a.md", text)).value();
        return document.body().stream()
                .map(f -> f instanceof Fragment.Html html ? html.html() : "")
                .collect(Collectors.joining())
                .replaceAll("<span class=\"term\" data-term=\"[^\"]*\">([^<]*)</span>", "[$1]")
                .replaceAll("</?p[^>]*>|\\n", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一个线程在此，线程|一个[线程]在此，线程",
                "线程局部存储里的线程|[线程局部存储]里的[线程]",
                "线程局部存储，线程局部存储，线程|[线程局部存储]，线程局部存储，[线程]",
                "一个栈|一个栈",
                "把stack放好|把[stack]放好",
                "Stack, stacks|[Stack], stacks",
                "stacks|stacks",
                "a_stack stack_a stack1 go.stack stack-safe stack/x|a_stack stack_a stack1 go.stack stack-safe stack/x",
                "the thread.|the [thread].",
                "THREAD (M) is|[THREAD (M)] is",
                "P 的队列里 P|[P 的队列]里 P",
                "XP 的队列|XP 的队列",
                "空的|空的",
                "**线程**|<strong>[线程]</strong>",
                "`线程` 与线程|<code>线程</code> 与[线程]",
                "<b>线程</b><br>线程|<b>线程</b><br>[线程]"
            })
    void termsAreMarkedWhereTheyAreFirstUsed(String text, String expected) {
        assertEquals(expected, marked(text));
    }

    @Test
    void titlesAndWhatHeadsATableAreNoProse() {
        assertEquals("<ul><li>[线程]</li></ul>", marked("# 线程\n\n- 线程\n").replaceAll("\\s*<h1.*</h1>", ""));
        String table = marked("| 线程 |\n|---|\n| 栈与线程 |\n");
        assertEquals(1, table.split("\\[线程]", -1).length - 1, table);
        assertEquals(true, table.contains("栈与[线程]"), table);
    }

    @Test
    void aSummaryAndAHeadingAreAsTheyWere() {
        Document document =
                READER.read(SourceFile.of("a.md", "# 线程\n\n一个线程。\n\n## 线程\n")).value();
        assertEquals("一个线程。", document.summary());
        assertEquals("线程", document.headings().get(0).text().html());
    }
}
