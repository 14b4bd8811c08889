package hood.block.steps;

import java.util.Locale;

/** What a thing is. */
enum Kind {
    /** Named fields. */
    BOX,
    /** Items in a line; in at the end, out at the front. */
    QUEUE,
    /** Items that are linked; in and out at the front. */
    LIST,
    /** Items above each other; in and out at the top. */
    STACK,
    /** Slots in a circle, with the places of the next in and the next out. */
    RING,
    /** Slots in a line. */
    ARRAY,
    /** Slots of a complete tree, as a heap numbers them. */
    TREE,
    /** Named nodes. */
    GRAPH;

    /** What authors call it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether items lie in slots that are there without them too. */
    boolean hasSlots() {
        return this == RING || this == ARRAY || this == TREE;
    }

    /** Whether it holds items. */
    boolean hasItems() {
        return this != BOX && this != GRAPH;
    }
}
