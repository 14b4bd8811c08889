package hood.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import hood.book.Part;
import hood.source.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Stands before a block that stands directly in a document, and behind the last of them. */
final class PartMark extends Block {
    private final int part;

    private PartMark(int part) {
        this.part = part;
    }

    /** The number of the part that begins here. */
    int part() {
        return part;
    }

    /** Marks the parts of a tree; gives them in order. */
    static List<Part> mark(Document root, Excerpt text) {
        List<Part> parts = new ArrayList<>();
        List<Node> children = new ArrayList<>();
        root.getChildren().forEach(children::add);
        int headings = 0;
        for (Node node : children) {
            if (node instanceof HtmlCommentBlock || node instanceof Reference || node instanceof FootnoteBlock)
                continue;
            if (node instanceof Heading) headings++;
            node.insertBefore(new PartMark(parts.size()));
            Node place = node instanceof Captioned ? node.getFirstChild() : node;
            parts.add(new Part(kind(node), headings, text.span(place.getStartOffset(), place.getEndOffset())));
        }
        root.appendChild(new PartMark(parts.size()));
        return parts;
    }

    private static String kind(Node node) {
        if (node instanceof Captioned captioned) return captioned.kind().prefix() + kind(captioned.getFirstChild());
        if (node instanceof FencedCodeBlock fence) return "fence " + Fences.language(fence);
        if (node instanceof Heading heading) return "heading " + heading.getLevel();
        return node.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
