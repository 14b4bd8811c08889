package hood.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hood.book.Block;
import hood.book.Fence;
import hood.book.Term;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.diagnostic.Fix;
import hood.markdown.Formats;
import hood.markdown.ProseReader;
import hood.source.SourceFile;
import hood.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinterTest {
    private static final SourceFile GLOSSARY = SourceFile.of("glossary.yml", "x");
    private static final Linter LINTER =
            new Linter(List.of(term("goroutine", "go routine", "Goroutine"), term("调度器", "调度程序"), term("GC", "gc")));

    /** Blocks whose text under the key {@code note} is Markdown. */
    private static final class Notes implements Block {
        record View() implements Block.View {
            @Override
            public String template() {
                return "none";
            }
        }

        @Override
        public boolean takes(String language) {
            return language.equals("notes");
        }

        @Override
        public Checked<Block.View> read(Fence fence, Context context) {
            List<Diagnostic> found = new ArrayList<>();
            Yaml.map(fence.content(), found).excerpt("note").ifPresent(context::markdown);
            return new Checked<>(new View(), found);
        }
    }

    private static final Formats FORMATS = new Formats(List.of(new Notes()), Optional.empty());

    private static Term term(String name, String... avoid) {
        return new Term(name, Optional.empty(), Optional.empty(), List.of(avoid), GLOSSARY.start());
    }

    private static List<Diagnostic> lint(String text) {
        return LINTER.lint(ProseReader.read(SourceFile.of("a.md", text), FORMATS));
    }

    @Test
    void theTextOfBlocksIsCheckedAtItsPlace() {
        String text = "> ```notes\n> note: |\n>   甲,乙 `甲,乙`\n>\n>   - 丙?\n> other: 甲,乙\n> ```\n";
        assertEquals(
                List.of("a.md:3:6", "a.md:5:8"),
                lint(text).stream().map(d -> d.span().orElseThrow().toString()).toList());
        assertEquals(text.replaceFirst("甲,乙", "甲，乙").replace('?', '？'), mend(text));
    }

    private static String mend(String text) {
        SourceFile file = SourceFile.of("a.md", text);
        return Fix.apply(
                file, lint(text).stream().flatMap(d -> d.fix().stream()).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "调度器,它负责|调度器，它负责",
                "如下: `x`|如下：`x`",
                "**粗体**:后文|**粗体**：后文",
                "为什么?|为什么？",
                "结束.下一句|结束。下一句",
                "说明(见后文)。|说明（见后文）。",
                "所谓\"抢占\"是|所谓“抢占”是",
                "等等...|等等……",
                "等等…|等等……",
                "等等。。。|等等……",
                "一种--两种|一种——两种",
                "一种—两种|一种——两种",
                "共１２３个Ｐ|共123个P",
                "多余 的空格|多余的空格",
                "空格 ，之后 。|空格，之后。",
                "启动 go routine 之后|启动 goroutine 之后",
                "调度程序负责|调度器负责",
                "由 gc 负责|由 GC 负责",
            })
    void whatIsWrongIsMendedAndThenStays(String text, String expected) {
        assertEquals(expected, mend(text));
        assertEquals(expected, mend(expected));
        assertEquals(List.of(), lint(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "函数 f(x, y) 的值为 3.14, 见 `a,b`。",
                "版本 1.11，比例 1:2，时间 12:30。",
                "调度器（scheduler）与 M、P。",
                "省略……与——破折号。",
                "English only, with \"quotes\" (and so on)... and -- dashes.",
                "`调度器,它` 与 `gc`",
                "[文字](a,b.md)，见 https://a.b/c,d",
                "`runtime.main(汉字)`",
                "gcc 与 Goroutines_x",
                "汉字 Latin 汉字",
                "go.mod 与 README.md"
            })
    void whatIsRightIsLeftAlone(String text) {
        assertEquals(List.of(), lint(text));
    }

    @Test
    void placesAreThoseInTheFile() {
        List<Diagnostic> found = lint("# 标题\n\n甲**乙**,丙\n\n| 表 |\n|---|\n| 丁,戊 |\n");
        assertEquals(
                List.of("clreq-punctuation a.md:3:7", "clreq-punctuation a.md:7:4"),
                found.stream().map(d -> d.id() + " " + d.span().orElseThrow()).toList());
    }

    @Test
    void whatCannotBeMendedSafelyIsOnlyReported() {
        List<Diagnostic> found = lint("说明(见**后文**)。");
        assertEquals(
                List.of("clreq-parentheses"), found.stream().map(Diagnostic::id).toList());
        assertEquals(Optional.empty(), found.get(0).fix());
    }
}
