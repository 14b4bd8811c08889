package hood.block.steps;

import hood.diagnostic.Diagnostic;
import hood.diagnostic.NearMiss;
import hood.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Applies changes one by one to a state. A change that cannot be made is reported where it is written, and the state stays
 * as it is.
 */
final class Machine {
    /** More items than anyone wants to see in one thing. */
    static final int MOST_ITEMS = 64;

    private final List<Diagnostic> sink;
    private final Map<String, String> removed = new HashMap<>();
    /** What each name stood for first; it stays of this kind. */
    private final Map<String, Kind> kinds = new HashMap<>();

    private Set<String> keys = new HashSet<>();
    private State state = State.EMPTY;

    Machine(List<Diagnostic> sink) {
        this.sink = sink;
    }

    State state() {
        return state;
    }

    /** Ends a frame: arrows that have lost an end go. */
    State frame() {
        state = state.settled();
        removed.clear();
        return state;
    }

    /** Forgets all; items that come again are still the same. */
    void clear() {
        state = State.EMPTY;
        keys = new HashSet<>();
    }

    /** What one name means, which must be there. */
    Optional<Ref> find(String name, Span place) {
        Names names = new Names(state);
        List<Ref> found = names.find(name);
        if (found.size() == 1) return Optional.of(found.get(0));
        if (found.isEmpty()) {
            sink.add(Diagnostic.error("steps-name", "这一步没有 / not there in this frame: \"" + name + "\"")
                    .at(place)
                    .help(NearMiss.advice(name, names.all())
                            .orElse("names: a thing, thing.part, or an item or node by its text")));
        } else {
            sink.add(Diagnostic.error("steps-name", "有几个 / there are several of \"" + name + "\"")
                    .at(place)
                    .help("say which: name of the thing, a dot, then this name or its index"));
        }
        return Optional.empty();
    }

    /** A key for a new item: the one of an item with this text that this frame took away, if there was one. */
    private String key(String text) {
        String old = removed.remove(text);
        if (old != null && state.place(Ref.item(old)).isEmpty()) return old;
        String key = text.isEmpty() ? "_" : text;
        for (int i = 2; !keys.add(key); i++) key = text + "'" + i;
        return key;
    }

    Part item(String text, String itsState) {
        return new Part(key(text), text, itsState);
    }

    void add(Thing thing, Span place) {
        if (state.things().containsKey(thing.name())) {
            sink.add(Diagnostic.error("steps-duplicate", "已经有了 / is there already: \"" + thing.name() + "\"")
                    .at(place)
                    .help("give it another name, or set and push what is new in it"));
            return;
        }
        Kind kind = kinds.computeIfAbsent(thing.name(), name -> thing.kind());
        if (kind != thing.kind()) {
            sink.add(Diagnostic.error(
                            "steps-duplicate", "原来是另一种东西 / was something else before: \"" + thing.name() + "\"")
                    .at(place)
                    .help("it was a " + kind.word() + "; give the "
                            + thing.kind().word() + " another name"));
            return;
        }
        state = state.with(thing);
    }

    void addPart(Thing thing, Part part, Span place) {
        if (thing.kind().hasItems()) {
            unfit("fields and nodes are added; items are pushed", place);
        } else if (thing.indexOf(part.key()).isPresent()) {
            sink.add(Diagnostic.error("steps-duplicate", "已经有了 / is there already: \"" + part.key() + "\"")
                    .at(place)
                    .help("use set to change what it says"));
        } else if (thing.parts().size() >= MOST_ITEMS) {
            full(thing, place);
        } else {
            state = state.with(thing.adding(thing.parts().size(), part));
        }
    }

    void set(Ref ref, String text, Span place) {
        Optional<State.Place> found = state.place(ref);
        if (ref.type() == Ref.Type.MARK) {
            mark(state.things().get(ref.thing()), ref.part(), text, place);
        } else if (found.isEmpty()) {
            unfit("say which part of it: " + ref.thing() + ".part", place);
        } else if (found.get().part().isNone()) {
            if (!text.isEmpty()) replace(found.get(), item(text, ""));
        } else if (text.isEmpty() && ref.type() == Ref.Type.SLOT) {
            take(found.get());
        } else {
            replace(found.get(), found.get().part().saying(text));
        }
    }

    private void mark(Thing thing, String mark, String text, Span place) {
        int last = Math.max(thing.parts().size(), thing.traits().capacity());
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) > last) {
            unfit("a mark stands at an index from 0 to " + last, place);
        } else {
            state = state.with(thing.marking(mark, Integer.parseInt(text)));
        }
    }

    void setState(Ref ref, String word, Span place) {
        Optional<State.Place> found = state.place(ref);
        if (ref.type() == Ref.Type.THING) {
            Thing thing = state.things().get(ref.thing());
            boolean graph = thing.kind() == Kind.GRAPH;
            state = state.with(
                    graph
                            ? thing.holding(thing.parts().stream()
                                    .map(part -> part.in(word))
                                    .toList())
                            : thing.in(word));
        } else if (found.isEmpty() || found.get().part().isNone()) {
            unfit("things, fields, items and nodes have states", place);
        } else {
            replace(found.get(), found.get().part().in(word));
        }
    }

    void push(Ref ref, String text, String itsState, Span place) {
        Optional<Thing> into = holder(ref, place);
        if (into.isPresent() && fits(into.get(), place)) put(into.get(), item(text, itsState));
    }

    void pop(Ref ref, Span place) {
        Optional<Thing> from = holder(ref, place);
        if (from.isEmpty()) return;
        Thing thing = from.get();
        OptionalInt next = next(thing);
        if (next.isEmpty()) {
            sink.add(Diagnostic.error("steps-pop", "没有可以取出的 / nothing to pop from \"" + thing.name() + "\"")
                    .at(place)
                    .help("it is empty in this frame"));
            return;
        }
        take(new State.Place(thing, next.getAsInt()));
        if (thing.kind() == Kind.RING) forward(thing.name(), thing.traits().head());
    }

    /** What goes out next. */
    private static OptionalInt next(Thing thing) {
        int slots = thing.parts().size();
        if (thing.kind() == Kind.RING) {
            int head = thing.marks().get(thing.traits().head()) % slots;
            return thing.parts().get(head).isNone() ? OptionalInt.empty() : OptionalInt.of(head);
        }
        boolean front = thing.kind() == Kind.QUEUE || thing.kind() == Kind.LIST;
        int from = front ? 0 : slots - 1;
        while (from >= 0 && from < slots && thing.parts().get(from).isNone()) from--;
        return from >= 0 && from < slots ? OptionalInt.of(from) : OptionalInt.empty();
    }

    private void forward(String name, String mark) {
        Thing thing = state.things().get(name);
        int slot = thing.marks().get(mark);
        state = state.with(thing.marking(mark, (slot + 1) % thing.parts().size()));
    }

    /** Moves an item into a thing, or into an empty slot. */
    void move(Ref what, Ref to, Span place) {
        Optional<State.Place> from = state.place(what);
        boolean item = from.isPresent()
                && from.get().thing().kind().hasItems()
                && !from.get().part().isNone();
        if (!item) {
            unfit("items move; this is none", place);
            return;
        }
        State before = state;
        Part part = from.get().part();
        take(from.get());
        removed.remove(part.text(), part.key());
        if (to.type() == Ref.Type.SLOT) {
            Optional<State.Place> slot = state.place(to);
            if (slot.isEmpty() || slot.get().part().isNone()) {
                Thing thing = state.things().get(to.thing());
                List<Part> parts = new ArrayList<>(thing.parts());
                while (parts.size() <= to.slot()) parts.add(Part.NONE);
                parts.set(to.slot(), part);
                state = state.with(thing.holding(parts));
                return;
            }
            sink.add(Diagnostic.error("steps-full", "这里已经有了 / this slot is taken")
                    .at(place)
                    .help("swap the two, or move to an empty slot"));
        } else {
            Optional<Thing> into = holder(to, place);
            if (into.isPresent() && fits(into.get(), place)) {
                put(into.get(), part);
                return;
            }
        }
        state = before;
    }

    void swap(Ref one, Ref other, Span place) {
        Optional<State.Place> a = state.place(one);
        Optional<State.Place> b = state.place(other);
        boolean items = a.isPresent()
                && b.isPresent()
                && a.get().thing().kind().hasItems()
                && b.get().thing().kind().hasItems();
        if (!items) {
            unfit("two items or slots change places", place);
            return;
        }
        Part first = a.get().part();
        replace(a.get(), b.get().part());
        Thing thing = state.things().get(b.get().thing().name());
        state = state.with(thing.with(b.get().index(), first));
    }

    void remove(Ref ref, Span place) {
        if (ref.type() == Ref.Type.THING) {
            state = state.without(state.things().get(ref.thing()));
        } else if (state.place(ref).filter(found -> !found.part().isNone()).isPresent()) {
            take(state.place(ref).get());
        } else {
            unfit("there is nothing to remove", place);
        }
    }

    void arrow(Arrow arrow) {
        state = state.with(arrow);
    }

    void cut(Ref from, Ref to, Span place) {
        Optional<Arrow> arrow =
                state.arrows().stream().filter(a -> a.joins(from, to)).findFirst();
        if (arrow.isEmpty()) {
            sink.add(Diagnostic.error("steps-arrow", "没有这个箭头 / there is no such arrow")
                    .at(place)
                    .help("an arrow goes by itself when one of its ends goes"));
        } else {
            state = state.without(arrow.get());
        }
    }

    private Optional<Thing> holder(Ref ref, Span place) {
        Optional<Thing> thing = state.thing(ref.thing())
                .filter(t -> ref.type() == Ref.Type.THING && t.kind().hasItems());
        if (thing.isEmpty()) unfit("a queue, list, stack, ring, array or tree is wanted", place);
        return thing;
    }

    private boolean fits(Thing thing, Span place) {
        int capacity = thing.traits().capacity();
        boolean full = capacity > 0 && thing.count() >= capacity
                || thing.kind() == Kind.ARRAY && thing.free().isEmpty()
                || thing.kind() == Kind.RING && !thing.parts().get(tail(thing)).isNone()
                || thing.parts().size() >= MOST_ITEMS && thing.free().isEmpty();
        if (full) full(thing, place);
        return !full;
    }

    private void full(Thing thing, Span place) {
        sink.add(Diagnostic.error("steps-full", "已经满了 / no room in \"" + thing.name() + "\"")
                .at(place)
                .help("it holds " + thing.count() + "; pop first, or give it a larger cap (at most " + MOST_ITEMS
                        + ")"));
    }

    private static int tail(Thing thing) {
        return thing.marks().get(thing.traits().tail()) % thing.parts().size();
    }

    private void put(Thing thing, Part part) {
        switch (thing.kind()) {
            case LIST -> state = state.with(thing.adding(0, part));
            case QUEUE, STACK -> state = state.with(thing.adding(thing.parts().size(), part));
            case RING -> {
                state = state.with(thing.with(tail(thing), part));
                forward(thing.name(), thing.traits().tail());
            }
            default ->
                state = state.with(
                        thing.free().isPresent()
                                ? thing.with(thing.free().getAsInt(), part)
                                : thing.adding(thing.parts().size(), part));
        }
    }

    private void replace(State.Place place, Part part) {
        state = state.with(place.thing().with(place.index(), part));
    }

    private void take(State.Place place) {
        if (place.thing().kind().hasItems())
            removed.put(place.part().text(), place.part().key());
        state = state.with(place.thing().without(place.index()));
    }

    private void unfit(String help, Span place) {
        sink.add(Diagnostic.error("steps-change", "这里不能这样改 / this change does not fit here")
                .at(place)
                .help(help));
    }
}
