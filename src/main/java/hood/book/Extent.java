package hood.book;

/**
 * How long a text is to read; code and formulas do not count.
 *
 * @param han its Chinese characters
 * @param words its words in other writing
 */
public record Extent(int han, int words) {
    /** No text. */
    public static final Extent NONE = new Extent(0, 0);

    private static final int HAN_PER_MINUTE = 400;
    private static final int WORDS_PER_MINUTE = 220;

    public Extent {
        if (han < 0 || words < 0) throw new IllegalArgumentException("no text is so short: " + han + ", " + words);
    }

    /** About how many minutes it takes to read: 0 for no text, else at least 1. */
    public int minutes() {
        return (int) Math.ceil((double) han / HAN_PER_MINUTE + (double) words / WORDS_PER_MINUTE);
    }
}
