package hood.book;

import hood.diagnostic.Diagnostic;
import hood.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Follows the links of a table of contents. */
final class ContentsResolver {
    private final LinkResolver links;
    private final Map<String, Document> chapterAt;
    private final List<Diagnostic> sink;
    private final Map<Target, Span> listed = new HashMap<>();

    /**
     * @param links follows links
     * @param chapterAt the chapters by their addresses, in natural order
     * @param sink takes what is found
     */
    ContentsResolver(LinkResolver links, Map<String, Document> chapterAt, List<Diagnostic> sink) {
        this.links = links;
        this.chapterAt = chapterAt;
        this.sink = sink;
    }

    /** The table of contents that an outline describes. */
    List<Node> nodes(Outline outline) {
        return nodes(outline, outline.entries());
    }

    private List<Node> nodes(Outline outline, List<Outline.Entry> entries) {
        List<Node> nodes = new ArrayList<>(entries.size());
        for (Outline.Entry entry : entries) {
            if (entry instanceof Outline.Entry.Item item) nodes.add(item(outline, item));
            else if (entry instanceof Outline.Entry.Part part) nodes.add(new Node.Part(part.title()));
            else if (entry instanceof Outline.Entry.Separator) nodes.add(new Node.Separator());
            else nodes.add(new Node.Gap());
        }
        return nodes;
    }

    private Node.Item item(Outline outline, Outline.Entry.Item item) {
        Target target = item.link()
                .map(link -> links.target(outline.source(), link, sink))
                .orElse(new Target.Nowhere());
        if (target instanceof Target.Page)
            reportSecondListing(target, item.link().orElseThrow());
        boolean planned = item.link().isEmpty() ? item.children().isEmpty() : isPlanned(target);
        return new Node.Item(item.number(), item.title(), target, planned, nodes(outline, item.children()));
    }

    private void reportSecondListing(Target target, Link link) {
        Span first = listed.putIfAbsent(target, link.span());
        if (first == null) return;
        sink.add(Diagnostic.warning("contents-duplicate", "目录重复列出此章 / the table of contents lists this twice")
                .at(link.span())
                .note("first here", first)
                .help("keep one of the two"));
    }

    private boolean isPlanned(Target target) {
        if (!(target instanceof Target.Page page)) return target instanceof Target.Nowhere;
        Document chapter = chapterAt.get(page.address());
        return chapter != null && chapter.frontMatter().planned();
    }

    /** All chapters, numbered in natural order: {@code 2-b} before {@code 10-a}. */
    List<Node> naturalOrder() {
        List<Node> nodes = new ArrayList<>();
        chapterAt.forEach((address, document) -> {
            String number = Integer.toString(nodes.size() + 1);
            Target target = new Target.Page(address, "");
            nodes.add(new Node.Item(number, document.nameOrTitle(), target, isPlanned(target), List.of()));
        });
        return nodes;
    }
}
