package hood.markdown;

import hood.book.FrontMatter;
import hood.book.Link;
import hood.book.SymbolScope;
import hood.diagnostic.Diagnostic;
import hood.diagnostic.NearMiss;
import hood.source.Excerpt;
import hood.source.SourceFile;
import hood.yaml.Yaml;
import hood.yaml.YamlMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The YAML between {@code ---} lines above a text. */
final class FrontMatterReader {
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---[ \\t]*\\n(?<yaml>(?:.*\\n)*?)(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)");
    private static final List<String> STATUS = List.of("planned", "written");

    private FrontMatterReader() {}

    /**
     * What was read, and where the text after it begins.
     *
     * @param frontMatter what it says
     * @param end offset of the text's first character
     */
    record Result(FrontMatter frontMatter, int end) {}

    static Result read(SourceFile file, List<Diagnostic> sink) {
        Matcher matcher = FRONT_MATTER.matcher(file.text());
        if (!matcher.find()) return new Result(FrontMatter.NONE, 0);
        YamlMap map = Yaml.map(Excerpt.of(file.span(matcher.start("yaml"), matcher.end("yaml"))), sink);
        Optional<String> title = map.text("title").map(YamlMap.Scalar::text);
        boolean planned = map.text("status")
                .filter(status -> known(status, sink))
                .filter(status -> status.text().equals("planned"))
                .isPresent();
        Optional<SymbolScope> symbols = symbols(map);
        Optional<Link> original = map.text("translation-of").map(path -> new Link(path.text(), path.span()));
        map.rejectOthers();
        return new Result(new FrontMatter(title, planned, symbols, original), matcher.end());
    }

    /** Nothing when neither key is there; an empty list of packages is something. */
    private static Optional<SymbolScope> symbols(YamlMap map) {
        boolean said =
                map.keySpan("symbols").isPresent() || map.keySpan("nosym").isPresent();
        List<SymbolScope.Name> packages = map.texts("symbols").stream()
                .map(name -> new SymbolScope.Name(name.text(), name.span()))
                .toList();
        Set<String> not = map.texts("nosym").stream().map(YamlMap.Scalar::text).collect(Collectors.toSet());
        return said ? Optional.of(new SymbolScope(packages, not)) : Optional.empty();
    }

    private static boolean known(YamlMap.Scalar status, List<Diagnostic> sink) {
        if (STATUS.contains(status.text())) return true;
        sink.add(Diagnostic.error("yaml-value", "未知的状态 / unknown status \"" + status.text() + "\"")
                .at(status.span())
                .help(NearMiss.advice(status.text(), STATUS).orElse("known: " + String.join(", ", STATUS))));
        return false;
    }
}
