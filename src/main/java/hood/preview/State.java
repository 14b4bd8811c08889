package hood.preview;

import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * What there is to show.
 *
 * @param number counts the builds
 * @param edition the book as it was built last
 * @param failure why there is no newer one, although something has changed
 */
record State(long number, Edition edition, Optional<Failure> failure) {
    private static final int LINES = 8;

    /**
     * What kept hood from making an edition.
     *
     * @param bug whether that is a bug of ours; else the disk failed
     * @param text what happened
     */
    record Failure(boolean bug, String text) {
        static Failure of(Throwable cause) {
            if (cause instanceof UncheckedIOException io) return new Failure(false, String.valueOf(io.getCause()));
            StringBuilder text = new StringBuilder(cause.toString());
            StackTraceElement[] trace = cause.getStackTrace();
            for (int i = 0; i < Math.min(LINES, trace.length); i++)
                text.append("\n    at ").append(trace[i]);
            return new Failure(true, text.toString());
        }
    }
}
