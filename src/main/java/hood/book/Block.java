package hood.book;

import hood.diagnostic.Checked;
import java.util.List;

/** A kind of fenced block. The core knows only this. */
public interface Block {
    /** Whether it takes the fences of a language. */
    boolean takes(String language);

    /** What a fence says, ready to show; what is wrong with it is found at its own lines. */
    Checked<View> read(Fence fence);

    /** What a template shows; it calls the view {@code block}. */
    interface View {
        /** The template's path in the theme, without {@code .html}. */
        String template();

        /** The scripts that a page with this block loads, in order, as paths in the theme; most blocks need none. */
        default List<String> scripts() {
            return List.of();
        }
    }
}
