package hood.book;

import java.util.Objects;
import java.util.Optional;

/**
 * An entry of the reference list, its link followed.
 *
 * @param number its place in the list, from 1
 * @param title what it is called; of a bare address, the address made readable
 * @param note what the list says beside the link, or empty
 * @param target where it leads
 * @param work its record in the bibliography, if there is one
 */
public record Reference(int number, Text title, Text note, Target target, Optional<Work> work) {
    public Reference {
        if (number < 1) throw new IllegalArgumentException("not a number: " + number);
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(work, "work");
    }
}
