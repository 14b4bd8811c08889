package hood.external;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Fragments of outside addresses, as far as the page itself can say whether it has them. */
final class Fragments {
    /** Lines of source code, and what a page's script reads, are no ids. */
    private static final Pattern NO_ID = Pattern.compile("(?:L[0-9].*|[!/].*|.*[=&].*|top|)", Pattern.DOTALL);
    /** Git hosts set this before the ids of a text's headings, and a script takes it off. */
    private static final String PREFIX = "user-content-";

    private Fragments() {}

    /** The id that a fragment asks for, without a search for text; empty when it asks for none. */
    static String id(String fragment) {
        int directive = fragment.indexOf(":~:");
        String id = directive < 0 ? fragment : fragment.substring(0, directive);
        return NO_ID.matcher(id).matches() ? "" : id;
    }

    /** The ids that a page does not have. */
    static Set<String> missing(Set<String> ids, Set<String> anchors) {
        Set<String> missing = new TreeSet<>(ids);
        missing.removeIf(id -> anchors.contains(id) || anchors.contains(PREFIX + id));
        return missing;
    }
}
