package hood.diagnostic;

import hood.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One finding about the author's input.
 *
 * @param severity how grave it is
 * @param id the stable name of the kind of finding, such as {@code link-missing}
 * @param message what is wrong, Chinese and English
 * @param span where; empty when it concerns no file of the book
 * @param notes other places that explain it
 * @param help what to do, or empty
 * @param fix a change that mends it, if one is known
 */
public record Diagnostic(
        Severity severity,
        String id,
        String message,
        Optional<Span> span,
        List<Note> notes,
        Optional<String> help,
        Optional<Fix> fix) {

    /** By file, place, then id: the order in which findings are shown. */
    public static final Comparator<Diagnostic> IN_ORDER = Comparator.comparing(
                    (Diagnostic d) -> d.span.map(s -> s.file().path()).orElse(""))
            .thenComparing(d -> d.span.map(Span::start).orElse(0))
            .thenComparing(Diagnostic::id)
            .thenComparing(Diagnostic::message);

    /**
     * Another place that belongs to a finding.
     *
     * @param message what is to be seen there
     * @param span the place
     */
    public record Note(String message, Span span) {
        public Note {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(span, "span");
        }
    }

    public Diagnostic {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(help, "help");
        Objects.requireNonNull(fix, "fix");
        if (!id.matches("[a-z]+(-[a-z]+)*")) throw new IllegalArgumentException("not an id: " + id);
        notes = List.copyOf(notes);
    }

    /** An error without a place. */
    public static Diagnostic error(String id, String message) {
        return new Diagnostic(
                Severity.ERROR, id, message, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    /** A warning without a place. */
    public static Diagnostic warning(String id, String message) {
        return new Diagnostic(
                Severity.WARNING, id, message, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    /** The same finding at a place. */
    public Diagnostic at(Span place) {
        return new Diagnostic(severity, id, message, Optional.of(place), notes, help, fix);
    }

    /** The same finding with one more note. */
    public Diagnostic note(String text, Span place) {
        List<Note> more = new ArrayList<>(notes);
        more.add(new Note(text, place));
        return new Diagnostic(severity, id, message, span, more, help, fix);
    }

    /** The same finding with advice on what to do. */
    public Diagnostic help(String advice) {
        return new Diagnostic(severity, id, message, span, notes, Optional.of(advice), fix);
    }

    /** The same finding with the advice, if there is any. */
    public Diagnostic help(Optional<String> advice) {
        return advice.map(this::help).orElse(this);
    }

    /** The same finding with a change that mends it. */
    public Diagnostic fix(Fix change) {
        return new Diagnostic(severity, id, message, span, notes, help, Optional.of(change));
    }

    /** Whether this is an error. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
