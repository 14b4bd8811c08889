package hood.book;

import hood.diagnostic.Checked;
import hood.source.Excerpt;
import hood.source.SourceFile;
import java.util.List;
import java.util.Optional;

/** A kind of fenced block. The core knows only this. */
public interface Block {
    /** Whether it takes the fences of a language. */
    boolean takes(String language);

    /**
     * What a fence says, ready to show; what is wrong with it is found at its own lines.
     *
     * @param fence the fence
     * @param context what it stands in
     */
    Checked<View> read(Fence fence, Context context);

    /** The text around a fence. */
    interface Context {
        /** A part of the fence that is Markdown, as the page shows it. */
        Passage markdown(Excerpt text);

        /** The same for a part that is meant to stand within a line: a lone paragraph is only its words. */
        Passage inline(Excerpt text);

        /**
         * A text file of the book. The page depends on it from now on.
         *
         * @param path its path, relative to the file that holds the fence
         */
        Optional<SourceFile> file(String path);

        /**
         * An id that no other block of the document was given: the one that is wanted, or for those that come later and
         * want the same {@code wanted_2}, {@code wanted_3}, …
         */
        String id(String wanted);
    }

    /**
     * What a template shows; it calls the view {@code block}. Passages in it become HTML by {@code
     * body.html(passage)}.
     */
    interface View {
        /** The template's path in the theme, without {@code .html}. */
        String template();

        /** The styles and scripts that a page with this block loads, in order, as paths in the theme. */
        default List<String> assets() {
            return List.of();
        }

        /** The scripts of the book itself that such a page loads after them, as paths in the book. */
        default List<String> scripts() {
            return List.of();
        }

        /** The ids within the block that links may lead to. */
        default List<String> anchors() {
            return List.of();
        }
    }
}
