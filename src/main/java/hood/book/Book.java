package hood.book;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

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
 * @param files paths of the book's files that the site needs: what links and images lead to
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
        SortedSet<String> files) {
    public Book {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(front, "front");
        contents = List.copyOf(contents);
        chapters = List.copyOf(chapters);
        unlisted = List.copyOf(unlisted);
        references = List.copyOf(references);
        papers = List.copyOf(papers);
        files = new TreeSet<>(files);
    }
}
