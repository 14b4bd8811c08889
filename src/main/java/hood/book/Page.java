package hood.book;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A document at its place in the site, its links followed.
 *
 * @param address its path in the site
 * @param document its text
 * @param targets where each of the document's links leads, in the same order
 * @param sections the number of each of its headings, empty where it has none
 * @param labels the number of each of its labels
 * @param references what each of its references leads to; empty where there is no such label
 * @param found what each of its possible symbols stands for; empty where it is none
 */
public record Page(
        String address,
        Document document,
        List<Target> targets,
        List<String> sections,
        List<String> labels,
        List<Optional<Labelled>> references,
        List<Optional<SymbolLookup.Found>> found) {
    /** The address of the front page. */
    public static final String FRONT = "index.html";
    /** The address of the reference page. */
    public static final String REFERENCES = "references.html";
    /** The address of the glossary. */
    public static final String GLOSSARY = "glossary.html";
    /** The address of the index of symbols. */
    public static final String SYMBOLS = "symbols.html";
    /** The address of the page that a web host shows when there is none. */
    public static final String NOT_FOUND = "404.html";

    /** The folder of the search index of the pages in a language. */
    public static String searchIndex(String language) {
        return "search/" + language + "/";
    }

    /** The script that says what the glossary's terms mean, for the pages in a language. */
    public static String terms(String language) {
        return "glossary/" + language + ".js";
    }

    /** The script that says what the book's symbols are, for the pages in a language. */
    public static String symbols(String language) {
        return "symbols/" + language + ".js";
    }

    public Page {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(document, "document");
        targets = List.copyOf(targets);
        sections = List.copyOf(sections);
        labels = List.copyOf(labels);
        references = List.copyOf(references);
        found = List.copyOf(found);
        if (targets.size() != document.links().size()
                || sections.size() != document.headings().size()
                || labels.size() != document.labels().size()
                || references.size() != document.references().size()
                || found.size() != document.symbols().size()) {
            throw new IllegalArgumentException("a document and what was found of it differ in number: " + address);
        }
    }
}
