package hood.markdown;

import hood.source.Cjk;

/**
 * What a delimiter run may do where it stands, by CommonMark's rules of flanking with the CJK-friendly amendment: beside
 * a CJK character, punctuation does not keep a run from opening or closing emphasis. Without CJK characters nothing
 * differs from CommonMark.
 *
 * @param opens whether it can open emphasis, also inside a word
 * @param closes whether it can close emphasis, also inside a word
 * @param opensWord whether it can open emphasis, but not inside a word
 * @param closesWord whether it can close emphasis, but not inside a word
 * @see <a href="https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md">The amendment</a>
 */
record Flanking(boolean opens, boolean closes, boolean opensWord, boolean closesWord) {
    /** The flanking of the run from {@code start} up to {@code end}; the text's ends count as white space. */
    static Flanking of(CharSequence text, int start, int end) {
        int before = start == 0 ? ' ' : Character.codePointBefore(text, start);
        int after = end == text.length() ? ' ' : Character.codePointAt(text, end);
        int main = before;
        if (isVariationSelector(before) && start > 1) {
            int base = Character.codePointBefore(text, start - 1);
            if (!isSpace(base)) main = base;
        }
        boolean spaceBefore = isSpace(main);
        boolean spaceAfter = isSpace(after);
        if (spaceBefore || spaceAfter) return new Flanking(!spaceAfter, !spaceBefore, !spaceAfter, !spaceBefore);
        boolean punctuationBefore = Cjk.isPunctuation(main);
        boolean punctuationAfter = Cjk.isPunctuation(after);
        boolean cjk = Cjk.isCjk(after)
                || Cjk.isCjk(main)
                || isIdeographicVariationSelector(main)
                || isFullWidthQuote(main, before);
        return new Flanking(
                punctuationBefore || cjk || !punctuationAfter,
                punctuationAfter || cjk || !punctuationBefore,
                punctuationBefore,
                punctuationAfter);
    }

    /** Unicode white space as CommonMark has it. */
    private static boolean isSpace(int c) {
        return c == '\t' || c == '\n' || c == '\f' || c == '\r' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /** A variation selector that is not the one for emoji. */
    private static boolean isVariationSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0E;
    }

    private static boolean isIdeographicVariationSelector(int c) {
        return c >= 0xE0100 && c <= 0xE01EF;
    }

    /** A quotation mark of ambiguous width that a variation selector makes wide. */
    private static boolean isFullWidthQuote(int mark, int selector) {
        return selector == 0xFE01 && (mark == 0x2018 || mark == 0x2019 || mark == 0x201C || mark == 0x201D);
    }
}
