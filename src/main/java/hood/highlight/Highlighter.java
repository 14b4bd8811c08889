package hood.highlight;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Colours source code. */
public final class Highlighter {
    private static final Map<String, BiConsumer<String, Painter>> SCANNERS = new HashMap<>();

    static {
        put((code, painter) -> Scanner.scan(Languages.GO, code, painter), "go", "golang");
        put((code, painter) -> Scanner.scan(Languages.ASM, code, painter), "asm", "s", "plan9", "goasm");
        put((code, painter) -> Scanner.scan(Languages.C, code, painter), "c", "h");
        put((code, painter) -> Scanner.scan(Languages.JAVA, code, painter), "java");
        put((code, painter) -> Scanner.scan(Languages.JSON, code, painter), "json", "jsonc");
        put(ShellScanner::scan, "shell", "sh", "bash", "zsh", "console");
        put(LineScanners::yaml, "yaml", "yml");
        put(LineScanners::diff, "diff", "patch");
        put((code, painter) -> painter.add(null, code), "text", "txt", "plain", "plaintext");
    }

    private Highlighter() {}

    private static void put(BiConsumer<String, Painter> scanner, String... names) {
        for (String name : names) SCANNERS.put(name, scanner);
    }

    /**
     * The lines of a piece of code as HTML: text escaped, tokens in {@code <span class="hl-…">}. Without its tags, a line
     * is the code's line to the letter.
     *
     * @param language a name of the language, in any letter case
     * @param code the code, with {@code \n} as its line end
     * @return the lines, without line ends; empty when the language is unknown
     */
    public static Optional<List<String>> lines(String language, String code) {
        return Optional.ofNullable(SCANNERS.get(language.toLowerCase(Locale.ROOT)))
                .map(scanner -> {
                    Painter painter = new Painter();
                    scanner.accept(code, painter);
                    return painter.lines();
                });
    }

    /** The lines of a piece of code as HTML, without colours. */
    public static List<String> plain(String code) {
        Painter painter = new Painter();
        painter.add(null, code);
        return painter.lines();
    }
}
