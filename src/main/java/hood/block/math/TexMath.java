package hood.block.math;

import hood.book.Block;
import hood.book.Fence;
import hood.book.MathFormat;
import hood.book.Text;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.source.Excerpt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.ac.ed.ph.snuggletex.DOMOutputOptions.ErrorOutputOptions;
import uk.ac.ed.ph.snuggletex.InputError;
import uk.ac.ed.ph.snuggletex.SerializationMethod;
import uk.ac.ed.ph.snuggletex.SnuggleEngine;
import uk.ac.ed.ph.snuggletex.SnuggleInput;
import uk.ac.ed.ph.snuggletex.SnuggleSession;
import uk.ac.ed.ph.snuggletex.SnuggleSnapshot;
import uk.ac.ed.ph.snuggletex.XMLStringOutputOptions;
import uk.ac.ed.ph.snuggletex.utilities.MessageFormatter;

/**
 * TeX formulas as MathML Core, with the TeX as an annotation; also the block {@code math}. A wrong formula is shown as its
 * TeX, and reported as {@code math-syntax} at the place in it.
 */
public final class TexMath implements MathFormat, Block {
    /** What SnuggleTeX does not know by itself, or does not confine to its argument. */
    private static final String PRELUDE = String.join(
            "",
            "\\renewcommand{\\mathrm}[1]{\\mbox{#1}}",
            "\\renewcommand{\\mathbf}[1]{{\\bf #1}}",
            "\\renewcommand{\\mathsf}[1]{{\\sf #1}}",
            "\\renewcommand{\\mathtt}[1]{{\\tt #1}}",
            "\\renewcommand{\\mathit}[1]{{\\it #1}}",
            "\\newcommand{\\text}[1]{\\mbox{#1}}",
            "\\newcommand{\\operatorname}[1]{\\mbox{#1}}",
            "\\newcommand{\\bmod}{\\mbox{ mod }}",
            "\\newcommand{\\tfrac}[2]{\\frac{#1}{#2}}",
            "\\newcommand{\\dfrac}[2]{\\frac{#1}{#2}}",
            "\\newcommand{\\to}{\\rightarrow}",
            "\\newcommand{\\gets}{\\leftarrow}",
            "\\newcommand{\\implies}{\\Rightarrow}",
            "\\newcommand{\\iff}{\\Leftrightarrow}",
            "\\newcommand{\\dots}{\\ldots}",
            "\\newcommand{\\dotsb}{\\cdots}",
            "\\newcommand{\\lvert}{|}",
            "\\newcommand{\\rvert}{|}",
            "\\newenvironment{aligned}{\\begin{array}{rl}}{\\end{array}}");

    /** Made when the first formula is read: many books have none. */
    private static final class Engine {
        static final SnuggleSnapshot READY = ready();

        private static SnuggleSnapshot ready() {
            SnuggleSession session = new SnuggleEngine().createSession();
            parse(session, PRELUDE);
            if (!session.getErrors().isEmpty())
                throw new IllegalStateException(session.getErrors().toString());
            return session.createSnapshot();
        }
    }

    /**
     * A formula that stands as a block of its own.
     *
     * @param html the formula
     */
    public record View(String html) implements Block.View {
        @Override
        public String template() {
            return "blocks/math";
        }
    }

    @Override
    public boolean takes(String language) {
        return language.equals("math");
    }

    @Override
    public Checked<Block.View> read(Fence fence, Context context) {
        return html(fence.content(), true).map(View::new);
    }

    /** Formulas recur, and take long to make. */
    private final Map<Formula, String> known = new ConcurrentHashMap<>();

    private record Formula(String tex, boolean display) {}

    @Override
    public Checked<String> html(Excerpt tex, boolean display) {
        Formula formula = new Formula(tex.text(), display);
        String made = known.get(formula);
        if (made != null) return Checked.of(made);
        Checked<String> html = make(tex, display);
        if (html.diagnostics().isEmpty()) known.put(formula, html.value());
        return html;
    }

    private static Checked<String> make(Excerpt tex, boolean display) {
        String open = display ? "\\[" : "$";
        String close = display ? "\\]" : "$";
        SnuggleSession session = Engine.READY.createSession();
        parse(session, open + tex.text() + close);
        List<Diagnostic> found = new ArrayList<>();
        for (InputError error : session.getErrors()) found.add(diagnostic(error, tex, open.length()));
        if (!found.isEmpty()) {
            String source =
                    "<code class=\"math-error\">" + Text.escape(tex.text().strip()) + "</code>";
            return new Checked<>(source, found.subList(0, 1));
        }
        XMLStringOutputOptions options = new XMLStringOutputOptions();
        options.setSerializationMethod(SerializationMethod.XML);
        options.setEncoding("UTF-8");
        options.setErrorOutputOptions(ErrorOutputOptions.NO_OUTPUT);
        return Checked.of(
                MathMlCore.of(session.buildXMLString(options), tex.text().strip(), display));
    }

    private static void parse(SnuggleSession session, String text) {
        try {
            session.parseInput(new SnuggleInput(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Diagnostic diagnostic(InputError error, Excerpt tex, int shift) {
        int length = tex.text().length();
        int start = error.getSlice() == null ? 0 : Math.max(0, Math.min(error.getSlice().startIndex - shift, length));
        int end = error.getSlice() == null ? 0 : Math.max(start, Math.min(error.getSlice().endIndex - shift, length));
        String message = MessageFormatter.getErrorMessage(error);
        return Diagnostic.error("math-syntax", "公式有误 / wrong formula: " + message)
                .at(tex.span(start, end))
                .help("mend the TeX; the formula is shown as its source for now");
    }
}
