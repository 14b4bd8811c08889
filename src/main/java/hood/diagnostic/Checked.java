package hood.diagnostic;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a step made, and what it found on the way. The value is always whole and usable, whatever was found.
 *
 * @param value what was made
 * @param diagnostics what was found
 */
public record Checked<T>(T value, List<Diagnostic> diagnostics) {
    public Checked {
        Objects.requireNonNull(value, "value");
        diagnostics = List.copyOf(diagnostics);
    }

    /** A value about which nothing was found. */
    public static <T> Checked<T> of(T value) {
        return new Checked<>(value, List.of());
    }

    /** Adds the findings to {@code sink} and gives the value. */
    public T into(List<Diagnostic> sink) {
        sink.addAll(diagnostics);
        return value;
    }

    /** The same findings about another value. */
    public <R> Checked<R> map(Function<? super T, ? extends R> change) {
        return new Checked<>(change.apply(value), diagnostics);
    }
}
