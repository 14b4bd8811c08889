package hood.highlight;

import hood.highlight.Language.Quote;
import hood.highlight.Language.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The tables of the languages. */
final class Languages {
    private static final Quote C_COMMENT = new Quote("/*", "*/", (char) 0, true);

    /** Go, to 1.22; the names of 1.11 are among them. */
    static final Language GO = new Language(
            List.of("//"),
            Optional.of(C_COMMENT),
            List.of(new Quote("`", "`", (char) 0, true), Quote.line("\""), Quote.line("'")),
            "",
            false,
            words(
                    "break case chan const continue default defer else fallthrough for func go goto if import interface "
                            + "map package range return select struct switch type var",
                    "any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune "
                            + "string uint uint8 uint16 uint32 uint64 uintptr",
                    "append cap clear close complex copy delete imag len make max min new panic print println real recover",
                    "true false nil iota"));

    /** C, to C11. */
    static final Language C = new Language(
            List.of("//"),
            Optional.of(C_COMMENT),
            List.of(Quote.line("\""), Quote.line("'")),
            "",
            true,
            words(
                    "auto break case const continue default do else enum extern for goto if inline register restrict return "
                            + "sizeof static struct switch typedef union volatile while _Alignas _Alignof _Atomic "
                            + "_Noreturn _Static_assert _Thread_local",
                    "void char short int long float double signed unsigned _Bool _Complex bool size_t ssize_t ptrdiff_t "
                            + "intptr_t uintptr_t int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t FILE",
                    "",
                    "NULL true false"));

    /** Java, to 21. */
    static final Language JAVA = new Language(
            List.of("//"),
            Optional.of(C_COMMENT),
            List.of(new Quote("\"\"\"", "\"\"\"", '\\', true), Quote.line("\""), Quote.line("'")),
            "@$",
            false,
            annotations(words(
                    "abstract assert break case catch class const continue default do else enum extends final finally for "
                            + "goto if implements import instanceof interface native new non-sealed package permits private "
                            + "protected public record return sealed static strictfp super switch synchronized this throw "
                            + "throws transient try var void volatile while yield",
                    "boolean byte char double float int long short String Object Integer Long List Map Set Optional",
                    "",
                    "true false null")));

    /** JSON, with comments. */
    static final Language JSON = new Language(
            List.of("//"),
            Optional.of(C_COMMENT),
            List.of(Quote.line("\"")),
            "",
            false,
            words("", "", "", "true false null"));

    private static final Set<String> SHELL_WORDS = Set.of(
            ("if then else elif fi for while until do done case esac in function select time return exit break continue "
                            + "export local readonly declare unset shift source set")
                    .split(" "));

    /** The shell: what a comment is depends on what stands before it, see {@link ShellScanner}. */
    static final Words SHELL = (word, first, next) -> {
        if (word.startsWith("$")) return Kind.CONSTANT;
        if (SHELL_WORDS.contains(word)) return Kind.KEYWORD;
        return first && next != '=' ? Kind.FUNCTION : null;
    };

    private static final Pattern REGISTER = Pattern.compile(
            "[ABCD][XLH]|[SD]I[BL]?|[SB]P|FP|SB|PC|R(?:[0-9]|[12][0-9]|3[01])[BWL]?|[XYZMFVK](?:[0-9]|[12][0-9]|3[01])|ZR|RSP|LR|g");
    private static final Pattern INSTRUCTION = Pattern.compile("[A-Z][A-Z0-9]*(?:\\.[A-Z]+)*");
    private static final Set<String> DIRECTIVES = Set.of(
            "TEXT", "DATA", "GLOBL", "FUNCDATA", "PCDATA", "NO_LOCAL_POINTERS", "GO_ARGS", "GO_RESULTS_INITIALIZED");

    /** The assembly language of Go, which is Plan 9's. */
    static final Language ASM = new Language(
            List.of("//"),
            Optional.of(C_COMMENT),
            List.of(Quote.line("\""), Quote.line("'")),
            "·∕.",
            true,
            (word, first, next) -> {
                if (DIRECTIVES.contains(word)) return Kind.META;
                if (first && next == ':') return Kind.LABEL;
                if (first && INSTRUCTION.matcher(word).matches()) return Kind.KEYWORD;
                if (REGISTER.matcher(word).matches()) return Kind.REGISTER;
                if (word.indexOf('·') >= 0 || next == '<') return Kind.FUNCTION;
                return word.equals(word.toUpperCase(Locale.ROOT)) && word.length() > 1 ? Kind.CONSTANT : null;
            });

    private Languages() {}

    /** Words by lists, and a word before a parenthesis as a function. */
    private static Words words(String keywords, String types, String builtins, String constants) {
        Map<String, Kind> kinds = new java.util.HashMap<>();
        for (String word : keywords.split(" ")) kinds.put(word, Kind.KEYWORD);
        for (String word : types.split(" ")) kinds.put(word, Kind.TYPE);
        for (String word : builtins.split(" ")) kinds.put(word, Kind.BUILTIN);
        for (String word : constants.split(" ")) kinds.put(word, Kind.CONSTANT);
        return (word, first, next) -> {
            Kind kind = kinds.get(word);
            return kind == null && next == '(' ? Kind.FUNCTION : kind;
        };
    }

    private static Words annotations(Words words) {
        return (word, first, next) -> word.startsWith("@") ? Kind.META : words.kind(word, first, next);
    }
}
