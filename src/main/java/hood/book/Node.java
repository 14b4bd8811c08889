package hood.book;

import java.util.List;
import java.util.Objects;

/** An entry of the table of contents, its link followed. */
public sealed interface Node {
    /**
     * A chapter, or a group of chapters.
     *
     * @param number such as {@code 7.1}, or empty
     * @param title what the table of contents calls it
     * @param target where it leads; nowhere for a group without a page, and for a chapter without a text
     * @param planned whether the chapter is still to be written
     * @param children the entries below it
     */
    record Item(String number, Text title, Target target, boolean planned, List<Node> children) implements Node {
        public Item {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(target, "target");
            children = List.copyOf(children);
        }
    }

    /**
     * The title of the part that follows.
     *
     * @param title what it says
     */
    record Part(Text title) implements Node {}

    /** A line between entries. */
    record Separator() implements Node {}

    /** More that is not named yet. */
    record Gap() implements Node {}
}
