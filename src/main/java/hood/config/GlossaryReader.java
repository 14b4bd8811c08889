package hood.config;

import hood.book.Settings;
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
import java.util.Optional;

/**
 * Reads {@code glossary.yml}: a mapping from each term to its {@code en}, {@code definition}, {@code definitions} in other
 * languages by their codes, and {@code avoid}.
 */
public final class GlossaryReader {
    private GlossaryReader() {}

    /**
     * The terms of a file, in order, as a language of the book has them: in a translation by their names there, and with
     * what they mean there, as far as the file says so.
     */
    public static Checked<List<Term>> read(SourceFile file, Settings settings) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        YamlMap map = Yaml.map(Excerpt.of(file), diagnostics);
        List<Term> terms = new ArrayList<>();
        for (String name : map.keys()) {
            Span place = map.keySpan(name).orElseThrow();
            YamlMap term = map.map(name);
            Optional<String> english = term.text("en").map(YamlMap.Scalar::text);
            Optional<String> definition = term.text("definition").map(YamlMap.Scalar::text);
            YamlMap definitions = term.map("definitions");
            definitions.keys();
            List<String> avoid = term.texts("avoid").stream()
                    .map(YamlMap.Scalar::text)
                    .filter(spelling -> !spelling.isEmpty() && !spelling.equals(name))
                    .toList();
            if (settings.isOriginal()) terms.add(new Term(name, english, definition, avoid, place));
            else {
                Optional<String> there = definitions.text(settings.language()).map(YamlMap.Scalar::text);
                boolean inEnglish = english.isPresent() && settings.language().matches("en(-.*)?");
                terms.add(new Term(
                        inEnglish ? english.get() : name,
                        inEnglish ? Optional.of(name) : english,
                        there,
                        List.of(),
                        place));
            }
            term.rejectOthers();
        }
        return new Checked<>(terms, diagnostics);
    }
}
