package hood.block.steps;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * All that there is in one frame.
 *
 * @param things the things, by name, in the order in which they came
 * @param arrows the arrows, in the order in which they came
 */
record State(Map<String, Thing> things, List<Arrow> arrows) {
    /** Nothing. */
    static final State EMPTY = new State(Map.of(), List.of());

    /**
     * Where an item or node is.
     *
     * @param thing what holds it
     * @param index its index there
     */
    record Place(Thing thing, int index) {
        Part part() {
            return thing.parts().get(index);
        }
    }

    State {
        things = Collections.unmodifiableMap(new LinkedHashMap<>(things));
        arrows = List.copyOf(arrows);
    }

    Optional<Thing> thing(String name) {
        return Optional.ofNullable(things.get(name));
    }

    Stream<Thing> holders() {
        return things.values().stream().filter(thing -> thing.kind().hasItems());
    }

    /** Where the part is that a name means; a slot may be empty. */
    Optional<Place> place(Ref ref) {
        if (ref.type() == Ref.Type.ITEM) {
            return holders()
                    .filter(thing -> thing.indexOf(ref.part()).isPresent())
                    .findFirst()
                    .map(thing -> new Place(thing, thing.indexOf(ref.part()).getAsInt()));
        }
        Optional<Thing> thing = thing(ref.thing());
        if (thing.isEmpty()) return Optional.empty();
        boolean slot = ref.type() == Ref.Type.SLOT;
        OptionalInt index = slot
                ? OptionalInt.of(ref.slot())
                : ref.type() == Ref.Type.FIELD || ref.type() == Ref.Type.NODE
                        ? thing.get().indexOf(ref.part())
                        : OptionalInt.empty();
        boolean there =
                index.isPresent() && index.getAsInt() < thing.get().parts().size();
        return there ? Optional.of(new Place(thing.get(), index.getAsInt())) : Optional.empty();
    }

    /** Whether what a name means is there. */
    boolean has(Ref ref) {
        return switch (ref.type()) {
            case THING -> things.containsKey(ref.thing());
            case MARK ->
                thing(ref.thing())
                        .filter(thing -> thing.marks().containsKey(ref.part()))
                        .isPresent();
            default -> place(ref).isPresent();
        };
    }

    State with(Thing thing) {
        Map<String, Thing> changed = new LinkedHashMap<>(things);
        changed.put(thing.name(), thing);
        return new State(changed, arrows);
    }

    State without(Thing thing) {
        Map<String, Thing> changed = new LinkedHashMap<>(things);
        changed.remove(thing.name());
        return new State(changed, arrows);
    }

    /** With an arrow; one that joins the same two gives way, at its place. */
    State with(Arrow arrow) {
        List<Arrow> changed = new ArrayList<>(arrows);
        for (int i = 0; i < changed.size(); i++) {
            if (!changed.get(i).joins(arrow.from(), arrow.to())) continue;
            changed.set(i, arrow);
            return new State(things, changed);
        }
        changed.add(arrow);
        return new State(things, changed);
    }

    State without(Arrow arrow) {
        return new State(
                things, arrows.stream().filter(other -> !other.equals(arrow)).toList());
    }

    /** Without the arrows of which an end is gone. */
    State settled() {
        return new State(
                things,
                arrows.stream()
                        .filter(arrow -> has(arrow.from()) && has(arrow.to()))
                        .toList());
    }
}
