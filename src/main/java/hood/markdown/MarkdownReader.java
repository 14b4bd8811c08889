package hood.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import hood.book.Document;
import hood.book.FrontMatter;
import hood.book.Heading;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a Markdown file. */
public final class MarkdownReader {
    private MarkdownReader() {}

    /** The document that a file holds. Any text at all is Markdown; only its front matter can be wrong. */
    public static Checked<Document> read(SourceFile file) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Tree tree = parse(file, diagnostics);
        return new Checked<>(document(tree), diagnostics);
    }

    /**
     * A file's parsed tree, still open to change.
     *
     * @param file the file
     * @param frontMatter what stands above the text
     * @param root the tree
     */
    record Tree(SourceFile file, FrontMatter frontMatter, com.vladsch.flexmark.util.ast.Document root) {}

    static Tree parse(SourceFile file, List<Diagnostic> sink) {
        FrontMatterReader.Result front = FrontMatterReader.read(file, sink);
        BasedSequence text = BasedSequence.of(file.text());
        return new Tree(file, front.frontMatter(), Dialect.parse(text.subSequence(front.end(), text.length())));
    }

    /** The document that a tree stands for. Changes the tree: headings get their ids, the title goes. */
    static Document document(Tree tree) {
        List<Heading> headings = new ArrayList<>();
        Set<String> anchors = new HashSet<>();
        Slugs slugs = new Slugs();
        for (Node node : tree.root().getDescendants()) {
            if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
                Heading found = heading(tree.file(), heading, slugs);
                heading.setAnchorRefId(found.id());
                headings.add(found);
                anchors.add(found.id());
            } else if (node instanceof HtmlBlock || node instanceof HtmlInline) {
                anchors.addAll(RawHtml.anchors(node.getChars().toString()));
            }
        }
        Optional<Heading> title = takeTitle(tree.root(), headings);
        Destinations destinations = new Destinations(tree.file());
        tree.root().set(Destinations.KEY, destinations);
        String html = Dialect.render(tree.root());
        return new Document(
                tree.file(),
                tree.frontMatter(),
                title,
                headings,
                destinations.links(),
                anchors,
                Destinations.fragments(html));
    }

    private static Heading heading(SourceFile file, com.vladsch.flexmark.ast.Heading node, Slugs slugs) {
        var text = InlineText.of(node);
        return new Heading(
                node.getLevel(), slugs.next(text.plain()), text, file.span(node.getStartOffset(), node.getEndOffset()));
    }

    /**
     * Takes the heading that the text begins with, when it is of level 1 or stands above all others; comments and link
     * definitions may come before it.
     */
    private static Optional<Heading> takeTitle(Node root, List<Heading> headings) {
        Node first = root.getFirstChild();
        while (first instanceof HtmlCommentBlock || first instanceof Reference) first = first.getNext();
        if (!(first instanceof com.vladsch.flexmark.ast.Heading heading)) return Optional.empty();
        int level = heading.getLevel();
        boolean above = headings.stream().skip(1).allMatch(other -> other.level() > level);
        if (level > 1 && !above) return Optional.empty();
        heading.unlink();
        return Optional.of(headings.remove(0));
    }
}
