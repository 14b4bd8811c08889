package hood.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import hood.book.Attributes;
import hood.book.Block;
import hood.book.Citation;
import hood.book.CrossReference;
import hood.book.Fragment;
import hood.book.Label;
import hood.book.Link;
import hood.book.SymbolName;
import hood.book.SymbolUse;
import hood.diagnostic.Diagnostic;
import hood.source.Excerpt;
import hood.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of one document only the whole book can fill in, and the marks that hold its place while the document is rendered.
 * A mark stands between NUL characters, which no text holds: {@link SourceFile} has replaced them.
 */
final class Holes {
    /** How a rendering finds the holes of its document. */
    static final DataKey<Holes> KEY =
            new DataKey<>("HOOD_HOLES", new Holes(Excerpt.of(SourceFile.of("", "")), new Repeated()));

    private static final String HREF = " href=\"";

    private final Excerpt text;
    private final List<Link> links;
    private final List<Label> labels;
    private final List<CrossReference> references;
    private final Repeated repeated;
    private final List<Citation> citations;
    private final List<SymbolUse> symbols;
    private final Map<Node, Integer> symbolAt;
    private final List<Fragment> others;
    private final List<Block.View> blocks;
    private final List<Diagnostic> diagnostics;
    private final Map<Node, Attributes> attributes;
    private final Map<String, Integer> ids;

    /**
     * @param text the document's text, in which nodes have their offsets
     * @param repeated what recurs in the texts of the book
     */
    Holes(Excerpt text, Repeated repeated) {
        this.text = text;
        this.repeated = repeated;
        this.links = new ArrayList<>();
        this.labels = new ArrayList<>();
        this.references = new ArrayList<>();
        this.citations = new ArrayList<>();
        this.symbols = new ArrayList<>();
        this.symbolAt = new IdentityHashMap<>();
        this.others = new ArrayList<>();
        this.blocks = new ArrayList<>();
        this.diagnostics = new ArrayList<>();
        this.attributes = new IdentityHashMap<>();
        this.ids = new HashMap<>();
    }

    private Holes(Holes document, Excerpt text) {
        this.text = text;
        this.repeated = document.repeated;
        this.links = document.links;
        this.labels = document.labels;
        this.references = document.references;
        this.citations = document.citations;
        this.symbols = document.symbols;
        this.symbolAt = document.symbolAt;
        this.others = document.others;
        this.blocks = document.blocks;
        this.diagnostics = document.diagnostics;
        this.attributes = document.attributes;
        this.ids = document.ids;
    }

    /** The same document's holes for a text within one of its blocks, which has a tree of its own. */
    Holes within(Excerpt part) {
        return new Holes(this, part);
    }

    static Holes of(Document document) {
        return KEY.get(document);
    }

    /** The document's text. */
    Excerpt text() {
        return text;
    }

    List<Link> links() {
        return links;
    }

    List<Label> labels() {
        return labels;
    }

    List<CrossReference> references() {
        return references;
    }

    List<Citation> citations() {
        return citations;
    }

    List<SymbolUse> symbols() {
        return symbols;
    }

    /** What recurs in the texts of the book. */
    Repeated repeated() {
        return repeated;
    }

    /** The blocks, those within others too. */
    List<Block.View> blocks() {
        return blocks;
    }

    /** What was found while rendering. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** What authors said of nodes. */
    Map<Node, Attributes> attributes() {
        return attributes;
    }

    /** An id for a block: the one that is wanted; with a number when it was wanted before. */
    String id(String wanted) {
        int times = ids.merge(wanted, 1, Integer::sum);
        return times == 1 ? wanted : wanted + "_" + times;
    }

    /** Keeps an address, and gives the mark that stands for it. */
    String link(String destination, BasedSequence place) {
        links.add(new Link(destination, text.span(place.getStartOffset(), place.getEndOffset())));
        return mark("link", links.size());
    }

    /** Keeps an address of raw HTML, which stands between two offsets, and gives the mark that stands for it. */
    String rawLink(String destination, int start, int end) {
        links.add(new Link(destination, text.span(start, end)));
        return mark("raw", links.size());
    }

    /** Keeps a label, and gives the mark of its name and number. */
    String label(Label label) {
        labels.add(label);
        return mark("label", labels.size());
    }

    /** Keeps a reference, and gives the mark of the link to its label. */
    String reference(CrossReference reference) {
        references.add(reference);
        return mark("reference", references.size());
    }

    /** Keeps a citation, and gives the mark of its marks. */
    String citation(Citation citation) {
        citations.add(citation);
        return mark("citation", citations.size());
    }

    /**
     * Keeps a name that may be a symbol's.
     *
     * @param linked the code that becomes a link when it is one; a title's or a link's does not
     */
    void symbol(SymbolName name, Code code, boolean linked) {
        if (linked) symbolAt.put(code, symbols.size());
        symbols.add(new SymbolUse(name, text.span(code.getStartOffset(), code.getEndOffset())));
    }

    /** The mark of where inline code's link to a symbol begins; nothing when it may not become one. */
    String symbolStart(Code code) {
        Integer use = symbolAt.get(code);
        return use == null ? "" : mark("symbol", use + 1);
    }

    /** The mark of where that link ends. */
    String symbolEnd(Code code) {
        Integer use = symbolAt.get(code);
        return use == null ? "" : mark("symbolend", use + 1);
    }

    /** The mark of a heading's number. */
    String sectionNumber(int heading) {
        return mark("section", heading + 1);
    }

    /** The mark of where a part begins. */
    String part(int part) {
        return mark("part", part + 1);
    }

    /** The mark of a message of the interface. */
    String message(String key) {
        return other(new Fragment.Message(key));
    }

    /** The mark of a block. */
    String block(Block.View view) {
        blocks.add(view);
        return other(new Fragment.Filled(view));
    }

    /** The mark of a list's place on the front page. */
    String slot(Slot.List list) {
        return other(list == Slot.List.CONTENTS ? new Fragment.ContentsSlot() : new Fragment.ReferencesSlot());
    }

    private String other(Fragment fragment) {
        others.add(fragment);
        return mark("other", others.size());
    }

    private static String mark(String kind, int count) {
        return "\0" + kind + (count - 1) + "\0";
    }

    /** Rendered HTML, cut at its marks. */
    List<Fragment> fragments(String html) {
        List<Fragment> fragments = new ArrayList<>();
        int done = 0;
        for (int start = html.indexOf('\0'); start >= 0; start = html.indexOf('\0', done)) {
            int end = html.indexOf('\0', start + 1);
            String mark = html.substring(start + 1, end);
            int digits = 0;
            while (!Character.isDigit(mark.charAt(digits))) digits++;
            String kind = mark.substring(0, digits);
            int index = Integer.parseInt(mark.substring(digits));
            boolean anchor = kind.equals("link")
                    && html.startsWith(HREF, start - HREF.length())
                    && html.startsWith("\"", end + 1);
            int from = anchor ? start - HREF.length() : start;
            if (from > done) fragments.add(repeated.html(html.substring(done, from)));
            fragments.add(anchor ? new Fragment.Anchor(index) : fragment(kind, index));
            done = anchor ? end + 2 : end + 1;
        }
        if (done < html.length()) fragments.add(repeated.html(html.substring(done)));
        return fragments;
    }

    private Fragment fragment(String kind, int index) {
        return switch (kind) {
            case "link" -> new Fragment.Address(index);
            case "raw" -> new Fragment.RawAddress(index);
            case "label" -> new Fragment.LabelText(index);
            case "reference" -> new Fragment.ReferenceLink(index);
            case "citation" -> new Fragment.CitationMarks(index);
            case "symbol" -> new Fragment.SymbolStart(index);
            case "symbolend" -> new Fragment.SymbolEnd(index);
            case "part" -> new Fragment.PartStart(index);
            case "section" -> new Fragment.SectionNumber(index);
            default -> others.get(index);
        };
    }
}
