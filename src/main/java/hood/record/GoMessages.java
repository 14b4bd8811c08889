package hood.record;

import hood.diagnostic.Diagnostic;
import hood.source.SourceFile;
import hood.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code go build} and {@code go vet} write: {@code ./order.go:5:2: undefined: x}. */
final class GoMessages {
    private static final Pattern MESSAGE = Pattern.compile(
            "(?:vet: )?(?:\\./)?(?<file>[^:]+\\.go):(?<line>[0-9]{1,9}):(?:(?<column>[0-9]{1,9}):)? ?(?<message>.*)");

    private GoMessages() {}

    /**
     * The findings.
     *
     * @param said what was written
     * @param program the program that it is about
     * @param name what a message becomes, before it has its place
     * @return a finding for each message about the program; one for all that was said, if none has a place in it
     */
    static List<Diagnostic> read(String said, SourceFile program, Function<String, Diagnostic> name) {
        List<Diagnostic> found = new ArrayList<>();
        String own = program.path().substring(program.path().lastIndexOf('/') + 1);
        for (String line : said.split("\n")) {
            Matcher message = MESSAGE.matcher(line);
            if (!message.matches() || !message.group("file").equals(own)) continue;
            String column = message.group("column");
            found.add(name.apply(message.group("message"))
                    .at(place(
                            program,
                            Integer.parseInt(message.group("line")),
                            column == null ? 1 : Integer.parseInt(column))));
        }
        if (found.isEmpty() && !said.isBlank()) {
            String all = said.strip().replaceFirst("^# [^\\n]*\\n", "");
            found.add(name.apply(all).at(program.start()));
        }
        return found;
    }

    /** Go counts columns in bytes, from 1. */
    private static Span place(SourceFile program, int line, int column) {
        int number = Math.max(1, Math.min(line, program.lines().count()));
        int start = program.lines().startOf(number - 1);
        String text = program.line(number);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int before = Math.max(0, Math.min(column - 1, bytes.length));
        int at = Math.min(new String(bytes, 0, before, StandardCharsets.UTF_8).length(), text.length());
        return program.span(start + at, start + at);
    }
}
