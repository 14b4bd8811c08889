package hood.book;

import hood.source.Span;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Something with a number that the text can refer to by its id: {@code @fig-stack}.
 *
 * @param kind what it is; the id's prefix says so
 * @param id its id, unique in the book
 * @param span where the id is given
 */
public record Label(Kind kind, String id, Span span) {
    /** What can have a number. */
    public enum Kind {
        /** A picture or diagram. */
        FIG,
        /** A table. */
        TBL,
        /** A code listing. */
        LST,
        /** An equation. */
        EQ,
        /** A section; its number is that of its heading. */
        SEC;

        /** What ids of this kind begin with. */
        public String prefix() {
            return name().toLowerCase(Locale.ROOT) + "-";
        }

        /** The kind that an id's prefix names. */
        public static Optional<Kind> of(String id) {
            for (Kind kind : values()) if (id.startsWith(kind.prefix())) return Optional.of(kind);
            return Optional.empty();
        }
    }

    public Label {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(span, "span");
    }
}
