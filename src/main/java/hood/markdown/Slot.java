package hood.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Stands on the front page where one of its lists was: the book shows its own instead. */
final class Slot extends Block {
    /** Which list. */
    enum List {
        CONTENTS,
        REFERENCES
    }

    private final List list;

    Slot(List list) {
        this.list = list;
    }

    List list() {
        return list;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
