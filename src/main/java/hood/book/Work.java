package hood.book;

import hood.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A record of the bibliography: a paper, a book, a web page.
 *
 * @param key the name that citations use
 * @param type the kind, as BibTeX has it: {@code article}, {@code misc}, …
 * @param title its title
 * @param authors their names, given name first
 * @param fields every other field by its lower-case BibTeX name: {@code journal}, {@code year}, {@code doi}, {@code file}, …
 * @param span where the record stands
 */
public record Work(String key, String type, String title, List<String> authors, Map<String, String> fields, Span span) {
    public Work {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(span, "span");
        authors = List.copyOf(authors);
        fields = Map.copyOf(fields);
    }

    /** A field's value. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
