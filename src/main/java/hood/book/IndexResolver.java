package hood.book;

import hood.source.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers where a book speaks of symbols and uses the terms of its glossary. */
final class IndexResolver {
    private static final Comparator<SymbolEntry> IN_ORDER = Comparator.comparing(
                    (SymbolEntry entry) -> entry.symbol().module(), NaturalOrder.INSTANCE)
            .thenComparing(entry -> entry.symbol().qualified(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(entry -> entry.symbol().qualified())
            .thenComparing(entry -> entry.symbol().place());

    private final Map<Symbol, List<Symbol>> declarations = new LinkedHashMap<>();
    private final Map<Symbol, Mentions> symbols = new LinkedHashMap<>();
    private final Map<String, Mentions> terms = new LinkedHashMap<>();

    /** Where something is mentioned, each section once. A page's sections are known by their numbers, which are cheap to compare. */
    private static final class Mentions {
        private final List<Place> places = new ArrayList<>();
        private final BitSet sections = new BitSet();
        private List<Place> page = List.of();

        private void add(List<Place> onPage, int section) {
            if (page != onPage) sections.clear();
            page = onPage;
            if (sections.get(section)) return;
            sections.set(section);
            places.add(onPage.get(section));
        }
    }

    /** Adds what a page says; pages are added in reading order. */
    void add(Page page, String number, Text title) {
        Document document = page.document();
        List<Place> places = places(page, number, title);
        for (int i = 0; i < document.symbols().size(); i++) {
            Optional<SymbolLookup.Found> found = page.found().get(i);
            if (found.isEmpty()) continue;
            Symbol symbol = found.get().symbol();
            declarations.putIfAbsent(symbol, found.get().others());
            symbols.computeIfAbsent(symbol, s -> new Mentions())
                    .add(places, section(document, document.symbols().get(i).span()));
        }
        for (TermUse use : document.terms()) {
            terms.computeIfAbsent(use.term(), t -> new Mentions()).add(places, section(document, use.span()));
        }
    }

    /** The page itself, and then each of its headings. */
    private static List<Place> places(Page page, String number, Text title) {
        List<Place> places = new ArrayList<>();
        places.add(new Place(new Target.Page(page.address(), ""), number, title, "", Optional.empty()));
        for (int i = 0; i < page.sections().size(); i++) {
            Heading heading = page.document().headings().get(i);
            Target.Page target = new Target.Page(page.address(), heading.id());
            places.add(new Place(target, number, title, page.sections().get(i), Optional.of(heading.text())));
        }
        return places;
    }

    /** Which of a page's places something stands in; what comes from another file counts for the page. */
    private static int section(Document document, Span span) {
        List<Heading> headings = document.headings();
        for (int i = headings.size() - 1; i >= 0; i--) {
            Span heading = headings.get(i).span();
            if (heading.file().path().equals(span.file().path()) && heading.start() <= span.start()) return i + 1;
        }
        return 0;
    }

    /** The symbols that the book speaks of, by module and name. */
    List<SymbolEntry> symbols() {
        return symbols.entrySet().stream()
                .map(entry ->
                        new SymbolEntry(entry.getKey(), declarations.get(entry.getKey()), entry.getValue().places))
                .sorted(IN_ORDER)
                .toList();
    }

    /** The glossary, in its own order. */
    List<TermEntry> terms(List<Term> glossary) {
        return glossary.stream()
                .map(term -> new TermEntry(term, terms.getOrDefault(term.name(), new Mentions()).places))
                .toList();
    }
}
