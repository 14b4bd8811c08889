package hood.diagnostic;

import static hood.source.Json.string;

import hood.source.Position;
import hood.source.Span;
import java.util.List;

/**
 * For programs: a JSON array of objects with {@code severity}, {@code id}, {@code message} and, where known,
 * {@code file}, {@code line}, {@code column}, {@code endLine}, {@code endColumn} (from 1, in code points), {@code notes},
 * {@code help} and {@code fix}. No finding prints {@code []}.
 *
 * @param prefix put before each path
 */
public record JsonPrinter(String prefix) implements DiagnosticPrinter {
    @Override
    public String print(List<Diagnostic> diagnostics) {
        StringBuilder out = new StringBuilder("[");
        String separator = "\n  ";
        for (Diagnostic d : diagnostics) {
            out.append(separator).append('{');
            out.append("\"severity\":").append(string(d.isError() ? "error" : "warning"));
            out.append(",\"id\":").append(string(d.id()));
            out.append(",\"message\":").append(string(d.message()));
            d.span().ifPresent(span -> place(out.append(','), span));
            if (!d.notes().isEmpty()) notes(out, d.notes());
            d.help().ifPresent(help -> out.append(",\"help\":").append(string(help)));
            d.fix().ifPresent(fix -> {
                place(out.append(",\"fix\":{"), fix.span());
                out.append(",\"replacement\":")
                        .append(string(fix.replacement()))
                        .append('}');
            });
            out.append('}');
            separator = ",\n  ";
        }
        return out.append(diagnostics.isEmpty() ? "]\n" : "\n]\n").toString();
    }

    private void notes(StringBuilder out, List<Diagnostic.Note> notes) {
        out.append(",\"notes\":[");
        String separator = "";
        for (Diagnostic.Note note : notes) {
            out.append(separator)
                    .append("{\"message\":")
                    .append(string(note.message()))
                    .append(',');
            place(out, note.span());
            out.append('}');
            separator = ",";
        }
        out.append(']');
    }

    private void place(StringBuilder out, Span span) {
        Position from = span.position();
        Position to = span.endPosition();
        out.append("\"file\":").append(string(prefix + span.file().path()));
        out.append(",\"line\":").append(from.line()).append(",\"column\":").append(from.column());
        out.append(",\"endLine\":").append(to.line()).append(",\"endColumn\":").append(to.column());
    }
}
