package hood.book;

import java.util.List;

/**
 * Text within a block, as the page shows it, with holes that the whole book fills.
 *
 * @param fragments its pieces, in order
 */
public record Passage(List<Fragment> fragments) {
    /** No text. */
    public static final Passage EMPTY = new Passage(List.of());

    public Passage {
        fragments = List.copyOf(fragments);
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return fragments.isEmpty();
    }
}
