package hood.site;

import hood.book.Bibliography;
import hood.book.Block;
import hood.book.Book;
import hood.book.Chapter;
import hood.book.Editions;
import hood.book.Heading;
import hood.book.Node;
import hood.book.Page;
import hood.book.Paper;
import hood.book.Redirect;
import hood.book.Settings;
import hood.book.Target;
import hood.book.Text;
import hood.book.Translation;
import hood.book.Urls;
import hood.diagnostic.Checked;
import hood.source.Json;
import hood.source.Paths;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Renders a book. */
public final class SiteRenderer {
    /** The script by which readers filter an index. */
    private static final String FILTER = "scripts/filter.js";

    private final Book book;
    private final Editions editions;
    private final Theme theme;
    private final Messages messages;
    private final Templates templates;
    private final References references;
    private final Navigation navigation;
    private final Metadata metadata;
    private final Indexes indexes;
    private final Set<String> planned;
    private final Map<String, Chapter> byAddress = new HashMap<>();
    private final Map<String, Site.Content> files = new ConcurrentHashMap<>();

    private SiteRenderer(
            Book book, Editions editions, Bibliography bibliography, Theme theme, Map<String, OffsetDateTime> changed) {
        this.book = book;
        this.editions = editions;
        this.theme = theme;
        this.messages = new Messages(theme, book.settings().language());
        this.templates = new Templates(theme, messages);
        this.references = new References(book, bibliography);
        this.navigation = new Navigation(
                book.contents(),
                chapters().filter(Chapter::isUntranslated).map(Chapter::address).collect(Collectors.toSet()));
        this.metadata = new Metadata(book, changed, messages);
        this.indexes = new Indexes(book, messages);
        chapters().forEach(chapter -> byAddress.put(chapter.address(), chapter));
        this.planned = chapters().filter(Chapter::planned).map(Chapter::address).collect(Collectors.toSet());
    }

    /**
     * The site of a book in one language: its pages, the files that they need, and the theme's assets.
     *
     * @param editions the book in all its languages, this one among them
     * @param bibliography the book's reference list in its style
     * @param changed when each file of the book was last changed, as far as that is known
     */
    public static Checked<Site> render(
            Book book, Editions editions, Bibliography bibliography, Theme theme, Map<String, OffsetDateTime> changed) {
        SiteRenderer renderer = new SiteRenderer(book, editions, bibliography, theme, changed);
        Site site = renderer.site();
        return new Checked<>(site, List.copyOf(renderer.templates.diagnostics()));
    }

    private Site site() {
        write(book.front().address(), "front", front(), body(book.front()).html());
        IntStream.range(0, book.chapters().size()).parallel().forEach(i -> {
            Chapter chapter = book.chapters().get(i);
            write(chapter, i == 0 ? Optional.empty() : Optional.of(i - 1), Optional.of(i + 1));
        });
        book.unlisted().forEach(chapter -> write(chapter, Optional.empty(), Optional.empty()));
        book.papers().forEach(paper -> write(paper.address(), "paper", paper(paper), ""));
        if (!book.references().isEmpty()) {
            var view = new Views.References(frame(Page.REFERENCES, Text.plain("")), references.all(Page.REFERENCES));
            write(Page.REFERENCES, "references", view, "");
        }
        writeIndexes();
        write(
                Page.NOT_FOUND,
                "404",
                new Views.NotFound(
                        frame(Page.NOT_FOUND, Text.plain("404")),
                        book.settings().url().orElse("")),
                "");
        book.redirects().stream().map(Redirect::address).distinct().forEach(this::writeMoved);
        if (book.settings().url().isPresent()) write(Metadata.SITEMAP, metadata.sitemap());
        if (metadata.hasFeed()) write(Metadata.FEED, metadata.feed());
        if (book.settings().glossaryCards() && !book.terms().isEmpty()) {
            files.put(Page.terms(book.settings().language()), new Site.Content.Text(TermScript.of(indexes.terms())));
        }
        theme.assets().forEach(path -> files.put(path, new Site.Content.Asset(path)));
        book.files().forEach(path -> files.putIfAbsent(path, new Site.Content.Copy(path)));
        files.put(".nojekyll", new Site.Content.Text(""));
        return new Site(files);
    }

    private void writeIndexes() {
        if (indexes.hasGlossary()) {
            var view = new Views.Glossary(index(Page.GLOSSARY, "glossary"), indexes.terms());
            write(Page.GLOSSARY, "glossary", view, "");
        }
        if (indexes.hasSymbols()) {
            Views.Frame frame = index(Page.SYMBOLS, "symbols");
            var view = new Views.Symbols(frame, book.symbols().size(), indexes.modules());
            write(Page.SYMBOLS, "symbols", view, "");
            files.put(Page.symbols(book.settings().language()), new Site.Content.Text(indexes.script()));
        }
    }

    private void write(Chapter chapter, Optional<Integer> previous, Optional<Integer> next) {
        Set<String> stale = stale(chapter).stream().map(Views.Section::id).collect(Collectors.toSet());
        String body = body(chapter.page(), stale).html();
        write(
                chapter.address(),
                "chapter",
                chapter(chapter, body, neighbour(chapter, previous), neighbour(chapter, next)),
                body);
    }

    /** Without its template a page is still all there. */
    private void write(String address, String template, Object view, String body) {
        String html = templates.fill(template, view).orElse("<!doctype html>\n<meta charset=\"utf-8\">\n" + body);
        files.put(address, new Site.Content.Text(html));
    }

    /** A file whose template has its name. */
    private void write(String path, Object view) {
        templates.fill(path, view).ifPresent(text -> files.put(path, new Site.Content.Text(text)));
    }

    /** Leads readers on from where there is no page any more; where there is one, it does that itself. */
    private void writeMoved(String address) {
        if (files.containsKey(address)) return;
        List<Redirect> redirects = book.redirects().stream()
                .filter(redirect -> redirect.address().equals(address))
                .toList();
        Redirect page = redirects.stream()
                .filter(redirect -> redirect.fragment().isEmpty())
                .findFirst()
                .orElse(redirects.get(0));
        String now = Body.href(address, page.now());
        String fallback = "<!doctype html>\n<a href=\"" + now + "\">" + now + "</a>\n";
        var view = new Views.Moved(book.settings().language(), book.title().plain(), now, moved(address));
        files.put(address, new Site.Content.Text(templates.fill("moved", view).orElse(fallback)));
    }

    private Body body(Page page) {
        return body(page, Set.of());
    }

    private Body body(Page page, Set<String> stale) {
        return new Body(page, planned, stale, references, indexes, templates, messages);
    }

    private Stream<Chapter> chapters() {
        return Stream.concat(book.chapters().stream(), book.unlisted().stream());
    }

    // --- views

    /** The frame of a page without a text of its own. */
    private Views.Frame frame(String address, Text title) {
        return frame(address, title, Optional.empty(), List.of(), List.of());
    }

    /** The frame of an index, which readers can filter. */
    private Views.Frame index(String address, String title) {
        files.put(FILTER, new Site.Content.Asset(FILTER));
        Text name = Text.plain(messages.get(title));
        return frame(address, name, Optional.empty(), List.of(), List.of(Paths.relative(address, FILTER)));
    }

    private Views.Frame frame(Page page, Text title, List<Node.Item> trail) {
        return frame(page.address(), title, Optional.of(page), trail, assets(page));
    }

    /** The styles and scripts that a page's blocks need, each once, as addresses; the site takes them in. */
    private List<String> assets(Page page) {
        List<Block.View> blocks = page.document().blocks();
        List<String> assets = blocks.stream()
                .flatMap(block -> block.assets().stream())
                .distinct()
                .toList();
        assets.forEach(path -> files.put(path, new Site.Content.Asset(path)));
        return Stream.concat(assets.stream(), blocks.stream().flatMap(block -> block.scripts().stream()))
                .distinct()
                .map(path -> Urls.encode(Paths.relative(page.address(), path)))
                .toList();
    }

    private static List<String> ending(List<String> addresses, String ending) {
        return addresses.stream().filter(address -> address.endsWith(ending)).toList();
    }

    private Views.Frame frame(
            String address, Text title, Optional<Page> page, List<Node.Item> trail, List<String> assets) {
        String root = "../".repeat((int) address.chars().filter(c -> c == '/').count());
        return new Views.Frame(
                book.settings().language(),
                translations(address, chapterAt(address)),
                title.plain(),
                book.title().plain(),
                metadata.of(address, title, page, trail),
                address,
                root,
                Paths.relative(address, Page.FRONT),
                book.references().isEmpty() ? "" : Paths.relative(address, Page.REFERENCES),
                indexes.entries(address),
                root + Page.searchIndex(book.settings().language()),
                navigation.around(address),
                ending(assets, ".css"),
                ending(assets, ".js"),
                moved(address));
    }

    private Optional<Chapter> chapterAt(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    private List<Views.Translation> translations(String address, Optional<Chapter> chapter) {
        return editions.of(book, address, chapter).stream()
                .map(other -> translation(address, chapter, other))
                .toList();
    }

    private Views.Translation translation(String address, Optional<Chapter> chapter, Editions.Counterpart other) {
        Settings settings = other.settings();
        String href = Body.href(address, other.target(book.settings()));
        boolean says = other.exists() && !other.untranslated();
        boolean pair = chapter.isPresent()
                && other.chapter()
                        .map(there -> SideBySide.isPair(chapter.get(), there))
                        .orElse(false);
        String side = pair ? Urls.encode(Paths.relative(address, SideBySide.script(address, settings.language()))) : "";
        String url = settings.url()
                .filter(site -> says)
                .map(site -> site + Metadata.path(other.address()))
                .orElse("");
        String name = settings.languages().stream()
                .filter(language -> language.code().equals(settings.language()))
                .findFirst()
                .orElseThrow()
                .name();
        return new Views.Translation(
                settings.language(), name, href, url, Json.of(new LinkedHashMap<>(other.places())), side);
    }

    /** Where places went that were on a page. */
    private String moved(String address) {
        Map<String, Object> places = new LinkedHashMap<>();
        book.redirects().stream()
                .filter(redirect -> redirect.address().equals(address))
                .filter(redirect -> !redirect.fragment().isEmpty())
                .forEach(redirect -> places.put(redirect.fragment(), Body.href(address, redirect.now())));
        return places.isEmpty() ? "" : Json.of(places);
    }

    private Views.Front front() {
        Page page = book.front();
        List<Body.Piece> pieces = body(page).pieces();
        boolean listed = pieces.stream().anyMatch(piece -> piece.slot().equals("contents"));
        return new Views.Front(
                frame(page, Text.plain(""), List.of()),
                titleId(page),
                book.title().html(),
                pieces,
                !listed && !book.contents().isEmpty(),
                navigation.whole(page.address()),
                references.all(page.address()));
    }

    private Views.Chapter chapter(Chapter chapter, String body, Views.Entry previous, Views.Entry next) {
        String address = chapter.address();
        return new Views.Chapter(
                frame(chapter.page(), chapter.title(), chapter.trail()),
                chapter.number(),
                titleId(chapter.page()),
                chapter.title().html(),
                chapter.planned(),
                book.unlisted().contains(chapter),
                chapter.isUntranslated() ? book.settings().languages().get(0).code() : null,
                stale(chapter),
                chapter.trail().stream()
                        .map(item -> navigation.entry(item, address))
                        .toList(),
                sections(chapter.page()),
                body,
                references.citedIn(chapter.page()),
                previous,
                next);
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

    /** The chapter at an index as seen from another; null when there is none. The front page stands before the first. */
    private Views.Entry neighbour(Chapter from, Optional<Integer> index) {
        if (index.isEmpty() || index.get() >= book.chapters().size()) return null;
        Chapter to = book.chapters().get(index.get());
        String href = Body.href(from.address(), new Target.Page(to.address(), ""));
        return new Views.Entry(
                "item", to.number(), to.title().html(), href, to.planned(), to.isUntranslated(), false, List.of());
    }

    private Views.Paper paper(Paper paper) {
        String notes = paper.notes().map(page -> body(page).html()).orElse("");
        return new Views.Paper(
                paper.notes()
                        .map(page -> frame(page, paper.title(), List.of()))
                        .orElseGet(() -> frame(paper.address(), paper.title())),
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
