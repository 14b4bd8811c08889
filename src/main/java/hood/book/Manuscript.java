package hood.book;

import hood.source.SourceFile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that was read, links not yet followed.
 *
 * @param name the name of the book's folder: its title when nothing else gives one
 * @param settings the configuration
 * @param front the text of the front page
 * @param outline the table of contents; empty when the book has none, and the chapters then follow in natural order
 * @param unpublished links of the front page's file that its page leaves out; they must be right all the same
 * @param references the reference list
 * @param chapters the chapters' texts, in any order
 * @param notes the reading notes on papers
 * @param works the bibliography
 * @param terms the glossary
 * @param symbols the symbols of the sources that the book speaks of
 * @param files the paths of all files in the book's folder
 */
public record Manuscript(
        String name,
        Settings settings,
        Document front,
        List<Link> unpublished,
        Optional<Outline> outline,
        List<ListedReference> references,
        List<Document> chapters,
        List<Document> notes,
        List<Work> works,
        List<Term> terms,
        List<Symbol> symbols,
        Set<String> files) {
    /**
     * An entry of the reference list as it is written.
     *
     * @param source the file that holds the list
     * @param title what the link says; empty of a bare address
     * @param note what stands beside the link, or empty
     * @param link the address; a printed work has none
     */
    public record ListedReference(SourceFile source, Optional<Text> title, Text note, Optional<Link> link) {
        public ListedReference {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(note, "note");
            Objects.requireNonNull(link, "link");
        }
    }

    public Manuscript {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(front, "front");
        Objects.requireNonNull(outline, "outline");
        unpublished = List.copyOf(unpublished);
        references = List.copyOf(references);
        chapters = List.copyOf(chapters);
        notes = List.copyOf(notes);
        works = List.copyOf(works);
        terms = List.copyOf(terms);
        symbols = List.copyOf(symbols);
        files = Set.copyOf(files);
    }
}
