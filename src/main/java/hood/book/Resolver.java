package hood.book;

import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Makes a book of a manuscript: gives every text its address and follows every link. */
public final class Resolver {
    private final Manuscript manuscript;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Translations translations;
    private final LinkResolver links;
    private final PaperResolver paperResolver;
    private final PageResolver pages;
    private final RedirectResolver redirects;
    private final Map<String, Document> chapterAt = new LinkedHashMap<>();

    private Resolver(Manuscript manuscript, Optional<Manuscript> original) {
        this.manuscript = manuscript;
        Addresses addresses = new Addresses(manuscript.settings(), reserved(manuscript));
        List<Document> chapters = new ArrayList<>(chapters(manuscript));
        List<Document> notes = new ArrayList<>(manuscript.notes());
        List<Document> texts = new ArrayList<>(chapters);
        texts.addAll(notes);
        List<Document> originals = new ArrayList<>();
        original.ifPresent(found -> originals.addAll(chapters(found)));
        original.ifPresent(found -> originals.addAll(found.notes()));
        this.translations = new Translations(manuscript.settings(), texts, originals, diagnostics);
        Set<String> notesOfOriginal = new HashSet<>();
        original.ifPresent(found -> found.notes().forEach(note -> notesOfOriginal.add(note.path())));
        for (Document standIn : translations.standIns()) {
            (notesOfOriginal.contains(standIn.path()) ? notes : chapters).add(standIn);
        }
        Map<String, Document> documents = new HashMap<>();
        documents.put(manuscript.front().path(), manuscript.front());
        original.ifPresent(found -> addresses.alias(found.settings().front(), Page.FRONT));
        Stream.concat(chapters.stream(), notes.stream())
                .sorted(Comparator.comparing(Document::path))
                .forEach(document -> {
                    documents.put(document.path(), document);
                    addresses.assign(document, diagnostics);
                });
        chapters.stream()
                .sorted(Comparator.comparing(Document::path, NaturalOrder.INSTANCE))
                .forEach(document -> chapterAt.put(addresses.of(document.path()).orElseThrow(), document));
        translations.addTo(addresses, documents);
        this.paperResolver = new PaperResolver(manuscript, notes, addresses);
        this.links = new LinkResolver(addresses, documents, translations, manuscript.files());
        this.redirects = new RedirectResolver(addresses, documents, links);
        this.pages = new PageResolver(links, addresses, symbols(manuscript, diagnostics), diagnostics);
    }

    private static List<String> reserved(Manuscript manuscript) {
        List<String> reserved = new ArrayList<>(List.of(Page.FRONT, Page.REFERENCES, Page.NOT_FOUND));
        if (!manuscript.terms().isEmpty()) reserved.add(Page.GLOSSARY);
        if (!manuscript.symbols().isEmpty()) reserved.add(Page.SYMBOLS);
        return reserved;
    }

    private static SymbolResolver symbols(Manuscript manuscript, List<Diagnostic> sink) {
        Optional<Settings.Symbols> said = manuscript.settings().symbols();
        Preference preference =
                new Preference(said.map(Settings.Symbols::prefer).orElse(List.of()));
        SymbolScope everywhere = said.map(Settings.Symbols::scope).orElse(SymbolScope.NONE);
        return new SymbolResolver(new SymbolTable(manuscript.symbols(), preference), everywhere, sink);
    }

    /** The texts that are chapters: one that others include, and that the table of contents does not list, is none. */
    private static List<Document> chapters(Manuscript manuscript) {
        Set<String> included = new HashSet<>();
        manuscript.chapters().forEach(document -> included.addAll(document.includes()));
        manuscript.outline().ifPresent(outline -> included.removeAll(outline.paths()));
        return manuscript.chapters().stream()
                .filter(document -> !included.contains(document.path()))
                .toList();
    }

    /**
     * The book that a manuscript describes. A broken link leads nowhere, a chapter that is missing becomes a planned one:
     * the book is whole whatever is found.
     */
    public static Checked<Book> resolve(Manuscript manuscript) {
        return of(manuscript, Optional.empty()).resolved();
    }

    /**
     * Makes the book in a language. A chapter that is not translated is there in the original's.
     *
     * @param original the original's manuscript, when this is of another language
     */
    public static Resolver of(Manuscript manuscript, Optional<Manuscript> original) {
        return new Resolver(manuscript, original);
    }

    /** The book; to be asked once. */
    public Checked<Book> resolved() {
        Book book = book();
        return new Checked<>(book, diagnostics);
    }

    /**
     * A chapter with another text, in a book that is else as it was resolved: what its author sees until the book is
     * resolved anew. What other pages would say of it stays as it was.
     */
    public Chapter with(Chapter chapter, Document text) {
        Text title =
                chapter.isUntranslated() ? chapter.title() : text.ownTitle().orElse(chapter.title());
        return new Chapter(
                pages.page(text, new ArrayList<>()),
                chapter.number(),
                title,
                text.frontMatter().planned(),
                chapter.translation(),
                chapter.trail());
    }

    private Book book() {
        List<Node> contents = contents();
        Map<String, Document> unplaced = new LinkedHashMap<>(chapterAt);
        pages.number(manuscript.front(), "", false);
        number(contents, new LinkedHashMap<>(chapterAt));
        List<Placed> placed = new ArrayList<>();
        place(contents, List.of(), unplaced, placed);
        List<Chapter> chapters = all(placed, this::chapter);
        List<Chapter> unlisted = all(List.copyOf(unplaced.values()), this::unlisted);
        Document front = manuscript.front();
        manuscript.unpublished().forEach(link -> links.target(front.source(), link, diagnostics));
        Text title = manuscript
                .settings()
                .title()
                .map(Text::plain)
                .or(front::ownTitle)
                .orElse(Text.plain(manuscript.name()));
        Page frontPage = pages.page(front, diagnostics);
        List<Paper> papers = paperResolver.papers(pages, diagnostics);
        IndexResolver index = new IndexResolver();
        index.add(frontPage, "", title);
        Stream.concat(chapters.stream(), unlisted.stream())
                .forEach(chapter -> index.add(chapter.page(), chapter.number(), chapter.title()));
        papers.forEach(paper -> paper.notes().ifPresent(notes -> index.add(notes, "", paper.title())));
        return new Book(
                manuscript.settings(),
                title,
                frontPage,
                contents,
                chapters,
                unlisted,
                references(chapters, unlisted, papers),
                papers,
                index.terms(manuscript.terms()),
                index.symbols(),
                redirects.redirects(manuscript.settings().redirects(), diagnostics));
    }

    private List<Reference> references(List<Chapter> chapters, List<Chapter> unlisted, List<Paper> papers) {
        List<ReferenceResolver.Citer> texts = new ArrayList<>();
        Stream.concat(chapters.stream(), unlisted.stream())
                .forEach(chapter ->
                        texts.add(new ReferenceResolver.Citer(chapter.page(), chapter.number(), chapter.title())));
        for (Paper paper : papers)
            paper.notes().ifPresent(notes -> texts.add(new ReferenceResolver.Citer(notes, "", paper.title())));
        return new ReferenceResolver(manuscript.works(), diagnostics)
                .references(
                        manuscript.references(),
                        listed -> listed.link()
                                .map(link -> links.target(listed.source(), link, diagnostics))
                                .orElse(new Target.Nowhere()),
                        paperResolver::work,
                        texts);
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

    /** Numbers the chapters, each by the entry that lists it first, and then those that none lists. */
    private void number(List<Node> nodes, Map<String, Document> unnumbered) {
        numberListed(nodes, unnumbered);
        unnumbered.values().forEach(document -> pages.number(document, "", false));
    }

    private void numberListed(List<Node> nodes, Map<String, Document> unnumbered) {
        for (Node node : nodes) {
            if (!(node instanceof Node.Item item)) continue;
            if (item.target() instanceof Target.Page page) {
                Document document = unnumbered.remove(page.address());
                boolean withSections = manuscript.settings().numberSections()
                        && item.children().isEmpty();
                if (document != null) pages.number(document, item.number(), withSections);
            }
            numberListed(item.children(), unnumbered);
        }
    }

    /** A chapter's text, the entry of the table of contents that lists it, and the entries above that. */
    private record Placed(Document document, Node.Item item, List<Node.Item> trail) {}

    /** Walks the table of contents in reading order; a chapter belongs where it is listed first. */
    private void place(List<Node> nodes, List<Node.Item> trail, Map<String, Document> unplaced, List<Placed> placed) {
        for (Node node : nodes) {
            if (!(node instanceof Node.Item item)) continue;
            if (item.target() instanceof Target.Page page) {
                Document document = unplaced.remove(page.address());
                if (document != null) placed.add(new Placed(document, item, trail));
            }
            if (item.children().isEmpty()) continue;
            List<Node.Item> deeper = new ArrayList<>(trail);
            deeper.add(item);
            place(item.children(), deeper, unplaced, placed);
        }
    }

    /** Makes a chapter of each, at the same time; what is found in them comes in their order. */
    private <T> List<Chapter> all(List<T> texts, BiFunction<T, List<Diagnostic>, Chapter> make) {
        List<Checked<Chapter>> made = texts.parallelStream()
                .map(text -> {
                    List<Diagnostic> found = new ArrayList<>();
                    return new Checked<>(make.apply(text, found), found);
                })
                .toList();
        return made.stream().map(chapter -> chapter.into(diagnostics)).toList();
    }

    private Chapter chapter(Placed placed, List<Diagnostic> sink) {
        Document document = placed.document();
        Node.Item item = placed.item();
        Optional<Translation> translation = translations.of(document);
        boolean ownWords = translation.map(Translation::exists).orElse(true);
        return new Chapter(
                pages.page(document, sink),
                item.number(),
                ownWords ? document.ownTitle().orElse(item.title()) : item.title(),
                document.frontMatter().planned(),
                translation,
                placed.trail());
    }

    private Chapter unlisted(Document document, List<Diagnostic> sink) {
        String file = manuscript.settings().contents().file();
        boolean standsIn =
                translations.of(document).map(found -> !found.exists()).orElse(false);
        if (!standsIn) {
            sink.add(Diagnostic.warning("chapter-unlisted", "目录没有列出此章 / no table of contents lists this chapter")
                    .at(document.source().start())
                    .help("list it in " + file + ", or name it under \"exclude\" in the configuration"));
        }
        return new Chapter(
                pages.page(document, sink),
                "",
                document.nameOrTitle(),
                document.frontMatter().planned(),
                translations.of(document),
                List.of());
    }
}
