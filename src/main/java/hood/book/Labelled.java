package hood.book;

import java.util.Objects;

/**
 * Where a reference to a label leads.
 *
 * @param kind what the label is of
 * @param number its number; empty of a section without one
 * @param title what a section says; empty of anything else
 * @param target its place
 */
public record Labelled(Label.Kind kind, String number, Text title, Target.Page target) {
    public Labelled {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(target, "target");
    }
}
