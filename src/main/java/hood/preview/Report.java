package hood.preview;

import hood.diagnostic.Diagnostic;
import hood.source.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a page's panel says of a build. */
final class Report {
    /** A book with more findings than that has one that explains most of them. */
    private static final int MOST = 200;

    private static final int WIDE = 160;

    private Report() {}

    /**
     * The findings as JSON: {@code failure}; {@code errors} and {@code warnings}, their numbers; {@code here}, those of
     * the page, and {@code elsewhere}.
     *
     * @param source the file that the page is written in
     */
    static String of(State state, Optional<String> source) {
        List<Diagnostic> all = state.edition().diagnostics();
        List<Object> here = new ArrayList<>();
        List<Object> elsewhere = new ArrayList<>();
        for (Diagnostic d : all) {
            boolean own = source.isPresent()
                    && d.span().map(span -> span.file().path()).equals(source);
            List<Object> list = own ? here : elsewhere;
            if (list.size() < MOST) list.add(finding(d));
        }
        long errors = all.stream().filter(Diagnostic::isError).count();
        return Json.of(Json.map(
                "failure", state.failure().map(Report::failure).orElse(null),
                "errors", errors,
                "warnings", all.size() - errors,
                "here", here,
                "elsewhere", elsewhere));
    }

    private static Map<String, Object> failure(State.Failure failure) {
        return Json.map("bug", failure.bug(), "text", failure.text());
    }

    private static Map<String, Object> finding(Diagnostic d) {
        List<Map<String, Object>> notes = new ArrayList<>();
        d.notes()
                .forEach(note -> notes.add(
                        Json.map("message", note.message(), "place", note.span().toString())));
        return Json.map(
                "severity", d.isError() ? "error" : "warning",
                "id", d.id(),
                "message", d.message(),
                "place", d.span().map(Object::toString).orElse(""),
                "line",
                        d.span()
                                .map(span ->
                                        line(span.file().line(span.position().line())))
                                .orElse(""),
                "notes", notes,
                "help", d.help().orElse(""));
    }

    private static String line(String line) {
        String text = line.strip();
        return text.length() <= 200
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.min(160, text.codePointCount(0, text.length()))))
                        + "…";
    }
}
