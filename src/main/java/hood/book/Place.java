package hood.book;

import java.util.Objects;
import java.util.Optional;

/**
 * A section of the book, or what stands above a page's first.
 *
 * @param target where it is
 * @param number its page's number, or empty
 * @param title its page's title
 * @param section the section's number, or empty
 * @param heading the section's title; empty above the first
 */
public record Place(Target.Page target, String number, Text title, String section, Optional<Text> heading) {
    public Place {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(heading, "heading");
    }
}
