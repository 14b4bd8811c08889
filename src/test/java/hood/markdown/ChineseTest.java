package hood.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hood.book.Document;
import hood.book.Fragment;
import hood.source.SourceFile;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown as Chinese authors write it. */
class ChineseTest {
    private static final MarkdownReader READER = new MarkdownReader(Formats.NONE, "", path -> Optional.empty());

    private static String html(String markdown) {
        Document document = READER.read(SourceFile.of("a.md", markdown)).value();
        return document.body().stream()
                .map(f -> f instanceof Fragment.Html html
                        ? html.html()
                        : " "
                                + document.links()
                                        .get(((Fragment.Anchor) f).link())
                                        .destination())
                .collect(Collectors.joining())
                .strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**强调：**后文|<strong>强调：</strong>后文",
                "前文**“引用”**后文|前文<strong>“引用”</strong>后文",
                "前文*（注）*后文|前文<em>（注）</em>后文",
                "这是**`runtime.g`**结构|这是<strong><code>runtime.g</code></strong>结构",
                "占**50%**的时间|占<strong>50%</strong>的时间",
                "调用**goexit()**之后|调用<strong>goexit()</strong>之后",
                "***粗斜。***后文|<em><strong>粗斜。</strong></em>后文",
                "已~~废弃。~~改名|已<del>废弃。</del>改名",
                "葛󠄀**(注)**后|葛󠄀<strong>(注)</strong>后",
                "a * b * c|a * b * c",
                "snake_case_name|snake_case_name",
                "**foo**(bar)|<strong>foo</strong>(bar)",
                "foo**(bar)**baz|foo**(bar)**baz",
            })
    void emphasisBesideChinesePunctuation(String markdown, String expected) {
        assertEquals("<p>" + expected + "</p>", html(markdown));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "调度器\\n负责|调度器负责",
                "调度器，\\n它|调度器，它",
                "所谓\\n“抢占”|所谓“抢占”",
                "“抢占”\\n是|“抢占”是",
                "**粗体**\\n后文|<strong>粗体</strong>后文",
                "后文\\n*斜体*|后文<em>斜体</em>",
                "调度器\\nG|调度器 G",
                "`g`\\n结构|<code>g</code> 结构",
                "hello\\nworld|hello world",
                "한국어\\n문장|한국어 문장",
                "said “yes”\\n“no”|said “yes” “no”",
            })
    void aLineEndBetweenChineseCharactersVanishes(String markdown, String expected) {
        assertEquals(
                "<p>" + expected + "</p>", html(markdown.replace("\\n", "\n")).replace('\n', ' '));
    }

    @Test
    void titlesJoinLinesToo() {
        Document document = READER.read(SourceFile.of("a.md", "调度器\n概览\n===\n")).value();
        assertEquals("调度器概览", document.title().orElseThrow().text().plain());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "见https://go.dev/doc，然后|见<a https://go.dev/doc>https://go.dev/doc</a>，然后",
                "https://go.dev/doc然后|<a https://go.dev/doc>https://go.dev/doc</a>然后",
                "（http://a.b/c_d?e=1&f#g）|（<a http://a.b/c_d?e=1&f#g>http://a.b/c_d?e=1&amp;f#g</a>）",
                "www.a.org/x。|<a http://www.a.org/x>www.a.org/x</a>。",
                "(https://a.b/c_(d))|(<a https://a.b/c_(d)>https://a.b/c_(d)</a>)",
                "https://a.b/c. Then|<a https://a.b/c>https://a.b/c</a>. Then",
                "https://a.b/c”结束|<a https://a.b/c>https://a.b/c</a>”结束",
                "写信到a.b@c.org。|写信到<a href=\"mailto:a.b@c.org\">a.b@c.org</a>。",
                "xhttp://a.b|xhttp://a.b",
                "http:// and www.|http:// and www.",
            })
    void bareAddressesEndBeforeChinese(String markdown, String expected) {
        assertEquals("<p>" + expected + "</p>", html(markdown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"`https://a.b`", "[https://a.b](c.md)", "<https://a.b>", "![www.a.b](c.png)"})
    void addressesInLinksAndCodeAreLeftAlone(String markdown) {
        long links =
                READER.read(SourceFile.of("a.md", markdown)).value().links().size();
        assertEquals(markdown.startsWith("`") ? 0 : 1, links);
    }
}
