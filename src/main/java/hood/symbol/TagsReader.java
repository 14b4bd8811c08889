package hood.symbol;

import hood.book.Symbol;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.source.Paths;
import hood.source.SourceFile;
import hood.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a tags file in the extended format, of any language that ctags knows, sorted or not.
 *
 * @see <a href="https://docs.ctags.io/en/latest/man/tags.5.html">tags(5)</a>
 */
public final class TagsReader {
    /** What parts of scopes have between them, whatever the language. */
    private static final Pattern SEPARATOR = Pattern.compile("\\.|::|->|#");

    /** Fields that say something else than where a tag belongs. */
    private static final Set<String> NO_SCOPE = Set.of(
            ("access captures end epoch extras file how inherits kind language line name nth originalName pattern properties"
                            + " roles sectionMarker signature template typeref xpath")
                    .split(" "));
    /** What the field {@code implementation} says when it names no scope. */
    private static final Set<String> IMPLEMENTATION =
            Set.of("virtual", "pure virtual", "abstract", "default", "delete");
    /** Kinds that are no declarations that a text speaks of. */
    private static final Set<String> PASSED_OVER =
            Set.of("package", "packageName", "file", "local", "parameter", "label", "anonMember", "unknown");

    private static final Set<String> CONTAINERS = Set.of("package", "namespace", "module");
    private static final Set<String> COLONS = Set.of(
            "c", "h", "cc", "hh", "cpp", "hpp", "cxx", "hxx", "c++", "h++", "rs", "php", "pl", "pm", "cu", "inl");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x(?<hex>[0-9a-fA-F]{2})|(?<char>[\\\\tnrabvf!]))");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final SourceFile tags;
    private final List<String> excluded;
    private final Map<String, String> kinds = new HashMap<>();
    private final List<Symbol> symbols = new ArrayList<>();
    private final List<Span> malformed = new ArrayList<>();
    private final List<Span> unnumbered = new ArrayList<>();
    private boolean escapes = true;
    private boolean backslashes;

    private TagsReader(SourceFile tags, List<String> excluded) {
        this.tags = tags;
        this.excluded = excluded;
    }

    /**
     * The symbols of a tags file.
     *
     * @param excluded what is left out: files and folders of the sources, and single lines, {@code a.c:12}
     */
    public static Checked<List<Symbol>> read(SourceFile tags, List<String> excluded) {
        TagsReader reader = new TagsReader(tags, excluded);
        reader.read();
        return new Checked<>(reader.symbols, reader.diagnostics());
    }

    private void read() {
        String text = tags.text();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            if (end < 0) end = text.length();
            String line = text.substring(start, end);
            if (line.startsWith("!_")) header(line);
            else if (!line.isBlank()) tag(line, tags.span(start, end));
            start = end + 1;
        }
    }

    /** What a file has wrong is one matter, however many lines of it. */
    private List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (!malformed.isEmpty()) {
            diagnostics.add(
                    Diagnostic.warning("tags-syntax", "不是标签文件的行 / not lines of a tags file: " + malformed.size())
                            .at(malformed.get(0))
                            .help(
                                    "make the file anew with Universal Ctags; each line is name, file, address and fields, with tabs"
                                            + " between"));
        }
        if (!unnumbered.isEmpty()) {
            diagnostics.add(Diagnostic.warning("tags-line", "标签没有行号 / tags without a line: " + unnumbered.size())
                    .at(unnumbered.get(0))
                    .help("make the file with --fields=+n or --excmd=number"));
        }
        return diagnostics;
    }

    /** {@code !_TAG_OUTPUT_FILESEP}, {@code !_TAG_KIND_DESCRIPTION!Go f,func /functions/} and the like. */
    private void header(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length < 2) return;
        if (parts[0].equals("!_TAG_OUTPUT_FILESEP")) backslashes = parts[1].equals("backslash");
        if (parts[0].equals("!_TAG_OUTPUT_MODE")) escapes = parts[1].equals("u-ctags");
        if (parts[0].startsWith("!_TAG_KIND_DESCRIPTION!")) {
            String language = parts[0].substring("!_TAG_KIND_DESCRIPTION!".length());
            int comma = parts[1].indexOf(',');
            if (comma > 0) kinds.put(language + " " + parts[1].substring(0, comma), parts[1].substring(comma + 1));
        }
    }

    private void tag(String line, Span span) {
        int name = line.indexOf('\t');
        int file = name < 1 ? -1 : line.indexOf('\t', name + 1);
        if (file <= name + 1 || file + 1 >= line.length()) {
            malformed.add(span);
            return;
        }
        int end = endOfAddress(line, file + 1);
        Map<String, String> fields = fields(line.substring(Math.min(end, line.length())));
        Optional<Integer> number = number(fields.get("line"), line.substring(file + 1, end));
        String path = backslashes
                ? line.substring(name + 1, file).replace("\\\\", "/").replace('\\', '/')
                : unescape(line.substring(name + 1, file));
        Optional<String> below = Paths.normalize(path);
        if (below.isEmpty() || path.startsWith("/")) malformed.add(span);
        else if (isDeclaration(fields)) {
            if (number.isEmpty()) unnumbered.add(span);
            else if (!isExcluded(below.get(), number.get()))
                add(unescape(line.substring(0, name)), below.get(), number.get(), fields);
        }
    }

    /** The address is a line number, or a pattern between slashes or question marks that may hold tabs. */
    private static int endOfAddress(String line, int start) {
        char first = line.charAt(start);
        if (first == '/' || first == '?') {
            for (int i = start + 1; i < line.length(); i++) {
                if (line.charAt(i) == '\\') i++;
                else if (line.charAt(i) == first) return endOfField(line, i);
            }
        }
        return endOfField(line, start);
    }

    private static int endOfField(String line, int from) {
        int tab = line.indexOf('\t', from);
        return tab < 0 ? line.length() : tab;
    }

    /** The fields behind the address, by name; the first without a name is the kind. */
    private Map<String, String> fields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : text.split("\t")) {
            if (field.isEmpty()) continue;
            int colon = field.indexOf(':');
            if (colon > 0) fields.putIfAbsent(field.substring(0, colon), unescapeValue(field.substring(colon + 1)));
            else fields.putIfAbsent("kind", field);
        }
        return fields;
    }

    private static Optional<Integer> number(String field, String address) {
        String said = field == null ? address.replaceFirst(";\"$", "") : field;
        return NUMBER.matcher(said).matches() ? Optional.of(Integer.valueOf(said)) : Optional.empty();
    }

    private boolean isDeclaration(Map<String, String> fields) {
        String extras = fields.getOrDefault("extras", "");
        String roles = fields.getOrDefault("roles", "def");
        return !PASSED_OVER.contains(kind(fields))
                && !List.of(extras.split(",")).contains("qualified")
                && !List.of(extras.split(",")).contains("reference")
                && List.of(roles.split(",")).contains("def");
    }

    private boolean isExcluded(String file, int line) {
        String place = file + ":" + line;
        return excluded.stream().anyMatch(path -> place.equals(path) || file.equals(path) || Paths.isIn(path, file));
    }

    private String kind(Map<String, String> fields) {
        String kind = fields.getOrDefault("kind", "");
        return kinds.getOrDefault(fields.getOrDefault("language", "") + " " + kind, kind);
    }

    private void add(String tag, String file, int line, Map<String, String> fields) {
        String scope = "";
        String scopeKind = "";
        for (Map.Entry<String, String> field : fields.entrySet()) {
            boolean isScope = !NO_SCOPE.contains(field.getKey())
                    && !field.getValue().isEmpty()
                    && !(field.getKey().equals("implementation") && IMPLEMENTATION.contains(field.getValue()));
            if (!isScope) continue;
            boolean named = field.getKey().equals("scope");
            int colon = named ? field.getValue().indexOf(':') : -1;
            scopeKind = named ? field.getValue().substring(0, Math.max(colon, 0)) : field.getKey();
            scope = field.getValue().substring(colon + 1);
            break;
        }
        // With --extras=+q each comes a second time, its scope in its name.
        boolean again = !scope.isEmpty()
                && tag.startsWith(scope)
                && SEPARATOR.matcher(tag.substring(scope.length())).lookingAt();
        if (again) return;
        String name = tag;
        int dot = tag.indexOf('·');
        if (dot >= 0 && dot + 1 < tag.length()) {
            // The assembler writes the package before a middle dot, with other slashes, or means its folder's.
            if (scope.isEmpty()) {
                scope = Paths.name(dot > 0 ? tag.substring(0, dot).replace('∕', '/') : Paths.folder(file));
                scopeKind = "package";
            }
            name = tag.substring(dot + 1);
        }
        List<String> path = new ArrayList<>();
        for (String part : SEPARATOR.split(scope)) if (!part.isBlank()) path.add(part);
        String separator = scope.contains("::") || COLONS.contains(ending(file)) ? "::" : ".";
        path.add(name);
        String qualified = String.join(separator, path);
        symbols.add(new Symbol(path, qualified, module(path, scopeKind, file), kind(fields), file, line));
    }

    /** The package by its folder where the folder has its name; else the outermost container; else the file. */
    private static String module(List<String> path, String scopeKind, String file) {
        String folder = Paths.folder(file);
        if (path.size() > 1 && path.get(0).equals(Paths.name(folder))) return folder;
        boolean contained = path.size() > 2 || path.size() == 2 && CONTAINERS.contains(scopeKind);
        return contained ? path.get(0) : file;
    }

    private static String ending(String file) {
        String name = Paths.name(file);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    }

    private String unescape(String text) {
        return escapes ? unescapeValue(text) : text;
    }

    private static String unescapeValue(String text) {
        if (text.indexOf('\\') < 0) return text;
        return ESCAPE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(character((Matcher) match)));
    }

    private static String character(Matcher escape) {
        if (escape.group("hex") != null) return String.valueOf((char) Integer.parseInt(escape.group("hex"), 16));
        return switch (escape.group("char")) {
            case "t" -> "\t";
            case "n" -> "\n";
            case "r" -> "\r";
            case "a" -> "\u0007";
            case "b" -> "\b";
            case "v" -> "\u000B";
            case "f" -> "\f";
            default -> escape.group("char");
        };
    }
}
