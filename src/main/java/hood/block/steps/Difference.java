package hood.block.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is other in one state than in the one before. */
record Difference(State before, State after) {
    /** What happened to an element. */
    enum Change {
        NONE,
        NEW,
        CHANGED,
        MOVED
    }

    /**
     * A change in words.
     *
     * @param kind {@code added}, {@code removed}, {@code pushed}, {@code popped}, {@code moved} or {@code changed}
     * @param what what readers call the element
     * @param from what it was, or where
     * @param to what it is, or where
     */
    record Item(String kind, String what, String from, String to) {}

    Change of(Thing thing) {
        Optional<Thing> old = before.thing(thing.name());
        if (old.isEmpty() || old.get().kind() != thing.kind()) return Change.NEW;
        return old.get().state().equals(thing.state()) ? Change.NONE : Change.CHANGED;
    }

    /** What happened to a part of a thing of this state. */
    Change of(Thing thing, int index) {
        Part part = thing.parts().get(index);
        if (part.isNone()) return Change.NONE;
        boolean isNew = of(thing) == Change.NEW;
        Optional<Thing> found = before.thing(thing.name()).filter(t -> !isNew);
        if (found.isEmpty() || found.get().indexOf(part.key()).isEmpty()) {
            boolean elsewhere = thing.kind().hasItems() && before.has(Ref.item(part.key()));
            return elsewhere ? Change.MOVED : isNew ? Change.NONE : Change.NEW;
        }
        Thing old = found.get();
        int oldIndex = old.indexOf(part.key()).getAsInt();
        if (!old.parts().get(oldIndex).equals(part)) return Change.CHANGED;
        return thing.kind().hasSlots() && oldIndex != index ? Change.MOVED : Change.NONE;
    }

    /** What a part said before, when it says something else now. */
    Optional<String> oldText(Thing thing, Part part) {
        return before.thing(thing.name())
                .filter(old -> old.kind() == thing.kind())
                .flatMap(old -> old.part(part.key()))
                .map(Part::text)
                .filter(text -> !text.equals(part.text()));
    }

    /** The parts that a thing had before and has no more. */
    List<Part> gone(Thing thing) {
        return before.thing(thing.name())
                .filter(old -> old.kind() == thing.kind())
                .map(old -> old.parts().stream()
                        .filter(part -> !part.isNone() && thing.part(part.key()).isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** The item that lay in a slot which is empty now. */
    Optional<Part> left(Thing thing, int slot) {
        return before.thing(thing.name())
                .filter(old -> old.kind() == thing.kind() && slot < old.parts().size())
                .map(old -> old.parts().get(slot))
                .filter(part -> !part.isNone() && thing.parts().get(slot).isNone());
    }

    boolean moved(Thing thing, String mark) {
        return before.thing(thing.name())
                .map(old -> old.marks().get(mark))
                .filter(slot -> !slot.equals(thing.marks().get(mark)))
                .isPresent();
    }

    Change of(Arrow arrow) {
        Optional<Arrow> old = before.arrows().stream()
                .filter(other -> other.joins(arrow.from(), arrow.to()))
                .findFirst();
        if (old.isEmpty()) return Change.NEW;
        return old.get().equals(arrow) ? Change.NONE : Change.CHANGED;
    }

    /** The arrows that were there before and are no more. */
    List<Arrow> cut() {
        return before.arrows().stream()
                .filter(arrow -> after.arrows().stream().noneMatch(other -> other.joins(arrow.from(), arrow.to())))
                .toList();
    }

    /** The things that were there before and are no more. */
    List<Thing> removed() {
        return before.things().values().stream()
                .filter(thing -> !after.things().containsKey(thing.name()))
                .toList();
    }

    /** All of it, in words. */
    List<Item> items() {
        List<Item> items = new ArrayList<>();
        Names now = new Names(after);
        Names then = new Names(before);
        for (Thing thing : after.things().values()) {
            String name = now.shown(Ref.thing(thing.name()));
            Change change = of(thing);
            if (change == Change.NEW) items.add(new Item("added", name, "", ""));
            if (change == Change.CHANGED) {
                String old = before.thing(thing.name()).orElseThrow().state();
                items.add(new Item("changed", name, old, thing.state()));
            }
            parts(thing, name, items);
        }
        removed().forEach(thing -> items.add(new Item("removed", then.shown(Ref.thing(thing.name())), "", "")));
        for (Arrow arrow : after.arrows()) {
            if (of(arrow) == Change.NEW) items.add(new Item("added", words(arrow, now), "", ""));
            if (of(arrow) == Change.CHANGED) items.add(new Item("changed", ends(arrow, now), "", arrow.label()));
        }
        cut().forEach(arrow -> items.add(new Item("removed", words(arrow, then), "", "")));
        return items;
    }

    private void parts(Thing thing, String name, List<Item> items) {
        for (int i = 0; i < thing.parts().size(); i++) {
            Part part = thing.parts().get(i);
            if (part.isNone()) continue;
            boolean item = thing.kind().hasItems();
            String what = item ? part.text() : name.isEmpty() ? part.key() : name + "." + part.key();
            switch (of(thing, i)) {
                case NEW -> items.add(new Item(item ? "pushed" : "added", what, "", name));
                case MOVED -> items.add(new Item("moved", what, "", slot(thing, name, i)));
                case CHANGED -> {
                    Part old = before.thing(thing.name())
                            .flatMap(t -> t.part(part.key()))
                            .orElse(part);
                    boolean said = !old.text().equals(part.text());
                    items.add(new Item(
                            "changed",
                            item ? slot(thing, name, i) : what,
                            said ? old.text() : old.state(),
                            said ? part.text() : part.state()));
                }
                default -> {
                    // nothing happened
                }
            }
        }
        for (Part part : gone(thing)) {
            boolean elsewhere = thing.kind().hasItems() && after.has(Ref.item(part.key()));
            if (elsewhere) continue;
            boolean item = thing.kind().hasItems();
            items.add(
                    item
                            ? new Item("popped", part.text(), name, "")
                            : new Item("removed", name.isEmpty() ? part.key() : name + "." + part.key(), "", ""));
        }
        thing.marks().forEach((mark, slot) -> {
            if (!moved(thing, mark)) return;
            int old = before.thing(thing.name()).orElseThrow().marks().get(mark);
            items.add(new Item("changed", mark, String.valueOf(old), String.valueOf(slot)));
        });
    }

    private static String slot(Thing thing, String name, int index) {
        return thing.kind().hasSlots() ? name + "[" + index + "]" : name;
    }

    private static String ends(Arrow arrow, Names names) {
        return names.shown(arrow.from()) + " → " + names.shown(arrow.to());
    }

    static String words(Arrow arrow, Names names) {
        return ends(arrow, names) + (arrow.label().isEmpty() ? "" : " (" + arrow.label() + ")");
    }
}
