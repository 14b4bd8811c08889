package hood.book;

import java.util.List;
import java.util.Objects;

/**
 * A document at its place in the site, its links followed.
 *
 * @param address its path in the site
 * @param document its text
 * @param targets where each of the document's links leads, in the same order
 */
public record Page(String address, Document document, List<Target> targets) {
    /** The address of the front page. */
    public static final String FRONT = "index.html";
    /** The address of the reference page. */
    public static final String REFERENCES = "references.html";
    /** The address of the page that a web host shows when there is none. */
    public static final String NOT_FOUND = "404.html";

    public Page {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(document, "document");
        targets = List.copyOf(targets);
        if (targets.size() != document.links().size()) {
            throw new IllegalArgumentException("links and targets differ in number: " + address);
        }
    }
}
