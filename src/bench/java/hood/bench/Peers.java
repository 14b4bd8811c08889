package hood.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes a book of {@link Scale} as other generators read it:
 *
 * <pre>java src/bench/java/hood/bench/Peers.java BOOK hugo|mdbook OUT</pre>
 *
 * The text stays what it is. Blocks that only hood knows become what comes nearest: programs and their tabs plain code and
 * sections, the rest code in YAML. What a chapter includes is put in, because hugo cannot.
 */
public final class Peers {
    private static final Pattern FENCE = Pattern.compile("(?ms)^(`{3,})(\\w+)([^\\n]*)\\n(.*?)^\\1$");
    private static final Pattern INCLUDE = Pattern.compile("\\{\\{#include ([^}]*)\\}\\}");
    private static final Pattern MARKED = Pattern.compile("mark=(\\d+)");
    private static final Pattern LISTED = Pattern.compile("(?m)^ *(?:\\d+\\.|-) \\[(.*)\\]\\((content/\\S+)\\)$");

    private final Path book;
    private final boolean hugo;
    private final Path out;

    private Peers(Path book, boolean hugo, Path out) {
        this.book = book;
        this.hugo = hugo;
        this.out = out;
    }

    /** Writes the book. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) throw new IllegalArgumentException("usage: Peers BOOK hugo|mdbook OUT");
        new Peers(Path.of(arguments[0]), arguments[1].equals("hugo"), Path.of(arguments[2])).write();
    }

    private void write() throws IOException {
        boolean both = Files.exists(book.resolve("content/en/001"));
        language("zh", "content", "README.md");
        if (both) language("en", "content/en", "README.en.md");
    }

    /** Where the texts of a language lie: one site for hugo, a book for each language for mdBook, which knows one. */
    private Path folder(String language) {
        return hugo
                ? out.resolve("content").resolve(language)
                : out.resolve(language).resolve("src");
    }

    private void language(String language, String content, String front) throws IOException {
        Path to = folder(language);
        List<Path> chapters;
        try (Stream<Path> files = Files.walk(book.resolve(content))) {
            chapters = files.filter(file -> file.toString().matches(".*/[0-9]{3}/[0-9]+\\.md"))
                    .filter(file -> content.equals("content/en") || !file.startsWith(book.resolve("content/en")))
                    .sorted()
                    .toList();
        }
        for (Path chapter : chapters) {
            Path target = to.resolve(book.resolve(content).relativize(chapter));
            Files.createDirectories(target.getParent());
            Files.writeString(target, chapter(chapter));
        }
        String text = Files.readString(book.resolve(front));
        if (hugo) {
            Files.writeString(to.resolve("_index.md"), "---\ntitle: Go under the hood\n---\n");
            for (int part = 1; Files.exists(to.resolve(String.format("%03d", part))); part++)
                Files.writeString(
                        to.resolve(String.format("%03d/_index.md", part)),
                        "---\ntitle: %d\nweight: %d\n---\n".formatted(part, part));
        } else {
            StringBuilder summary = new StringBuilder("# Summary\n\n");
            for (String line : text.split("\n")) {
                Matcher listed = LISTED.matcher(line);
                if (line.startsWith("### "))
                    summary.append("\n# ").append(line.substring(4)).append("\n\n");
                else if (listed.matches())
                    summary.append(line.replace("](" + content + "/", "](").replaceFirst("^\\d+\\.", "-"))
                            .append('\n');
            }
            Files.writeString(to.resolve("SUMMARY.md"), summary);
            Files.writeString(out.resolve(language).resolve("book.toml"), """
                    [book]
                    title = "Go under the hood"
                    language = "%s"

                    [output.html.search]
                    enable = true

                    [output.html.print]
                    enable = false
                    """.formatted(language));
        }
    }

    private String chapter(Path file) throws IOException {
        String text = Files.readString(file).replaceAll("(?m)^<!-- translates .*\\n", "");
        String body = text.substring(text.indexOf("\n---\n", 3) + 5).stripLeading();
        String title = body.substring(2, body.indexOf('\n'));
        body = replaced(FENCE, body, found -> fence(file, found));
        body = replaced(INCLUDE, body, found -> read(file, found.group(1)));
        if (!hugo) return body;
        int number = Integer.parseInt(file.getFileName().toString().replace(".md", ""));
        return "---\ntitle: '%s'\nweight: %d\nplace: %d\n---\n"
                        .formatted(title.replace("'", "''"), number, (number - 1) % 100)
                + body.substring(body.indexOf('\n') + 1);
    }

    private String fence(Path file, MatchResult found) {
        String language = found.group(2);
        String code = found.group(4);
        switch (language) {
            case "tabs":
                return code.replaceAll("(?m)^=== (.*)$", "#### $1\n");
            case "run":
                Path program = file.getParent()
                        .resolve(code.lines().findFirst().orElseThrow().substring(6));
                return "```go\n" + read(program) + "```\n\n```json\n" + read(Path.of(program + ".out.json")) + "```";
            case "steps", "quiz", "sim":
                return "````yaml\n" + code + "````";
            default:
                Matcher marked = MARKED.matcher(found.group(3));
                String options = hugo && marked.find() ? " {linenos=inline,hl_lines=[" + marked.group(1) + "]}" : "";
                return "```" + language + options + "\n" + code + "```";
        }
    }

    private static String read(Path file, String path) {
        return read(file.getParent().resolve(path)).stripTrailing();
    }

    private static String read(Path file) {
        try {
            String text = Files.readString(file.normalize());
            return text.endsWith("\n") ? text : text + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Change {
        String of(MatchResult found);
    }

    private static String replaced(Pattern pattern, String text, Change change) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(change.of(found)));
    }
}
