package hood.book;

import hood.diagnostic.Diagnostic;
import hood.diagnostic.NearMiss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the symbols that texts name. */
final class SymbolResolver {
    /** How many declarations of an ambiguous name a message shows. */
    private static final int SHOWN = 4;

    private final SymbolTable table;
    private final SymbolScope everywhere;

    /**
     * @param table the symbols
     * @param everywhere what holds for texts that say nothing else
     * @param sink takes what is wrong with that
     */
    SymbolResolver(SymbolTable table, SymbolScope everywhere, List<Diagnostic> sink) {
        this.table = table;
        this.everywhere = everywhere;
        check(everywhere, sink);
    }

    /** What each of a document's possible symbols stands for, in the order of {@link Document#symbols()}. */
    List<Optional<SymbolLookup.Found>> symbols(Document document, List<Diagnostic> sink) {
        Optional<SymbolScope> own = document.frontMatter().symbols();
        own.ifPresent(scope -> check(scope, sink));
        List<String> packages = own.orElse(everywhere).packages().stream()
                .map(SymbolScope.Name::text)
                .toList();
        Function<SymbolName, SymbolLookup> lookup = table.in(packages);
        List<Optional<SymbolLookup.Found>> symbols = new ArrayList<>();
        for (SymbolUse use : document.symbols()) {
            String text = use.name().text();
            boolean silent = everywhere.not().contains(text)
                    || own.filter(scope -> scope.not().contains(text)).isPresent();
            symbols.add(silent ? Optional.empty() : follow(use, lookup, sink));
        }
        return symbols;
    }

    private void check(SymbolScope scope, List<Diagnostic> sink) {
        for (SymbolScope.Name name : scope.packages()) {
            if (table.hasPackage(name.text())) continue;
            sink.add(Diagnostic.warning(
                            "symbol-unknown", "标签文件中没有这个包 / no such package in the tags file: \"" + name.text() + "\"")
                    .at(name.span())
                    .help(NearMiss.advice(name.text(), table.packages())
                            .orElse("name a tags file that has it under \"symbols\" in the configuration")));
        }
    }

    private Optional<SymbolLookup.Found> follow(
            SymbolUse use, Function<SymbolName, SymbolLookup> lookup, List<Diagnostic> sink) {
        SymbolLookup found = lookup.apply(use.name());
        if (found instanceof SymbolLookup.Unknown unknown) {
            sink.add(
                    Diagnostic.warning(
                                    "symbol-unknown",
                                    "没有这个符号 / no such symbol: \"" + use.name().text() + "\"")
                            .at(use.span())
                            .help(
                                    unknown.near()
                                            .map(near -> "did you mean \"" + near + "\"?")
                                            .orElse(
                                                    "if it is none, write {.nosym} behind it or list it under \"nosym\" above the text")));
        } else if (found instanceof SymbolLookup.Ambiguous ambiguous) {
            String places = ambiguous.candidates().stream()
                    .limit(SHOWN)
                    .map(symbol -> symbol.qualified() + " in " + symbol.place())
                    .collect(Collectors.joining(", "));
            boolean more = ambiguous.candidates().size() > SHOWN;
            sink.add(Diagnostic.warning(
                            "symbol-ambiguous",
                            "符号有多处声明 / ambiguous symbol: \"" + use.name().text() + "\"")
                    .at(use.span())
                    .help("it may be " + places + (more ? ", …" : "")
                            + "; write which, {sym=…} behind it, \"prefer\" in the configuration, or {.nosym}"));
        }
        return found instanceof SymbolLookup.Found symbol ? Optional.of(symbol) : Optional.empty();
    }
}
