package hood.lint;

import hood.book.Prose;
import hood.diagnostic.Diagnostic;
import hood.diagnostic.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A check: what a pattern finds should be something else.
 *
 * @param id the id of its findings
 * @param message what is wrong
 * @param pattern finds it
 * @param better what should stand there
 */
record Rule(String id, String message, Pattern pattern, Function<MatchResult, String> better) {
    Rule(String id, String message, String pattern, Function<MatchResult, String> better) {
        this(id, message, Pattern.compile(pattern), better);
    }

    List<Diagnostic> check(Prose prose) {
        List<Diagnostic> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(prose.text());
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            String text = better.apply(matcher.toMatchResult());
            Diagnostic diagnostic = Diagnostic.warning(id, message)
                    .at(prose.span(start, end))
                    .help(text.isEmpty() ? "take it out" : "write \"" + text + "\"");
            found.add(prose.unbroken(start, end)
                    .map(span -> diagnostic.fix(new Fix(span, text)))
                    .orElse(diagnostic));
        }
        return found;
    }
}
