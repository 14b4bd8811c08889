package hood.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Cuts a page's {@code <main>} into sections at its headings. What is no text of the page is left out: navigation,
 * buttons, scripts, and all that is marked {@code data-search="off"}.
 */
public final class SectionReader implements NodeFilter {
    /** Says whether an element is searched: {@code off}, or {@code aside} on a page beside the book. */
    private static final String SEARCH = "data-search";

    private static final Set<String> OFF = Set.of("nav", "button", "script", "style", "template");
    /** Elements whose text does not run on from the text before them, besides those that HTML calls blocks. */
    private static final Set<String> APART = Set.of("br", "td", "th", "dt", "dd", "text", "summary", "option");

    private final String address;
    private final List<Section> sections = new ArrayList<>();
    /** The headings around the present place; an outer one that is missing is empty. */
    private final List<String> trail = new ArrayList<>();

    private final StringBuilder text = new StringBuilder();
    private String fragment = "";
    private int level = 1;
    private boolean isAside;
    private Element heading;

    private SectionReader(String address) {
        this.address = address;
    }

    /**
     * The sections of a page, in order; none of a page without a {@code <main>}.
     *
     * @param address the page's path in the site
     * @param html the whole page
     */
    public static List<Section> read(String address, String html) {
        int from = html.indexOf("<main");
        int to = html.lastIndexOf("</main>");
        if (from < 0 || to < from) return List.of();
        Element main = Jsoup.parseBodyFragment(html.substring(from, to)).body();
        SectionReader reader = new SectionReader(address);
        main.filter(reader);
        reader.end();
        return reader.isAside
                ? reader.sections.stream().map(SectionReader::aside).toList()
                : reader.sections;
    }

    /** The title of a page beside the book is not one of its titles. */
    private static Section aside(Section section) {
        int level = Math.max(section.level(), 2);
        return new Section(section.address(), section.fragment(), level, section.trail(), section.text());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (node instanceof Element element) {
            if (isOff(element)) return FilterResult.SKIP_ENTIRELY;
            isAside |= element.attr(SEARCH).equalsIgnoreCase("aside");
            if (level(element) > 0 && heading == null) {
                end();
                heading = element;
            } else if (isApart(element)) {
                text.append(' ');
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node == heading) {
            begin(heading);
            heading = null;
        } else if (node instanceof Element element && isApart(element)) {
            text.append(' ');
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isOff(Element element) {
        return OFF.contains(element.normalName()) || element.attr(SEARCH).equalsIgnoreCase("off");
    }

    private static boolean isApart(Element element) {
        return element.isBlock() || APART.contains(element.normalName());
    }

    private static int level(Element element) {
        String name = element.normalName();
        boolean isHeading = name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
        boolean canBeReached = !element.id().isEmpty() || name.equals("h1");
        return isHeading && canBeReached ? name.charAt(1) - '0' : 0;
    }

    /** The text so far is a heading. */
    private void begin(Element element) {
        level = level(element);
        fragment = element.id();
        while (trail.size() >= level) trail.remove(trail.size() - 1);
        while (trail.size() < level - 1) trail.add("");
        trail.add(joined());
    }

    private void end() {
        String said = joined();
        boolean nothing = said.isEmpty() && trail.isEmpty();
        if (!nothing) {
            List<String> known =
                    trail.stream().filter(title -> !title.isEmpty()).toList();
            sections.add(new Section(address, fragment, level, known, said));
        }
    }

    /** Takes the text so far, its white space joined. */
    private String joined() {
        StringBuilder joined = new StringBuilder(text.length());
        boolean inSpace = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSpace = c == ' ' || c >= '\t' && c <= '\r';
            if (!isSpace) joined.append(c);
            else if (!inSpace) joined.append(' ');
            inSpace = isSpace;
        }
        text.setLength(0);
        return joined.toString().strip();
    }
}
