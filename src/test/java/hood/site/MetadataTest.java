package hood.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.book.Bibliography;
import hood.book.Book;
import hood.book.Document;
import hood.book.Editions;
import hood.book.Manuscript;
import hood.book.Resolver;
import hood.book.Settings;
import hood.config.ConfigReader;
import hood.files.ResourceTree;
import hood.markdown.Formats;
import hood.markdown.MarkdownReader;
import hood.source.SourceFile;
import hood.source.Sources;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class MetadataTest {
    private static final String PATH = "content/甲 乙.md";
    private static final String URL = "url: https://example.org/book\n";
    private static final Map<String, OffsetDateTime> CHANGED =
            Map.of(PATH, OffsetDateTime.parse("2018-09-30T23:59:00+08:00"));

    private static Site site(String config, String chapter, Map<String, OffsetDateTime> changed) {
        SourceFile book = SourceFile.of("content/book.yml", "title: 书\nlanguage: zh-CN\ndescription: 一本书\n" + config);
        SourceFile text = SourceFile.of(PATH, chapter);
        Settings settings = ConfigReader.read(Sources.of("book", List.of(book, text)))
                .value()
                .get(0);
        Document document = new MarkdownReader(Formats.NONE, "zh-CN", path -> Optional.empty())
                .read(text)
                .value();
        Manuscript manuscript = new Manuscript(
                "book",
                settings,
                Document.empty(SourceFile.of("README.md", "")),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(document),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(PATH));
        Theme theme = new Theme(ResourceTree.read("templates", "chapter.html").in(""));
        Book made = Resolver.resolve(manuscript).value();
        SiteRenderer renderer = new SiteRenderer(made, new Editions(List.of(made)), Bibliography.EMPTY, theme, changed);
        Site site = renderer.site();
        text(site, "甲 乙.html");
        assertEquals(List.of(), renderer.diagnostics());
        return site;
    }

    private static String text(Site site, String path) {
        return new String(site.files().get(path).bytes(copy -> new byte[0], null), StandardCharsets.UTF_8);
    }

    private static org.jsoup.nodes.Document page(String config, String chapter) {
        return Jsoup.parse(text(site(config, chapter, Map.of()), "甲 乙.html"));
    }

    @Test
    void aPageIsDescribedByItsFirstParagraph() {
        var page = page("", "# 甲\n\n## 节\n\n第一段`代码`，\n接着。\n\n第二段。\n");
        assertEquals("第一段代码，接着。", page.select("meta[name=description]").attr("content"));
        assertEquals("甲", page.select("meta[property=og:title]").attr("content"));
        assertEquals("甲 · 书", page.title());
        assertEquals(
                0,
                page.select("link[rel=canonical], script[type=application/ld+json]")
                        .size());
    }

    @Test
    void aLongParagraphIsCut() {
        String description = page("", "# 甲\n\n" + "𠀀".repeat(300) + "\n")
                .select("meta[name=description]")
                .attr("content");
        assertEquals(120, description.codePointCount(0, description.length()));
    }

    @Test
    void whoSaysWhereTheSiteWillBeGetsCanonicalAddresses() {
        var page = page(URL, "# 甲\n");
        assertEquals(
                "https://example.org/book/甲%20乙.html",
                page.select("link[rel=canonical]").attr("href"));
        assertEquals("一本书", page.select("meta[name=description]").attr("content"));
    }

    @Test
    void linkedDataCannotEndItsScript() {
        var page = page(URL, "# 甲 `</script><b>`\n");
        String data = page.select("script[type=application/ld+json]").html();
        assertTrue(data.contains("\"name\":\"甲 \\u003c/script>\\u003cb>\""), data);
        assertTrue(data.contains("BreadcrumbList"), data);
    }

    @Test
    void minutesCountProseAndNotCode() {
        assertEquals(
                "约 3 分钟",
                page("", "# 甲\n\n" + "字".repeat(800) + " a word's `code`\n\n```\n" + "码 ".repeat(9999) + "\n```\n")
                        .select(".minutes")
                        .text());
        assertEquals(0, page("", "# 甲\n\n```\nx\n```\n").select(".minutes").size());
    }

    @Test
    void thePageSaysWhenItWasChangedAndWhereToEditIt() {
        String config = "edit: https://git.example.org/edit/main/{path}?x\n";
        var page = Jsoup.parse(text(site(config, "# 甲\n", CHANGED), "甲 乙.html"));
        assertEquals("2018 年 9 月 30 日", page.select(".colophon time").text());
        assertEquals("2018-09-30", page.select(".colophon time").attr("datetime"));
        assertEquals(
                "https://git.example.org/edit/main/content/甲%20乙.md?x",
                page.select(".colophon a").attr("href"));
        assertEquals(
                0,
                Jsoup.parse(text(site("", "# 甲\n", Map.of()), "甲 乙.html"))
                        .select(".colophon")
                        .size());
    }

    @Test
    void sitemapAndFeedNeedAnAddress() {
        Site without = site("", "# 甲\n", CHANGED);
        assertFalse(
                without.files().containsKey("sitemap.xml") || without.files().containsKey("feed.xml"));
        Site with = site(URL, "# 甲\n\n说 & 明。\n", CHANGED);
        var sitemap = Jsoup.parse(text(with, "sitemap.xml"), "", Parser.xmlParser());
        assertEquals(
                List.of("https://example.org/book/", "https://example.org/book/甲%20乙.html"),
                sitemap.select("url loc").eachText());
        assertEquals(
                List.of("2018-09-30T23:59:00+08:00"), sitemap.select("lastmod").eachText());
        var feed = Jsoup.parse(text(with, "feed.xml"), "", Parser.xmlParser());
        assertEquals(
                List.of("甲", "说 & 明。"),
                feed.select("entry").select("title, summary").eachText());
        assertEquals(
                "https://example.org/book/feed.xml",
                feed.select("feed > link[rel=self]").attr("href"));
        assertTrue(text(with, "甲 乙.html").contains("href=\"feed.xml\""));
        assertFalse(text(site(URL, "# 甲\n", Map.of()), "甲 乙.html").contains("feed.xml"));
    }
}
