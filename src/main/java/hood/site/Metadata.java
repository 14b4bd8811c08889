package hood.site;

import hood.book.Book;
import hood.book.Chapter;
import hood.book.Extent;
import hood.book.Node;
import hood.book.Page;
import hood.book.Paper;
import hood.book.Settings;
import hood.book.Target;
import hood.book.Text;
import hood.book.Urls;
import hood.source.Json;
import hood.source.Paths;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a site says of itself to search engines, to feed readers, and to whom a link to it is sent. */
final class Metadata {
    static final String FEED = "feed.xml";
    static final String SITEMAP = "sitemap.xml";
    /** How many characters a page's description has. */
    private static final int DESCRIPTION = 120;
    /** How many changes a feed tells of. */
    private static final int RECENT = 20;

    private final Book book;
    private final Settings settings;
    private final Map<String, OffsetDateTime> changed;
    private final Messages messages;

    /** @param changed when each file of the book was last changed, as far as that is known */
    Metadata(Book book, Map<String, OffsetDateTime> changed, Messages messages) {
        this.book = book;
        this.settings = book.settings();
        this.changed = changed;
        this.messages = messages;
    }

    /**
     * What a page says of itself.
     *
     * @param title its own title; empty on the front page
     * @param page its text, when it has one
     * @param trail the entries of the table of contents above it
     */
    Views.Meta of(String address, Text title, Optional<Page> page, List<Node.Item> trail) {
        String description = description(address, page);
        Optional<OffsetDateTime> date = page.flatMap(this::changed);
        return new Views.Meta(
                description,
                settings.url().map(url -> url + path(address)).orElse(""),
                hasFeed() ? Paths.relative(address, FEED) : "",
                settings.url()
                        .map(url -> linkedData(url, address, title, description, date, trail))
                        .orElse(""),
                page.flatMap(this::edit).orElse(""),
                date.map(OffsetDateTime::toLocalDate).map(messages::date).orElse(""),
                date.map(when -> when.toLocalDate().toString()).orElse(""),
                page.map(text -> text.document().extent()).orElse(Extent.NONE).minutes());
    }

    /** What the page says first; of the front page what the book says of itself. */
    private String description(String address, Optional<Page> page) {
        String summary = page.map(text -> text.document().summary()).orElse("");
        Optional<String> said = settings.description();
        String text = address.equals(Page.FRONT) ? said.orElse(summary) : summary.isEmpty() ? said.orElse("") : summary;
        if (text.codePointCount(0, text.length()) <= DESCRIPTION) return text;
        return text.substring(0, text.offsetByCodePoints(0, DESCRIPTION - 1)).strip() + "…";
    }

    static String path(String address) {
        return Urls.encode(address.equals(Page.FRONT) ? "" : address);
    }

    private Optional<String> edit(Page page) {
        return settings.edit()
                .map(pattern ->
                        pattern.replace("{path}", Urls.encode(page.document().path())));
    }

    /** The last change of a page's file or of one that it includes. */
    private Optional<OffsetDateTime> changed(Page page) {
        return Stream.concat(Stream.of(page.document().path()), page.document().includes().stream())
                .flatMap(path -> Optional.ofNullable(changed.get(path)).stream())
                .max(Comparator.naturalOrder());
    }

    // --- JSON-LD (https://schema.org)

    /** Safe within a script element: no character of it opens a tag. */
    private String linkedData(
            String url,
            String address,
            Text title,
            String description,
            Optional<OffsetDateTime> date,
            List<Node.Item> trail) {
        boolean front = address.equals(Page.FRONT);
        List<Object> graph = new ArrayList<>();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("@type", front ? "Book" : "Chapter");
        page.put("name", front ? book.title().plain() : title.plain());
        page.put("url", url + path(address));
        page.put("inLanguage", settings.language());
        if (!description.isEmpty()) page.put("description", description);
        if (!settings.authors().isEmpty()) page.put("author", authors());
        date.ifPresent(when -> page.put("dateModified", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(when)));
        if (!front)
            page.put("isPartOf", Json.map("@type", "Book", "name", book.title().plain(), "url", url));
        graph.add(page);
        graph.add(front ? webSite(url) : breadcrumbs(url, address, title, trail));
        return Json.of(Json.map("@context", "https://schema.org", "@graph", graph))
                .replace("<", "\\u003c");
    }

    private List<Object> authors() {
        return settings.authors().stream()
                .<Object>map(name -> Json.map("@type", "Person", "name", name))
                .toList();
    }

    private Map<String, Object> webSite(String url) {
        Object target = Json.map("@type", "EntryPoint", "urlTemplate", url + "?q={search_term_string}");
        Object search =
                Json.map("@type", "SearchAction", "target", target, "query-input", "required name=search_term_string");
        return Json.map("@type", "WebSite", "name", book.title().plain(), "url", url, "potentialAction", search);
    }

    private Map<String, Object> breadcrumbs(String url, String address, Text title, List<Node.Item> trail) {
        List<Object> steps = new ArrayList<>();
        steps.add(step(1, book.title(), url));
        for (Node.Item item : trail) {
            if (item.target() instanceof Target.Page page) {
                steps.add(step(steps.size() + 1, item.title(), url + path(page.address())));
            }
        }
        steps.add(step(steps.size() + 1, title, url + path(address)));
        return Json.map("@type", "BreadcrumbList", "itemListElement", steps);
    }

    private static Object step(int position, Text name, String url) {
        return Json.map("@type", "ListItem", "position", position, "name", name.plain(), "item", url);
    }

    // --- sitemap and feed

    /** Whether there is something to tell, and an address to tell it of. */
    boolean hasFeed() {
        return settings.url().isPresent() && !changed.isEmpty();
    }

    /** The chapters that were changed last, newest first. */
    Views.Feed feed() {
        List<Views.Listed> recent = chapters()
                .map(chapter -> listed(chapter.title(), chapter.page()))
                .filter(page -> !page.changed().isEmpty())
                .sorted(Comparator.comparing((Views.Listed page) -> OffsetDateTime.parse(page.changed()))
                        .reversed()
                        .thenComparing(Views.Listed::url))
                .limit(RECENT)
                .toList();
        return new Views.Feed(
                settings.language(),
                book.title().plain(),
                settings.description().orElse(""),
                settings.authors(),
                settings.url().orElseThrow(),
                settings.url().orElseThrow() + FEED,
                recent.isEmpty() ? "" : recent.get(0).changed(),
                recent);
    }

    /** All pages that have something to read. */
    Views.Sitemap sitemap() {
        List<Views.Listed> pages = new ArrayList<>();
        pages.add(listed(book.title(), book.front()));
        chapters().forEach(chapter -> pages.add(listed(chapter.title(), chapter.page())));
        if (!book.references().isEmpty()) pages.add(listed(Text.plain(""), Page.REFERENCES));
        if (!book.glossary().isEmpty()) pages.add(listed(Text.plain(""), Page.GLOSSARY));
        if (!book.symbols().isEmpty()) pages.add(listed(Text.plain(""), Page.SYMBOLS));
        for (Paper paper : book.papers()) pages.add(listed(paper.title(), paper.address()));
        return new Views.Sitemap(pages);
    }

    private Stream<Chapter> chapters() {
        return Stream.concat(book.chapters().stream(), book.unlisted().stream()).filter(chapter -> !chapter.planned());
    }

    private Views.Listed listed(Text title, Page page) {
        return new Views.Listed(
                title.plain(),
                settings.url().orElseThrow() + path(page.address()),
                description(page.address(), Optional.of(page)),
                changed(page)
                        .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
                        .orElse(""));
    }

    private Views.Listed listed(Text title, String address) {
        return new Views.Listed(title.plain(), settings.url().orElseThrow() + path(address), "", "");
    }
}
