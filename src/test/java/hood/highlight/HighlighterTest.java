package hood.highlight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HighlighterTest {
    private static final List<String> LANGUAGES =
            List.of("go", "asm", "c", "java", "json", "shell", "yaml", "diff", "text");

    private static String html(String language, String code) {
        return String.join("\n", Highlighter.lines(language, code).orElseThrow());
    }

    /** Spans as {@code kind(text)}, for reading. */
    private static String shown(String language, String code) {
        return html(language, code)
                .replaceAll("<span class=\"hl-(.)\">", "$1(")
                .replace("</span>", ")")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    @Test
    void go() {
        assertEquals("""
                k(func) f(add)(a, b t(int)) t(int) { m(// sum)
                	s := s(`raw)
                s(" ' \\)
                s(`) + s("a\\"b") + t(string)(s('\\''))
                	k(return) n(0x1F) + n(1_000) + n(.5e-3) + n(3i) m(/* a)
                m(b */)
                }""", shown("go", """
                        func add(a, b int) int { // sum
                        	s := `raw
                        " ' \\
                        ` + "a\\"b" + string('\\'')
                        	return 0x1F + 1_000 + .5e-3 + 3i /* a
                        b */
                        }"""));
    }

    @Test
    void plan9Assembly() {
        assertEquals("""
                p(#include) s("textflag.h")
                p(TEXT) f(runtime·rt0_go)(r(SB)),c(NOSPLIT),$n(0)
                	k(MOVQ)	r(DI), r(AX)		m(// argc)
                	k(ANDQ)	$~n(15), r(SP)
                l(ok):
                	k(MOVQ)	n(16)(r(SP)), r(AX)
                	k(JMP) ok""", shown("asm", """
                        #include "textflag.h"
                        TEXT runtime·rt0_go(SB),NOSPLIT,$0
                        	MOVQ	DI, AX		// argc
                        	ANDQ	$~15, SP
                        ok:
                        	MOVQ	16(SP), AX
                        	JMP ok"""));
    }

    @Test
    void shellScriptsAndSessions() {
        assertEquals("p($ )f(go) version\ngo version go1.11", shown("shell", "$ go version\ngo version go1.11"));
        assertEquals(
                "k(if) [ c($#) -gt 0 ]; k(then) f(echo) s(\"a $b\") c(${x}) m(# c)\nk(fi)",
                shown("sh", "if [ $# -gt 0 ]; then echo \"a $b\" ${x} # c\nfi"));
        assertEquals("f(cat) p(<<EOF)\ns(if $x)\np(EOF)\nf(ls)", shown("bash", "cat <<EOF\nif $x\nEOF\nls"));
    }

    @Test
    void othersToo() {
        assertEquals(
                "p(#include) <stdio.h>\nt(int) f(main)(t(void)) { k(return) c(NULL); }",
                shown("c", "#include <stdio.h>\nint main(void) { return NULL; }"));
        assertEquals(
                "p(@Override)\nk(public) t(String) f(a)() { k(return) s(\"\"\")\ns(  x)\ns(  \"\"\"); }",
                shown("java", "@Override\npublic String a() { return \"\"\"\n  x\n  \"\"\"; }"));
        assertEquals("{s(\"a\"): [n(1), c(true), s(\"b\")]}", shown("json", "{\"a\": [1, true, \"b\"]}"));
        assertEquals(
                "y(a): n(1) m(# c)\ny(b): |\ns(  x: y)\n- y(c): s(\"d\")",
                shown("yaml", "a: 1 # c\nb: |\n  x: y\n- c: \"d\""));
        assertEquals("p(@@ -1 +1 @@)\nd(-a)\ni(+b)\n c", shown("diff", "@@ -1 +1 @@\n-a\n+b\n c"));
    }

    @Test
    void unknownLanguagesAreNotColoured() {
        assertTrue(Highlighter.lines("cobol", "x").isEmpty());
        assertEquals(List.of("a &lt; b", ""), Highlighter.plain("a < b\n"));
    }

    private static void assertKept(String language, String code) {
        List<String> lines = Highlighter.lines(language, code).orElseThrow();
        String stripped = String.join("\n", lines).replaceAll("<span class=\"hl-.\">|</span>", "");
        assertEquals(code, stripped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"), language);
        for (String line : lines) {
            assertTrue(Jsoup.parse(line, "", Parser.xmlParser()).text().length() <= line.length());
            assertEquals(line.split("<span", -1).length, line.split("</span>", -1).length, line);
        }
    }

    @Test
    void everyCharacterStaysWhateverTheCode() {
        String[] pieces = {
            "\"", "'", "`", "/*", "*/", "//", "#", "\\", "\n", "\n\n", " ", "\t", "$", "${", "}", "<<EOF", "EOF", "a",
            "func", "0x", "1e+", ".", "·", "@", "|", ":", "- ", "+", "@@", "引导", "𝄞", "\uD834", "&", "<", ">",
            "\u0001", "MOVQ"
        };
        Random random = new Random(1);
        for (int round = 0; round < 3000; round++) {
            StringBuilder code = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) code.append(pieces[random.nextInt(pieces.length)]);
            for (String language : LANGUAGES) assertKept(language, code.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "/*", "`", "'", "#", "<<E\n", "${", "a", "(", "1", "- ", "\n", "\\", "a: "})
    void longHostileCodeIsScanned(String piece) {
        String code = piece.repeat(200_000 / piece.length());
        for (String language : LANGUAGES) {
            assertEquals(
                    code.split("\n", -1).length,
                    Highlighter.lines(language, code).orElseThrow().size());
        }
    }

    /** The whole runtime of whatever Go is installed: real code that no one here wrote. */
    @Test
    void everyFileOfGosRuntimeKeepsItsText() throws IOException, InterruptedException {
        Path runtime = goRoot().resolve("src/runtime");
        assumeTrue(Files.isDirectory(runtime), "SKIPPED: no Go on the PATH, whose sources would be scanned");
        try (Stream<Path> files = Files.list(runtime)) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(go|s|c|h)")).toList()) {
                String name = file.toString();
                assertKept(
                        name.substring(name.lastIndexOf('.') + 1),
                        Files.readString(file).replace("\r\n", "\n"));
            }
        }
    }

    private static Path goRoot() throws IOException, InterruptedException {
        try {
            Process go = new ProcessBuilder("go", "env", "GOROOT").start();
            String root = new String(go.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            go.waitFor();
            return Path.of(root);
        } catch (IOException e) {
            return Path.of("no-go");
        }
    }
}
