package hood.diagnostic;

import hood.source.Position;
import hood.source.Span;
import java.util.List;

/**
 * For GitHub Actions: one workflow command a finding, shown as an annotation at its line.
 *
 * @param prefix put before each path, so that it is relative to the repository
 * @see <a href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">Workflow commands</a>
 */
public record GitHubPrinter(String prefix) implements DiagnosticPrinter {
    @Override
    public String print(List<Diagnostic> diagnostics) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic d : diagnostics) {
            out.append(d.isError() ? "::error " : "::warning ");
            d.span().ifPresent(span -> place(out, span));
            out.append("title=").append(property(d.id())).append("::").append(data(message(d)));
            out.append('\n');
        }
        return out.toString();
    }

    private void place(StringBuilder out, Span span) {
        Position from = span.position();
        Position to = span.endPosition();
        out.append("file=").append(property(prefix + span.file().path()));
        out.append(",line=").append(from.line()).append(",col=").append(from.column());
        out.append(",endLine=").append(to.line()).append(",endColumn=").append(to.column());
        out.append(',');
    }

    private String message(Diagnostic d) {
        StringBuilder text = new StringBuilder(d.message());
        for (Diagnostic.Note note : d.notes()) {
            text.append('\n').append(note.message()).append(": ").append(prefix).append(note.span());
        }
        d.help().ifPresent(help -> text.append("\nhelp: ").append(help));
        return text.toString();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
