package hood.block.tabs;

import hood.book.Block;
import hood.book.Fence;
import hood.book.Passage;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.source.Excerpt;
import hood.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The block {@code tabs}: Markdown in panels, of which the reader sees one. A panel begins with a line {@code === title}
 * outside fences. Groups with the same {@code sync="…"} change together. Without script and on paper the panels stand one
 * below another.
 */
public final class Tabs implements Block {
    private static final Set<String> ATTRIBUTES = Set.of("sync");
    private static final Pattern TITLE = Pattern.compile("={3}[ \\t]+(?<title>\\S.*?)[ \\t]*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(?<marks>`{3,}|~{3,})(?<info>.*)");

    /**
     * What the template shows.
     *
     * @param id its id, or empty
     * @param sync the name of the groups that change together, or empty
     * @param panels the panels
     */
    public record View(String id, String sync, List<Panel> panels) implements Block.View {
        public View {
            panels = List.copyOf(panels);
        }

        @Override
        public String template() {
            return "blocks/tabs";
        }

        @Override
        public List<String> assets() {
            return List.of("blocks/tabs.css", "blocks/tabs.js");
        }

        @Override
        public List<String> anchors() {
            return id.isEmpty() ? List.of() : List.of(id);
        }
    }

    /** A panel: its title, plain, and its text. */
    public record Panel(String title, Passage text) {}

    /** A panel's title, where it stands, and where in the content its text lies. */
    private record Part(String title, Span place, int start, int end) {}

    @Override
    public boolean takes(String language) {
        return language.equals("tabs");
    }

    @Override
    public Checked<Block.View> read(Fence fence, Context context) {
        List<Diagnostic> found = new ArrayList<>(fence.unknownAttributes(ATTRIBUTES));
        List<Panel> panels = new ArrayList<>();
        Map<String, Span> seen = new HashMap<>();
        for (Part part : parts(fence)) {
            Excerpt text = fence.content().part(part.start(), part.end());
            boolean blank = text.text().isBlank();
            boolean titled = !part.title().isEmpty();
            if (!titled && blank) continue;
            if (!titled) {
                found.add(Diagnostic.error("tabs-title", "第一个标题前面有文字 / text stands before the first title")
                        .at(firstLine(text))
                        .help("begin the block with a line === and the first panel's title"));
            } else if (blank) {
                found.add(Diagnostic.error("tabs-empty", "选项卡是空的 / the panel is empty: \"" + part.title() + "\"")
                        .at(part.place())
                        .help("write its text below the title, or leave the panel out"));
            }
            Span first = titled ? seen.putIfAbsent(part.title(), part.place()) : null;
            if (first != null) {
                found.add(Diagnostic.error(
                                "tabs-duplicate", "重复的选项卡标题 / two panels have the title \"" + part.title() + "\"")
                        .at(part.place())
                        .note("first here", first)
                        .help("give each panel a title of its own"));
            }
            panels.add(new Panel(titled ? part.title() : "…", blank ? Passage.EMPTY : context.markdown(text)));
        }
        if (panels.isEmpty()) {
            found.add(Diagnostic.error("tabs-empty", "没有选项卡 / there is no panel")
                    .at(fence.info())
                    .help("begin each panel with a line === and its title"));
        }
        return new Checked<>(
                new View(
                        fence.attributes().id().orElse(""),
                        fence.attributes().value("sync").orElse(""),
                        panels),
                found);
    }

    /** The content, cut at its titles; first what comes before them. */
    private static List<Part> parts(Fence fence) {
        String all = fence.content().text();
        List<Part> parts = new ArrayList<>();
        Part open = new Part("", fence.info(), 0, 0);
        String inner = "";
        for (int start = 0; start < all.length(); ) {
            int end = all.indexOf('\n', start);
            if (end < 0) end = all.length();
            String line = all.substring(start, end);
            Matcher title = TITLE.matcher(line);
            if (inner.isEmpty() && title.matches()) {
                parts.add(new Part(open.title(), open.place(), open.start(), start));
                Span place = fence.content().span(start + title.start("title"), start + title.end("title"));
                open = new Part(title.group("title"), place, Math.min(end + 1, all.length()), 0);
            } else {
                inner = fenceAfter(line, inner);
            }
            start = end + 1;
        }
        parts.add(new Part(open.title(), open.place(), open.start(), all.length()));
        return parts;
    }

    /** The marks of the fence that is open after a line; empty when none is. */
    private static String fenceAfter(String line, String open) {
        Matcher fence = FENCE.matcher(line);
        if (!fence.matches()) return open;
        String marks = fence.group("marks");
        String info = fence.group("info");
        if (open.isEmpty()) return marks.startsWith("`") && info.contains("`") ? "" : marks;
        return marks.startsWith(open) && info.isBlank() ? "" : open;
    }

    private static Span firstLine(Excerpt text) {
        int start = 0;
        while (Character.isWhitespace(text.text().charAt(start))) start++;
        int end = text.text().indexOf('\n', start);
        return text.span(start, end < 0 ? text.text().length() : end);
    }
}
