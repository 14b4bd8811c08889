package hood.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.util.ast.Node;
import hood.book.Document;
import hood.book.Link;
import hood.book.Manuscript.ListedReference;
import hood.book.Outline;
import hood.book.Outline.Entry;
import hood.book.Settings;
import hood.book.Text;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the face of a book: a README that holds the table of contents and the reference list beside its own text. */
public final class FrontReader {
    private final MarkdownReader reader;
    private final MarkdownReader.Tree tree;
    private final Settings settings;
    private final List<Diagnostic> diagnostics;

    private FrontReader(
            MarkdownReader reader, MarkdownReader.Tree tree, Settings settings, List<Diagnostic> diagnostics) {
        this.reader = reader;
        this.tree = tree;
        this.settings = settings;
        this.diagnostics = diagnostics;
    }

    /**
     * What a README holds.
     *
     * @param document its text, with slots in the place of the lists
     * @param unpublished the links of the sections that the front page leaves out
     * @param outline the table of contents, if its section is there and holds a list
     * @param references the reference list
     */
    public record Front(
            Document document, List<Link> unpublished, Optional<Outline> outline, List<ListedReference> references) {}

    /** Reads a file by the sections that the settings name for it. */
    public static Checked<Front> read(MarkdownReader reader, SourceFile file, Settings settings) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        MarkdownReader.Tree tree = reader.parse(file, diagnostics);
        Front front = new FrontReader(reader, tree, settings, diagnostics).front();
        return new Checked<>(front, diagnostics);
    }

    private Front front() {
        List<Link> unpublished = new ArrayList<>();
        for (List<Node> omitted : sections(settings.omit()::contains)) omit(omitted, unpublished);
        List<Entry> entries = new ArrayList<>();
        List<ListedReference> references = new ArrayList<>();
        if (tree.file().path().equals(settings.contents().file())) {
            sections(settings.contents()::isIntroducedBy).stream()
                    .findFirst()
                    .ifPresent(section -> contents(section, entries));
        }
        if (tree.file().path().equals(settings.references().file())) {
            sections(settings.references()::isIntroducedBy).stream()
                    .findFirst()
                    .ifPresent(section -> references(section, references));
        }
        Optional<Outline> outline =
                entries.isEmpty() ? Optional.empty() : Optional.of(new Outline(tree.file(), entries));
        return new Front(reader.document(tree, diagnostics), unpublished, outline, references);
    }

    /** Each heading of the top level that matches, with all that follows it up to the next of its rank. */
    private List<List<Node>> sections(Predicate<String> heading) {
        List<List<Node>> sections = new ArrayList<>();
        List<Node> open = null;
        int level = 0;
        for (Node node : tree.root().getChildren()) {
            if (node instanceof Heading h) {
                if (open != null && h.getLevel() <= level) open = null;
                if (open == null && heading.test(InlineText.of(h).plain())) {
                    open = new ArrayList<>();
                    level = h.getLevel();
                    sections.add(open);
                }
            }
            if (open != null) open.add(node);
        }
        return sections;
    }

    private void omit(List<Node> section, List<Link> unpublished) {
        OutlineReader reader = reader();
        for (Node node : section) {
            OutlineReader.links(node).forEach(link -> reader.toLink(link).ifPresent(unpublished::add));
            node.unlink();
        }
    }

    private OutlineReader reader() {
        return new OutlineReader(tree, false, diagnostics);
    }

    /** Takes the lists, and the headings between them as part titles. */
    private void contents(List<Node> section, List<Entry> entries) {
        OutlineReader reader = reader();
        section.get(0).insertAfter(new Slot(Slot.List.CONTENTS));
        for (Node node : section.subList(1, section.size())) {
            if (node instanceof ListBlock list) entries.addAll(reader.entries(list, 0));
            else if (node instanceof Heading heading) entries.add(new Entry.Part(InlineText.of(heading)));
            else continue;
            node.unlink();
        }
    }

    private void references(List<Node> section, List<ListedReference> references) {
        OutlineReader reader = reader();
        section.get(0).insertAfter(new Slot(Slot.List.REFERENCES));
        for (Node node : section) {
            if (!(node instanceof ListBlock list)) continue;
            for (Node item : list.getChildren()) {
                if (item instanceof ListItem) references.add(reference(item, reader));
            }
            node.unlink();
        }
    }

    /** The first link of an item is its address and title; an item without one, a printed book say, is all title. */
    private ListedReference reference(Node item, OutlineReader reader) {
        Optional<Node> first = OutlineReader.links(item).stream().findFirst();
        Optional<Link> link = first.flatMap(reader::toLink);
        if (link.isEmpty())
            return new ListedReference(tree.file(), Optional.of(InlineText.of(item)), Text.plain(""), link);
        Node node = first.get();
        boolean bare = node instanceof AutoLink;
        Optional<Text> title = bare ? Optional.empty() : Optional.of(InlineText.of(node));
        node.unlink();
        return new ListedReference(tree.file(), title, InlineText.asItStands(item), link);
    }
}
