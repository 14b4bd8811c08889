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

    /**
     * The number of a heading, when it has one.
     *
     * @param heading index into {@link Document#headings()}
     */
    record SectionNumber(int heading) implements Fragment {}

    /**
     * The name and number of a figure, table, listing or equation.
     *
     * @param label index into {@link Document#labels()}
     */
    record LabelText(int label) implements Fragment {}

    /**
     * A link to a label, with the label's name and number as its text.
     *
     * @param reference index into {@link Document#references()}
     */
    record ReferenceLink(int reference) implements Fragment {}

    /**
     * The marks of works that are cited.
     *
     * @param citation index into {@link Document#citations()}
     */
    record CitationMarks(int citation) implements Fragment {}

    /**
     * Where a link begins to the declaration of a symbol that inline code may name.
     *
     * @param use index into {@link Document#symbols()}
     */
    record SymbolStart(int use) implements Fragment {}

    /**
     * Where such a link ends.
     *
     * @param use index into {@link Document#symbols()}
     */
    record SymbolEnd(int use) implements Fragment {}

    /**
     * A message of the interface, in the page's language.
     *
     * @param key the message's key
     */
    record Message(String key) implements Fragment {
        public Message {
            Objects.requireNonNull(key, "key");
        }
    }

    /**
     * A block, filled into its template.
     *
     * @param view what the template shows
     */
    record Filled(Block.View view) implements Fragment {
        public Filled {
            Objects.requireNonNull(view, "view");
        }
    }

    /**
     * Where a part begins.
     *
     * @param part index into {@link Document#parts()}; their number where the last of them ends
     */
    record PartStart(int part) implements Fragment {}

    /** The place of the table of contents, on the front page. */
    record ContentsSlot() implements Fragment {}

    /** The place of the reference list, on the front page. */
    record ReferencesSlot() implements Fragment {}
}
