package hood.markdown;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import hood.book.Fragment;
import hood.book.Link;
import hood.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses that one document mentions, and the marks that hold their places while it is rendered. A mark stands
 * between NUL characters, which no text holds: {@link SourceFile} has replaced them.
 */
final class Destinations {
    /** How a rendering finds the destinations of its document. */
    static final DataKey<Destinations> KEY =
            new DataKey<>("HOOD_DESTINATIONS", new Destinations(SourceFile.of("", "")));

    private static final String CONTENTS = "\0contents\0";
    private static final String REFERENCES = "\0references\0";
    private static final Pattern MARK =
            Pattern.compile(" href=\"\0(?<anchor>[0-9]+)\0\"|\0(?<address>[0-9]+)\0|\0raw(?<raw>[0-9]+)\0|\0[a-z]+\0");

    private final SourceFile file;
    private final List<Link> links = new ArrayList<>();

    Destinations(SourceFile file) {
        this.file = file;
    }

    static Destinations of(Document document) {
        return KEY.get(document);
    }

    /** Keeps an address, and gives the mark that stands for it. */
    String mark(String destination, BasedSequence place) {
        return "\0" + keep(destination, place.getStartOffset(), place.getEndOffset()) + "\0";
    }

    /** Keeps an address of raw HTML, which stands between two offsets, and gives the mark that stands for it. */
    String rawMark(String destination, int start, int end) {
        return "\0raw" + keep(destination, start, end) + "\0";
    }

    private int keep(String destination, int start, int end) {
        links.add(new Link(destination, file.span(start, end)));
        return links.size() - 1;
    }

    /** The mark of a list's place on the front page. */
    static String mark(Slot.List list) {
        return list == Slot.List.CONTENTS ? CONTENTS : REFERENCES;
    }

    /** The addresses kept, in order. */
    List<Link> links() {
        return links;
    }

    /** Rendered HTML, cut at its marks. */
    static List<Fragment> fragments(String html) {
        List<Fragment> fragments = new ArrayList<>();
        Matcher mark = MARK.matcher(html);
        int done = 0;
        while (mark.find()) {
            if (mark.start() > done) fragments.add(new Fragment.Html(html.substring(done, mark.start())));
            fragments.add(fragment(mark));
            done = mark.end();
        }
        if (done < html.length()) fragments.add(new Fragment.Html(html.substring(done)));
        return fragments;
    }

    private static Fragment fragment(Matcher mark) {
        if (mark.group("anchor") != null) return new Fragment.Anchor(Integer.parseInt(mark.group("anchor")));
        if (mark.group("address") != null) return new Fragment.Address(Integer.parseInt(mark.group("address")));
        if (mark.group("raw") != null) return new Fragment.RawAddress(Integer.parseInt(mark.group("raw")));
        return mark.group().equals(CONTENTS) ? new Fragment.ContentsSlot() : new Fragment.ReferencesSlot();
    }
}
