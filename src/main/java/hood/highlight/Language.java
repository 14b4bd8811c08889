package hood.highlight;

import java.util.List;
import java.util.Optional;

/**
 * How to scan a language.
 *
 * @param lineComments what begins a comment that ends with its line
 * @param blockComment what begins and what ends a comment over lines
 * @param quotes its string literals, longer openings first
 * @param letters characters other than letters, digits and {@code _} that words may hold
 * @param preprocessor whether a line that begins with {@code #} is for the preprocessor
 * @param words what a word is
 */
record Language(
        List<String> lineComments,
        Optional<Quote> blockComment,
        List<Quote> quotes,
        String letters,
        boolean preprocessor,
        Words words) {
    /**
     * A literal between delimiters.
     *
     * @param open what begins it
     * @param close what ends it
     * @param escape the character that takes the next one's meaning; 0 when there is none
     * @param overLines whether it may go on after the end of its line
     */
    record Quote(String open, String close, char escape, boolean overLines) {
        static Quote line(String mark) {
            return new Quote(mark, mark, '\\', false);
        }
    }

    /** Says what a word is. */
    interface Words {
        /**
         * The kind of a word, or null for a plain one.
         *
         * @param word the word
         * @param first whether it is the first on its line
         * @param next the next character that is no blank; 0 at the end
         */
        Kind kind(String word, boolean first, char next);
    }
}
