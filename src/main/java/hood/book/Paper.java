package hood.book;

import java.util.Objects;
import java.util.Optional;

/**
 * A paper of the book's papers folder: a page with its record, our reading notes, and the PDF where one lies there.
 *
 * @param address the page's path in the site
 * @param title the paper's title
 * @param work its record, if the bibliography has one
 * @param notes our reading notes, if there are any
 * @param file the paper itself, as a path in the book, if it lies there
 */
public record Paper(String address, Text title, Optional<Work> work, Optional<Page> notes, Optional<String> file) {
    public Paper {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(notes, "notes");
        Objects.requireNonNull(file, "file");
    }
}
