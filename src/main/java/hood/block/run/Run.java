package hood.block.run;

import hood.block.listing.Listing.Line;
import hood.book.Block;
import hood.book.Fence;
import hood.book.Label;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.diagnostic.NearMiss;
import hood.highlight.Highlighter;
import hood.source.Paths;
import hood.source.SourceFile;
import hood.source.Span;
import hood.yaml.Yaml;
import hood.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The block {@code run}: a Go program that lies in a file of the book, with its recorded output. In the browser it can be
 * edited and sent to a Go playground. Behind the fence may stand {@code title="…"} and {@code lines}; in it, as YAML:
 *
 * <pre>
 * file: code/order.go      # relative to the chapter
 * show: 5-20               # lines, or an anchor; the others are folded away
 * args: [one, two]
 * env: {GOMAXPROCS: 1}
 * exit: 2                  # the exit status that is right
 * timeout: 10              # seconds
 * output: varies           # or a list of what its lines match
 * record: two              # tells records of one program apart
 * playground: false
 * </pre>
 */
public final class Run implements Block {
    private static final Set<String> KNOWN = Set.of("title", "lines");
    private static final Pattern NAME = Pattern.compile("(?!-)[^\\\\:*?\"<>|]+(?<!_test)\\.go");

    private final Optional<String> playground;

    /** @param playground the address of the service that runs programs, without a {@code /} at the end */
    public Run(Optional<String> playground) {
        this.playground = playground;
    }

    /**
     * What the template shows.
     *
     * @param program the program; empty when there is none
     * @param title what stands above the code
     * @param key the name by which the reader's own version is kept
     * @param playground the address of the service that runs it, or empty
     * @param numbered whether lines show their numbers
     * @param folds whether some lines are folded away
     * @param lines the program's lines
     * @param command how it was called, or empty when by its bare name
     */
    public record View(
            Optional<Program> program,
            String title,
            String key,
            String playground,
            boolean numbered,
            boolean folds,
            List<Line> lines,
            String command)
            implements Block.View {
        public View {
            lines = List.copyOf(lines);
        }

        /** What it did when it was recorded, or null. */
        public Recording recording() {
            return program.flatMap(Program::recording).orElse(null);
        }

        /** The lines as HTML, each in a {@code <span>} with its style and number. */
        public String code() {
            return lines.stream().map(line -> line.code(true)).collect(Collectors.joining());
        }

        @Override
        public String template() {
            return "blocks/run";
        }

        @Override
        public List<String> assets() {
            return List.of("blocks/run.css", "blocks/run.js");
        }
    }

    @Override
    public boolean takes(String language) {
        return language.equals("run");
    }

    @Override
    public Checked<Block.View> read(Fence fence, Context context) {
        List<Diagnostic> found = new ArrayList<>();
        for (String name : new TreeSet<>(fence.attributes().values().keySet())) {
            if (KNOWN.contains(name)) continue;
            found.add(Diagnostic.warning("fence-attribute", "未知的属性 / unknown attribute \"" + name + "\"")
                    .at(fence.info())
                    .help(NearMiss.advice(name, KNOWN).orElse("options such as file: stand in the fence, as YAML")));
        }
        YamlMap options = Yaml.map(fence.content(), found);
        Optional<YamlMap.Scalar> name = options.text("file");
        boolean runs = options.flag("playground", true);
        Options read = new Options(options, found);
        Optional<YamlMap.Scalar> show = options.text("show");
        int exit = read.number("exit", 0, 0, 255);
        int seconds = read.number("timeout", 10, 1, 120);
        List<String> args = read.args();
        Map<String, String> env = read.env();
        Expected expected = read.expected();
        String suffix = read.suffix() + ".out.json";
        options.rejectOthers();
        Optional<SourceFile> file = name.flatMap(written -> file(written, context, found));
        if (name.isEmpty()) {
            found.add(Diagnostic.error("run-file", "没有写出程序 / the program is not named")
                    .at(fence.info())
                    .help("name it in the fence: file: code/hello.go"));
        }
        Optional<Program> program = file.map(text -> {
            Span place = name.get().span();
            Optional<SourceFile> record = context.file(name.get().text() + suffix);
            Program made = new Program(
                    text,
                    place,
                    text.path() + suffix,
                    args,
                    env,
                    exit,
                    seconds,
                    expected,
                    record.flatMap(json -> Recording.read(json, found)));
            checkRecord(made, record.isPresent(), fence, found);
            return made;
        });
        String written = name.map(YamlMap.Scalar::text).orElse("");
        String text = file.map(SourceFile::text).orElse("");
        List<String> code = Highlighter.lines("go", text.endsWith("\n") ? text.substring(0, text.length() - 1) : text)
                .orElseThrow();
        Set<Integer> shown = show.filter(where -> file.isPresent())
                .flatMap(where -> Lines.of(where, text, code.size(), found))
                .orElse(Set.of());
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i <= code.size() && file.isPresent(); i++) {
            boolean folded = !shown.isEmpty() && !shown.contains(i);
            lines.add(new Line(i, code.get(i - 1), folded ? "line folded" : "line"));
        }
        boolean captioned = fence.attributes().id().flatMap(Label.Kind::of).isPresent();
        String title = fence.attributes()
                .value("title")
                .filter(words -> !captioned && !words.isEmpty())
                .orElse(Paths.name(written));
        return new Checked<>(
                new View(
                        program,
                        title,
                        program.map(Program::recordPath).orElse(""),
                        playground.filter(address -> runs && file.isPresent()).orElse(""),
                        fence.attributes().value("lines").isPresent(),
                        !shown.isEmpty() && shown.size() < code.size(),
                        lines,
                        args.isEmpty() && env.isEmpty() ? "" : command(Paths.name(written), args, env)),
                found);
    }

    private static Optional<SourceFile> file(YamlMap.Scalar name, Context context, List<Diagnostic> sink) {
        if (!NAME.matcher(Paths.name(name.text())).matches()) {
            sink.add(Diagnostic.error("run-file", "不是 Go 程序 / not a Go program: \"" + name.text() + "\"")
                    .at(name.span())
                    .help("name a file that ends with .go and is no test"));
            return Optional.empty();
        }
        Optional<SourceFile> file = context.file(name.text());
        if (file.isEmpty()) {
            sink.add(Diagnostic.error("run-file", "找不到程序 / no program at this path: \"" + name.text() + "\"")
                    .at(name.span())
                    .help("the path is relative to the chapter's file"));
        }
        return file;
    }

    private static void checkRecord(Program program, boolean recorded, Fence fence, List<Diagnostic> sink) {
        String help = "run it with: hood run --record " + fence.info().file().path();
        if (!recorded) {
            sink.add(Diagnostic.error(
                            "record-missing",
                            "程序还没有录制 / no record of the program's output: \"" + program.recordPath() + "\"")
                    .at(program.place())
                    .help(help));
        } else if (program.recording().isPresent() && !program.isFresh()) {
            sink.add(Diagnostic.warning("record-stale", "录制之后程序改过 / the program has changed since it was recorded")
                    .at(program.place())
                    .help(help));
        }
    }

    /** How the program is called in a shell. */
    private static String command(String name, List<String> args, Map<String, String> env) {
        String variables = new TreeMap<>(env)
                .entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + quoted(variable.getValue()) + " ")
                        .collect(Collectors.joining());
        String words = args.stream().map(arg -> " " + quoted(arg)).collect(Collectors.joining());
        return variables + "./" + Paths.withoutExtension(name) + words;
    }

    private static String quoted(String word) {
        return word.matches("[\\p{L}\\p{N}_./:=,@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
