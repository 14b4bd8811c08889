package hood.block.steps;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Something with a place in the picture, as it is in one frame.
 *
 * @param name its name, unique in the block
 * @param traits what of it no frame changes
 * @param state its state, or empty
 * @param parts its parts, in order; of a stack the lowest first, of all else that has an order the front first
 * @param marks names of slots, and which slot each is
 */
record Thing(String name, Traits traits, String state, List<Part> parts, Map<String, Integer> marks) {
    /**
     * What of a thing no frame changes.
     *
     * @param title what stands above it, or empty
     * @param kind what it is
     * @param capacity how many items fit; 0 where that is not limited
     * @param arity how many children a slot of a tree has
     * @param down whether a stack grows downwards
     * @param head the mark where a ring's next item goes out
     * @param tail the mark where a ring's next item comes in
     * @param rows the rows of a graph, as far as its author gave them
     */
    record Traits(
            String title,
            Kind kind,
            int capacity,
            int arity,
            boolean down,
            String head,
            String tail,
            List<List<String>> rows) {
        Traits {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    Thing {
        parts = List.copyOf(parts);
        marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    }

    Kind kind() {
        return traits.kind();
    }

    /** Where the part with a key is. */
    OptionalInt indexOf(String key) {
        return IntStream.range(0, parts.size())
                .filter(i -> !key.isEmpty() && parts.get(i).key().equals(key))
                .findFirst();
    }

    Optional<Part> part(String key) {
        OptionalInt index = indexOf(key);
        return index.isPresent() ? Optional.of(parts.get(index.getAsInt())) : Optional.empty();
    }

    /** How many items it holds. */
    int count() {
        return (int) parts.stream().filter(part -> !part.isNone()).count();
    }

    /** The first slot without an item. */
    OptionalInt free() {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).isNone())
                .findFirst();
    }

    Thing in(String other) {
        return new Thing(name, traits, other, parts, marks);
    }

    Thing holding(List<Part> others) {
        return new Thing(name, traits, state, others, marks);
    }

    Thing with(int index, Part part) {
        List<Part> changed = new ArrayList<>(parts);
        changed.set(index, part);
        return holding(changed);
    }

    Thing adding(int index, Part part) {
        List<Part> changed = new ArrayList<>(parts);
        changed.add(index, part);
        return holding(changed);
    }

    /** Without what is at an index: a slot stays, empty; a tree without a capacity ends with its last item. */
    Thing without(int index) {
        List<Part> changed = new ArrayList<>(parts);
        if (!kind().hasSlots()) {
            changed.remove(index);
            return holding(changed);
        }
        changed.set(index, Part.NONE);
        boolean grows = kind() == Kind.TREE && traits.capacity() == 0;
        while (grows && !changed.isEmpty() && changed.get(changed.size() - 1).isNone()) {
            changed.remove(changed.size() - 1);
        }
        return holding(changed);
    }

    Thing marking(String mark, int slot) {
        Map<String, Integer> changed = new LinkedHashMap<>(marks);
        changed.put(mark, slot);
        return new Thing(name, traits, state, parts, changed);
    }
}
