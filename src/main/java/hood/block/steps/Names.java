package hood.block.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the names mean that authors write: {@code thing}, {@code thing.part}, or the part alone where only one thing has
 * such an item or node.
 */
record Names(State state) {
    /** All that a name may mean: nothing, one, or several. */
    List<Ref> find(String name) {
        if (state.things().containsKey(name)) return List.of(Ref.thing(name));
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            Thing thing = state.things().get(name.substring(0, dot));
            if (thing == null) continue;
            List<Ref> found = within(thing, name.substring(dot + 1));
            if (!found.isEmpty()) return found;
        }
        List<Ref> found = new ArrayList<>();
        for (Thing thing : state.things().values()) {
            if (thing.kind() != Kind.BOX) found.addAll(parts(thing, name));
        }
        return found;
    }

    private static List<Ref> within(Thing thing, String part) {
        if (thing.marks().containsKey(part)) return List.of(new Ref(Ref.Type.MARK, thing.name(), part));
        if (!part.matches("[0-9]{1,4}") || !thing.kind().hasItems()) return parts(thing, part);
        int index = Integer.parseInt(part);
        if (index < thing.parts().size()) {
            return List.of(
                    thing.kind().hasSlots()
                            ? new Ref(Ref.Type.SLOT, thing.name(), String.valueOf(index))
                            : Ref.item(thing.parts().get(index).key()));
        }
        return parts(thing, part);
    }

    /** Fields and nodes by their names, items by what they say. */
    private static List<Ref> parts(Thing thing, String name) {
        if (thing.kind().hasItems()) {
            return thing.parts().stream()
                    .filter(part -> !part.isNone() && part.text().equals(name))
                    .map(part -> Ref.item(part.key()))
                    .toList();
        }
        Ref.Type type = thing.kind() == Kind.BOX ? Ref.Type.FIELD : Ref.Type.NODE;
        return thing.part(name)
                .map(part -> List.of(new Ref(type, thing.name(), name)))
                .orElse(List.of());
    }

    /** All names that mean something. */
    Set<String> all() {
        Set<String> all = new TreeSet<>(state.things().keySet());
        for (Thing thing : state.things().values()) {
            thing.marks().keySet().forEach(mark -> all.add(thing.name() + "." + mark));
            for (Part part : thing.parts()) {
                if (part.isNone()) continue;
                String name = thing.kind().hasItems() ? part.text() : part.key();
                if (thing.kind() != Kind.BOX) all.add(name);
                all.add(thing.name() + "." + name);
            }
        }
        return all;
    }

    /** What readers call an element. */
    String shown(Ref ref) {
        if (ref.type() == Ref.Type.ITEM) {
            return state.place(ref).map(place -> place.part().text()).orElse(ref.part());
        }
        String title = state.thing(ref.thing())
                .map(thing -> thing.traits().title())
                .filter(t -> !t.isEmpty())
                .orElse(ref.thing());
        if (ref.type() == Ref.Type.NODE) return ref.part();
        return ref.part().isEmpty() ? title : title + "." + ref.part();
    }
}
