package hood.book;

import hood.diagnostic.Diagnostic;
import hood.source.Paths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings together what the book has of each paper: reading notes, a record that names its file, the file. They belong
 * together by the file's path without its ending, {@code papers/steal}.
 */
final class PaperResolver {
    private final Manuscript manuscript;
    private final Addresses addresses;
    private final SortedMap<String, Shelf> shelves = new TreeMap<>();
    private final Map<String, Shelf> byAddress = new HashMap<>();

    /** What there is of one paper. */
    private record Shelf(String file, Optional<Document> notes, Optional<Work> work) {}

    /** Lets links to papers lead to their pages; to be made before any link is followed. */
    PaperResolver(Manuscript manuscript, List<Document> notes, Addresses addresses) {
        this.manuscript = manuscript;
        this.addresses = addresses;
        for (Document note : notes) {
            String stem = Paths.withoutExtension(manuscript.settings().local(note.path()));
            shelves.put(stem, new Shelf(stem + ".pdf", Optional.of(note), Optional.empty()));
        }
        for (Work work : manuscript.works())
            file(work)
                    .ifPresent(file -> shelves.merge(
                            Paths.withoutExtension(file),
                            new Shelf(file, Optional.empty(), Optional.of(work)),
                            (first, second) -> new Shelf(
                                    second.file(), first.notes(), first.work().or(second::work))));
        shelves.forEach((stem, shelf) -> {
            addresses.alias(shelf.file(), address(stem, shelf));
            byAddress.putIfAbsent(address(stem, shelf), shelf);
        });
    }

    private Optional<String> file(Work work) {
        return work.file()
                .flatMap(file -> Paths.follow(manuscript.settings().bibliography(), file))
                .filter(file -> Paths.isIn(manuscript.settings().papers(), file));
    }

    private String address(String stem, Shelf shelf) {
        return shelf.notes().flatMap(notes -> addresses.of(notes.path())).orElse(stem + ".html");
    }

    /**
     * All papers, by path.
     *
     * @param sink takes what is found in their notes
     */
    List<Paper> papers(PageResolver pages, List<Diagnostic> sink) {
        List<Paper> papers = new ArrayList<>();
        shelves.forEach((stem, shelf) -> {
            Text title = shelf.work()
                    .map(work -> Text.plain(work.title()))
                    .or(() -> shelf.notes().map(Document::nameOrTitle))
                    .orElseThrow();
            papers.add(new Paper(
                    address(stem, shelf),
                    title,
                    shelf.work(),
                    shelf.notes().map(notes -> pages.page(notes, sink)),
                    Optional.of(shelf.file()).filter(manuscript.files()::contains)));
        });
        return papers;
    }

    /** The record of the paper whose page is at an address. */
    Optional<Work> work(Target.Page page) {
        return Optional.ofNullable(byAddress.get(page.address())).flatMap(Shelf::work);
    }
}
