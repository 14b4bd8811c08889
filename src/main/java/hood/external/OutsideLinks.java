package hood.external;

import hood.book.Document;
import hood.book.Link;
import hood.book.Manuscript;
import hood.book.Outline;
import hood.book.Work;
import hood.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The links of a book that lead to the web. */
final class OutsideLinks {
    private final Set<Link> links = new LinkedHashSet<>();

    private OutsideLinks() {}

    /** All of them: of the texts, the table of contents, the reference list and the bibliography, by file and place. */
    static List<Link> of(List<Manuscript> manuscripts) {
        OutsideLinks found = new OutsideLinks();
        manuscripts.forEach(found::add);
        List<Link> sorted = new ArrayList<>(found.links);
        sorted.sort(Comparator.comparing((Link link) -> link.span().file().path())
                .thenComparing(link -> link.span().start()));
        return sorted;
    }

    private void add(Manuscript manuscript) {
        add(manuscript.front());
        manuscript.unpublished().forEach(this::add);
        manuscript.outline().ifPresent(outline -> addEntries(outline.entries()));
        manuscript.references().forEach(reference -> reference.link().ifPresent(this::add));
        manuscript.chapters().forEach(this::add);
        manuscript.notes().forEach(this::add);
        manuscript.works().forEach(this::add);
    }

    private void add(Link link) {
        if (Address.isWeb(link.destination().strip())) links.add(link);
    }

    private void add(Document document) {
        document.links().forEach(this::add);
    }

    private void addEntries(List<Outline.Entry> entries) {
        for (Outline.Entry entry : entries) {
            if (!(entry instanceof Outline.Entry.Item item)) continue;
            item.link().ifPresent(this::add);
            addEntries(item.children());
        }
    }

    private void add(Work work) {
        work.field("URL").ifPresent(url -> add(new Link(url, place(work, url))));
        work.field("DOI").ifPresent(doi -> add(new Link("https://doi.org/" + doi, place(work, doi))));
    }

    /** Where a record has a value; the record's own place where that is not as it is written. */
    private static Span place(Work work, String value) {
        Span record = work.span();
        String text = record.file().text();
        int next = text.indexOf("\n@", record.end());
        int at = text.indexOf(value, record.end());
        boolean inside = at >= 0 && (next < 0 || at < next);
        return inside ? new Span(record.file(), at, at + value.length()) : record;
    }
}
