package hood.search;

import java.util.List;

/**
 * What a search finds: a heading and the text below it, up to the next heading.
 *
 * @param address the page's path in the site
 * @param fragment the heading's id; empty for text above all headings
 * @param level the heading's level, 1 to 6; 1 without a heading
 * @param trail the headings around it, outermost first, its own last
 * @param text what it says, white space joined
 */
public record Section(String address, String fragment, int level, List<String> trail, String text) {
    public Section {
        trail = List.copyOf(trail);
    }

    /** Its own heading. */
    public String heading() {
        return trail.isEmpty() ? "" : trail.get(trail.size() - 1);
    }
}
