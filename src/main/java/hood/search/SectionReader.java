package hood.search;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Cuts a page's {@code <main>} into sections at its headings. What is no text of the page is left out: navigation,
 * buttons, scripts, and all that is marked {@code data-search="off"}.
 */
public final class SectionReader implements NodeVisitor {
    private static final String ASIDE = "[data-search=aside]";
    private static final String OFF = "nav, button, script, style, template, [data-search=off]";
    /** Elements whose text does not run on from the text before them, besides those that HTML calls blocks. */
    private static final String APART = "br, td, th, dt, dd, text, summary, option";

    private final String address;
    private final int least;
    private final List<Section> sections = new ArrayList<>();
    /** The headings around the present place; an outer one that is missing is empty. */
    private final List<String> trail = new ArrayList<>();

    private final StringBuilder text = new StringBuilder();
    private String fragment = "";
    private int level = 1;
    private Element heading;

    /** @param least the lowest level of its headings: the title of a page beside the book is not one of its titles */
    private SectionReader(String address, int least) {
        this.address = address;
        this.least = least;
    }

    /** The sections of a page, in order; none of a page without a {@code <main>}. */
    public static List<Section> read(String address, String html) {
        int from = html.indexOf("<main");
        int to = html.lastIndexOf("</main>");
        if (from < 0 || to < from) return List.of();
        Element main = Jsoup.parseBodyFragment(html.substring(from, to)).body();
        main.select(OFF).remove();
        SectionReader reader = new SectionReader(address, main.selectFirst(ASIDE) == null ? 1 : 2);
        main.traverse(reader);
        reader.end();
        return reader.sections;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (node instanceof Element element) {
            if (level(element) > 0 && heading == null) {
                end();
                heading = element;
            } else if (isApart(element)) {
                text.append(' ');
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node == heading) {
            begin(heading);
            heading = null;
        } else if (node instanceof Element element && isApart(element)) {
            text.append(' ');
        }
    }

    private static boolean isApart(Element element) {
        return element.isBlock() || element.is(APART);
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
            sections.add(new Section(address, fragment, Math.max(level, least), known, said));
        }
    }

    /** Takes the text so far, its white space joined. */
    private String joined() {
        String joined = text.toString().replaceAll("\\s+", " ").strip();
        text.setLength(0);
        return joined;
    }
}
