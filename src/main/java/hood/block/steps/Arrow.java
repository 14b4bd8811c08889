package hood.block.steps;

/**
 * An arrow.
 *
 * @param from where it begins
 * @param to where it leads
 * @param label what it says, or empty
 * @param dashed whether its line is broken
 */
record Arrow(Ref from, Ref to, String label, boolean dashed) {
    /** What tells it from all others, in all frames. */
    String key() {
        return from.key() + ">" + to.key();
    }

    boolean joins(Ref start, Ref end) {
        return from.equals(start) && to.equals(end);
    }
}
