package hood.block.quiz;

import hood.source.Excerpt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown cut behind its first paragraph: a legend and a label hold words, but no blocks.
 *
 * @param words the paragraph; empty when the text begins with another block
 * @param rest what comes after it
 */
record Lead(Excerpt words, Excerpt rest) {
    /** A line that ends a paragraph, or that begins another block. */
    private static final Pattern NO_WORDS = Pattern.compile(
            "[ \\t]*(?:\\r?\\n|\\z)| {0,3}(?:```|~~~|>|#{1,6}[ \\t]|[-*+][ \\t]|[0-9]{1,9}[.)][ \\t]|<[a-z/!]|[-*_=]{3}|:[ \\t]|\\[\\^?[^\\]]*\\]:)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern INDENTED = Pattern.compile(" {4}|\\t");

    static Lead of(Excerpt text) {
        String all = text.text();
        int start = 0;
        while (start < all.length() && Character.isWhitespace(all.charAt(start))) start++;
        int first = all.lastIndexOf('\n', start) + 1;
        int end = first;
        boolean isTable = all.substring(first, lineEnd(all, first)).contains("|");
        if (!isTable && !INDENTED.matcher(all).region(first, all.length()).lookingAt()) {
            Matcher noWords = NO_WORDS.matcher(all);
            while (end < all.length() && !noWords.region(end, all.length()).lookingAt()) end = lineEnd(all, end);
        }
        return new Lead(text.part(first, end), text.part(end, all.length()));
    }

    private static int lineEnd(String all, int from) {
        int end = all.indexOf('\n', from);
        return end < 0 ? all.length() : end + 1;
    }

    /** Whether there is nothing but words. */
    boolean isAll() {
        return rest.text().isBlank() && !words.text().isBlank();
    }
}
