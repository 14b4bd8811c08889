package hood.markdown;

import hood.diagnostic.Diagnostic;
import hood.diagnostic.NearMiss;
import hood.source.Excerpt;
import hood.source.Paths;
import hood.source.SourceFile;
import hood.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts other files, or parts of them, in the place of <code>{{#include path}}</code>: {@code path}, {@code path:2}, {@code
 * path:2:10}, {@code path:2:}, {@code path::10} or {@code path:anchor}. The path is relative to the including file; an
 * anchor is the lines between {@code ANCHOR: name} and {@code ANCHOR_END: name}. What is included may include more. A
 * backslash before the braces keeps them as they are. {@code rustdoc_include} is taken for the same.
 *
 * @see <a href="https://rust-lang.github.io/mdBook/format/mdbook.html#including-files">Including files</a>
 */
final class Includes {
    private static final Pattern DIRECTIVE =
            Pattern.compile("(?<escape>\\\\)?\\{\\{#(?:rustdoc_)?include[ \\t]+(?<what>[^}\\n]+?)[ \\t]*\\}\\}");
    private static final Pattern WHAT =
            Pattern.compile("(?<path>.+?)(?::(?<range>[0-9]{0,9}(?::[0-9]{0,9})?|[\\p{L}\\p{N}_-]+))?");
    private static final Pattern ANCHOR = Pattern.compile("ANCHOR(?<end>_END)?:[ \\t]*(?<name>[\\p{L}\\p{N}_-]+)");

    private final Function<String, Optional<SourceFile>> texts;
    private final List<Diagnostic> sink;
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> included = new TreeSet<>();

    /**
     * @param texts finds a text file of the book
     * @param sink takes what is found
     */
    Includes(Function<String, Optional<SourceFile>> texts, List<Diagnostic> sink) {
        this.texts = texts;
        this.sink = sink;
    }

    /** The paths of the files included so far. */
    Set<String> included() {
        return included;
    }

    /** A stretch of a file, with all that it includes. */
    Excerpt expand(Span span) {
        if (!span.text().contains("{{#")) return Excerpt.of(span);
        SourceFile file = span.file();
        open.push(file.path());
        Excerpt.Builder out = new Excerpt.Builder();
        Matcher directive = DIRECTIVE.matcher(file.text()).region(span.start(), span.end());
        int done = span.start();
        while (directive.find()) {
            if (directive.group("escape") != null) {
                out.add(file.span(done, directive.start()));
                done = directive.start() + 1;
                continue;
            }
            int line = file.lines().startOf(file.lines().lineAt(directive.start()));
            String indent = file.text().substring(Math.max(line, done), directive.start());
            out.add(file.span(done, directive.start()));
            Span place = file.span(directive.start("what"), directive.end("what"));
            add(out, included(place), indent.isBlank() ? indent : "");
            done = directive.end();
        }
        open.pop();
        return out.add(file.span(done, span.end())).build(span);
    }

    /** Adds what is included, without its last line end, each further line indented like the first. */
    private static void add(Excerpt.Builder out, Excerpt part, String indent) {
        int end = part.text().endsWith("\n")
                ? part.text().length() - 1
                : part.text().length();
        for (int start = 0; start < end; ) {
            int next = Math.min(end, part.text().indexOf('\n', start) + 1);
            if (next <= start) next = end;
            if (start > 0 && !indent.isEmpty()) out.add(indent, part.span(start, start));
            out.add(part.part(start, next));
            start = next;
        }
    }

    private Excerpt included(Span what) {
        Matcher parts = WHAT.matcher(what.text());
        Excerpt nothing = Excerpt.of(what.file().span(what.start(), what.start()));
        if (!parts.matches()) return nothing;
        Optional<String> path = Paths.follow(what.file().path(), parts.group("path"));
        Optional<SourceFile> file = path.flatMap(texts);
        if (file.isEmpty()) {
            sink.add(Diagnostic.error("include-missing", "找不到要包含的文件 / no text file to include at this path")
                    .at(what)
                    .help("the path is relative to " + what.file().path()));
            return nothing;
        }
        if (open.contains(path.get())) {
            sink.add(Diagnostic.error("include-cycle", "文件包含了自己 / a file includes itself: " + path.get())
                    .at(what)
                    .help("take the directive out"));
            return nothing;
        }
        included.add(path.get());
        String range = parts.group("range");
        if (range == null) return expand(file.get().span(0, file.get().text().length()));
        boolean lines = range.isEmpty() || range.matches("[0-9]{0,9}(?::[0-9]{0,9})?");
        return lines ? lines(file.get(), range, what) : anchored(file.get(), range, what);
    }

    private Excerpt lines(SourceFile file, String range, Span what) {
        String[] ends = range.split(":", -1);
        int count = file.text().endsWith("\n")
                ? file.lines().count() - 1
                : file.lines().count();
        int first = ends[0].isEmpty() ? 1 : Integer.parseInt(ends[0]);
        int last = ends.length == 1 ? first : ends[1].isEmpty() ? count : Integer.parseInt(ends[1]);
        if (first < 1 || last < first || last > count) {
            sink.add(Diagnostic.error("include-range", "没有这些行 / no such lines: " + file.path() + " has " + count)
                    .at(what)
                    .help("give lines from 1 to " + count));
        }
        last = Math.min(last, count);
        if (first < 1 || last < first) return Excerpt.of(what.file().span(what.start(), what.start()));
        int end = last < file.lines().count()
                ? file.lines().startOf(last)
                : file.text().length();
        return expand(file.span(file.lines().startOf(first - 1), end));
    }

    private Excerpt anchored(SourceFile file, String name, Span what) {
        Excerpt.Builder out = new Excerpt.Builder();
        Set<String> names = new TreeSet<>();
        boolean inside = false;
        for (int line = 0; line < file.lines().count(); line++) {
            int start = file.lines().startOf(line);
            int end = line + 1 < file.lines().count()
                    ? file.lines().startOf(line + 1)
                    : file.text().length();
            Matcher anchor = ANCHOR.matcher(file.text()).region(start, end);
            if (anchor.find()) {
                names.add(anchor.group("name"));
                if (anchor.group("name").equals(name)) inside = anchor.group("end") == null;
            } else if (inside) {
                out.add(expand(file.span(start, end)));
            }
        }
        if (!names.contains(name)) {
            sink.add(Diagnostic.error("include-anchor", "找不到锚点 / no \"ANCHOR: " + name + "\" in " + file.path())
                    .at(what)
                    .help(NearMiss.advice(name, names)));
        }
        return out.build(what.file().span(what.start(), what.start()));
    }
}
