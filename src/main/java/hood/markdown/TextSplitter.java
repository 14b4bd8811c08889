package hood.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Replaces parts of plain text, outside links and code, by nodes. */
final class TextSplitter {
    private TextSplitter() {}

    /** A part of a text and the node that takes its place. */
    record Part(int start, int end, Node node) {}

    /** Finds such parts. */
    interface Finder {
        /** The first part that begins at an offset or later. */
        Optional<Part> find(BasedSequence text, int from);
    }

    /** Replaces whatever the finder finds below a node. */
    static void split(Node root, Finder finder) {
        List<Text> texts = new ArrayList<>();
        collect(root, texts);
        for (Text text : texts) split(text, finder);
    }

    private static void collect(Node parent, List<Text> texts) {
        for (Node node : parent.getChildren()) {
            if (node instanceof Text text) texts.add(text);
            else if (!isLinkOrCode(node)) collect(node, texts);
        }
    }

    /** Whether a node shows a link or code. */
    static boolean isLinkOrCode(Node node) {
        return node instanceof Link
                || node instanceof Image
                || node instanceof ImageRef
                || node instanceof AutoLink
                || node instanceof Code
                || node instanceof LinkRef ref && ref.isDefined();
    }

    /** Replaces whatever the finder finds in one text. */
    static void split(Text text, Finder finder) {
        BasedSequence chars = text.getChars();
        Optional<Part> part = finder.find(chars, 0);
        if (part.isEmpty()) return;
        int done = 0;
        for (; part.isPresent(); part = finder.find(chars, done)) {
            if (part.get().start() > done)
                text.insertBefore(new Text(chars.subSequence(done, part.get().start())));
            text.insertBefore(part.get().node());
            done = part.get().end();
        }
        if (done < chars.length()) text.insertBefore(new Text(chars.subSequence(done, chars.length())));
        text.unlink();
    }
}
