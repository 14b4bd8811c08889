package hood.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks git when files were last changed. */
public final class GitHistory {
    private final Path folder;

    /** @param folder a folder, which may lie in a git repository */
    public GitHistory(Path folder) {
        this.folder = folder;
    }

    /** Tells whether {@link #lastChanged} would know anything else by now; empty without git. */
    public String state() {
        return git("rev-parse", "HEAD", "--is-shallow-repository", "--show-prefix")
                .orElse("");
    }

    /**
     * When each file below the folder was last changed by a commit, by its path in the folder. Nothing is known without
     * git, without a repository, and in a shallow one, whose first commit seems to have made everything.
     *
     * @throws UncheckedIOException when git breaks off
     */
    public Map<String, OffsetDateTime> lastChanged() {
        boolean whole = git("rev-parse", "--is-shallow-repository")
                .map(answer -> answer.strip().equals("false"))
                .orElse(false);
        if (!whole) return Map.of();
        Map<String, OffsetDateTime> changed = new HashMap<>();
        git("-c", "core.quotePath=false", "log", "-z", "--format=%x01%cI", "--name-only", "--no-renames", "--relative")
                .ifPresent(log -> read(log, changed));
        return changed;
    }

    /**
     * The texts that a file below the folder had, under earlier names too, newest first, read as they are asked for; none
     * without git.
     */
    public Stream<String> versions(String path) {
        String log = git("log", "-z", "--follow", "--format=%x01%H", "--name-only", "--", path)
                .orElse("");
        List<String> places = new ArrayList<>();
        String commit = "";
        for (String field : log.split("\0")) {
            String text = field.startsWith("\n") ? field.substring(1) : field;
            if (text.startsWith("\u0001")) commit = text.substring(1);
            else if (!text.isEmpty()) places.add(commit + ":" + text);
        }
        return places.stream().flatMap(place -> git("show", place).stream());
    }

    /** Commits come newest first: each a mark and its date, then its files, all ended by NUL. */
    static void read(String log, Map<String, OffsetDateTime> changed) {
        OffsetDateTime date = OffsetDateTime.MIN;
        for (String field : log.split("\0")) {
            String text = field.startsWith("\n") ? field.substring(1) : field;
            if (text.startsWith("\u0001")) date = OffsetDateTime.parse(text.substring(1));
            else if (!text.isEmpty()) changed.putIfAbsent(text, date);
        }
    }

    private Optional<String> git(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("git", "-C", folder.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return Optional.empty();
        }
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(output) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
