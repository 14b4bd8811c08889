package hood.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import hood.book.Text;

/** Inline nodes as text: what a heading or an entry says, without links, images and raw HTML around it. */
final class InlineText {
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();

    private InlineText() {}

    /** What the children of a node say. */
    static Text of(Node parent) {
        Text text = asItStands(parent);
        return new Text(text.plain().strip(), text.html().strip());
    }

    /** The same with the white space around it. */
    static Text asItStands(Node parent) {
        InlineText text = new InlineText();
        text.children(parent);
        return new Text(text.plain.toString(), text.html.toString());
    }

    private void children(Node parent) {
        for (Node child : parent.getChildren()) add(child);
    }

    private void add(Node node) {
        if (node instanceof Code code) element("code", () -> text(CodeSpan.content(code)));
        else if (node instanceof Emphasis) element("em", () -> children(node));
        else if (node instanceof StrongEmphasis) element("strong", () -> children(node));
        else if (node instanceof Strikethrough) element("del", () -> children(node));
        else if (node instanceof SoftLineBreak end) text(SoftBreak.isSpace(end) ? " " : "");
        else if (node instanceof HardLineBreak) text(" ");
        else if (node instanceof AutoLink link) text(link.getText().toString());
        else if (node instanceof MailLink link) text(link.getText().toString());
        else if (node instanceof HtmlInlineBase) return;
        else if (node.hasChildren()) children(node);
        else if (node instanceof com.vladsch.flexmark.ast.Text || node instanceof HtmlEntity) {
            text(node.getChars().unescape());
        }
    }

    private void element(String name, Runnable content) {
        html.append('<').append(name).append('>');
        content.run();
        html.append("</").append(name).append('>');
    }

    private void text(String text) {
        plain.append(text);
        html.append(Text.escape(text));
    }
}
