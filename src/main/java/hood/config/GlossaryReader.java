package hood.config;

import hood.book.Term;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.source.Excerpt;
import hood.source.SourceFile;
import hood.source.Span;
import hood.yaml.Yaml;
import hood.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code glossary.yml}: a mapping from each term to its {@code en}, {@code definition} and {@code avoid}. */
public final class GlossaryReader {
    private GlossaryReader() {}

    /** The terms of a file, in order. */
    public static Checked<List<Term>> read(SourceFile file) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        YamlMap map = Yaml.map(Excerpt.of(file), diagnostics);
        List<Term> terms = new ArrayList<>();
        for (String name : map.keys()) {
            Span place = map.keySpan(name).orElseThrow();
            YamlMap term = map.map(name);
            terms.add(new Term(
                    name,
                    term.text("en").map(YamlMap.Scalar::text),
                    term.text("definition").map(YamlMap.Scalar::text),
                    term.texts("avoid").stream()
                            .map(YamlMap.Scalar::text)
                            .filter(spelling -> !spelling.isEmpty() && !spelling.equals(name))
                            .toList(),
                    place));
            term.rejectOthers();
        }
        return new Checked<>(terms, diagnostics);
    }
}
