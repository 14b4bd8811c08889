package hood.book;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A book in all its languages, the original first. Its pages pair by the text of the original that they are or translate. */
public final class Editions {
    private final List<Book> books;
    /* By identity: a book is a value, and to hash one is to walk through all of it. */
    private final Map<Book, Map<String, Chapter>> byOriginal = new IdentityHashMap<>();
    private final Map<Book, Set<String>> papers = new IdentityHashMap<>();

    /** @param books the book in each language */
    public Editions(List<Book> books) {
        this.books = List.copyOf(books);
        for (Book book : books) {
            Map<String, Chapter> chapters = new HashMap<>();
            chapters(book).forEach(chapter -> chapters.putIfAbsent(chapter.original(), chapter));
            byOriginal.put(book, chapters);
            Set<String> addresses = new HashSet<>();
            book.papers().forEach(paper -> addresses.add(paper.address()));
            papers.put(book, addresses);
        }
    }

    /** The book in each language, the original first. */
    public List<Book> books() {
        return books;
    }

    private static Stream<Chapter> chapters(Book book) {
        return Stream.concat(book.chapters().stream(), book.unlisted().stream());
    }

    /**
     * A page in another language.
     *
     * @param settings those of the language
     * @param address its path in the site of that language
     * @param exists whether it says the same; else it is the front page
     * @param chapter the chapter that it is; empty when it is another page
     * @param places the ids of its sections, by those of the sections here that they go with
     */
    public record Counterpart(
            Settings settings, String address, boolean exists, Optional<Chapter> chapter, Map<String, String> places) {
        /** Whether its text is not in its language. */
        public boolean untranslated() {
            return chapter.map(Chapter::isUntranslated).orElse(false);
        }

        /** The way to it from a page of another language. */
        public Target.Page target(Settings from) {
            return new Target.Page("../".repeat(from.folder().isEmpty() ? 0 : 1) + settings.folder() + address, "");
        }
    }

    /** What a page is in the other languages. */
    public List<Counterpart> of(Book book, String address, Optional<Chapter> chapter) {
        return books.stream()
                .filter(other -> other != book)
                .map(other -> counterpart(book, other, address, chapter))
                .toList();
    }

    private Counterpart counterpart(Book book, Book other, String address, Optional<Chapter> chapter) {
        if (chapter.isPresent()) {
            Chapter there = byOriginal.get(other).get(chapter.get().original());
            if (there != null)
                return new Counterpart(
                        other.settings(), there.address(), true, Optional.of(there), places(chapter.get(), there));
        }
        boolean same = chapter.isEmpty() && hasSame(book, other, address);
        return new Counterpart(other.settings(), same ? address : Page.FRONT, same, Optional.empty(), Map.of());
    }

    /** Whether the pages that are no chapters are alike: the front page, those to look things up in, the papers. */
    private boolean hasSame(Book book, Book other, String address) {
        if (address.equals(Page.REFERENCES)) return !other.references().isEmpty();
        if (address.equals(Page.GLOSSARY)) return !other.glossary().isEmpty();
        if (address.equals(Page.SYMBOLS)) return !other.symbols().isEmpty();
        return !papers.get(book).contains(address) || papers.get(other).contains(address);
    }

    private static Map<String, String> places(Chapter here, Chapter there) {
        List<Heading> from = here.page().document().headings();
        List<Heading> to = there.page().document().headings();
        List<Integer> aligned = Translation.align(
                from.stream().map(Optional::of).toList(),
                to.stream().map(Optional::of).toList());
        Map<String, String> places = new LinkedHashMap<>();
        for (int i = 0; i < from.size(); i++) {
            if (aligned.get(i) >= 0)
                places.put(from.get(i).id(), to.get(aligned.get(i)).id());
        }
        return places;
    }
}
