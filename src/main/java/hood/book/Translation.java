package hood.book;

import hood.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A text in another language than the book's original, section by section.
 *
 * @param original the text of the original
 * @param text the translation; the original itself, where there is none
 * @param parts the translation's sections, in order, each with the section of the original that it translates
 * @param missing the sections of the original that the translation has not
 */
public record Translation(Document original, Document text, List<Part> parts, List<Section> missing) {
    /** How a section stands to the original. */
    public enum State {
        /** The original has not changed since it was translated. */
        CURRENT,
        /** The original has changed. */
        STALE,
        /** It does not say which text it was translated from. */
        UNSTAMPED,
        /** The original has no such section. */
        ADDED
    }

    /** A section of the translation. */
    public record Part(Section section, Optional<Section> original, State state) {
        public Part {
            Objects.requireNonNull(section, "section");
            Objects.requireNonNull(original, "original");
            Objects.requireNonNull(state, "state");
        }
    }

    public Translation {
        Objects.requireNonNull(original, "original");
        Objects.requireNonNull(text, "text");
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
    }

    /** A text that is not translated: the original stands in for it. */
    public static Translation none(Document original) {
        return new Translation(original, original, List.of(), List.of());
    }

    /** A text beside its original. */
    public static Translation of(Document original, Document text) {
        List<Section> theirs = original.sections();
        List<Section> ours = text.sections();
        List<Integer> places = align(headings(ours), headings(theirs));
        List<Part> parts = new ArrayList<>();
        List<Section> missing = new ArrayList<>(theirs);
        for (int i = 0; i < ours.size(); i++) {
            Section section = ours.get(i);
            Optional<Section> source = places.get(i) < 0 ? Optional.empty() : Optional.of(theirs.get(places.get(i)));
            source.ifPresent(missing::remove);
            parts.add(new Part(section, source, state(section, source)));
        }
        return new Translation(original, text, parts, missing);
    }

    private static State state(Section section, Optional<Section> original) {
        if (original.isEmpty()) return State.ADDED;
        if (section.stamp().isEmpty()) return State.UNSTAMPED;
        return section.stamp().get().equals(original.get().digest()) ? State.CURRENT : State.STALE;
    }

    /** The place in the translation that a place in the original goes with; empty when there is none. */
    public String fragment(String fragment) {
        if (text.anchors().contains(fragment)) return fragment;
        List<Optional<Heading>> theirs =
                original.headings().stream().map(Optional::of).toList();
        List<Integer> places =
                align(theirs, text.headings().stream().map(Optional::of).toList());
        for (int i = 0; i < theirs.size(); i++) {
            if (original.headings().get(i).id().equals(fragment) && places.get(i) >= 0)
                return text.headings().get(places.get(i)).id();
        }
        return "";
    }

    /**
     * Where the translation has the section of the original that stands below its n-th heading; empty when it has none.
     *
     * @param heading how many headings stand above: 0 for what stands above the first
     */
    Optional<Span> partnerOf(int heading) {
        if (heading == 0) return Optional.of(text.source().span(text.textStart(), text.textStart()));
        List<Integer> places = align(
                original.headings().stream().map(Optional::of).toList(),
                text.headings().stream().map(Optional::of).toList());
        int place = places.get(heading - 1);
        return place < 0
                ? Optional.empty()
                : Optional.of(text.headings().get(place).span());
    }

    /** Whether there is a translation at all. */
    public boolean exists() {
        return text != original;
    }

    /** The sections whose original has changed. */
    public List<Part> stale() {
        return parts.stream().filter(part -> part.state() == State.STALE).toList();
    }

    private static List<Optional<Heading>> headings(List<Section> sections) {
        return sections.stream().map(Section::heading).toList();
    }

    /**
     * Which heading of one text each heading of another goes with: the one with the same id, where both have it; else the
     * one at the same place in the outline (the second below the third, say).
     *
     * @param from headings; empty for what stands above the first
     * @param to the others
     * @return for each of {@code from} an index into {@code to}, or -1
     */
    static List<Integer> align(List<Optional<Heading>> from, List<Optional<Heading>> to) {
        Map<String, Integer> byId = new HashMap<>();
        Map<String, Integer> byPlace = new HashMap<>();
        List<String> theirs = places(to);
        for (int i = 0; i < to.size(); i++) {
            int index = i;
            to.get(i).ifPresent(heading -> byId.putIfAbsent(heading.id(), index));
            byPlace.putIfAbsent(theirs.get(i), i);
        }
        List<String> ours = places(from);
        List<Integer> aligned = new ArrayList<>();
        boolean[] taken = new boolean[to.size()];
        for (int i = 0; i < from.size(); i++) {
            int same = from.get(i)
                    .map(heading -> byId.getOrDefault(heading.id(), -1))
                    .orElse(-1);
            aligned.add(same);
            if (same >= 0) taken[same] = true;
        }
        for (int i = 0; i < from.size(); i++) {
            int place = byPlace.getOrDefault(ours.get(i), -1);
            if (aligned.get(i) >= 0 || place < 0 || taken[place]) continue;
            aligned.set(i, place);
            taken[place] = true;
        }
        return aligned;
    }

    /** The place of each heading in its outline: {@code .1.2}; empty above the first. */
    private static List<String> places(List<Optional<Heading>> headings) {
        int[] counts = new int[8];
        List<String> places = new ArrayList<>();
        for (Optional<Heading> heading : headings) {
            StringBuilder place = new StringBuilder();
            if (heading.isPresent()) {
                int level = heading.get().level();
                counts[level]++;
                for (int deeper = level + 1; deeper < counts.length; deeper++) counts[deeper] = 0;
                for (int above = 1; above <= level; above++) place.append('.').append(counts[above]);
            }
            places.add(place.toString());
        }
        return places;
    }
}
