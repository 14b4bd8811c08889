package hood.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import hood.book.Attributes;
import hood.book.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A block with a number and a caption: a figure, table, listing or equation. It holds the block. */
final class Captioned extends Block {
    private static final Pattern TABLE = Pattern.compile("(?:表[：:]|Table:)[ \\t]*");

    private final Label.Kind kind;
    private final String id;
    private final BasedSequence place;
    private final Optional<Node> caption;

    private Captioned(Label.Kind kind, String id, BasedSequence place, Optional<Node> caption) {
        this.kind = kind;
        this.id = id;
        this.place = place;
        this.caption = caption;
    }

    Label.Kind kind() {
        return kind;
    }

    String id() {
        return id;
    }

    /** Where the id is given. */
    BasedSequence place() {
        return place;
    }

    /** The node whose children say what the block shows; a fence says it in its own line. */
    Optional<Node> caption() {
        return caption;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /** Takes the attributes out of a tree, and puts what has a label into captioned blocks. */
    static void mark(Document root, Holes holes) {
        List<Node> nodes = new ArrayList<>();
        for (Node node : root.getDescendants()) nodes.add(node);
        for (Node node : nodes) {
            if (node instanceof Heading heading)
                trailing(heading).ifPresent(part -> holes.attributes().put(heading, part.read()));
            else if (takesAttributes(node)) inline(node, holes);
            else if (node instanceof TableBlock table) table(table);
            else if (node instanceof FencedCodeBlock fence) {
                Callouts.mark(fence, holes);
                fence(fence);
            }
        }
    }

    private static boolean takesAttributes(Node node) {
        return node instanceof Image
                || node instanceof ImageRef
                || node instanceof Link
                || node instanceof LinkRef
                || node instanceof Code
                || node instanceof MathNode;
    }

    /** Attributes in braces, taken out of the text. */
    private record Braces(BasedSequence chars) {
        Attributes read() {
            return AttributesReader.read(chars);
        }

        Optional<Label.Kind> kind() {
            return read().id().flatMap(Label.Kind::of);
        }
    }

    /** Takes the attributes that the text of a node ends with. */
    private static Optional<Braces> trailing(Node node) {
        if (!(node.getLastChild() instanceof Text text)) return Optional.empty();
        BasedSequence chars = text.getChars().trimEnd();
        int start = AttributesReader.start(chars);
        if (start < 0) return Optional.empty();
        BasedSequence rest = chars.subSequence(0, start).trimEnd();
        if (rest.isEmpty()) text.unlink();
        else text.setChars(rest);
        return Optional.of(new Braces(chars.subSequence(start, chars.length())));
    }

    /** An image, link, code or formula takes the attributes right behind it; alone in its paragraph it may be labelled. */
    private static void inline(Node node, Holes holes) {
        if (!(node.getNext() instanceof Text text)) return;
        BasedSequence chars = text.getChars();
        int start = 0;
        while (node instanceof MathNode && start < chars.length() && chars.charAt(start) == ' ') start++;
        int end = AttributesReader.end(chars, start);
        if (end < 0) return;
        Braces braces = new Braces(chars.subSequence(start, end));
        if (end == chars.length()) text.unlink();
        else text.setChars(chars.subSequence(end, chars.length()));
        boolean alone = node.getParent() instanceof Paragraph && node.getPrevious() == null && node.getNext() == null;
        boolean picture = node instanceof Image || node instanceof ImageRef;
        Label.Kind wanted = picture ? Label.Kind.FIG : Label.Kind.EQ;
        if (alone && (picture || node instanceof MathNode) && braces.kind().equals(Optional.of(wanted))) {
            wrap(node.getParent(), braces, Optional.of(node).filter(n -> wanted == Label.Kind.FIG));
        } else {
            holes.attributes().put(node, braces.read());
        }
    }

    /** A table takes the paragraph behind it that begins with {@code 表：} or {@code Table:} and ends with a label. */
    private static void table(TableBlock table) {
        if (!(table.getNext() instanceof Paragraph caption) || !(caption.getFirstChild() instanceof Text first)) return;
        Matcher marker = TABLE.matcher(first.getChars());
        if (!marker.lookingAt()) return;
        trailing(caption)
                .filter(part -> part.kind().equals(Optional.of(Label.Kind.TBL)))
                .ifPresent(braces -> {
                    if (first.getChars().length() > marker.end())
                        first.setChars(first.getChars().subSequence(marker.end()));
                    else first.unlink();
                    caption.unlink();
                    wrap(table, braces, Optional.of(caption));
                });
    }

    private static void fence(FencedCodeBlock fence) {
        Attributes attributes = Fences.attributes(fence);
        Optional<Label.Kind> kind = attributes.id().flatMap(Label.Kind::of);
        if (kind.isEmpty()) return;
        int start = fence.getInfo().indexOf("#" + attributes.id().get());
        BasedSequence place = fence.getInfo()
                .subSequence(start, start + 1 + attributes.id().get().length());
        wrap(fence, kind.get(), attributes.id().get(), place, Optional.empty());
    }

    private static void wrap(Node block, Braces braces, Optional<Node> caption) {
        wrap(block, braces.kind().orElseThrow(), braces.read().id().orElseThrow(), braces.chars(), caption);
    }

    private static void wrap(Node block, Label.Kind kind, String id, BasedSequence place, Optional<Node> caption) {
        Captioned captioned = new Captioned(kind, id, place, caption);
        block.insertBefore(captioned);
        block.unlink();
        captioned.appendChild(block);
    }
}
