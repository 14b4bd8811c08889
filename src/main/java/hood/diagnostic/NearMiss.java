package hood.diagnostic;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses what an author meant. */
public final class NearMiss {
    private NearMiss() {}

    /**
     * The advice {@code did you mean "…"?} with the candidate nearest to a word, if one lies within its {@link #limit}.
     */
    public static Optional<String> advice(String word, Collection<String> candidates) {
        return nearest(word, candidates).map(found -> "did you mean \"" + found + "\"?");
    }

    /** How many edits may lie between a word and what was meant: a third of its length, but at least two. */
    public static int limit(String word) {
        return Math.max(2, word.length() / 3);
    }

    /** The candidate nearest to a word within its {@link #limit}. */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        return nearest(word, candidates, limit(word));
    }

    /**
     * The candidate nearest to a word by single-character edits (insert, delete, replace, swap of neighbours), letter
     * case aside; among equals the first in alphabetical order.
     *
     * @param limit how many edits there may be
     */
    public static Optional<String> nearest(String word, Collection<String> candidates, int limit) {
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        String folded = word.toLowerCase(Locale.ROOT);
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - word.length()) > limit) continue;
            int distance = distance(folded, candidate.toLowerCase(Locale.ROOT));
            boolean far = distance > limit || distance >= Math.max(word.length(), candidate.length());
            if (far) continue;
            if (distance < bestDistance || distance == bestDistance && candidate.compareTo(best) < 0) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Optimal string alignment distance (Damerau–Levenshtein without overlapping swaps). */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int least = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                row[j] = swapped ? Math.min(least, beforeLast[j - 2] + 1) : least;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
