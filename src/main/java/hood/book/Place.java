package hood.book;

import java.util.Objects;

/**
 * A section of the book.
 *
 * @param target where it is
 * @param number its number, or its chapter's; or empty
 * @param title its title, or its chapter's
 */
public record Place(Target.Page target, String number, Text title) {
    public Place {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(title, "title");
    }
}
