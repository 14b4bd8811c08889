package hood.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The ids of a document's headings, by GitHub's rule, so that a fragment works on the Git host and in the book: lower
 * case; only letters, marks, digits, {@code _}, {@code -} and spaces kept; each space a {@code -}; what comes again gets
 * {@code -1}, {@code -2}, …
 *
 * @see <a href="https://github.com/Flet/github-slugger">github-slugger</a>
 */
final class Slugs {
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** The id that an author gave to the next heading. */
    String take(String id) {
        taken.add(id);
        return id;
    }

    /** The id of the next heading. */
    String next(String heading) {
        String slug = slug(heading);
        String id = slug;
        while (!taken.add(id)) id = slug + "-" + counts.merge(slug, 1, Integer::sum);
        return id;
    }

    /** The id of a heading that comes once. */
    static String slug(String heading) {
        StringBuilder slug = new StringBuilder();
        heading.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (c == ' ') slug.append('-');
            else if (isKept(c)) slug.appendCodePoint(c);
        });
        return slug.toString();
    }

    private static boolean isKept(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.CONNECTOR_PUNCTUATION -> true;
            default -> c == '-' || Character.isLetter(c);
        };
    }
}
