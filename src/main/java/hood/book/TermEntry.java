package hood.book;

import java.util.List;
import java.util.Objects;

/**
 * A term of the glossary and where the book uses it.
 *
 * @param term the term
 * @param places the sections that use it, in reading order
 */
public record TermEntry(Term term, List<Place> places) {
    public TermEntry {
        Objects.requireNonNull(term, "term");
        places = List.copyOf(places);
    }
}
