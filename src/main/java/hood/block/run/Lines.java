package hood.block.run;

import hood.diagnostic.Diagnostic;
import hood.diagnostic.NearMiss;
import hood.yaml.YamlMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says which lines of a program are meant: {@code 5-9,12}, or those between {@code ANCHOR: a} and {@code ANCHOR_END: a}. */
final class Lines {
    private static final Pattern RANGE = Pattern.compile("(?<first>[0-9]{1,6})(?:-(?<last>[0-9]{1,6}))?");
    private static final Pattern ANCHOR = Pattern.compile("ANCHOR(?<end>_END)?:[ \\t]*(?<name>[\\p{L}\\p{N}_-]+)");

    private Lines() {}

    /**
     * The numbers of the lines, from 1.
     *
     * @param where what the author wrote
     * @param count how many lines there are
     * @param sink takes {@code listing-lines} and {@code include-anchor}
     * @return the lines; empty when there are no such
     */
    static Optional<Set<Integer>> of(YamlMap.Scalar where, String text, int count, List<Diagnostic> sink) {
        boolean numbers = where.text().matches("[0-9]+(-[0-9]+)?(\\s*,\\s*[0-9]+(-[0-9]+)?)*");
        return numbers ? numbered(where, count, sink) : anchored(where, text, sink);
    }

    private static Optional<Set<Integer>> numbered(YamlMap.Scalar where, int count, List<Diagnostic> sink) {
        Set<Integer> lines = new TreeSet<>();
        for (String part : where.text().split(",")) {
            Matcher range = RANGE.matcher(part.strip());
            int first = range.matches() ? Integer.parseInt(range.group("first")) : 0;
            int last = first > 0 && range.group("last") != null ? Integer.parseInt(range.group("last")) : first;
            if (first < 1 || last < first || last > count) {
                sink.add(Diagnostic.error("listing-lines", "没有这些行 / no such lines: " + part.strip())
                        .at(where.span())
                        .help("the program has lines 1 to " + count + "; write them as 3,5-7"));
                return Optional.empty();
            }
            for (int line = first; line <= last; line++) lines.add(line);
        }
        return Optional.of(lines);
    }

    private static Optional<Set<Integer>> anchored(YamlMap.Scalar where, String text, List<Diagnostic> sink) {
        Set<Integer> lines = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        boolean inside = false;
        int number = 0;
        for (String line : text.split("\n")) {
            number++;
            Matcher anchor = ANCHOR.matcher(line);
            if (anchor.find()) {
                names.add(anchor.group("name"));
                if (anchor.group("name").equals(where.text())) inside = anchor.group("end") == null;
            } else if (inside) {
                lines.add(number);
            }
        }
        if (!lines.isEmpty()) return Optional.of(lines);
        sink.add(Diagnostic.error("include-anchor", "找不到锚点 / no lines under \"ANCHOR: " + where.text() + "\"")
                .at(where.span())
                .help(NearMiss.advice(where.text(), names)));
        return Optional.empty();
    }
}
