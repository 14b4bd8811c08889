package hood.book;

import hood.diagnostic.NearMiss;
import hood.source.Paths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The symbols of the sources that a book speaks of, found by what authors call them. A book asks for the same few names
 * again and again, from several threads: what was found for one is kept.
 */
final class SymbolTable {
    /** In the place of a package: all that there are. */
    static final String ANY = "*";

    /** Kinds whose members the tags file lists whole. */
    private static final Set<String> TYPES =
            Set.of("struct", "class", "union", "interface", "enum", "trait", "namespace", "module", "type", "typedef");
    /** Kinds that can be called. */
    private static final Set<String> CALLABLE =
            Set.of("func", "function", "method", "asm", "macro", "prototype", "methodSpec", "subroutine", "procedure");

    private final Map<List<String>, List<Symbol>> byPath = new HashMap<>();
    /** By what a path ends with, but the whole path. */
    private final Map<List<String>, List<Symbol>> byEnd = new HashMap<>();
    /** The full names below each outermost scope, by their parts joined with dots. */
    private final Map<String, Map<String, String>> roots = new HashMap<>();

    private final Set<String> files = new HashSet<>();
    private final Set<String> folders = new HashSet<>();
    /** How far behind the most wanted each file is. */
    private final Map<String, Integer> ranks = new HashMap<>();

    /** What was found before, by the packages that were looked in and by what was written. */
    private final Map<List<String>, Map<String, SymbolLookup>> answers = new ConcurrentHashMap<>();

    SymbolTable(List<Symbol> symbols, Preference preference) {
        symbols.forEach(symbol -> ranks.computeIfAbsent(symbol.file(), preference::rank));
        Comparator<Symbol> mostWantedFirst = Comparator.comparing((Symbol symbol) -> ranks.get(symbol.file()))
                .thenComparing(Symbol::file)
                .thenComparing(Symbol::line);
        for (Symbol symbol : symbols.stream().sorted(mostWantedFirst).toList()) {
            List<String> path = symbol.path();
            put(byPath, path, symbol);
            for (int i = 1; i < path.size(); i++) put(byEnd, path.subList(i, path.size()), symbol);
            if (path.size() > 1) {
                roots.computeIfAbsent(path.get(0), root -> new HashMap<>())
                        .putIfAbsent(String.join(".", path), symbol.qualified());
            }
            files.add(symbol.file());
            files.add(Paths.name(symbol.file()));
            for (String folder = Paths.folder(symbol.file()); !folder.isEmpty() && folders.add(folder); ) {
                folder = Paths.folder(folder);
            }
        }
    }

    private static void put(Map<List<String>, List<Symbol>> map, List<String> key, Symbol symbol) {
        map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(symbol);
    }

    /** Whether there is such a package, given by its name or by the path of its folder. */
    boolean hasPackage(String name) {
        return name.equals(ANY) || roots.containsKey(Paths.name(name)) && (!name.contains("/") || hasFolder(name));
    }

    private boolean hasFolder(String name) {
        return folders.contains(name) || folders.stream().anyMatch(folder -> folder.endsWith("/" + name));
    }

    /** The packages that there are. */
    Set<String> packages() {
        return roots.keySet();
    }

    /**
     * What a name stands for.
     *
     * @param packages where names without a package are looked for, in this order
     */
    SymbolLookup find(SymbolName name, List<String> packages) {
        return in(packages).apply(name);
    }

    /** Finds what names stand for in texts where names without a package are looked for in these packages. */
    Function<SymbolName, SymbolLookup> in(List<String> packages) {
        Map<String, SymbolLookup> known = answers.computeIfAbsent(packages, p -> new ConcurrentHashMap<>());
        return name -> known.computeIfAbsent(name.text(), text -> answer(name, packages));
    }

    private SymbolLookup answer(SymbolName name, List<String> packages) {
        if (files.contains(name.text())) return new SymbolLookup.None();
        List<Symbol> found = declarations(name, packages);
        if (!found.isEmpty()) return settle(found);
        return looksLikeSymbol(name, packages)
                ? new SymbolLookup.Unknown(near(name, packages))
                : new SymbolLookup.None();
    }

    private List<Symbol> declarations(SymbolName name, List<String> packages) {
        List<Symbol> found = candidates(name.parts(), name.folder(), packages);
        return narrow(name, found.isEmpty() ? members(name, packages) : found);
    }

    /** All declarations that a full name, or one below a package, can mean. */
    private List<Symbol> candidates(List<String> parts, String folder, List<String> packages) {
        if (folder.isEmpty()) {
            for (String scope : packages) {
                List<Symbol> found = scope.equals(ANY) ? anywhere(parts) : within(scope, parts);
                if (!found.isEmpty()) return found;
            }
        }
        if (parts.size() < 2) return List.of();
        List<Symbol> found = byPath.getOrDefault(parts, List.of());
        return folder.isEmpty() ? found : filter(found, symbol -> symbol.liesIn(folder));
    }

    private List<Symbol> anywhere(List<String> parts) {
        List<Symbol> found = byPath.getOrDefault(parts, List.of());
        return found.isEmpty() && parts.size() > 1 ? byEnd.getOrDefault(parts, List.of()) : found;
    }

    private List<Symbol> within(String scope, List<String> parts) {
        List<String> path = new ArrayList<>();
        path.add(Paths.name(scope));
        path.addAll(parts);
        List<Symbol> found = byPath.getOrDefault(path, List.of());
        return scope.contains("/") ? filter(found, symbol -> symbol.liesIn(scope)) : found;
    }

    /**
     * Members that are named without their type: behind a variable, {@code sched.runqsize}, or alone when the name is not
     * an ordinary word, {@code stackguard0}. Only one that is alone in its package to have this name can be meant.
     */
    private List<Symbol> members(SymbolName name, List<String> packages) {
        Set<String> scopes = new LinkedHashSet<>();
        if (name.parts().size() > 1) {
            owner(name, packages)
                    .filter(owner -> !isType(owner))
                    .ifPresent(owner -> scopes.add(owner.path().get(0)));
        } else if (name.folder().isEmpty() && isNoWord(name.last())) {
            packages.forEach(scope -> scopes.add(Paths.name(scope)));
        }
        List<Symbol> found = byEnd.getOrDefault(List.of(name.last()), List.of());
        for (String scope : scopes) {
            List<Symbol> members = filter(
                    found,
                    symbol -> symbol.path().size() > 2
                            && (scope.equals(ANY) || symbol.path().get(0).equals(scope)));
            boolean alone = members.stream().map(Symbol::path).distinct().count() == 1;
            if (alone) return members;
        }
        return List.of();
    }

    /** What a name's last part stands behind. */
    private Optional<Symbol> owner(SymbolName name, List<String> packages) {
        List<String> parts = name.owner();
        if (parts.isEmpty()) return Optional.empty();
        SymbolName owner = new SymbolName(name.text(), "", name.folder(), parts, false, false, name.isAssembly());
        List<Symbol> found = declarations(owner, packages);
        if (found.isEmpty()) return Optional.empty();
        return settle(found) instanceof SymbolLookup.Found one ? Optional.of(one.symbol()) : Optional.empty();
    }

    private static boolean isType(Symbol symbol) {
        return TYPES.contains(symbol.kind());
    }

    /** Whether a name has capitals, digits or lines inside: no reader takes it for a word. */
    private static boolean isNoWord(String name) {
        return name.substring(1).chars().anyMatch(c -> c == '_' || Character.isUpperCase(c) || Character.isDigit(c));
    }

    /** The candidates of the kind that a name says it has, when there are any. */
    private static List<Symbol> narrow(SymbolName name, List<Symbol> candidates) {
        List<Symbol> narrowed = candidates;
        if (name.isAssembly())
            narrowed = prefer(narrowed, symbol -> symbol.kind().equals("asm"));
        if (name.isCall()) narrowed = prefer(narrowed, symbol -> CALLABLE.contains(symbol.kind()));
        if (!name.hint().isEmpty()) {
            narrowed = prefer(narrowed, symbol -> symbol.kind().startsWith(name.hint()));
        }
        return narrowed;
    }

    private static List<Symbol> prefer(List<Symbol> candidates, Predicate<Symbol> wanted) {
        List<Symbol> some = filter(candidates, wanted);
        return some.isEmpty() ? candidates : some;
    }

    private static List<Symbol> filter(List<Symbol> symbols, Predicate<Symbol> wanted) {
        return symbols.stream().filter(wanted).toList();
    }

    /**
     * Declarations of one thing in several files are for several platforms; the most wanted counts if it is one.
     *
     * @param found declarations, the most wanted first
     */
    private SymbolLookup settle(List<Symbol> found) {
        Symbol first = found.get(0);
        boolean oneThing = found.stream()
                .allMatch(symbol ->
                        symbol.path().equals(first.path()) && symbol.module().equals(first.module()));
        boolean settled = found.stream()
                .filter(symbol -> ranks.get(symbol.file()).equals(ranks.get(first.file())))
                .allMatch(symbol -> symbol.file().equals(first.file()));
        return oneThing && settled
                ? new SymbolLookup.Found(first, found.subList(1, found.size()))
                : new SymbolLookup.Ambiguous(found);
    }

    /** Whether a name that is unknown ought to be known: it is in a package that is, or it is called. */
    private boolean looksLikeSymbol(SymbolName name, List<String> packages) {
        if (name.parts().size() == 1) {
            return name.isBareCall() && name.folder().isEmpty() && !packages.isEmpty();
        }
        if (!roots.containsKey(name.parts().get(0))) return false;
        if (!name.folder().isEmpty() && !hasFolder(name.folder())) return false;
        boolean behindVariable =
                owner(name, packages).filter(owner -> !isType(owner)).isPresent();
        return !behindVariable;
    }

    private Optional<String> near(SymbolName name, List<String> packages) {
        if (name.parts().size() > 1) {
            Map<String, String> names = roots.getOrDefault(name.parts().get(0), Map.of());
            String written = String.join(".", name.parts());
            return NearMiss.nearest(written, names.keySet(), NearMiss.limit(name.last()))
                    .map(names::get);
        }
        Set<String> names = new TreeSet<>();
        for (String scope : packages) {
            boolean any = scope.equals(ANY);
            for (List<String> path : byPath.keySet()) {
                boolean atTop =
                        any ? path.size() == 1 : path.size() == 2 && path.get(0).equals(Paths.name(scope));
                if (atTop) names.add(path.get(path.size() - 1));
            }
        }
        return NearMiss.nearest(name.last(), names);
    }
}
