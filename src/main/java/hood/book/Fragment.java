package hood.book;

import java.util.Objects;

/** A piece of a document's body: finished HTML, or a hole that only the whole book can fill. */
public sealed interface Fragment {
    /**
     * HTML as it goes into the page.
     *
     * @param html the text
     */
    record Html(String html) implements Fragment {
        public Html {
            Objects.requireNonNull(html, "html");
        }
    }

    /**
     * The attributes of an {@code <a>} tag that depend on where its link leads.
     *
     * @param link index into {@link Document#links()}
     */
    record Anchor(int link) implements Fragment {}

    /**
     * The address of a link, inside a quoted attribute.
     *
     * @param link index into {@link Document#links()}
     */
    record Address(int link) implements Fragment {}

    /**
     * The address of a link in HTML that the author wrote: left as it was written when it leads nowhere or outside.
     *
     * @param link index into {@link Document#links()}
     */
    record RawAddress(int link) implements Fragment {}

    /** The place of the table of contents, on the front page. */
    record ContentsSlot() implements Fragment {}

    /** The place of the reference list, on the front page. */
    record ReferencesSlot() implements Fragment {}
}
