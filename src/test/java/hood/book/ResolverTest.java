package hood.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.config.ConfigReader;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.source.SourceFile;
import hood.source.Sources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResolverTest {
    private static final Settings SETTINGS = ConfigReader.read(
                    Sources.of("book", List.of(SourceFile.of("content/book.yml", "language: en\ncontent: content\n"))))
            .value()
            .get(0);

    private static Document document(String path, String... links) {
        String text = String.join("\n", links);
        SourceFile file = SourceFile.of(path, text);
        List<Link> all = Stream.of(links)
                .map(link -> new Link(link, file.span(text.indexOf(link), text.indexOf(link) + link.length())))
                .toList();
        return new Document(
                file,
                FrontMatter.NONE,
                0,
                Optional.empty(),
                "",
                Extent.NONE,
                List.of(),
                all,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of("a"),
                Set.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Checked<Book> resolve(Document... chapters) {
        Set<String> files = Stream.of(chapters).map(Document::path).collect(Collectors.toSet());
        return Resolver.resolve(new Manuscript(
                "book",
                SETTINGS,
                Document.empty(SourceFile.of("README.md", "")),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(chapters),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                files));
    }

    private static List<String> ids(Checked<Book> checked) {
        return checked.diagnostics().stream().map(Diagnostic::id).toList();
    }

    @Test
    void namesThatDifferOnlyInCaseGetAddressesOfTheirOwn() {
        Checked<Book> book = resolve(document("content/b.md"), document("content/B.md"));
        assertEquals(
                List.of("B.html", "b-2.html"),
                book.value().chapters().stream().map(Chapter::address).toList());
        assertTrue(ids(book).contains("address-taken"));
    }

    @Test
    void withoutContentsChaptersFollowInNaturalOrder() {
        Checked<Book> book =
                resolve(document("content/10-b.md"), document("content/2-a.md"), document("content/2-a/1.md"));
        Map<String, String> numbers =
                book.value().chapters().stream().collect(Collectors.toMap(Chapter::address, Chapter::number));
        assertEquals(Map.of("2-a.html", "1", "2-a/1.html", "2", "10-b.html", "3"), numbers);
        assertEquals(List.of("contents-missing"), ids(book));
    }

    @Test
    void linksAreDecodedAndFollowed() {
        Document a = document("content/x/a.md", "../b%20c.md#a", "/content/b%20c.md", "?q", "//host/x", "mailto:a@b.c");
        Checked<Book> book = resolve(a, document("content/b c.md"));
        Page page = book.value().chapters().stream()
                .filter(chapter -> chapter.address().equals("x/a.html"))
                .findFirst()
                .orElseThrow()
                .page();
        assertEquals(
                List.of(
                        new Target.Page("b c.html", "a"),
                        new Target.Page("b c.html", ""),
                        new Target.Page("x/a.html", ""),
                        new Target.External("//host/x"),
                        new Target.External("mailto:a@b.c")),
                page.targets());
    }

    @Test
    void aBookWithoutAnythingIsABook() {
        Checked<Book> book = resolve();
        assertEquals("book", book.value().title().plain());
        assertTrue(book.value().chapters().isEmpty());
    }
}
