package hood.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Tells the terms of a text in mixed Chinese and English. {@code assets/search.js} holds the same rules for queries.
 *
 * <ul>
 *   <li>Letters are folded: lower case, and full-width forms as ASCII.
 *   <li>Of a run of Chinese, Japanese or Korean characters each two neighbours are a term, and the last character alone:
 *       so each character begins a term, and a query of one character is a prefix.
 *   <li>A word is a run of other letters, digits, marks and {@code _}. Words that {@code .} or {@code ·} joins, also
 *       around {@code (*…)}, are an identifier: {@code sync.(*Pool).Get} gives {@code sync.pool.get}, {@code pool.get},
 *       {@code get}, {@code sync} and {@code pool}.
 *   <li>The parts of a word count too: {@code gcMarkDone} gives {@code gc}, {@code mark} and {@code done}.
 * </ul>
 */
final class Analyzer {
    /** Longer terms are cut. */
    static final int LONGEST = 64;
    /** An identifier of more words is cut in two. */
    static final int MOST_WORDS = 8;

    private final String text;
    private final Consumer<String> sink;
    private int at;

    private Analyzer(String text, Consumer<String> sink) {
        this.text = text;
        this.sink = sink;
    }

    /** Gives each term of a text to a sink, as often as it stands there. */
    static void terms(String text, Consumer<String> sink) {
        new Analyzer(text, sink).run();
    }

    private void run() {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isIdeographic(c)) ideographs();
            else if (isWord(c)) identifier();
            else at += Character.charCount(c);
        }
    }

    private void ideographs() {
        int previous = -1;
        while (at < text.length() && isIdeographic(text.codePointAt(at))) {
            int end = at + Character.charCount(text.codePointAt(at));
            if (previous >= 0) sink.accept(text.substring(previous, end));
            previous = at;
            at = end;
        }
        sink.accept(text.substring(previous, at));
    }

    private void identifier() {
        List<String> words = new ArrayList<>();
        boolean inReceiver = false;
        while (true) {
            words.add(word());
            if (words.size() == MOST_WORDS) break;
            String joint = inReceiver ? ")." : text.startsWith(".(*", at) ? ".(*" : ".";
            boolean joins = text.startsWith(joint, at) || !inReceiver && text.startsWith("·", at);
            if (!joins || !isWordAt(at + joint.length())) break;
            at += joint.length();
            inReceiver = joint.equals(".(*");
        }
        for (int i = 0; i < words.size(); i++) {
            if (i < words.size() - 1) emit(String.join(".", words.subList(i, words.size())));
            emit(words.get(i));
            parts(words.get(i));
        }
    }

    private String word() {
        int from = at;
        while (isWordAt(at)) at += Character.charCount(text.codePointAt(at));
        return text.substring(from, at);
    }

    private boolean isWordAt(int i) {
        return i < text.length() && isWord(text.codePointAt(i)) && !isIdeographic(text.codePointAt(i));
    }

    /** The parts of a word, at {@code _} and where capitals begin, if there are several. */
    private void parts(String word) {
        int from = 0;
        for (int i = 1; i <= word.length(); i++) {
            boolean last = i == word.length();
            if (!last && !startsPart(word, i)) continue;
            if (from == 0 && last) return;
            String part = word.substring(from, i).replace("_", "");
            if (part.length() > 1) emit(part);
            from = i;
        }
    }

    private static boolean startsPart(String word, int i) {
        char before = word.charAt(i - 1);
        char c = word.charAt(i);
        if (before == '_') return c != '_';
        if (!Character.isUpperCase(c)) return false;
        boolean endsCapitals = i + 1 < word.length() && Character.isLowerCase(word.charAt(i + 1));
        return !Character.isUpperCase(before) || endsCapitals;
    }

    private void emit(String term) {
        String folded = fold(term);
        int end = Math.min(folded.length(), LONGEST);
        if (end < folded.length() && Character.isLowSurrogate(folded.charAt(end))) end--;
        sink.accept(folded.substring(0, end));
    }

    /** A text with its letters folded; as many characters as before. */
    static String fold(String text) {
        if (isFolded(text)) return text;
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            folded.appendCodePoint(fold(c));
            i += Character.charCount(c);
        }
        return folded.toString();
    }

    /** Whether a text is surely as it is when folded. */
    private static boolean isFolded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c >= 'A' && c <= 'Z') return false;
        }
        return true;
    }

    private static int fold(int c) {
        if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
        int narrow = c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
        String low = Character.toString(narrow).toLowerCase(Locale.ROOT);
        boolean sameLength = low.length() == Character.charCount(c) && low.codePointCount(0, low.length()) == 1;
        return sameLength ? low.codePointAt(0) : narrow;
    }

    /** Whether a character is of a writing that puts no spaces between words, or whose words are short. */
    static boolean isIdeographic(int c) {
        if (c < 0x1100) return false;
        if (c == 0x30FC || c >= 0x4E00 && c <= 0x9FA5) return true;
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }

    private static boolean isWord(int c) {
        if (c == '_' || Character.isLetterOrDigit(c)) return true;
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
