package hood.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import hood.source.Cjk;
import java.util.function.UnaryOperator;

/** A line end in a paragraph: nothing between two Chinese characters, else a space. */
final class SoftBreak {
    private SoftBreak() {}

    /** Whether the line end is a space. */
    static boolean isSpace(SoftLineBreak node) {
        return !Cjk.joinsLines(last(node.getPrevious()), first(node.getNext()));
    }

    /** The last character that a node shows, markup aside; 0 when that is no text. */
    private static int last(Node node) {
        String shown = shown(node, Node::getPrevious, Node::getLastChild);
        return shown.isEmpty() ? 0 : shown.codePointBefore(shown.length());
    }

    /** The first character that a node shows, markup aside; 0 when that is no text. */
    private static int first(Node node) {
        String shown = shown(node, Node::getNext, Node::getFirstChild);
        return shown.isEmpty() ? 0 : shown.codePointAt(0);
    }

    private static String shown(Node node, UnaryOperator<Node> onward, UnaryOperator<Node> inward) {
        Node at = node;
        while (at instanceof HtmlInlineBase) at = onward.apply(at);
        if (at instanceof Code code) return CodeSpan.content(code);
        if (at instanceof Text text) return text.getChars().unescape();
        boolean opaque = at == null || at instanceof Image || at instanceof HardLineBreak || !at.hasChildren();
        return opaque ? "" : shown(inward.apply(at), onward, inward);
    }
}
