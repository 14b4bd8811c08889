package hood.block.steps;

/**
 * A part of a thing: a field of a box, an item, a node of a graph.
 *
 * @param key the field's or node's name; for an item what it keeps while it moves; empty for a slot without an item
 * @param text what it says
 * @param state its state, or empty
 */
record Part(String key, String text, String state) {
    /** A slot without an item. */
    static final Part NONE = new Part("", "", "");

    boolean isNone() {
        return key.isEmpty();
    }

    Part saying(String other) {
        return new Part(key, other, state);
    }

    Part in(String other) {
        return new Part(key, text, other);
    }
}
