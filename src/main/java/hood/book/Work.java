package hood.book;

import hood.source.Cjk;
import hood.source.Span;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A record of the bibliography: a paper, a book, a web page. Kinds and fields have the names of CSL.
 *
 * @param key the name that citations use
 * @param type the kind: {@code article-journal}, {@code webpage}, …
 * @param title its title
 * @param authors who made it
 * @param fields every other field by its CSL name: {@code container-title}, {@code DOI}, …; dates are {@code 2012-05-02},
 *     {@code 2012-05} or {@code 2012}
 * @param file its file in the book, as the record names it
 * @param span where the record stands
 * @see <a href="https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables">CSL, variables</a>
 */
public record Work(
        String key,
        String type,
        String title,
        List<Name> authors,
        Map<String, String> fields,
        Optional<String> file,
        Span span) {
    /**
     * Who made a work.
     *
     * @param family the family name; of an organisation, or where a name has no parts, the whole
     * @param given the given names, or empty
     */
    public record Name(String family, String given) {
        public Name {
            Objects.requireNonNull(family, "family");
            Objects.requireNonNull(given, "given");
        }

        /** The name as it is read: the family name first in Chinese. */
        public String full() {
            if (given.isEmpty()) return family;
            boolean chinese = family.codePoints().anyMatch(Cjk::isHan);
            return chinese ? family + given : given + " " + family;
        }
    }

    public Work {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(span, "span");
        authors = List.copyOf(authors);
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** A field's value. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The language of the work: what it says, else {@code zh-CN} for a title with Chinese in it and {@code en-US}. */
    public String language() {
        boolean chinese = title.codePoints().anyMatch(Cjk::isHan);
        return field("language").orElse(chinese ? "zh-CN" : "en-US");
    }
}
