package hood.block.listing;

import hood.book.Attributes;
import hood.book.Block;
import hood.book.Fence;
import hood.book.Label;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.diagnostic.NearMiss;
import hood.highlight.Highlighter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Code, coloured at build time. Behind the fence may stand {@code title="…"}, {@code lines} or {@code lines=10} (line
 * numbers, from 10), {@code mark=3,5-7} (emphasised lines) and {@code hide=1-4} (lines folded away until asked for). A
 * circled digit ① at the end of a line is a callout.
 */
public final class Listing implements Block {
    private static final Set<String> KNOWN = Set.of("title", "lines", "mark", "hide", "callouts");
    private static final Pattern RANGE = Pattern.compile("(?<first>[0-9]{1,6})(?:-(?<last>[0-9]{1,6}))?");
    private static final Pattern CALLOUT =
            Pattern.compile("(?:(?://|#|;|--)[ \\t]*)?(?<digits>[\u2460-\u2473]+)[ \\t]*(?<close>(?:</span>)?)$");

    /**
     * What the template shows.
     *
     * @param language the language, or empty
     * @param title what stands above the code, or empty
     * @param numbered whether lines show their numbers
     * @param folds whether some lines are folded away
     * @param lines the lines
     */
    public record View(String language, String title, boolean numbered, boolean folds, List<Line> lines)
            implements Block.View {
        public View {
            lines = List.copyOf(lines);
        }

        /** The lines as HTML, each in a {@code <span>} with its style, and its number where they show. */
        public String code() {
            return lines.stream().map(line -> line.code(numbered)).collect(Collectors.joining());
        }

        @Override
        public String template() {
            return "blocks/listing";
        }
    }

    /**
     * A line of code.
     *
     * @param number its number
     * @param html its text
     * @param style its classes: {@code line}, and {@code marked} or {@code folded}
     */
    public record Line(int number, String html, String style) {
        /** The line as HTML: a {@code <span>} with its style, and with its number if that shows. */
        public String code(boolean numbered) {
            String data = numbered ? "\" data-number=\"" + number : "";
            return "<span class=\"" + style + data + "\">" + html + "\n</span>";
        }
    }

    @Override
    public boolean takes(String language) {
        return true;
    }

    @Override
    public Checked<Block.View> read(Fence fence, Context context) {
        List<Diagnostic> found = new ArrayList<>();
        Attributes attributes = fence.attributes();
        for (String name : new TreeSet<>(attributes.values().keySet())) {
            boolean flag = attributes.values().get(name).isEmpty();
            if (!KNOWN.contains(name) && !flag) {
                found.add(Diagnostic.warning("fence-attribute", "未知的属性 / unknown attribute \"" + name + "\"")
                        .at(fence.info())
                        .help(NearMiss.advice(name, KNOWN).orElse("known: title, lines, mark, hide")));
            }
        }
        String code = fence.content().text();
        String text = code.endsWith("\n") ? code.substring(0, code.length() - 1) : code;
        List<String> lines = Highlighter.lines(fence.language(), text).orElseGet(() -> Highlighter.plain(text));
        Set<Integer> marked = lines("mark", fence, lines.size(), found);
        Set<Integer> folded = lines("hide", fence, lines.size(), found);
        int start = attributes
                .value("lines")
                .filter(v -> v.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(1);
        List<Line> shown = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String style =
                    "line" + (marked.contains(i + 1) ? " marked" : "") + (folded.contains(i + 1) ? " folded" : "");
            shown.add(new Line(start + i, callouts(lines.get(i), attributes.value("callouts")), style));
        }
        boolean captioned = attributes.id().flatMap(Label.Kind::of).isPresent();
        String title = captioned ? "" : attributes.value("title").orElse("");
        boolean numbered = attributes.value("lines").isPresent();
        return new Checked<>(new View(fence.language(), title, numbered, !folded.isEmpty(), shown), found);
    }

    /** The line numbers, from 1, that an attribute names: {@code 3,5-7}. */
    private static Set<Integer> lines(String name, Fence fence, int count, List<Diagnostic> sink) {
        Set<Integer> lines = new TreeSet<>();
        Optional<String> value = fence.attributes().value(name);
        if (value.isEmpty()) return lines;
        for (String part : value.get().split(",")) {
            Matcher range = RANGE.matcher(part.strip());
            int first = range.matches() ? Integer.parseInt(range.group("first")) : 0;
            int last = first > 0 && range.group("last") != null ? Integer.parseInt(range.group("last")) : first;
            if (first < 1 || last < first || last > count) {
                sink.add(Diagnostic.error("listing-lines", "没有这些行 / no such lines: " + name + "=" + part)
                        .at(fence.info())
                        .help("the listing has lines 1 to " + count + "; write them as 3,5-7"));
                continue;
            }
            for (int line = first; line <= last; line++) lines.add(line);
        }
        return lines;
    }

    /** Circled digits at the end of a line become numbers that lead to the explanations, if there are any. */
    private static String callouts(String html, Optional<String> prefix) {
        Matcher callout = CALLOUT.matcher(html);
        if (!callout.find()) return html;
        StringBuilder marks = new StringBuilder();
        callout.group("digits").codePoints().forEach(digit -> {
            int number = digit - 0x2460 + 1;
            String text = "<span class=\"callout\">" + number + "</span>";
            marks.append(prefix.map(p -> "<a href=\"#" + p + "-" + number + "\">" + text + "</a>")
                    .orElse(text));
        });
        return html.substring(0, callout.start()) + callout.group("close") + marks;
    }
}
