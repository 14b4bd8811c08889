package hood.record;

import hood.block.run.Event;
import hood.block.run.Program;
import hood.block.run.Recording;
import hood.diagnostic.Diagnostic;
import hood.files.DiskTree;
import hood.files.Scratch;
import hood.source.Paths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compiles and runs the programs of a book. */
public final class Recorder {
    private static final int OUTPUT = 64 * 1024;
    /** In KiB. Go reserves far more addresses than it uses, so that this bounds only what runs wild. */
    private static final int MEMORY = 4 << 20;
    /** In blocks of 512 bytes. */
    private static final int FILES = 128 << 10;

    private final DiskTree book;
    private final String command;
    private final boolean renew;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Map<String, Boolean> compiled = new HashMap<>();
    private final Map<String, Program> owners = new HashMap<>();
    private final Map<String, String> written = new TreeMap<>();

    private Recorder(DiskTree book, String command, boolean renew) {
        this.book = book;
        this.command = command;
        this.renew = renew;
    }

    /**
     * What came of running programs.
     *
     * @param version the version of Go, or empty when there is none
     * @param written the records that are now different: their texts, by path
     * @param diagnostics what was found
     */
    public record Result(String version, Map<String, String> written, List<Diagnostic> diagnostics) {
        public Result {
            written = java.util.Collections.unmodifiableMap(new TreeMap<>(written));
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * Runs programs and compares what they do with their records.
     *
     * @param programs the programs
     * @param book the book's folder
     * @param command the Go command
     * @param renew whether records that are missing, stale or different are to be made anew; it is for the caller to write
     *     them
     */
    public static Result run(List<Program> programs, DiskTree book, String command, boolean renew) {
        Recorder recorder = new Recorder(book, command, renew);
        String version = programs.isEmpty() ? "" : recorder.runAll(programs);
        return new Result(version, recorder.written, recorder.found);
    }

    private String runAll(List<Program> programs) {
        try (Scratch scratch = new Scratch()) {
            Toolchain go;
            try {
                go = Toolchain.of(command, scratch);
            } catch (IOException e) {
                found.add(Diagnostic.error("run-go", "go 命令不能用 / the go command does not work: " + e.getMessage())
                        .help("install Go, or name the command: --go /usr/local/go/bin/go"));
                return "";
            }
            try {
                for (Program program : programs) run(program, go, scratch);
                warnOfOthers(programs, go);
            } catch (IOException e) {
                found.add(Diagnostic.error("run-go", "go 命令不能用 / the go command does not work: " + e.getMessage())
                        .help("try it by hand on the program"));
            }
            return go.version();
        }
    }

    private void run(Program program, Toolchain go, Scratch scratch) throws IOException {
        Program owner = owners.putIfAbsent(program.recordPath(), program);
        if (owner != null && !isAlike(owner, program)) {
            found.add(Diagnostic.error(
                            "record-shared",
                            "两处用法不同，却共用一个录制文件 / two ways to run share one record: " + program.recordPath())
                    .at(program.place())
                    .note("the other", owner.place())
                    .help("tell them apart: record: two"));
            return;
        }
        if (owner != null) return;
        Path folder = book.path(Paths.folder(program.file().path())).toRealPath();
        Path binary = scratch.path("program-" + compiled.size());
        if (!compile(program, folder, binary, go, scratch)) return;
        boolean comparable = program.recording()
                .filter(record ->
                        record.go().equals(go.version()) && record.platform().equals(go.platform()))
                .isPresent();
        if (!renew && program.recording().isPresent() && !comparable) return;
        Execution execution = execute(program, binary, scratch);
        if (isWrong(program, execution)) return;
        Recording now = new Recording(
                go.version(),
                go.platform(),
                Recording.hash(program.file()),
                program.args(),
                program.env(),
                execution.status(),
                withoutPlaces(execution.events(), folder, go));
        boolean same = comparable && isSame(program, program.recording().get(), now);
        if (renew) {
            if (!same || !program.isFresh()) written.put(program.recordPath(), now.json());
        } else if (comparable && program.isFresh() && !same) {
            found.add(difference(program, program.recording().get(), now));
        }
    }

    private static boolean isAlike(Program a, Program b) {
        return a.file().equals(b.file())
                && a.args().equals(b.args())
                && a.env().equals(b.env())
                && a.exit() == b.exit();
    }

    /** Whether it compiles; each program is compiled once, however often it stands in the book. */
    private boolean compile(Program program, Path folder, Path binary, Toolchain go, Scratch scratch)
            throws IOException {
        String name = Paths.name(program.file().path());
        Boolean before = compiled.get(program.file().path());
        if (Boolean.FALSE.equals(before)) return false;
        Execution build = go.build(name, folder, binary, scratch);
        boolean good = build.status() == 0;
        compiled.put(program.file().path(), good);
        if (!good) {
            found.addAll(GoMessages.read(
                    build.output(),
                    program.file(),
                    message -> Diagnostic.error("run-compile", "编译错误 / does not compile: " + message)
                            .help("with " + go.version())));
        } else if (before == null) {
            Execution vet = go.vet(name, folder, scratch);
            if (vet.status() != 0) {
                found.addAll(GoMessages.read(
                        vet.output(),
                        program.file(),
                        message -> Diagnostic.warning("run-vet", "go vet 的意见 / go vet says: " + message)
                                .help("with " + go.version())));
            }
        }
        return good;
    }

    /** The program, in an empty folder and with no environment but its own. */
    private static Execution execute(Program program, Path binary, Scratch scratch) throws IOException {
        List<String> words = new ArrayList<>();
        if (!System.getProperty("os.name").startsWith("Windows")) {
            String limits = "ulimit -c 0; ulimit -f " + FILES + "; ulimit -v " + MEMORY + "; exec \"$@\"";
            words.addAll(List.of("/bin/sh", "-c", "{ " + limits.replace("; exec", "; } 2>/dev/null; exec"), "sh"));
        }
        words.add(binary.toString());
        words.addAll(program.args());
        Path home = scratch.folder("home");
        ProcessBuilder builder = scratch.process(words, home);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(List.of("PATH", "SystemRoot"));
        environment.put("HOME", home.toString());
        environment.put("TMPDIR", home.toString());
        environment.put("TZ", "UTC");
        environment.putAll(program.env());
        return Execution.of(builder, scratch, program.seconds(), OUTPUT);
    }

    private boolean isWrong(Program program, Execution execution) {
        Optional<Diagnostic> wrong = Optional.empty();
        if (execution.isLate()) {
            wrong = Optional.of(Diagnostic.error(
                            "run-timeout", "程序没有按时结束 / the program did not end within " + program.seconds() + " s")
                    .help("mend it, or give it more time: timeout: " + Math.min(120, program.seconds() * 2)));
        } else if (execution.isCut()) {
            wrong = Optional.of(
                    Diagnostic.error("run-output", "输出太多 / the program writes more than " + OUTPUT / 1024 + " KiB")
                            .help("let it write less"));
        } else if (execution.status() != program.exit()) {
            wrong = Optional.of(Diagnostic.error(
                            "run-exit",
                            "退出状态不对 / wrong exit status: " + execution.status() + ", not " + program.exit()
                                    + last(execution))
                    .help("mend the program, or say that it is right: exit: " + execution.status()));
        } else if (!program.expected().allows(execution.output())) {
            wrong = Optional.of(Diagnostic.error(
                            "run-differs", "输出的样子不对 / the output does not have the shape that output: gives it")
                    .help("it was: " + shortened(execution.output())));
        }
        wrong.ifPresent(finding -> found.add(finding.at(program.place())));
        return wrong.isPresent();
    }

    private static String last(Execution execution) {
        String output = execution.output().strip();
        return output.isEmpty() ? "" : " (" + shortened(output) + ")";
    }

    private static boolean isSame(Program program, Recording then, Recording now) {
        if (then.exit() != now.exit()) return false;
        return program.expected().varies()
                || then.output("stdout").equals(now.output("stdout"))
                        && then.output("stderr").equals(now.output("stderr"));
    }

    private static Diagnostic difference(Program program, Recording then, Recording now) {
        String kind = then.output("stdout").equals(now.output("stdout")) ? "stderr" : "stdout";
        String[] was = then.output(kind).split("\n", -1);
        String[] is = now.output(kind).split("\n", -1);
        int line = 0;
        while (line < was.length && line < is.length && was[line].equals(is[line])) line++;
        String message = kind + " line " + (line + 1) + " is \"" + shortened(line < is.length ? is[line] : "")
                + "\", was \"" + shortened(line < was.length ? was[line] : "") + "\"";
        return Diagnostic.error("run-differs", "输出与录制的不同 / the output differs from the record: " + message)
                .at(program.place())
                .help("record it anew (hood run --record), or say output: varies if it may differ");
    }

    /** A text in one line of at most some hundred characters. */
    static String shortened(String text) {
        String line = text.strip().replace("\n", " ⏎ ");
        return line.codePointCount(0, line.length()) <= 120
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 100)) + "…";
    }

    /** The output without the paths of this machine. */
    private static List<Event> withoutPlaces(List<Event> events, Path folder, Toolchain go) {
        return events.stream()
                .map(event -> new Event(
                        event.kind(),
                        event.delay(),
                        event.message().replace(folder + "/", "").replace(go.root() + "/", "/usr/local/go/")))
                .toList();
    }

    private void warnOfOthers(List<Program> programs, Toolchain go) {
        List<Program> others = programs.stream()
                .filter(program -> program.recording()
                        .filter(record -> !record.go().equals(go.version())
                                || !record.platform().equals(go.platform()))
                        .isPresent())
                .toList();
        if (renew || others.isEmpty()) return;
        Recording record = others.get(0).recording().get();
        found.add(Diagnostic.warning(
                        "run-version",
                        "录制用的是别的 Go，只检查了编译 / recorded with another Go, only compiled: " + others.size()
                                + " programs with "
                                + record.go() + " " + record.platform() + ", not " + go.version() + " "
                                + go.platform())
                .at(others.get(0).place())
                .help("run them with that version: GOTOOLCHAIN=" + record.go() + " hood run"));
    }
}
