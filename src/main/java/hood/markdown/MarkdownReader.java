package hood.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import hood.book.Attributes;
import hood.book.Document;
import hood.book.Extent;
import hood.book.FrontMatter;
import hood.book.Heading;
import hood.book.Label;
import hood.book.Part;
import hood.book.Term;
import hood.book.TermUse;
import hood.book.Text;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.source.Excerpt;
import hood.source.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads Markdown files. */
public final class MarkdownReader {
    private final Formats formats;
    private final String language;
    private final Function<String, Optional<SourceFile>> texts;
    private final Words words;
    private final Terms terms;
    private final Repeated repeated;

    /**
     * What is looked for in texts.
     *
     * @param terms the glossary
     * @param marked whether the first use of each term in a text is marked; what has no definition is not
     * @param symbols whether inline code may name symbols of source code
     * @param parts whether the blocks of a text are told apart, to stand beside those of another language
     */
    public record Words(List<Term> terms, boolean marked, boolean symbols, boolean parts) {
        /** Nothing. */
        public static final Words NONE = new Words(List.of(), false, false, false);

        public Words {
            terms = List.copyOf(terms);
        }
    }

    /**
     * @param formats what of a text other packages format
     * @param language the language of the texts
     * @param texts finds a text file of the book by its path, for what a text includes
     */
    public MarkdownReader(Formats formats, String language, Function<String, Optional<SourceFile>> texts) {
        this(formats, language, texts, Words.NONE);
    }

    /** The same, with words that are looked for. */
    public MarkdownReader(Formats formats, String language, Function<String, Optional<SourceFile>> texts, Words words) {
        this(formats, language, texts, words, new Terms(words.terms()), new Repeated());
    }

    private MarkdownReader(
            Formats formats,
            String language,
            Function<String, Optional<SourceFile>> texts,
            Words words,
            Terms terms,
            Repeated repeated) {
        this.repeated = repeated;
        this.formats = formats;
        this.language = language;
        this.texts = texts;
        this.words = words;
        this.terms = terms;
    }

    /** The same reader, with other texts of the book. */
    public MarkdownReader with(Function<String, Optional<SourceFile>> others) {
        return new MarkdownReader(formats, language, others, words, terms, repeated);
    }

    /** The document that a file holds. Any text at all is Markdown; what is wrong in it is found at its place. */
    public Checked<Document> read(SourceFile file) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        return new Checked<>(document(parse(file, diagnostics), terms, diagnostics), diagnostics);
    }

    /**
     * A file's parsed tree, still open to change.
     *
     * @param file the file
     * @param frontMatter what stands above the text
     * @param textStart where the text begins in the file
     * @param text the text, with what it includes; the tree's offsets are into it
     * @param includes the paths of the files that it includes
     * @param root the tree
     */
    record Tree(
            SourceFile file,
            FrontMatter frontMatter,
            int textStart,
            Excerpt text,
            Set<String> includes,
            com.vladsch.flexmark.util.ast.Document root) {}

    Tree parse(SourceFile file, List<Diagnostic> sink) {
        FrontMatterReader.Result front = FrontMatterReader.read(file, sink);
        Includes includes = new Includes(texts, sink);
        Excerpt text = includes.expand(file.span(front.end(), file.text().length()));
        com.vladsch.flexmark.util.ast.Document root = Dialect.parse(BasedSequence.of(text.text()));
        return new Tree(file, front.frontMatter(), front.end(), text, includes.included(), root);
    }

    /** The document that a tree stands for. Changes the tree: what has attributes gets them, the title goes. */
    Document document(Tree tree, List<Diagnostic> sink) {
        return document(tree, Terms.NONE, sink);
    }

    private Document document(Tree tree, Terms sought, List<Diagnostic> sink) {
        Holes holes = new Holes(tree.text(), repeated);
        Rendering rendering = new Rendering(formats, language, words.symbols(), path -> take(path, tree));
        rendering.prepare(tree.root(), holes, true);
        List<Heading> headings = new ArrayList<>();
        Set<String> anchors = new HashSet<>();
        Slugs slugs = new Slugs();
        for (Node node : tree.root().getDescendants()) {
            if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
                Heading found = heading(heading, holes, slugs);
                heading.setAnchorRefId(found.id());
                headings.add(found);
                anchors.add(found.id());
            } else if (node instanceof HtmlBlock || node instanceof HtmlInline) {
                anchors.addAll(RawHtml.anchors(node.getChars().toString()));
            }
        }
        Optional<Heading> title = takeTitle(tree.root(), headings);
        Extent extent = Extents.of(tree.root());
        List<TermUse> uses = new ArrayList<>();
        sought.find(
                tree.root(),
                words.marked(),
                (term, use) -> uses.add(
                        new TermUse(term.name(), holes.text().span(use.getStartOffset(), use.getEndOffset()))));
        List<Part> parts = words.parts() ? PartMark.mark(tree.root(), tree.text()) : List.of();
        String html = Dialect.render(tree.root());
        holes.labels().forEach(label -> anchors.add(label.id()));
        holes.blocks().forEach(block -> anchors.addAll(block.anchors()));
        headings.forEach(heading -> {
            if (Label.Kind.of(heading.id()).equals(Optional.of(Label.Kind.SEC))) {
                holes.label(new Label(Label.Kind.SEC, heading.id(), heading.span()));
            }
        });
        sink.addAll(holes.diagnostics());
        return new Document(
                tree.file(),
                tree.frontMatter(),
                tree.textStart(),
                title,
                summary(tree.root()),
                extent,
                headings,
                holes.links(),
                holes.labels(),
                holes.references(),
                holes.citations(),
                holes.symbols(),
                uses,
                anchors,
                tree.includes(),
                holes.blocks(),
                parts,
                holes.fragments(html));
    }

    private Optional<SourceFile> take(String path, Tree tree) {
        Optional<SourceFile> file = texts.apply(path);
        if (file.isPresent()) tree.includes().add(path);
        return file;
    }

    private static String summary(Node root) {
        for (Node node : root.getChildren()) {
            if (!(node instanceof Paragraph)) continue;
            String plain = InlineText.of(node).plain();
            if (!plain.isEmpty()) return plain;
        }
        return "";
    }

    private static Heading heading(com.vladsch.flexmark.ast.Heading node, Holes holes, Slugs slugs) {
        Text text = InlineText.of(node);
        Optional<String> given =
                Optional.ofNullable(holes.attributes().get(node)).flatMap(Attributes::id);
        String id = given.map(slugs::take).orElseGet(() -> slugs.next(text.plain()));
        return new Heading(node.getLevel(), id, text, holes.text().span(node.getStartOffset(), node.getEndOffset()));
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
