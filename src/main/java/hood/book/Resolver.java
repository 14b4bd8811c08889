package hood.book;

import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes a book of a manuscript: gives every text its address and follows every link. */
public final class Resolver {
    private final Manuscript manuscript;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final LinkResolver links;
    private final PaperResolver paperResolver;
    private final Map<String, Document> chapterAt = new LinkedHashMap<>();

    private Resolver(Manuscript manuscript) {
        this.manuscript = manuscript;
        Addresses addresses = new Addresses(manuscript.settings());
        Map<String, Document> documents = new HashMap<>();
        documents.put(manuscript.front().path(), manuscript.front());
        Stream.concat(manuscript.chapters().stream(), manuscript.notes().stream())
                .sorted(Comparator.comparing(Document::path))
                .forEach(document -> {
                    documents.put(document.path(), document);
                    addresses.assign(document, diagnostics);
                });
        manuscript.chapters().stream()
                .sorted(Comparator.comparing(Document::path, NaturalOrder.INSTANCE))
                .forEach(document -> chapterAt.put(addresses.of(document.path()).orElseThrow(), document));
        this.paperResolver = new PaperResolver(manuscript, addresses);
        this.links = new LinkResolver(addresses, documents, manuscript.files());
    }

    /**
     * The book that a manuscript describes. A broken link leads nowhere, a chapter that is missing becomes a planned one:
     * the book is whole whatever is found.
     */
    public static Checked<Book> resolve(Manuscript manuscript) {
        Resolver resolver = new Resolver(manuscript);
        return new Checked<>(resolver.book(), resolver.diagnostics);
    }

    private Book book() {
        List<Node> contents = contents();
        Map<String, Document> unplaced = new LinkedHashMap<>(chapterAt);
        List<Chapter> chapters = new ArrayList<>();
        place(contents, List.of(), unplaced, chapters);
        List<Chapter> unlisted = unplaced.values().stream().map(this::unlisted).toList();
        Document front = manuscript.front();
        manuscript.unpublished().forEach(link -> links.target(front.source(), link, diagnostics));
        Text title = manuscript
                .settings()
                .title()
                .map(Text::plain)
                .or(front::ownTitle)
                .orElse(Text.plain(manuscript.name()));
        return new Book(
                manuscript.settings(),
                title,
                links.page(front, diagnostics),
                contents,
                chapters,
                unlisted,
                paperResolver.references(links, diagnostics),
                paperResolver.papers(links, diagnostics));
    }

    private List<Node> contents() {
        ContentsResolver resolver = new ContentsResolver(links, chapterAt, diagnostics);
        if (manuscript.outline().isPresent())
            return resolver.nodes(manuscript.outline().get());
        Settings.Section section = manuscript.settings().contents();
        diagnostics.add(Diagnostic.warning(
                        "contents-missing", "没有目录，章节按文件名排列 / no table of contents: chapters follow by file name")
                .help("list the chapters in " + section.file() + " under one of the headings "
                        + String.join(", ", section.headings()) + "; or in a SUMMARY.md"));
        return resolver.naturalOrder();
    }

    /** Walks the table of contents in reading order; a chapter belongs where it is listed first. */
    private void place(
            List<Node> nodes, List<Node.Item> trail, Map<String, Document> unplaced, List<Chapter> chapters) {
        for (Node node : nodes) {
            if (!(node instanceof Node.Item item)) continue;
            if (item.target() instanceof Target.Page page) {
                Document document = unplaced.remove(page.address());
                if (document != null) {
                    Text title = document.ownTitle().orElse(item.title());
                    chapters.add(new Chapter(
                            links.page(document, diagnostics),
                            item.number(),
                            title,
                            document.frontMatter().planned(),
                            trail));
                }
            }
            List<Node.Item> deeper = new ArrayList<>(trail);
            deeper.add(item);
            place(item.children(), deeper, unplaced, chapters);
        }
    }

    private Chapter unlisted(Document document) {
        String file = manuscript.settings().contents().file();
        diagnostics.add(Diagnostic.warning("chapter-unlisted", "目录没有列出此章 / no table of contents lists this chapter")
                .at(document.source().start())
                .help("list it in " + file + ", or name it under \"exclude\" in the configuration"));
        return new Chapter(
                links.page(document, diagnostics),
                "",
                document.nameOrTitle(),
                document.frontMatter().planned(),
                List.of());
    }
}
