package hood.block.steps;

import hood.source.Cjk;

/**
 * How wide text is, without asking any font: a Chinese character is an em, what stands in a line of code is three fifths.
 * So pictures are the same on each machine.
 */
final class Measure {
    /** The size of text, in pixels. */
    static final int SIZE = 13;
    /** The size of what is said beside it. */
    static final int SMALL = 11;

    private static final int LONGEST = 44;

    private Measure() {}

    /** The width of a text in the size of text. */
    static int text(String text) {
        return width(text, SIZE);
    }

    /** The width of a text in the small size. */
    static int small(String text) {
        return width(text, SMALL);
    }

    private static int width(String text, int size) {
        return (ems(shown(text)) * size + 99) / 100;
    }

    /** In hundredths of an em. */
    private static int ems(String text) {
        return text.codePoints().map(Measure::ems).sum();
    }

    private static int ems(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT)
            return 0;
        if (c >= 0x1F000 && c < 0x20000) return 140;
        boolean wide = Cjk.isCjk(c) || c >= 0x2010 && c <= 0x2BFF;
        return wide ? 100 : 61;
    }

    /** A text as it fits into a picture: in one line, its end cut off when it is long. */
    static String shown(String text) {
        String line = text.replaceAll("\\s+", " ");
        int ems = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            ems += ems(line.codePointAt(i));
            if (ems > LONGEST * 61) return line.substring(0, i) + "…";
        }
        return line;
    }
}
