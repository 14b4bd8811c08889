package hood.site;

import hood.book.Fragment;
import hood.book.Labelled;
import hood.book.Page;
import hood.book.Passage;
import hood.book.Target;
import hood.book.Text;
import hood.book.Urls;
import hood.source.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A page's text as HTML, its links filled in. Templates of blocks call it {@code body}. */
public final class Body {
    private final Page page;
    private final Set<String> planned;
    private final Set<String> stale;
    private final References references;
    private final Templates templates;
    private final Messages messages;
    private final Indexes indexes;

    /**
     * @param planned the addresses of the pages that are still to be written
     * @param stale the ids of the sections whose original has changed since they were translated
     */
    Body(
            Page page,
            Set<String> planned,
            Set<String> stale,
            References references,
            Indexes indexes,
            Templates templates,
            Messages messages) {
        this.indexes = indexes;
        this.page = page;
        this.planned = planned;
        this.stale = stale;
        this.references = references;
        this.templates = templates;
        this.messages = messages;
    }

    /**
     * A stretch of the text.
     *
     * @param slot {@code contents} or {@code references} where that list belongs, else empty
     * @param html the text, when it is no slot
     */
    public record Piece(String slot, String html) {}

    /** The whole text; slots vanish. */
    String html() {
        StringBuilder html = new StringBuilder();
        pieces().forEach(piece -> html.append(piece.html()));
        return html.toString();
    }

    /** The text, cut at its slots. */
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder html = new StringBuilder();
        for (Fragment fragment : page.document().body()) {
            if (!isSlot(fragment)) {
                html.append(html(fragment));
                continue;
            }
            pieces.add(new Piece("", html.toString()));
            pieces.add(new Piece(fragment instanceof Fragment.ContentsSlot ? "contents" : "references", ""));
            html.setLength(0);
        }
        pieces.add(new Piece("", html.toString()));
        return pieces;
    }

    private static boolean isSlot(Fragment fragment) {
        return fragment instanceof Fragment.ContentsSlot || fragment instanceof Fragment.ReferencesSlot;
    }

    /** The HTML of a text within a block. */
    public String html(Passage passage) {
        StringBuilder html = new StringBuilder();
        for (Fragment fragment : passage.fragments()) html.append(html(fragment));
        return html.toString();
    }

    private String html(Fragment fragment) {
        if (fragment instanceof Fragment.Html plain) return plain.html();
        if (fragment instanceof Fragment.Anchor anchor) return attributes(anchor.link());
        if (fragment instanceof Fragment.Address address) return address(address.link());
        if (fragment instanceof Fragment.RawAddress raw) return rawAddress(raw.link());
        if (fragment instanceof Fragment.SectionNumber section) return number(section.heading());
        if (fragment instanceof Fragment.LabelText label) return label(label.label());
        if (fragment instanceof Fragment.ReferenceLink reference) return reference(reference.reference());
        if (fragment instanceof Fragment.CitationMarks marks)
            return references.marks(page.document().citations().get(marks.citation()));
        if (fragment instanceof Fragment.SymbolStart start) return symbol(start.use());
        if (fragment instanceof Fragment.SymbolEnd end)
            return page.found().get(end.use()).isPresent() ? "</a>" : "";
        if (fragment instanceof Fragment.PartStart start) return SideBySide.mark(start.part());
        if (fragment instanceof Fragment.Message message) return Text.escape(messages.get(message.key()));
        return fragment instanceof Fragment.Filled filled ? templates.fill(filled.view(), this) : "";
    }

    private String number(int heading) {
        String number = page.sections().get(heading);
        boolean changed = stale.contains(page.document().headings().get(heading).id());
        String mark = changed
                ? "<span class=\"stale\" role=\"img\" aria-label=\"" + Text.escape(messages.get("stale.mark"))
                        + "\"></span>"
                : "";
        return mark + (number.isEmpty() ? "" : "<span class=\"number\">" + number + "</span> ");
    }

    private String label(int label) {
        return Text.escape(messages.label(
                page.document().labels().get(label).kind(), page.labels().get(label)));
    }

    private String reference(int reference) {
        Optional<Labelled> found = page.references().get(reference);
        if (found.isEmpty()) {
            String id = page.document().references().get(reference).id();
            return "<span class=\"missing\">@" + Text.escape(id) + "</span>";
        }
        Labelled to = found.get();
        String text = to.number().isEmpty() ? to.title().html() : Text.escape(messages.label(to.kind(), to.number()));
        return "<a class=\"reference\" href=\"" + Text.escape(href(page.address(), to.target())) + "\">" + text
                + "</a>";
    }

    private String symbol(int use) {
        return page.found()
                .get(use)
                .map(found -> "<a class=\"symbol\" href=\"" + Text.escape(indexes.source(found.symbol()))
                        + "\" data-symbol=\"" + Text.escape(indexes.id(found.symbol())) + "\">")
                .orElse("");
    }

    private String attributes(int link) {
        Target target = page.targets().get(link);
        String href = " href=\"" + Text.escape(href(page.address(), target)) + "\"";
        if (target instanceof Target.Nowhere) return " class=\"missing\"";
        if (target instanceof Target.External) return href + " class=\"external\"";
        boolean toPlanned = target instanceof Target.Page to && planned.contains(to.address());
        return toPlanned ? href + " class=\"planned\"" : href;
    }

    private String address(int link) {
        return Text.escape(href(page.address(), page.targets().get(link)));
    }

    private String rawAddress(int link) {
        Target target = page.targets().get(link);
        boolean asWritten = target instanceof Target.Nowhere || target instanceof Target.External;
        return asWritten ? page.document().links().get(link).span().text() : address(link);
    }

    /** The relative address that leads from a page to a target; empty when it leads nowhere. */
    static String href(String from, Target target) {
        if (target instanceof Target.Page page) {
            String fragment = page.fragment().isEmpty() ? "" : "#" + Urls.encode(page.fragment());
            boolean here = from.equals(page.address()) && !fragment.isEmpty();
            return here ? fragment : Urls.encode(Paths.relative(from, page.address())) + fragment;
        }
        if (target instanceof Target.File file) {
            return Urls.encode(Paths.relative(from, file.path())) + Urls.safe(file.suffix());
        }
        return target instanceof Target.External external ? Urls.safe(external.url()) : "";
    }
}
