package hood.site;

import hood.book.Book;
import hood.book.Page;
import hood.book.Place;
import hood.book.Settings;
import hood.book.Symbol;
import hood.book.SymbolEntry;
import hood.book.Target;
import hood.book.TermEntry;
import hood.book.Text;
import hood.book.TextLanguage;
import hood.book.Urls;
import hood.source.Json;
import hood.source.Paths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pages by which readers look things up: references, glossary, symbols. */
final class Indexes {
    /** From how many sections on their titles are a burden. */
    private static final int MANY = 6;
    /** How many pages are listed of what is spoken of everywhere. */
    private static final int PAGES = 40;

    private final Book book;
    private final Messages messages;
    /** The id of each symbol on the page of symbols: its name, and a number where several have that. */
    private final Map<Symbol, String> anchors = new HashMap<>();

    Indexes(Book book, Messages messages) {
        this.book = book;
        this.messages = messages;
        Ids ids = new Ids();
        for (SymbolEntry entry : book.symbols()) {
            Symbol symbol = entry.symbol();
            anchors.put(symbol, ids.of(symbol.qualified().replaceAll("\\s+", "-")));
        }
    }

    boolean hasGlossary() {
        return !book.glossary().isEmpty();
    }

    boolean hasSymbols() {
        return !book.symbols().isEmpty();
    }

    /** The pages that there are, with their names, as seen from the page at an address. */
    List<Views.Entry> entries(String from) {
        List<Views.Entry> entries = new ArrayList<>();
        if (!book.references().isEmpty()) entries.add(entry("references", Page.REFERENCES, from));
        if (hasGlossary()) entries.add(entry("glossary", Page.GLOSSARY, from));
        if (hasSymbols()) entries.add(entry("symbols", Page.SYMBOLS, from));
        return entries;
    }

    private Views.Entry entry(String key, String address, String from) {
        return new Views.Entry(
                "item",
                "",
                Text.escape(messages.get(key)),
                Paths.relative(from, address),
                false,
                false,
                from.equals(address),
                List.of());
    }

    // --- the glossary

    /** Its terms; each has its own name as its id. */
    List<Views.Term> terms() {
        Ids ids = new Ids();
        return book.glossary().stream()
                .map(entry -> new Views.Term(
                        ids.of(termId(entry.term().name())),
                        entry.term().name(),
                        TextLanguage.of(entry.term().name(), book.settings().language())
                                .orElse(null),
                        translation(entry),
                        entry.term().definition().orElse(""),
                        places(entry.places(), Page.GLOSSARY)))
                .toList();
    }

    private static String translation(TermEntry entry) {
        String name = entry.term().name();
        return entry.term()
                .translation()
                .filter(translation -> !translation.equals(name))
                .orElse("");
    }

    private static String termId(String name) {
        return name.strip().replaceAll("\\s+", "-");
    }

    // --- the symbols

    /** Where a symbol's declaration is shown. */
    String source(Symbol symbol) {
        Settings.Symbols settings = book.settings().symbols().orElseThrow();
        return Urls.safe(settings.url()
                .replace("{file}", Urls.encode(symbol.file()))
                .replace("{line}", Integer.toString(symbol.line())));
    }

    /** What stands for a symbol in pages: its id on the page of symbols. */
    String id(Symbol symbol) {
        return anchors.get(symbol);
    }

    /** The symbols that the book speaks of, by module. */
    List<Views.Module> modules() {
        Map<String, List<Views.Symbol>> modules = new LinkedHashMap<>();
        for (SymbolEntry entry : book.symbols()) {
            Symbol symbol = entry.symbol();
            modules.computeIfAbsent(symbol.module(), name -> new ArrayList<>())
                    .add(new Views.Symbol(
                            id(symbol),
                            symbol.qualified(),
                            kind(symbol),
                            symbol.place(),
                            source(symbol),
                            places(entry.places(), Page.SYMBOLS)));
        }
        Ids ids = new Ids();
        List<Views.Module> views = new ArrayList<>();
        modules.forEach((name, symbols) -> views.add(new Views.Module(ids.of("module-" + name), name, symbols)));
        return views;
    }

    private String kind(Symbol symbol) {
        return messages.find("symbol.kind." + symbol.kind()).orElse(symbol.kind());
    }

    /** What cards say of symbols, as a script that pages load when a reader first asks. */
    String script() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (SymbolEntry entry : book.symbols()) {
            Symbol symbol = entry.symbol();
            List<Object> others = new ArrayList<>();
            for (Symbol other : entry.others()) others.add(List.of(other.place(), source(other)));
            all.put(
                    id(symbol),
                    List.of(
                            symbol.qualified(),
                            kind(symbol),
                            symbol.module().equals(symbol.file()) ? "" : symbol.module(),
                            symbol.place(),
                            entry.places().size(),
                            others));
        }
        Map<String, Object> words = Json.map(
                "in", messages.get("symbol.in"),
                "others", messages.get("symbol.others"),
                "places", messages.get("symbol.places", "{0}"));
        return "hood.symbols(" + Json.of(words) + ", " + Json.of(all) + ");\n";
    }

    // --- where the book speaks of them

    private static Views.Places places(List<Place> places, String from) {
        Map<String, List<Place>> pages = new LinkedHashMap<>();
        for (Place place : places) {
            pages.computeIfAbsent(place.target().address(), address -> new ArrayList<>())
                    .add(place);
        }
        List<Views.Uses> uses = pages.values().stream()
                .limit(PAGES)
                .map(page -> uses(page, from))
                .toList();
        return new Views.Places(places.size(), places.size() > MANY, uses, pages.size() - uses.size());
    }

    private static Views.Uses uses(List<Place> places, String from) {
        Place first = places.get(0);
        Target.Page page = new Target.Page(first.target().address(), "");
        List<Views.Entry> sections = new ArrayList<>();
        for (Place place : places) {
            place.heading().ifPresent(title -> sections.add(link(place.section(), title, place.target(), from)));
        }
        return new Views.Uses(link(first.number(), first.title(), page, from), sections);
    }

    private static Views.Entry link(String number, Text title, Target.Page target, String from) {
        return new Views.Entry("item", number, title.html(), Body.href(from, target), false, false, false, List.of());
    }

    /** Ids that differ, also where the names do not. */
    private static final class Ids {
        private final Set<String> taken = new HashSet<>(Set.of("main", "text", "search-hits", "keys-title"));

        String of(String wanted) {
            String id = wanted;
            for (int n = 2; !taken.add(id); n++) id = wanted + "-" + n;
            return id;
        }
    }
}
