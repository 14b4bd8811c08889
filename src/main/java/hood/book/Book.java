package hood.book;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A whole book: every link followed, every page at its address.
 *
 * @param settings the configuration
 * @param title the book's title
 * @param front the front page
 * @param contents the table of contents
 * @param chapters the chapters that the table of contents lists, in reading order
 * @param unlisted the chapters that it does not list
 * @param references the reference list
 * @param papers the papers
 * @param glossary the terms, and where the book uses them
 * @param symbols the symbols that the book speaks of, by module and name
 * @param redirects addresses that pages had before
 */
public record Book(
        Settings settings,
        Text title,
        Page front,
        List<Node> contents,
        List<Chapter> chapters,
        List<Chapter> unlisted,
        List<Reference> references,
        List<Paper> papers,
        List<TermEntry> glossary,
        List<SymbolEntry> symbols,
        List<Redirect> redirects) {
    public Book {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(front, "front");
        contents = List.copyOf(contents);
        chapters = List.copyOf(chapters);
        unlisted = List.copyOf(unlisted);
        references = List.copyOf(references);
        papers = List.copyOf(papers);
        glossary = List.copyOf(glossary);
        symbols = List.copyOf(symbols);
        redirects = List.copyOf(redirects);
    }

    /** The terms of the glossary. */
    public List<Term> terms() {
        return glossary.stream().map(TermEntry::term).toList();
    }

    /** The paths of the book's files that the site needs: what its links and images lead to, and scripts. */
    public SortedSet<String> files() {
        Stream<Target> targets = Stream.of(
                        pages().flatMap(page -> page.targets().stream()),
                        contents.stream().flatMap(Book::targets),
                        references.stream().map(Reference::target),
                        redirects.stream().map(Redirect::now))
                .flatMap(Function.identity());
        Stream<String> linked =
                targets.filter(Target.File.class::isInstance).map(target -> ((Target.File) target).path());
        Stream<String> scripts =
                pages().flatMap(page -> page.document().blocks().stream()).flatMap(block -> block.scripts().stream());
        return Stream.of(linked, papers.stream().flatMap(paper -> paper.file().stream()), scripts)
                .flatMap(Function.identity())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All pages with a text. */
    public Stream<Page> pages() {
        return Stream.of(
                        Stream.of(front),
                        Stream.concat(chapters.stream(), unlisted.stream()).map(Chapter::page),
                        papers.stream().flatMap(paper -> paper.notes().stream()))
                .flatMap(Function.identity());
    }

    private static Stream<Target> targets(Node node) {
        if (!(node instanceof Node.Item item)) return Stream.empty();
        return Stream.concat(Stream.of(item.target()), item.children().stream().flatMap(Book::targets));
    }
}
