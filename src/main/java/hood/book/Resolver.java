package hood.book;

import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.source.Paths;
import hood.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a book of a manuscript: gives every text its address and follows every link. */
public final class Resolver {
    private final Manuscript manuscript;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Addresses addresses;
    private final LinkResolver links;
    private final Map<String, Document> chapterAt = new LinkedHashMap<>();

    private Resolver(Manuscript manuscript) {
        this.manuscript = manuscript;
        this.addresses = new Addresses(manuscript.settings());
        Map<String, Document> documents = new HashMap<>();
        documents.put(manuscript.front().path(), manuscript.front());
        List<Document> texts = new ArrayList<>(manuscript.chapters());
        texts.addAll(manuscript.notes());
        texts.sort(Comparator.comparing(Document::path));
        for (Document document : texts) {
            documents.put(document.path(), document);
            addresses.assign(document, diagnostics);
        }
        manuscript.chapters().stream()
                .sorted(Comparator.comparing(Document::path, NaturalOrder.INSTANCE))
                .forEach(document -> chapterAt.put(addresses.of(document.path()).orElseThrow(), document));
        this.links = new LinkResolver(addresses, documents, manuscript.files());
    }

    /**
     * The book that a manuscript describes. A broken link leads nowhere, a chapter that is missing becomes a planned one:
     * the book is whole whatever is found.
     */
    public static Checked<Book> resolve(Manuscript manuscript) {
        return new Resolver(manuscript).book();
    }

    private Checked<Book> book() {
        List<Paper> papers = papers();
        Page front = new Page(Page.FRONT, manuscript.front(), links.targets(manuscript.front(), diagnostics));
        List<Node> contents = contents();
        Map<String, Document> unplaced = new LinkedHashMap<>(chapterAt);
        List<Chapter> chapters = new ArrayList<>();
        place(contents, List.of(), unplaced, chapters);
        List<Chapter> unlisted = new ArrayList<>();
        unplaced.forEach((address, document) -> unlisted.add(unlisted(address, document)));
        List<Reference> references = references(papers);
        manuscript.unpublished().forEach(link -> links.target(manuscript.front().source(), link, diagnostics));
        Text title = manuscript
                .settings()
                .title()
                .map(Text::plain)
                .or(() -> manuscript.front().ownTitle())
                .orElse(Text.plain(manuscript.name()));
        return new Checked<>(
                new Book(
                        manuscript.settings(),
                        title,
                        front,
                        contents,
                        chapters,
                        unlisted,
                        references,
                        papers,
                        files(front, contents, chapters, unlisted, references, papers)),
                diagnostics);
    }

    /** The paths of all files that the book's links and images lead to. */
    private static SortedSet<String> files(
            Page front,
            List<Node> contents,
            List<Chapter> chapters,
            List<Chapter> unlisted,
            List<Reference> references,
            List<Paper> papers) {
        Stream<Page> pages = Stream.of(
                        Stream.of(front),
                        chapters.stream().map(Chapter::page),
                        unlisted.stream().map(Chapter::page),
                        papers.stream().flatMap(paper -> paper.notes().stream()))
                .flatMap(Function.identity());
        Stream<Target> targets = Stream.of(
                        pages.flatMap(page -> page.targets().stream()),
                        contents.stream().flatMap(Resolver::targets),
                        references.stream().map(Reference::target))
                .flatMap(Function.identity());
        SortedSet<String> files = targets.filter(Target.File.class::isInstance)
                .map(target -> ((Target.File) target).path())
                .collect(Collectors.toCollection(TreeSet::new));
        papers.forEach(paper -> paper.file().ifPresent(files::add));
        return files;
    }

    private static Stream<Target> targets(Node node) {
        if (!(node instanceof Node.Item item)) return Stream.empty();
        return Stream.concat(Stream.of(item.target()), item.children().stream().flatMap(Resolver::targets));
    }

    // --- table of contents

    private List<Node> contents() {
        if (manuscript.outline().isEmpty()) return naturalOrder();
        Outline outline = manuscript.outline().get();
        return nodes(outline, outline.entries(), new HashMap<>());
    }

    private List<Node> nodes(Outline outline, List<Outline.Entry> entries, Map<Target, Span> listed) {
        List<Node> nodes = new ArrayList<>(entries.size());
        for (Outline.Entry entry : entries) {
            if (entry instanceof Outline.Entry.Item item) nodes.add(item(outline, item, listed));
            else if (entry instanceof Outline.Entry.Part part) nodes.add(new Node.Part(part.title()));
            else if (entry instanceof Outline.Entry.Separator) nodes.add(new Node.Separator());
            else nodes.add(new Node.Gap());
        }
        return nodes;
    }

    private Node.Item item(Outline outline, Outline.Entry.Item item, Map<Target, Span> listed) {
        Target target = new Target.Nowhere();
        boolean planned = item.children().isEmpty();
        if (item.link().isPresent()) {
            Link link = item.link().get();
            target = links.target(outline.source(), link, diagnostics);
            if (target instanceof Target.Page page) {
                planned = isPlanned(page.address());
                Span first = listed.putIfAbsent(target, link.span());
                if (first != null) {
                    diagnostics.add(Diagnostic.warning(
                                    "contents-duplicate", "目录重复列出此章 / the table of contents lists this twice")
                            .at(link.span())
                            .note("first here", first)
                            .help("keep one of the two"));
                }
            } else {
                planned = target instanceof Target.Nowhere;
            }
        }
        return new Node.Item(item.number(), item.title(), target, planned, nodes(outline, item.children(), listed));
    }

    private boolean isPlanned(String address) {
        Document chapter = chapterAt.get(address);
        return chapter != null && chapter.frontMatter().planned();
    }

    /** Without a table of contents: all chapters, {@code 2-b} before {@code 10-a}. */
    private List<Node> naturalOrder() {
        Settings.Section section = manuscript.settings().contents();
        diagnostics.add(Diagnostic.warning(
                        "contents-missing", "没有目录，章节按文件名排列 / no table of contents: chapters follow by file name")
                .help("list the chapters in " + section.file() + " under one of the headings "
                        + String.join(", ", section.headings()) + "; or in a SUMMARY.md"));
        List<Node> nodes = new ArrayList<>();
        chapterAt.forEach((address, document) -> {
            String number = Integer.toString(nodes.size() + 1);
            Target target = new Target.Page(address, "");
            nodes.add(new Node.Item(number, titleOf(document), target, isPlanned(address), List.of()));
        });
        return nodes;
    }

    // --- chapters

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
                            page(page.address(), document),
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

    private Chapter unlisted(String address, Document document) {
        String file = manuscript.settings().contents().file();
        diagnostics.add(Diagnostic.warning("chapter-unlisted", "目录没有列出此章 / no table of contents lists this chapter")
                .at(document.source().start())
                .help("list it in " + file + ", or name it under \"exclude\" in the configuration"));
        return new Chapter(
                page(address, document),
                "",
                titleOf(document),
                document.frontMatter().planned(),
                List.of());
    }

    private Page page(String address, Document document) {
        return new Page(address, document, links.targets(document, diagnostics));
    }

    private static Text titleOf(Document document) {
        return document.ownTitle().orElse(Text.plain(Paths.withoutExtension(Paths.name(document.path()))));
    }

    // --- papers and references

    /** A paper for each reading note and each record that names a file in the papers folder. */
    private List<Paper> papers() {
        Map<String, Document> notes = new TreeMap<>();
        manuscript.notes().forEach(note -> notes.put(Paths.withoutExtension(note.path()), note));
        Map<String, Work> works = new TreeMap<>();
        Map<String, String> files = new TreeMap<>();
        for (Work work : manuscript.works()) {
            Optional<String> path = work.field("file")
                    .flatMap(file -> Paths.follow(manuscript.settings().bibliography(), file))
                    .filter(file -> Paths.isIn(manuscript.settings().papers(), file));
            path.ifPresent(file -> {
                works.putIfAbsent(Paths.withoutExtension(file), work);
                files.putIfAbsent(Paths.withoutExtension(file), file);
            });
        }
        SortedSet<String> stems = new TreeSet<>(notes.keySet());
        stems.addAll(works.keySet());
        Map<String, String> pages = new TreeMap<>();
        for (String stem : stems) {
            Optional<Document> note = Optional.ofNullable(notes.get(stem));
            String address = note.flatMap(n -> addresses.of(n.path())).orElse(stem + ".html");
            pages.put(stem, address);
            addresses.alias(files.getOrDefault(stem, stem + ".pdf"), address);
        }
        List<Paper> papers = new ArrayList<>();
        pages.forEach((stem, address) -> {
            Optional<Document> note = Optional.ofNullable(notes.get(stem));
            Optional<Work> work = Optional.ofNullable(works.get(stem));
            Text title = work.map(w -> Text.plain(w.title()))
                    .or(() -> note.flatMap(Document::ownTitle))
                    .orElse(Text.plain(Paths.name(stem)));
            String file = files.getOrDefault(stem, stem + ".pdf");
            papers.add(new Paper(
                    address,
                    title,
                    work,
                    note.map(n -> page(address, n)),
                    Optional.of(file).filter(manuscript.files()::contains)));
        });
        return papers;
    }

    private List<Reference> references(List<Paper> papers) {
        List<Reference> references = new ArrayList<>();
        for (Manuscript.ListedReference listed : manuscript.references()) {
            Target target = listed.link()
                    .map(link -> links.target(listed.source(), link, diagnostics))
                    .orElse(new Target.Nowhere());
            Text title = listed.title()
                    .or(() -> listed.link().map(link -> Text.plain(Urls.readable(link.destination()))))
                    .orElse(Text.plain(""));
            references.add(new Reference(references.size() + 1, title, listed.note(), target, work(target, papers)));
        }
        return references;
    }

    private Optional<Work> work(Target target, List<Paper> papers) {
        if (target instanceof Target.Page page) {
            return papers.stream()
                    .filter(paper -> paper.address().equals(page.address()))
                    .findFirst()
                    .flatMap(Paper::work);
        }
        if (target instanceof Target.External external) {
            return manuscript.works().stream()
                    .filter(work ->
                            work.field("url").filter(external.url()::equals).isPresent())
                    .findFirst();
        }
        return Optional.empty();
    }
}
