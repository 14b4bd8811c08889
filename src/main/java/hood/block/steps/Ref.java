package hood.block.steps;

/**
 * What a name in a frame means.
 *
 * @param type what kind of element it is
 * @param thing the thing that it is, or is part of; empty for an item, which may move
 * @param part the name of the field, mark or node, the number of the slot, the key of the item; else empty
 */
record Ref(Type type, String thing, String part) {
    /** What can have a name. */
    enum Type {
        THING,
        FIELD,
        MARK,
        SLOT,
        ITEM,
        NODE
    }

    static Ref thing(String name) {
        return new Ref(Type.THING, name, "");
    }

    static Ref item(String key) {
        return new Ref(Type.ITEM, "", key);
    }

    int slot() {
        return Integer.parseInt(part);
    }

    /** What tells it from all others, in all frames. */
    String key() {
        return type.name().charAt(0) + ":" + thing + (part.isEmpty() ? "" : "." + part);
    }
}
