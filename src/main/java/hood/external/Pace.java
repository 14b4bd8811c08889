package hood.external;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * How patient and how polite the asking is.
 *
 * @param pause between two requests to one host
 * @param backOff before the second attempt; it doubles with each
 * @param longest the longest wait that a server may ask for
 * @param attempts how often one thing is asked for at most
 */
record Pace(Duration pause, Duration backOff, Duration longest, int attempts) {
    static final Pace USUAL = new Pace(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(60), 3);

    /** How long to wait after an attempt, the first being 1; empty when it is not worth it. */
    Optional<Duration> wait(int attempt, Optional<String> retryAfter, Instant now) {
        if (attempt >= attempts) return Optional.empty();
        Duration own = backOff.multipliedBy(1L << (attempt - 1));
        Duration wanted = retryAfter.flatMap(text -> read(text, now)).orElse(own);
        Duration wait = wanted.compareTo(own) < 0 ? own : wanted;
        return wait.compareTo(longest) > 0 ? Optional.empty() : Optional.of(wait);
    }

    /**
     * Seconds, or a date.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-retry-after">RFC 9110, Retry-After</a>
     */
    private static Optional<Duration> read(String retryAfter, Instant now) {
        String text = retryAfter.strip();
        if (text.matches("[0-9]{1,9}")) return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        try {
            ZonedDateTime date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(now, date.toInstant()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
