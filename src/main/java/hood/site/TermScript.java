package hood.site;

import hood.book.Term;
import hood.source.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the glossary's terms mean, as a script that pages load when a reader first asks. */
final class TermScript {
    private TermScript() {}

    /** Hands each term's English name and definition to {@code hood.terms}, by its name. */
    static String of(List<Term> terms) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Term term : terms) {
            term.definition()
                    .ifPresent(
                            said -> all.put(term.name(), List.of(term.english().orElse(""), said)));
        }
        return "hood.terms(" + Json.of(all) + ");\n";
    }
}
