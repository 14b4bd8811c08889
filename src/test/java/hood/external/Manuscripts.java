package hood.external;

import hood.book.Document;
import hood.book.Link;
import hood.book.Manuscript;
import hood.book.Settings;
import hood.book.Work;
import hood.config.ConfigReader;
import hood.source.SourceFile;
import hood.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Books that are nothing but links. */
final class Manuscripts {
    private Manuscripts() {}

    /** A book of one chapter with these links, one on each line, and a configuration. */
    static Manuscript of(String config, String... urls) {
        return of(config, List.of(document("a.md", urls)), List.of());
    }

    static Manuscript of(String config, List<Document> chapters, List<Work> works) {
        SourceFile yaml = SourceFile.of("book.yml", config);
        Settings settings =
                ConfigReader.read(Sources.of("book", List.of(yaml))).value().get(0);
        return new Manuscript(
                "book",
                settings,
                Document.empty(SourceFile.of("README.md", "")),
                List.of(),
                Optional.empty(),
                List.of(),
                chapters,
                List.of(),
                works,
                List.of(),
                List.of(),
                Set.of());
    }

    static Document document(String path, String... urls) {
        SourceFile file = SourceFile.of(path, String.join("\n", urls) + "\n");
        List<Link> links = new ArrayList<>();
        int at = 0;
        for (String url : urls) {
            links.add(new Link(url, file.span(at, at + url.length())));
            at += url.length() + 1;
        }
        Document empty = Document.empty(file);
        return new Document(
                file,
                empty.frontMatter(),
                0,
                empty.title(),
                "",
                empty.extent(),
                List.of(),
                links,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
