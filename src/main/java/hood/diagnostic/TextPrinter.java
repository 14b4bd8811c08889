package hood.diagnostic;

import hood.source.Position;
import hood.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * For a terminal: message, place, the source line with a caret under the span, notes and help, in the manner of rustc.
 *
 * @param prefix put before each path, so that it can be opened from where the command runs
 * @param color whether to use ANSI colours
 */
public record TextPrinter(String prefix, boolean color) implements DiagnosticPrinter {
    private static final String RED = "31;1";
    private static final String YELLOW = "33;1";
    private static final String BLUE = "34;1";
    private static final String BOLD = "1";

    @Override
    public String print(List<Diagnostic> diagnostics) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic d : diagnostics) {
            String label = (d.isError() ? "error" : "warning") + "[" + d.id() + "]";
            out.append(paint(d.isError() ? RED : YELLOW, label))
                    .append(paint(BOLD, ": " + d.message()))
                    .append('\n');
            int margin = margin(d);
            d.span().ifPresent(span -> excerpt(out, span, margin, d.isError() ? RED : YELLOW, Optional.empty()));
            for (Diagnostic.Note note : d.notes()) {
                excerpt(out, note.span(), margin, BLUE, Optional.of(note.message()));
            }
            d.help()
                    .ifPresent(help -> out.append(" ".repeat(margin + 1))
                            .append(paint(BLUE, "="))
                            .append(" help: ")
                            .append(help)
                            .append('\n'));
            out.append('\n');
        }
        return out.toString();
    }

    private static int margin(Diagnostic d) {
        int last = Math.max(
                d.span().map(s -> s.position().line()).orElse(1),
                d.notes().stream()
                        .mapToInt(n -> n.span().position().line())
                        .max()
                        .orElse(1));
        return Integer.toString(last).length();
    }

    private void excerpt(StringBuilder out, Span span, int margin, String tint, Optional<String> label) {
        Position from = span.position();
        String line = span.file().line(from.line());
        int start = line.offsetByCodePoints(0, from.column() - 1);
        int end = Math.max(start, Math.min(line.length(), start + span.end() - span.start()));
        String gutter = " ".repeat(margin) + " " + paint(BLUE, "|") + " ";
        out.append(" ".repeat(margin))
                .append(paint(BLUE, "--> "))
                .append(prefix)
                .append(span)
                .append('\n');
        if (line.isBlank()) {
            label.ifPresent(text -> out.append(gutter).append(text).append('\n'));
            return;
        }
        String number = Integer.toString(from.line());
        out.append(paint(BLUE, " ".repeat(margin - number.length()) + number + " |"))
                .append(' ')
                .append(line)
                .append('\n');
        out.append(gutter)
                .append(blanks(line.substring(0, start)))
                .append(paint(tint, "^".repeat(Math.max(1, width(line.substring(start, end))))));
        label.ifPresent(text -> out.append(' ').append(paint(tint, text)));
        out.append('\n');
    }

    private String paint(String code, String text) {
        return color ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }

    /** Blanks as wide as the text in a terminal; tabs stay tabs. */
    private static String blanks(String text) {
        StringBuilder blanks = new StringBuilder();
        text.codePoints().forEach(c -> blanks.append(c == '\t' ? "\t" : " ".repeat(width(c))));
        return blanks.toString();
    }

    private static int width(String text) {
        return text.codePoints().map(TextPrinter::width).sum();
    }

    /** Terminal columns of a character: two for East Asian wide ones, none for marks (Unicode UAX #11, in blocks). */
    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT)
            return 0;
        boolean wide = c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0x303E
                || c >= 0x3041 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x1F300 && c <= 0x1F64F
                || c >= 0x1F900 && c <= 0x1F9FF
                || c >= 0x20000 && c <= 0x3FFFD;
        return wide ? 2 : 1;
    }
}
