package hood.block.run;

import hood.source.SourceFile;
import hood.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A program of the book, and how it is run.
 *
 * @param file its text
 * @param place where the book names it
 * @param recordPath the path of its record in the book
 * @param args its arguments
 * @param env its environment variables
 * @param exit the exit status that it should have
 * @param seconds how long it may run
 * @param expected how its output is compared
 * @param recording what it did when it was recorded
 */
public record Program(
        SourceFile file,
        Span place,
        String recordPath,
        List<String> args,
        Map<String, String> env,
        int exit,
        int seconds,
        Expected expected,
        Optional<Recording> recording) {
    public Program {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(recordPath, "recordPath");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(recording, "recording");
        args = List.copyOf(args);
        env = Map.copyOf(env);
    }

    /** Whether it was recorded as it is now. */
    public boolean isFresh() {
        return recording
                .filter(record -> record.program().equals(Recording.hash(file)))
                .filter(record -> record.args().equals(args) && record.env().equals(env))
                .isPresent();
    }
}
