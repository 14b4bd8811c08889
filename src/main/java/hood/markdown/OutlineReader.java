package hood.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import hood.book.Link;
import hood.book.Outline.Entry;
import hood.book.Text;
import hood.diagnostic.Diagnostic;
import hood.source.Excerpt;
import hood.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads lists as a table of contents. */
final class OutlineReader {
    private static final Set<String> GAPS = Set.of("...", "…", "……");

    private final Excerpt text;
    private final Document root;
    private final boolean numberBullets;
    private final List<Diagnostic> sink;

    /**
     * @param tree the text that holds the lists
     * @param numberBullets whether the entries of an unordered list are numbered too
     * @param sink takes what is found
     */
    OutlineReader(MarkdownReader.Tree tree, boolean numberBullets, List<Diagnostic> sink) {
        this.text = tree.text();
        this.root = tree.root();
        this.numberBullets = numberBullets;
        this.sink = sink;
    }

    /**
     * The entries of a list of the top level.
     *
     * @param before how many numbered entries stand before it, in other lists
     */
    List<Entry> entries(ListBlock list, int before) {
        boolean ordered = list instanceof OrderedList;
        int first = ordered && !numberBullets ? ((OrderedList) list).getStartNumber() : before + 1;
        return entries(list, "", ordered || numberBullets ? first : 0);
    }

    /** @param first the number of the first entry; 0 when the entries are not numbered */
    private List<Entry> entries(ListBlock list, String prefix, int first) {
        List<Entry> entries = new ArrayList<>();
        int number = first;
        for (Node child : list.getChildren()) {
            if (!(child instanceof ListItem item)) continue;
            Entry entry = entry(item, first > 0 ? prefix + number : "");
            entries.add(entry);
            if (entry instanceof Entry.Item) number++;
        }
        return entries;
    }

    private Entry entry(ListItem item, String number) {
        Node line = item.getFirstChild();
        boolean titled = line != null && !(line instanceof ListBlock);
        Text title = titled ? InlineText.of(line) : Text.plain("");
        if (GAPS.contains(title.plain()) && links(line).isEmpty()) return new Entry.Gap();
        List<Entry> children = new ArrayList<>();
        for (Node child : item.getChildren()) {
            if (!(child instanceof ListBlock list)) continue;
            boolean numbered = !number.isEmpty() || list instanceof OrderedList;
            String prefix = number.isEmpty() ? "" : number + ".";
            children.addAll(entries(list, prefix, numbered ? children.size() + 1 : 0));
        }
        Span place = titled ? span(line.getChars().trimEnd()) : text.span(item.getStartOffset(), item.getStartOffset());
        if (title.plain().isEmpty()) {
            sink.add(Diagnostic.error("contents-untitled", "目录项没有标题 / an entry of the table of contents has no title")
                    .at(place)
                    .help("write the chapter's title, and link it to its file"));
        }
        return new Entry.Item(number, title, titled ? link(line) : Optional.empty(), children, place);
    }

    /** The entry of a link that stands alone, outside any list. */
    Entry.Item single(Node link) {
        return new Entry.Item("", InlineText.of(link), toLink(link), List.of(), span(link.getChars()));
    }

    /** The one link of a line; more than one is reported. An empty address stands for a chapter still to be written. */
    private Optional<Link> link(Node line) {
        List<Node> found = links(line);
        if (found.size() > 1) {
            sink.add(Diagnostic.warning("contents-links", "一个目录项只能有一个链接 / an entry takes one link; this one is ignored")
                    .at(span(found.get(1).getChars()))
                    .help("make it an entry of its own"));
        }
        return found.isEmpty() ? Optional.empty() : toLink(found.get(0));
    }

    Optional<Link> toLink(Node link) {
        BasedSequence url = Dialect.url(link, root);
        return url.isEmpty() ? Optional.empty() : Optional.of(new Link(Dialect.destination(link, url), span(url)));
    }

    /** The links below a node, in order. */
    static List<Node> links(Node parent) {
        List<Node> links = new ArrayList<>();
        if (parent == null) return links;
        for (Node node : parent.getDescendants()) {
            boolean image = node instanceof Image || node instanceof ImageRef;
            boolean link = node instanceof LinkNodeBase || node instanceof LinkRef ref && ref.isDefined();
            boolean definition = node instanceof com.vladsch.flexmark.ast.Reference;
            if (link && !image && !definition) links.add(node);
        }
        return links;
    }

    private Span span(BasedSequence chars) {
        return text.span(chars.getStartOffset(), chars.getEndOffset());
    }
}
