package hood.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.book.Block;
import hood.book.Document;
import hood.book.Fence;
import hood.book.Fragment;
import hood.book.Heading;
import hood.book.Link;
import hood.book.Passage;
import hood.diagnostic.Checked;
import hood.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
    private static Document read(String text) {
        Checked<Document> checked = READER.read(SourceFile.of("a.md", text));
        assertTrue(checked.diagnostics().isEmpty(), checked.diagnostics()::toString);
        return checked.value();
    }

    private static final MarkdownReader READER = new MarkdownReader(Formats.NONE, "", path -> Optional.empty());

    private static String html(Document document) {
        return document.body().stream()
                .map(f -> f instanceof Fragment.Html html
                        ? html.html()
                        : "{" + f.getClass().getSimpleName() + "}")
                .collect(Collectors.joining());
    }

    private static List<String> links(Document document) {
        return document.links().stream()
                .map(link -> link.destination() + " @" + link.span().position())
                .toList();
    }

    /** A block whose fence is Markdown itself, within a frame, and that takes in a file. */
    private record Quotation() implements Block {
        record View(Passage text, Passage words, String file) implements Block.View {
            @Override
            public String template() {
                return "quotation";
            }

            @Override
            public List<String> anchors() {
                return List.of("inside");
            }
        }

        @Override
        public boolean takes(String language) {
            return language.equals("quotation");
        }

        @Override
        public Checked<Block.View> read(Fence fence, Context context) {
            String file = context.file("../b.txt").map(SourceFile::text).orElse("");
            return Checked.of(new View(context.markdown(fence.content()), context.inline(fence.content()), file));
        }
    }

    private static final MarkdownReader BLOCKS = new MarkdownReader(
            new Formats(List.of(new Quotation()), Optional.empty()),
            "",
            path -> path.equals("b.txt") ? Optional.of(SourceFile.of(path, "乙")) : Optional.empty());

    @Test
    void aBlockHoldsMarkdownAndReadsFiles() {
        SourceFile file =
                SourceFile.of("content/a.md", "[一](1.md)\n\n> ```quotation\n> 见 **[二](2.md)**\n> ```\n\n[三](3.md)\n");
        Document document = BLOCKS.read(file).value();
        assertEquals(List.of("1.md @1:5", "2.md @4:11", "2.md @4:11", "3.md @7:5"), links(document));
        Quotation.View view = (Quotation.View) document.blocks().get(0);
        assertEquals(
                List.of(
                        new Fragment.Html("<p>见 <strong><a"),
                        new Fragment.Anchor(1),
                        new Fragment.Html(">二</a></strong></p>\n")),
                view.text().fragments());
        assertEquals(new Fragment.Html("见 <strong><a"), view.words().fragments().get(0));
        assertEquals("乙", view.file());
        assertEquals(Set.of("b.txt"), document.includes());
        assertTrue(document.anchors().contains("inside"));
    }

    @Test
    void blocksWithinBlocksBelongToTheDocument() {
        Document document = BLOCKS.read(SourceFile.of("a.md", "````quotation\n```quotation\n`x`\n```\n````\n"))
                .value();
        assertEquals(3, document.blocks().size());
        assertEquals("{Filled}\n", html(document));
    }

    @Test
    void theFirstHeadingIsTheTitleAndLeavesTheBody() {
        Document document = read("<!-- note -->\n# 引导 `rt0`\n\ntext\n\n## 一\n");
        assertEquals("引导 rt0", document.title().orElseThrow().text().plain());
        assertEquals(
                "引导 <code>rt0</code>", document.title().orElseThrow().text().html());
        assertEquals("引导-rt0", document.title().orElseThrow().id());
        assertEquals(List.of("一"), document.headings().stream().map(Heading::id).toList());
        assertEquals("<!-- note -->\n<p>text</p>\n<h2 id=\"一\">{SectionNumber}一</h2>\n", html(document));
        assertTrue(document.anchors().contains("引导-rt0"));
    }

    @Test
    void aHeadingFurtherDownIsNoTitleButNamesTheText() {
        Document document = read("text\n\n# later\n");
        assertTrue(document.title().isEmpty());
        assertEquals("later", document.ownTitle().orElseThrow().plain());
    }

    @Test
    void aFirstHeadingOfALowerLevelIsTheTitleWhenItStandsAboveAllOthers() {
        assertEquals("a", read("## a\n\n### b\n").title().orElseThrow().text().plain());
        assertTrue(read("## a\n\n## b\n").title().isEmpty());
    }

    @Test
    void linksKnowWhereTheirAddressStands() {
        Document document = read("""
                [a](b.md#x "t") ![i](img/p%20q.png) <https://go.dev> [r][ref]

                [ref]: ../c.md
                """);
        assertEquals(
                List.of("b.md#x @1:5", "img/p%20q.png @1:22", "https://go.dev @1:38", "../c.md @3:8"), links(document));
        assertEquals(
                "<p><a{Anchor} title=\"t\">a</a> <img src=\"{Address}\" alt=\"i\" /> "
                        + "<a{Anchor}>https://go.dev</a> <a{Anchor}>r</a></p>\n",
                html(document));
    }

    @Test
    void bareAddressesAreLinks() {
        Document document = read("see http://www.cnblogs.com/p/1.html and www.go.dev now\n");
        assertEquals(List.of("http://www.cnblogs.com/p/1.html @1:5", "http://www.go.dev @1:41"), links(document));
    }

    @Test
    void addressesInRawHtmlAreLinks() {
        Document document = read("""
                <p align="center"><img src="logo.png" width=3><a href='b.md'>b</a></p>

                text <a id="here" href=c.md>c</a>
                """);
        assertEquals(List.of("logo.png @1:29", "b.md @1:56", "c.md @3:24"), links(document));
        assertTrue(
                html(document).contains("<img src=\"{RawAddress}\" width=3><a href='{RawAddress}'>"), html(document));
        assertTrue(document.anchors().contains("here"));
    }

    @Test
    void addressesInCodeAreNone() {
        assertEquals(
                List.of(),
                read("`[a](b.md)`\n\n    <a href=\"x\">\n\n<!-- <a href=\"y\"> -->\n")
                        .links());
    }

    @Test
    void frontMatterIsReadAndLeavesPlacesRight() {
        Document document = read("---\ntitle: 别名\nstatus: planned\n---\n\n# T\n\n[a](b.md)\n");
        assertTrue(document.frontMatter().planned());
        assertEquals("别名", document.ownTitle().orElseThrow().plain());
        Link link = document.links().get(0);
        assertEquals("b.md", link.span().text());
        assertEquals("8:5", link.span().position().toString());
    }

    @Test
    void wrongFrontMatterIsReported() {
        Checked<Document> checked = READER.read(SourceFile.of("a.md", "---\nstatus: plannd\ntitel: x\n---\ntext\n"));
        assertEquals(
                List.of("yaml-value a.md:2:9", "yaml-key a.md:3:1"),
                checked.diagnostics().stream()
                        .map(d -> d.id() + " " + d.span().orElseThrow())
                        .toList());
        assertEquals("<p>text</p>\n", html(checked.value()));
    }

    @Test
    void aRuleAtTheTopIsNoFrontMatter() {
        assertEquals("<hr />\n<p>text</p>\n", html(read("---\n\ntext\n")));
    }

    @Test
    void tablesTasksAndStrikethrough() {
        String html = html(read("| a | b |\n|---|--:|\n| 1 | ~~2~~ |\n\n- [x] done\n- [ ] todo\n"));
        assertTrue(html.contains("<th style=\"text-align:right\">b</th>"), html);
        assertTrue(html.contains("<del>2</del>"), html);
        assertTrue(html.contains("☑</span> done") && html.contains("☐</span> todo"), html);
    }

    @Test
    void codeKeepsItsLanguageAndText() {
        assertEquals("<pre><code class=\"language-go\">a &lt;- b\n</code></pre>\n", html(read("```go\na <- b\n```\n")));
    }

    @Test
    void attributesStandBehindWhatTheyBelongTo() {
        assertEquals(
                "<h2 id=\"own\" class=\"wide\">{SectionNumber}T</h2>\n"
                        + "<p><a{Anchor} id=\"l\" class=\"x\">a</a> <code class=\"y\">c</code> "
                        + "<img src=\"{Address}\" alt=\"i\" width=\"20\" /> {z} struct{} {.not}</p>\n",
                html(
                        read(
                                "text\n===\n\n## T {#own .wide}\n\n[a](b.md){.x #l} `c`{.y} ![i](d.png){width=20} {z} struct{} {.not}\n")));
    }

    @Test
    void anyTextAtAllIsADocument() {
        for (String text : List.of("", "\n\n", "](", "# ", "---\n---\n", "<", "\uFFFD", "[a]: ", "| |\n|-|", "&#0;")) {
            read(text);
        }
    }

    /** A block that wants an id. */
    private record Named() implements Block {
        record View(String id) implements Block.View {
            @Override
            public String template() {
                return "named";
            }
        }

        @Override
        public boolean takes(String language) {
            return language.equals("named");
        }

        @Override
        public Checked<Block.View> read(Fence fence, Context context) {
            return Checked.of(new View(context.id("n")));
        }
    }

    @Test
    void equalBlocksGetDistinctIdsInOrder() {
        MarkdownReader reader =
                new MarkdownReader(new Formats(List.of(new Named()), Optional.empty()), "", path -> Optional.empty());
        String block = "```named\n```\n\n";
        for (int page = 0; page < 2; page++) {
            Document document =
                    reader.read(SourceFile.of("a.md", block + block + block)).value();
            assertEquals(List.of(new Named.View("n"), new Named.View("n_2"), new Named.View("n_3")), document.blocks());
        }
    }
}
