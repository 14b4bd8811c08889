package hood.book;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an author says of an element: <code>{#id .class key="value"}</code>.
 *
 * @param id its id
 * @param classes its classes
 * @param values other attributes, by name; in the order of the names; one without a value has the
 *     empty text
 */
public record Attributes(Optional<String> id, List<String> classes, Map<String, String> values) {
    /** Nothing said. */
    public static final Attributes NONE = new Attributes(Optional.empty(), List.of(), Map.of());

    public Attributes {
        Objects.requireNonNull(id, "id");
        classes = List.copyOf(classes);
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** The value of an attribute. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
