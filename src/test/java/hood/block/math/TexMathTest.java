package hood.block.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.diagnostic.Checked;
import hood.source.Excerpt;
import hood.source.SourceFile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TexMathTest {
    private static Checked<String> math(String tex, boolean display) {
        return new TexMath().html(Excerpt.of(SourceFile.of("a.md", tex)), display);
    }

    private static String row(String tex, boolean display) {
        Checked<String> math = math(tex, display);
        assertTrue(math.diagnostics().isEmpty(), math.diagnostics()::toString);
        return math.value().replaceAll("^<math[^>]*><semantics><mrow>|</mrow><annotation.*$", "");
    }

    @Test
    void theWholeElementWithItsSource() {
        assertEquals(
                "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><semantics><mrow><mi>a</mi>"
                        + "<mo>&lt;</mo><mi>b</mi></mrow><annotation encoding=\"application/x-tex\">a &lt; b</annotation>"
                        + "</semantics></math>",
                math(" a < b ", true).value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O(T_\\infty)|<mi>O</mi><mrow><mo fence=\"true\">(</mo><msub><mi>T</mi><mi>∞</mi></msub><mo fence=\"true\">)</mo></mrow>",
                "\\mathrm{d}x|<mrow><mtext>d</mtext></mrow><mi>x</mi>",
                "\\text{中文}|<mrow><mtext>中文</mtext></mrow>",
                "\\mathbb{R} \\mathcal{O} \\mathcal{L}|<mi>ℝ</mi><mi>𝒪</mi><mi>ℒ</mi>",
                "a \\to b \\dots|<mi>a</mi><mo>→</mo><mi>b</mi><mi>…</mi>",
                "\\frac{1}{2}|<mfrac><mn>1</mn><mn>2</mn></mfrac>",
                "\\{1,2\\}|<mrow><mo fence=\"true\">{</mo><mn>1</mn><mo separator=\"true\">,</mo><mn>2</mn><mo fence=\"true\">}</mo></mrow>",
            })
    void formulas(String tex, String expected) {
        assertEquals(expected, row(tex, false));
    }

    @Test
    void limitsStandBelowAndAboveWhenDisplayed() {
        assertTrue(row("\\sum_{i=1}^n i", true).startsWith("<munderover><mo>∑</mo>"));
        assertTrue(row("\\sum_{i=1}^n i", false).startsWith("<msubsup><mo>∑</mo>"));
        assertTrue(row("\\max_x f", true).startsWith("<munder>"));
        assertTrue(row("x_i", true).startsWith("<msub>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\frac{T_1}{P} + \\sqrt[3]{x}",
                "\\begin{cases} a & b \\\\ c & d\\end{cases}",
                "\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}",
                "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}",
                "\\lfloor x \\rfloor \\lceil y \\rceil",
                "a \\le b \\ne c \\in D \\Rightarrow E \\iff F",
                "\\bar x \\hat y \\times \\cdot",
                "\\left( \\frac{1}{2} \\right)",
                "\\alpha\\beta\\Omega",
                "\\int_0^1 x\\,dx",
                "\\lim_{n \\to \\infty} a_n",
                "x \\bmod y",
                "\\lvert x \\rvert",
                "a'",
                "\\operatorname{lcm}(a,b)"
            })
    void whatBooksUseIsUnderstood(String tex) {
        assertFalse(row(tex, true).contains("mfenced"));
        assertFalse(row(tex, false).isEmpty());
    }

    @Test
    void errorsAreReportedAtTheirPlaceAndTheSourceIsShown() {
        SourceFile file = SourceFile.of("a.md", "text $x + \\foo{y}$");
        Checked<String> math = new TexMath().html(Excerpt.of(file.span(6, 16)), false);
        assertEquals("<code class=\"math-error\">x + \\foo{y</code>", math.value());
        assertEquals("a.md:1:11", math.diagnostics().get(0).span().orElseThrow().toString());
        assertEquals("math-syntax", math.diagnostics().get(0).id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x^{", "}", "{{{{", "\\", "\\frac", "&&", "%", "$", "\\begin{x}", "#1", "~^_", "\\newcommand{"})
    void hostileTexIsAMessageOrAFormula(String tex) {
        for (boolean display : List.of(true, false))
            assertFalse(math(tex, display).value().isEmpty());
    }

    @Test
    void longAndDeepTexIsAMessageOrAFormula() {
        assertFalse(math("x+".repeat(5_000) + "x", true).value().isEmpty());
        assertFalse(math("{".repeat(300) + "x" + "}".repeat(300), true).value().isEmpty());
    }

    @Test
    void manyThreadsMakeTheSame() {
        String expected = math("\\frac{a}{b}", true).value();
        assertTrue(IntStream.range(0, 200)
                .parallel()
                .allMatch(i -> math("\\frac{a}{b}", true).value().equals(expected)));
    }
}
