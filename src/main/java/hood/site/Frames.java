package hood.site;

import hood.book.Block;
import hood.book.Book;
import hood.book.Chapter;
import hood.book.Editions;
import hood.book.Node;
import hood.book.Page;
import hood.book.Redirect;
import hood.book.Settings;
import hood.book.Text;
import hood.book.Urls;
import hood.source.Json;
import hood.source.Paths;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands around the text of each page. */
final class Frames {
    /** The script by which readers filter an index. */
    static final String FILTER = "scripts/filter.js";

    private final Book book;
    private final Editions editions;
    private final Navigation navigation;
    private final Metadata metadata;
    private final Indexes indexes;
    private final Messages messages;
    private final Map<String, Chapter> chapters = new HashMap<>();
    private final Map<String, List<Redirect>> redirects;

    Frames(Book book, Editions editions, Navigation navigation, Metadata metadata, Indexes indexes, Messages messages) {
        this.book = book;
        this.editions = editions;
        this.navigation = navigation;
        this.metadata = metadata;
        this.indexes = indexes;
        this.messages = messages;
        Stream.concat(book.chapters().stream(), book.unlisted().stream())
                .forEach(chapter -> chapters.put(chapter.address(), chapter));
        this.redirects = book.redirects().stream().collect(Collectors.groupingBy(Redirect::address));
    }

    /** The frame of a page without a text of its own. */
    Views.Frame of(String address, Text title) {
        return of(address, title, Optional.empty(), List.of(), List.of());
    }

    /** The frame of an index, which readers can filter. */
    Views.Frame ofIndex(String address, String title) {
        Text name = Text.plain(messages.get(title));
        return of(address, name, Optional.empty(), List.of(), List.of(Paths.relative(address, FILTER)));
    }

    /** @param trail the entries of the table of contents above the page */
    Views.Frame of(Page page, Text title, List<Node.Item> trail) {
        return of(page.address(), title, Optional.of(page), trail, assets(page));
    }

    /** The styles and scripts that a page's blocks need, each once, as addresses. */
    private static List<String> assets(Page page) {
        List<Block.View> blocks = page.document().blocks();
        return Stream.concat(
                        blocks.stream()
                                .flatMap(block -> block.assets().stream())
                                .distinct(),
                        blocks.stream().flatMap(block -> block.scripts().stream()))
                .distinct()
                .map(path -> Urls.encode(Paths.relative(page.address(), path)))
                .toList();
    }

    private static List<String> ending(List<String> addresses, String ending) {
        return addresses.stream().filter(address -> address.endsWith(ending)).toList();
    }

    private Views.Frame of(
            String address, Text title, Optional<Page> page, List<Node.Item> trail, List<String> assets) {
        String root = "../".repeat((int) address.chars().filter(c -> c == '/').count());
        return new Views.Frame(
                book.settings().language(),
                translations(address, Optional.ofNullable(chapters.get(address))),
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

    /** Where places went that were on the page at an address: a JSON object of addresses by fragment; empty without any. */
    String moved(String address) {
        Map<String, Object> places = new LinkedHashMap<>();
        redirects.getOrDefault(address, List.of()).stream()
                .filter(redirect -> !redirect.fragment().isEmpty())
                .forEach(redirect -> places.put(redirect.fragment(), Body.href(address, redirect.now())));
        return places.isEmpty() ? "" : Json.of(places);
    }
}
