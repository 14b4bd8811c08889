package hood.book;

import hood.source.Cjk;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells text of another language than its page's, so that browsers, voices and hyphenation know. */
public final class TextLanguage {
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,}[^A-Za-z]+[A-Za-z]{2,}");

    private TextLanguage() {}

    /** Whether a language is written with Chinese characters. */
    public static boolean isChinese(String language) {
        return language.equals("zh") || language.startsWith("zh-");
    }

    /**
     * The language of a text as a whole, when it is not the page's: of text without a Chinese character but with two words
     * on a Chinese page {@code en}, of text with Chinese and without Latin letters on any other page {@code zh}.
     */
    public static Optional<String> of(CharSequence text, String page) {
        boolean han = text.codePoints().anyMatch(Cjk::isHan);
        if (isChinese(page)) return han || !WORDS.matcher(text).find() ? Optional.empty() : Optional.of("en");
        boolean latin = text.codePoints().anyMatch(c -> c < 0x2E80 && Character.isLetter(c));
        return han && !latin && !page.startsWith("ja") ? Optional.of("zh") : Optional.empty();
    }
}
