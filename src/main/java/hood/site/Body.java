package hood.site;

import hood.book.Fragment;
import hood.book.Page;
import hood.book.Target;
import hood.book.Text;
import hood.book.Urls;
import hood.source.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A page's text as HTML, its links filled in. */
final class Body {
    private final Page page;
    private final Set<String> planned;

    /** @param planned the addresses of the pages that are still to be written */
    Body(Page page, Set<String> planned) {
        this.page = page;
        this.planned = planned;
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
            if (fragment instanceof Fragment.Html plain) html.append(plain.html());
            else if (fragment instanceof Fragment.Anchor anchor) html.append(attributes(anchor.link()));
            else if (fragment instanceof Fragment.Address address) html.append(address(address.link()));
            else if (fragment instanceof Fragment.RawAddress raw) html.append(rawAddress(raw.link()));
            else {
                pieces.add(new Piece("", html.toString()));
                pieces.add(new Piece(fragment instanceof Fragment.ContentsSlot ? "contents" : "references", ""));
                html.setLength(0);
            }
        }
        pieces.add(new Piece("", html.toString()));
        return pieces;
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
