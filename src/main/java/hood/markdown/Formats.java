package hood.markdown;

import hood.book.Block;
import hood.book.MathFormat;
import java.util.List;
import java.util.Optional;

/**
 * What of a text other packages format.
 *
 * @param blocks the kinds of fenced blocks; the first that takes a fence's language reads it
 * @param math how formulas are shown; without it, as TeX
 */
public record Formats(List<Block> blocks, Optional<MathFormat> math) {
    /** Nothing but Markdown. */
    public static final Formats NONE = new Formats(List.of(), Optional.empty());

    public Formats {
        blocks = List.copyOf(blocks);
    }

    /** The block that reads the fences of a language. */
    Optional<Block> block(String language) {
        return blocks.stream().filter(block -> block.takes(language)).findFirst();
    }
}
