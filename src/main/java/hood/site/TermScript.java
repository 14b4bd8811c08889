package hood.site;

import hood.source.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the glossary's terms mean, as a script that pages load when a reader first asks. */
final class TermScript {
    private TermScript() {}

    /** Hands each term's name in the other language, definition and place in the glossary to {@code hood.terms}, by its name. */
    static String of(List<Views.Term> terms) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Views.Term term : terms) {
            if (!term.definition().isEmpty())
                all.put(term.name(), List.of(term.translation(), term.definition(), term.id()));
        }
        return "hood.terms(" + Json.of(all) + ");\n";
    }
}
