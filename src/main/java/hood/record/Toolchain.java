package hood.record;

import hood.files.Scratch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Go command.
 *
 * @param command the command
 * @param version its version: {@code go1.11}
 * @param platform what it compiles for: {@code linux/amd64}
 * @param root where its own sources lie
 */
record Toolchain(String command, String version, String platform, String root) {
    private static final Pattern VERSION =
            Pattern.compile("go version (?<version>\\S+(?: [^/]*)?) (?<platform>[a-z0-9]+/[a-z0-9]+)\\s*");
    private static final int SECONDS = 300;
    private static final int OUTPUT = 1 << 20;

    /**
     * The Go command of a name. A command that stands for another version of Go, as {@code GOTOOLCHAIN} lets it, only does
     * so for modules; programs of one file need that version's own command.
     *
     * @throws IOException when there is none, or it does not work; the message says why
     */
    static Toolchain of(String command, Scratch scratch) throws IOException {
        ProcessBuilder asked = scratch.process(List.of(command, "env", "GOROOT"), scratch.path(""));
        asked.environment().remove("GO111MODULE");
        Execution where = end(Execution.of(asked, scratch, SECONDS, OUTPUT), command);
        String root = where.output().strip();
        if (where.status() != 0 || root.isEmpty()) throw new IOException(root);
        String own = root + "/bin/go";
        Execution version = run(own, scratch, scratch.path(""), List.of("version"));
        Matcher said = VERSION.matcher(version.output());
        if (version.status() != 0 || !said.matches())
            throw new IOException(version.output().strip());
        return new Toolchain(own, said.group("version"), said.group("platform"), root);
    }

    /** Compiles a program; without a word, if all went well. */
    Execution build(String program, Path folder, Path out, Scratch scratch) throws IOException {
        return run(command, scratch, folder, List.of("build", "-o", out.toString(), "./" + program));
    }

    /** Looks at a program for what is probably wrong. */
    Execution vet(String program, Path folder, Scratch scratch) throws IOException {
        return run(command, scratch, folder, List.of("vet", "./" + program));
    }

    private static Execution run(String command, Scratch scratch, Path folder, List<String> arguments)
            throws IOException {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(arguments);
        ProcessBuilder builder = scratch.process(words, folder);
        Map<String, String> environment = builder.environment();
        environment.put("GO111MODULE", "off");
        environment.put("GOTOOLCHAIN", "local");
        environment.keySet().removeAll(List.of("GOROOT", "GOOS", "GOARCH", "GOFLAGS", "GOWORK"));
        return end(Execution.of(builder, scratch, SECONDS, OUTPUT), String.join(" ", words));
    }

    private static Execution end(Execution execution, String words) throws IOException {
        if (execution.isLate()) throw new IOException(words + ": no end after " + SECONDS + " s");
        return execution;
    }
}
