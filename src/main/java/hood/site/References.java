package hood.site;

import hood.book.Bibliography;
import hood.book.Book;
import hood.book.Citation;
import hood.book.Page;
import hood.book.Paper;
import hood.book.Reference;
import hood.book.Target;
import hood.book.Text;
import hood.book.TextLanguage;
import hood.book.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The reference list as pages show it, and the marks of citations. */
final class References {
    private final Book book;
    private final Bibliography bibliography;
    private final Map<String, Reference> byKey = new HashMap<>();

    References(Book book, Bibliography bibliography) {
        this.book = book;
        this.bibliography = bibliography;
        for (Reference reference : book.references())
            reference.work().ifPresent(work -> byKey.putIfAbsent(work.key(), reference));
    }

    /** All entries. */
    List<Views.Reference> all(String from) {
        return book.references().stream()
                .map(reference -> view(from, reference, List.of(), List.of()))
                .toList();
    }

    /** All entries, with who cites them and in the formats of other programs: for the page of references. */
    List<Views.Reference> whole() {
        String from = Page.REFERENCES;
        return book.references().stream()
                .map(reference -> view(
                        from,
                        reference,
                        reference.citedBy().stream()
                                .map(citing -> citing(from, citing))
                                .toList(),
                        entry(reference).exports().stream()
                                .map(export -> new Views.Export(export.format(), export.text()))
                                .toList()))
                .toList();
    }

    /** The entries that a page cites, by number. */
    List<Views.Reference> citedIn(Page page) {
        SortedMap<Integer, Reference> cited = new TreeMap<>();
        for (Citation citation : page.document().citations())
            for (Citation.Cite cite : citation.cites()) {
                Reference reference = byKey.get(cite.key());
                if (reference != null) cited.put(reference.number(), reference);
            }
        return cited.values().stream()
                .map(reference -> view(page.address(), reference, List.of(), List.of()))
                .toList();
    }

    /** The marks of a citation, each a link to the entry at the end of the page. */
    String marks(Citation citation) {
        StringBuilder html = new StringBuilder();
        for (Citation.Cite cite : citation.cites()) {
            Reference reference = byKey.get(cite.key());
            if (reference == null) return missing(citation);
            html.append("<a class=\"cite\" href=\"#").append(reference.id()).append("\">");
            html.append(with(cite.locator(), entry(reference).mark())).append("</a>");
        }
        return html.toString();
    }

    /** In a book without records, what looks like a citation may be something else. */
    private String missing(Citation citation) {
        String written = Text.escape(citation.written());
        return byKey.isEmpty() ? written : "<span class=\"missing\">" + written + "</span>";
    }

    /** A place in a work stands within the brackets of its mark. */
    private static String with(String locator, String mark) {
        if (locator.isEmpty()) return mark;
        int end = Math.max(mark.lastIndexOf(']'), mark.lastIndexOf(')'));
        int at = end < 0 ? mark.length() : end;
        return mark.substring(0, at) + ", " + Text.escape(locator) + mark.substring(at);
    }

    private Bibliography.Entry entry(Reference reference) {
        return bibliography.entries().get(reference.number() - 1);
    }

    private Views.Reference view(
            String from, Reference reference, List<Views.Citing> citedBy, List<Views.Export> exports) {
        Bibliography.Entry entry = entry(reference);
        String paper = book.papers().stream()
                .filter(candidate -> isOf(reference, candidate))
                .findFirst()
                .map(found -> Body.href(from, new Target.Page(found.address(), "")))
                .orElse("");
        String title =
                reference.work().map(Work::title).orElse(reference.title().plain());
        return new Views.Reference(
                reference.number(),
                reference.id(),
                TextLanguage.of(title, book.settings().language()).orElse(null),
                entry.html(),
                reference.note().html(),
                paper,
                Body.href(from, new Target.Page(Page.REFERENCES, reference.id())),
                citedBy,
                exports);
    }

    private static boolean isOf(Reference reference, Paper paper) {
        boolean same = paper.work().isPresent() && paper.work().equals(reference.work());
        return same
                || reference.target() instanceof Target.Page page
                        && page.address().equals(paper.address());
    }

    private static Views.Citing citing(String from, Reference.Citing citing) {
        return new Views.Citing(
                Body.href(from, citing.section()),
                citing.number(),
                citing.chapter().html(),
                citing.title().html());
    }

    /** A record as a paper's page shows it. */
    static Views.Work work(Work work) {
        StringBuilder venue = new StringBuilder(work.field("container-title").orElse(""));
        work.field("volume").ifPresent(volume -> venue.append(' ').append(volume));
        work.field("issue").ifPresent(issue -> venue.append('(').append(issue).append(')'));
        work.field("page").ifPresent(pages -> venue.append(", ").append(pages.replace('-', '–')));
        return new Views.Work(
                String.join(", ", work.authors().stream().map(Work.Name::full).toList()),
                venue.toString().strip(),
                work.field("issued").orElse(""),
                work.field("DOI").orElse(""),
                work.field("URL").orElse(""));
    }
}
