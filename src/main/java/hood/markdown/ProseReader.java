package hood.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
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
import hood.book.Attributes;
import hood.book.Block;
import hood.book.Passage;
import hood.book.Prose;
import hood.source.Excerpt;
import hood.source.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the running text of a Markdown file, block by block, for checks of its wording. */
public final class ProseReader {
    private final Excerpt source;
    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[64];

    private ProseReader(Excerpt source) {
        this.source = source;
    }

    /**
     * The prose of a file: of its paragraphs, headings and table cells, and of those in its blocks. What the file includes
     * is not part of it.
     *
     * @param formats which fences hold prose
     */
    public static List<Prose> read(SourceFile file, Formats formats) {
        int start = FrontMatterReader.read(file, new ArrayList<>()).end();
        List<Prose> prose = new ArrayList<>();
        read(Excerpt.of(file.span(start, file.text().length())), formats, prose);
        return prose;
    }

    private static void read(Excerpt source, Formats formats, List<Prose> sink) {
        for (Node node : Dialect.parse(BasedSequence.of(source.text())).getDescendants()) {
            if (node instanceof FencedCodeBlock fence) {
                formats.block(Fences.language(fence)).ifPresent(block -> read(block, fence, source, formats, sink));
            } else if (node instanceof Paragraph || node instanceof Heading || node instanceof TableCell) {
                ProseReader reader = new ProseReader(source);
                reader.children(node);
                if (reader.text.length() > 0) sink.add(reader.prose());
            }
        }
    }

    /** Lets a block say which parts of it are Markdown. What else it finds is not asked for here. */
    private static void read(Block block, FencedCodeBlock node, Excerpt source, Formats formats, List<Prose> sink) {
        block.read(Fences.read(node, source, Attributes.NONE), new Block.Context() {
            @Override
            public Passage markdown(Excerpt text) {
                read(text, formats, sink);
                return Passage.EMPTY;
            }

            @Override
            public Passage inline(Excerpt text) {
                return markdown(text);
            }

            @Override
            public Optional<SourceFile> file(String path) {
                return Optional.empty();
            }

            @Override
            public String id(String wanted) {
                return wanted;
            }
        });
    }

    private Prose prose() {
        return new Prose(source.span(0, 0).file(), text.toString(), Arrays.copyOf(offsets, text.length()));
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
        offsets[text.length()] = source.span(offset, offset).start();
        text.append(c);
    }
}
