package hood.book;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry of the reference list, its link followed. Works that are cited but not listed follow behind the list.
 *
 * @param number its place in the list, from 1
 * @param title what it is called; of a bare address, the address made readable
 * @param note what the list says beside the link, or empty
 * @param target where it leads
 * @param work its record in the bibliography, if there is one
 * @param citedBy the sections that cite it or link to it, in reading order
 */
public record Reference(int number, Text title, Text note, Target target, Optional<Work> work, List<Citing> citedBy) {
    /**
     * A section that cites.
     *
     * @param section where it is
     * @param number the section's number, else the chapter's, or empty
     * @param chapter the chapter's title
     * @param title the section's own title; empty above the first heading
     */
    public record Citing(Target.Page section, String number, Text chapter, Text title) {
        public Citing {
            Objects.requireNonNull(section, "section");
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(chapter, "chapter");
            Objects.requireNonNull(title, "title");
        }
    }

    public Reference {
        if (number < 1) throw new IllegalArgumentException("not a number: " + number);
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(work, "work");
        citedBy = List.copyOf(citedBy);
    }

    /** The same entry without who cites it. */
    public Reference uncited() {
        return new Reference(number, title, note, target, work, List.of());
    }

    /** Its id on pages that list it. */
    public String id() {
        return "ref-" + number;
    }
}
