package hood.book;

import hood.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A block of a document's body that stands directly in it: a paragraph, a list, a table, a fence.
 *
 * @param kind what it is, such as {@code paragraph} or {@code fence go}
 * @param heading how many headings of the body stand above it
 * @param span where it stands
 */
public record Part(String kind, int heading, Span span) {
    public Part {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(span, "span");
    }

    /**
     * Which part of one document each part of another goes with: within sections that go together, parts of the same kinds
     * in the same order, as many as can be.
     *
     * @return for each part of {@code from} an index into the parts of {@code to}, or -1
     */
    public static List<Integer> align(Document from, Document to) {
        Integer[] aligned = new Integer[from.parts().size()];
        Arrays.fill(aligned, -1);
        List<Integer> sections = new ArrayList<>(List.of(0));
        Translation.align(headings(from), headings(to)).forEach(place -> sections.add(place + 1));
        for (int section = 0; section < sections.size(); section++) {
            int there = sections.get(section);
            if (section > 0 && there == 0) continue;
            align(indexes(from, section), indexes(to, there), from, to, aligned);
        }
        return List.of(aligned);
    }

    private static List<Optional<Heading>> headings(Document document) {
        return document.headings().stream().map(Optional::of).toList();
    }

    private static List<Integer> indexes(Document document, int section) {
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < document.parts().size(); i++)
            if (document.parts().get(i).heading() == section) indexes.add(i);
        return indexes;
    }

    /** The longest common subsequence of kinds: what both begin with, and then the best of the rest. */
    private static void align(List<Integer> ours, List<Integer> theirs, Document from, Document to, Integer[] aligned) {
        int begin = 0;
        int most = Math.min(ours.size(), theirs.size());
        while (begin < most && same(from, ours.get(begin), to, theirs.get(begin)))
            aligned[ours.get(begin)] = theirs.get(begin++);
        alignRest(ours.subList(begin, ours.size()), theirs.subList(begin, theirs.size()), from, to, aligned);
    }

    private static void alignRest(
            List<Integer> ours, List<Integer> theirs, Document from, Document to, Integer[] aligned) {
        int[][] longest = new int[ours.size() + 1][theirs.size() + 1];
        for (int i = ours.size() - 1; i >= 0; i--) {
            for (int j = theirs.size() - 1; j >= 0; j--) {
                longest[i][j] = same(from, ours.get(i), to, theirs.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        for (int i = 0, j = 0; i < ours.size() && j < theirs.size(); ) {
            if (same(from, ours.get(i), to, theirs.get(j))) aligned[ours.get(i++)] = theirs.get(j++);
            else if (longest[i + 1][j] >= longest[i][j + 1]) i++;
            else j++;
        }
    }

    private static boolean same(Document from, int ours, Document to, int theirs) {
        return from.parts().get(ours).kind().equals(to.parts().get(theirs).kind());
    }
}
