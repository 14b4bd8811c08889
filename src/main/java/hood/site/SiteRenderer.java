package hood.site;

import hood.book.Bibliography;
import hood.book.Block;
import hood.book.Book;
import hood.book.Chapter;
import hood.book.Editions;
import hood.book.Heading;
import hood.book.Page;
import hood.book.Paper;
import hood.book.Redirect;
import hood.book.Target;
import hood.book.Text;
import hood.book.Translation;
import hood.diagnostic.Diagnostic;
import hood.source.Fingerprint;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Renders a book in one language. */
public final class SiteRenderer {
    private final Book book;
    private final Theme theme;
    /** A digest of what pages are made with. */
    private final String style;

    private final Messages messages;
    private final Templates templates;
    private final References references;
    private final Navigation navigation;
    private final Metadata metadata;
    private final Indexes indexes;
    private final Frames frames;
    private final Set<String> planned;
    /** The places of the chapters in reading order, by address. */
    private final Map<String, Integer> places = new HashMap<>();

    private final Map<String, Site.Content> files = new TreeMap<>();
    /* By identity: to hash a chapter is to walk through all of it. */
    private final Map<Chapter, String> bodies = Collections.synchronizedMap(new IdentityHashMap<>());

    /**
     * @param editions the book in all its languages, this one among them
     * @param bibliography the book's reference list in its style
     * @param changed when each file of the book was last changed, as far as that is known
     */
    public SiteRenderer(
            Book book, Editions editions, Bibliography bibliography, Theme theme, Map<String, OffsetDateTime> changed) {
        this.book = book;
        this.theme = theme;
        this.style = Fingerprint.of(theme.templates());
        this.messages = new Messages(theme, book.settings().language());
        this.templates = new Templates(theme, messages);
        this.references = new References(book, bibliography);
        this.navigation = new Navigation(
                book.contents(),
                chapters().filter(Chapter::isUntranslated).map(Chapter::address).collect(Collectors.toSet()));
        this.metadata = new Metadata(book, changed, messages);
        this.indexes = new Indexes(book, messages);
        this.frames = new Frames(book, editions, navigation, metadata, indexes, messages);
        for (Chapter chapter : book.chapters()) places.put(chapter.address(), places.size());
        this.planned = chapters().filter(Chapter::planned).map(Chapter::address).collect(Collectors.toSet());
    }

    /** What was wrong with templates in all that was made so far. */
    public List<Diagnostic> diagnostics() {
        return List.copyOf(templates.diagnostics());
    }

    /** The site: the book's pages, the files that they need, and the theme's assets. */
    public Site site() {
        put(book.front().address(), "front", this::front, Views.Front::html);
        chapters().forEach(chapter -> put(chapter.address(), "chapter", () -> chapter(chapter), Views.Chapter::body));
        book.papers().forEach(paper -> put(paper.address(), "paper", () -> paper(paper), Views.Paper::notes));
        putIndexes();
        put(Page.NOT_FOUND, "404", this::notFound, view -> "");
        book.redirects().stream()
                .collect(Collectors.groupingBy(Redirect::address))
                .forEach(this::putMoved);
        if (book.settings().url().isPresent()) put(Metadata.SITEMAP, metadata.sitemap());
        if (metadata.hasFeed()) put(Metadata.FEED, metadata.feed());
        assets();
        files.put(".nojekyll", new Site.Content.Text(""));
        return new Site(files);
    }

    /** The HTML of a chapter of this book, or of the same with another text. */
    public String html(Chapter chapter) {
        Views.Chapter view = chapter(chapter);
        return html("chapter", view, view.body());
    }

    private void putIndexes() {
        if (!book.references().isEmpty())
            put(
                    Page.REFERENCES,
                    "references",
                    () -> new Views.References(frames.of(Page.REFERENCES, Text.plain("")), references.whole()),
                    view -> "");
        if (indexes.hasGlossary())
            put(
                    Page.GLOSSARY,
                    "glossary",
                    () -> new Views.Glossary(frames.ofIndex(Page.GLOSSARY, "glossary"), indexes.terms()),
                    view -> "");
        if (indexes.hasSymbols()) {
            put(
                    Page.SYMBOLS,
                    "symbols",
                    () -> new Views.Symbols(
                            frames.ofIndex(Page.SYMBOLS, "symbols"),
                            book.symbols().size(),
                            indexes.modules()),
                    view -> "");
            files.put(Page.symbols(book.settings().language()), new Site.Content.Made(indexes::script));
        }
        if (indexes.hasGlossary() || indexes.hasSymbols())
            files.put(Frames.FILTER, new Site.Content.Asset(Frames.FILTER));
        if (book.settings().glossaryCards() && !book.terms().isEmpty())
            files.put(
                    Page.terms(book.settings().language()),
                    new Site.Content.Made(() -> TermScript.of(indexes.terms())));
    }

    /** The theme's assets, those that the pages' blocks need, and the book's own files that pages lead to. */
    private void assets() {
        Set<String> assets = new HashSet<>();
        book.pages()
                .flatMap(page -> page.document().blocks().stream())
                .map(Block.View::assets)
                .forEach(assets::addAll);
        Stream.concat(assets.stream(), theme.assets()).forEach(path -> files.put(path, new Site.Content.Asset(path)));
        book.files().forEach(path -> files.putIfAbsent(path, new Site.Content.Copy(path)));
    }

    /**
     * A page.
     *
     * @param view what its template shows
     * @param bare what is there of it without its template
     */
    private <V> void put(String address, String template, Supplier<V> view, Function<V, String> bare) {
        files.put(address, new Site.Content.Page(() -> {
            V made = view.get();
            return new Site.Sheet(
                    () -> Fingerprint.of(style, template, made), () -> html(template, made, bare.apply(made)));
        }));
    }

    private String html(String template, Object view, String bare) {
        return templates.fill(template, view).orElse("<!doctype html>\n<meta charset=\"utf-8\">\n" + bare);
    }

    /** A file whose template has its name. */
    private void put(String path, Object view) {
        templates.fill(path, view).ifPresent(text -> files.put(path, new Site.Content.Text(text)));
    }

    /** Leads readers on from where there is no page any more; where there is one, it does that itself. */
    private void putMoved(String address, List<Redirect> redirects) {
        if (files.containsKey(address)) return;
        Redirect page = redirects.stream()
                .filter(redirect -> redirect.fragment().isEmpty())
                .findFirst()
                .orElse(redirects.get(0));
        String now = Body.href(address, page.now());
        put(
                address,
                "moved",
                () -> new Views.Moved(book.settings().language(), book.title().plain(), now, frames.moved(address)),
                view -> "<a href=\"" + now + "\">" + now + "</a>\n");
    }

    private Stream<Chapter> chapters() {
        return Stream.concat(book.chapters().stream(), book.unlisted().stream());
    }

    // --- texts

    private Body body(Page page) {
        return body(page, Set.of());
    }

    private Body body(Page page, Set<String> stale) {
        return new Body(page, planned, stale, references, indexes, templates, messages);
    }

    /** The HTML of a chapter's text, with marks where its parts begin; made once, where other languages show it too. */
    String body(Chapter chapter) {
        if (book.settings().languages().size() == 1) return makeBody(chapter);
        String known = bodies.get(chapter);
        if (known != null) return known;
        String body = makeBody(chapter);
        bodies.put(chapter, body);
        return body;
    }

    private String makeBody(Chapter chapter) {
        return body(
                        chapter.page(),
                        stale(chapter).stream().map(Views.Section::id).collect(Collectors.toSet()))
                .html();
    }

    /** The book that this renders. */
    public Book book() {
        return book;
    }

    // --- views

    private Views.NotFound notFound() {
        return new Views.NotFound(
                frames.of(Page.NOT_FOUND, Text.plain("404")),
                book.settings().url().orElse(""));
    }

    private Views.Front front() {
        Page page = book.front();
        List<Body.Piece> pieces = body(page).pieces();
        boolean listed = pieces.stream().anyMatch(piece -> piece.slot().equals("contents"));
        return new Views.Front(
                frames.of(page, Text.plain(""), List.of()),
                titleId(page),
                book.title().html(),
                pieces,
                !listed && !book.contents().isEmpty(),
                navigation.whole(page.address()),
                references.all(page.address()));
    }

    private Views.Chapter chapter(Chapter chapter) {
        String address = chapter.address();
        int place = places.getOrDefault(address, -1);
        List<Chapter> listed = book.chapters();
        return new Views.Chapter(
                frames.of(chapter.page(), chapter.title(), chapter.trail()),
                chapter.number(),
                titleId(chapter.page()),
                chapter.title().html(),
                chapter.planned(),
                place < 0,
                chapter.isUntranslated() ? book.settings().languages().get(0).code() : null,
                stale(chapter),
                chapter.trail().stream()
                        .map(item -> navigation.entry(item, address))
                        .toList(),
                sections(chapter.page()),
                body(chapter),
                references.citedIn(chapter.page()),
                place <= 0 ? null : neighbour(chapter, listed.get(place - 1)),
                place < 0 || place + 1 == listed.size() ? null : neighbour(chapter, listed.get(place + 1)));
    }

    /** The sections whose original has changed; what stands above the first heading is called by the title. */
    private static List<Views.Section> stale(Chapter chapter) {
        return chapter.translation().map(Translation::stale).orElse(List.of()).stream()
                .map(part -> part.section().heading())
                .map(heading -> new Views.Section(
                        heading.map(Heading::level).orElse(1),
                        heading.map(Heading::id).orElseGet(() -> titleId(chapter.page())),
                        "",
                        heading.map(Heading::text).orElse(chapter.title()).html()))
                .toList();
    }

    /** The id of the title above the text; empty when the text has its own further down. */
    private static String titleId(Page page) {
        boolean inText = page.document().headings().stream().anyMatch(heading -> heading.level() == 1);
        return page.document().title().map(Heading::id).orElse(inText ? "" : "top");
    }

    private static List<Views.Section> sections(Page page) {
        List<Heading> headings = page.document().headings();
        return IntStream.range(0, headings.size())
                .filter(i -> headings.get(i).level() <= 3)
                .mapToObj(i -> new Views.Section(
                        headings.get(i).level(),
                        headings.get(i).id(),
                        page.sections().get(i),
                        headings.get(i).text().html()))
                .toList();
    }

    /** A chapter as seen from another. */
    private static Views.Entry neighbour(Chapter from, Chapter to) {
        String href = Body.href(from.address(), new Target.Page(to.address(), ""));
        return new Views.Entry(
                "item", to.number(), to.title().html(), href, to.planned(), to.isUntranslated(), false, List.of());
    }

    private Views.Paper paper(Paper paper) {
        String notes = paper.notes().map(page -> body(page).html()).orElse("");
        return new Views.Paper(
                paper.notes()
                        .map(page -> frames.of(page, paper.title(), List.of()))
                        .orElseGet(() -> frames.of(paper.address(), paper.title())),
                paper.title().html(),
                paper.work().map(References::work).orElse(null),
                paper.notes().map(SiteRenderer::sections).orElse(List.of()),
                paper.notes().map(SiteRenderer::titleId).orElse(""),
                notes,
                paper.file()
                        .map(file -> Body.href(paper.address(), new Target.File(file, "")))
                        .orElse(""));
    }
}
