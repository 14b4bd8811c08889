package hood.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hood.book.Document;
import hood.book.Manuscript;
import hood.book.Resolver;
import hood.book.Settings;
import hood.files.ResourceTree;
import hood.markdown.Formats;
import hood.markdown.MarkdownReader;
import hood.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class MetadataTest {
    private static org.jsoup.nodes.Document page(Optional<String> url, String chapter) {
        Settings settings = new Settings(
                Optional.of("书"),
                "zh-CN",
                List.of(),
                Optional.of("一本书"),
                url,
                "content",
                "README.md",
                new Settings.Section("README.md", List.of("目录")),
                new Settings.Section("README.md", List.of("参考")),
                List.of(),
                true,
                "papers",
                "papers/references.bib",
                "content/glossary.yml",
                List.of(),
                Set.of());
        Document document = new MarkdownReader(Formats.NONE, "zh-CN", path -> Optional.empty())
                .read(SourceFile.of("content/甲 乙.md", chapter))
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
                Set.of("content/甲 乙.md"));
        Theme theme = new Theme(ResourceTree.read("templates", "chapter.html").in(""));
        Site site =
                SiteRenderer.render(Resolver.resolve(manuscript).value(), theme).value();
        return Jsoup.parse(((Site.Content.Text) site.files().get("甲 乙.html")).text());
    }

    @Test
    void aPageIsDescribedByItsFirstParagraph() {
        var page = page(Optional.empty(), "# 甲\n\n## 节\n\n第一段`代码`，\n接着。\n\n第二段。\n");
        assertEquals("第一段代码，接着。", page.select("meta[name=description]").attr("content"));
        assertEquals("甲", page.select("meta[property=og:title]").attr("content"));
        assertEquals("甲 · 书", page.title());
        assertEquals(0, page.select("link[rel=canonical]").size());
    }

    @Test
    void aLongParagraphIsCut() {
        String description = page(Optional.empty(), "# 甲\n\n" + "𠀀".repeat(300) + "\n")
                .select("meta[name=description]")
                .attr("content");
        assertEquals(120, description.codePointCount(0, description.length()));
    }

    @Test
    void whoSaysWhereTheSiteWillBeGetsCanonicalAddresses() {
        var page = page(Optional.of("https://example.org/book/"), "# 甲\n");
        assertEquals(
                "https://example.org/book/甲%20乙.html",
                page.select("link[rel=canonical]").attr("href"));
        assertEquals("一本书", page.select("meta[name=description]").attr("content"));
    }
}
