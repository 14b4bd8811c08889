package hood.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import hood.book.Prose;
import hood.source.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the running text of a Markdown file, block by block, for checks of its wording. */
public final class ProseReader {
    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[64];

    private ProseReader() {}

    /** The prose of a file: of its paragraphs, headings and table cells. What the file includes is not part of it. */
    public static List<Prose> read(SourceFile file) {
        int start = FrontMatterReader.read(file, new ArrayList<>()).end();
        BasedSequence all = BasedSequence.of(file.text());
        Node root = Dialect.parse(all.subSequence(start, all.length()));
        List<Prose> prose = new ArrayList<>();
        for (Node node : root.getDescendants()) {
            if (!(node instanceof Paragraph || node instanceof Heading || node instanceof TableCell)) continue;
            ProseReader reader = new ProseReader();
            reader.children(node);
            if (reader.text.length() > 0) prose.add(reader.prose(file));
        }
        return prose;
    }

    private Prose prose(SourceFile file) {
        return new Prose(file, text.toString(), Arrays.copyOf(offsets, text.length()));
    }

    private void children(Node parent) {
        for (Node child : parent.getChildren()) add(child);
    }

    private void add(Node node) {
        if (node instanceof Text) {
            BasedSequence chars = node.getChars();
            for (int i = 0; i < chars.length(); i++) put(chars.charAt(i), chars.getIndexOffset(i));
        } else if (node instanceof SoftLineBreak end) {
            if (SoftBreak.isSpace(end)) put(' ', node.getStartOffset());
        } else if (node instanceof HardLineBreak) {
            put('\n', node.getStartOffset());
        } else if (node instanceof HtmlInlineBase) {
            return;
        } else if (isObject(node) || !node.hasChildren()) {
            put(Prose.OBJECT, node.getStartOffset());
        } else {
            children(node);
        }
    }

    private static boolean isObject(Node node) {
        return node instanceof Code || node instanceof Image || node instanceof AutoLink || node instanceof MailLink;
    }

    private void put(char c, int offset) {
        if (text.length() == offsets.length) offsets = Arrays.copyOf(offsets, offsets.length * 2);
        offsets[text.length()] = offset;
        text.append(c);
    }
}
