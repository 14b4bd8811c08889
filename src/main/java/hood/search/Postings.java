package hood.search;

import java.util.Arrays;

/** Where a term stands: the sections, ascending, and how much it counts in each. */
final class Postings {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int MOST = 255;

    /** Section and count of each, in one number: 24 and 8 bits. */
    private int[] entries = new int[4];

    private int size;

    /** Lets the term count in a section, which is the last one or comes after it. */
    void add(int section, int count) {
        if (size > 0 && section(size - 1) == section) {
            int sum = Math.min(MOST, (entries[size - 1] & MOST) + count);
            entries[size - 1] = section << 8 | sum;
            return;
        }
        if (size == entries.length) entries = Arrays.copyOf(entries, size * 2);
        entries[size++] = section << 8 | Math.min(MOST, count);
    }

    /** Adds where the term stands in sections that come after all of these. */
    void add(Postings later) {
        entries = Arrays.copyOf(entries, size + later.size);
        System.arraycopy(later.entries, 0, entries, size, later.size);
        size += later.size;
    }

    private int section(int i) {
        return entries[i] >>> 8;
    }

    /** In how many sections the term stands. */
    int size() {
        return size;
    }

    /**
     * The postings in the digits of base64url: for each section its distance from the one before, five bits a digit,
     * lowest first, all but the last with the sixth bit set (as in source maps); then one digit for its weight.
     *
     * @param weights how much a count weighs in a section, 0 to 63
     */
    String encode(Weights weights) {
        StringBuilder out = new StringBuilder(size * 3);
        int before = -1;
        for (int i = 0; i < size; i++) {
            int distance = section(i) - before;
            before = section(i);
            while (distance >= 32) {
                out.append(DIGITS.charAt(32 | distance & 31));
                distance >>>= 5;
            }
            out.append(DIGITS.charAt(distance));
            out.append(DIGITS.charAt(weights.of(before, entries[i] & MOST)));
        }
        return out.toString();
    }

    /** How much a count weighs in a section. */
    interface Weights {
        int of(int section, int count);
    }
}
