package hood.block.math;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * MathML as browsers draw it today: what MathML Core has dropped is written with what it has.
 *
 * @see <a href="https://www.w3.org/TR/mathml-core/">MathML Core</a>
 */
final class MathMlCore {
    private static final List<String> LIMITS = List.of("∑", "∏", "⋃", "⋂", "min", "max", "lim", "sup", "inf");
    /** Where the mathematical alphabets begin in Unicode: capitals, small letters. */
    private static final Map<String, int[]> ALPHABETS = Map.of(
            "bold", new int[] {0x1D400, 0x1D41A},
            "script", new int[] {0x1D49C, 0x1D4B6},
            "double-struck", new int[] {0x1D538, 0x1D552},
            "sans-serif", new int[] {0x1D5A0, 0x1D5BA},
            "monospace", new int[] {0x1D670, 0x1D68A});
    /** The letters that Unicode had before it had the alphabets. */
    private static final Map<String, String> OLDER = Map.of(
            "double-struck", "CℂHℍNℕPℙQℚRℝZℤ",
            "script", "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ");

    private MathMlCore() {}

    /**
     * A formula's markup.
     *
     * @param snuggle what SnuggleTeX made
     * @param tex the formula's source, kept as an annotation
     * @param display whether it stands on lines of its own
     */
    static String of(String snuggle, String tex, boolean display) {
        Element math = Jsoup.parse(snuggle, "", Parser.xmlParser()).selectFirst("math");
        math.select("mfenced").forEach(MathMlCore::unfence);
        math.select("[mathvariant]").forEach(MathMlCore::alphabet);
        if (display) math.select("msub, msup, msubsup").forEach(MathMlCore::limits);
        Element row = new Element("mrow");
        row.appendChildren(List.copyOf(math.childNodes()));
        Element semantics = new Element("semantics").appendChild(row);
        semantics
                .appendElement("annotation")
                .attr("encoding", "application/x-tex")
                .text(tex);
        math.empty().clearAttributes().attr("xmlns", "http://www.w3.org/1998/Math/MathML");
        if (display) math.attr("display", "block");
        math.appendChild(semantics);
        return serialize(math);
    }

    private static String serialize(Element math) {
        org.jsoup.nodes.Document document = new org.jsoup.nodes.Document("");
        document.outputSettings(new OutputSettings()
                .prettyPrint(false)
                .escapeMode(EscapeMode.xhtml)
                .syntax(OutputSettings.Syntax.xml)
                .charset("UTF-8"));
        document.appendChild(math);
        return document.html();
    }

    /** {@code mfenced} as a row of its delimiters, its content and its separators. */
    private static void unfence(Element fenced) {
        List<Node> content = List.copyOf(fenced.childNodes());
        String open = fenced.hasAttr("open") ? fenced.attr("open") : "(";
        String close = fenced.hasAttr("close") ? fenced.attr("close") : ")";
        Element row = new Element("mrow");
        if (!open.isEmpty()) row.appendElement("mo").attr("fence", "true").text(open);
        for (int i = 0; i < content.size(); i++) {
            if (i > 0) row.appendElement("mo").attr("separator", "true").text(",");
            row.appendChild(content.get(i));
        }
        if (!close.isEmpty()) row.appendElement("mo").attr("fence", "true").text(close);
        fenced.replaceWith(row);
    }

    /** Letters of another alphabet as the characters that they are in Unicode. */
    private static void alphabet(Element styled) {
        String variant = styled.attr("mathvariant");
        if (ALPHABETS.containsKey(variant)) {
            styled.removeAttr("mathvariant");
            for (Element letter : styled.select("mi, mn")) letter.text(letters(variant, letter.text()));
        } else if (styled.normalName().equals("mstyle")) {
            styled.removeAttr("mathvariant");
            if (variant.equals("normal")) styled.select("mi").forEach(letter -> letter.attr("mathvariant", "normal"));
        }
    }

    private static String letters(String variant, String text) {
        StringBuilder letters = new StringBuilder();
        String older = OLDER.getOrDefault(variant, "");
        text.codePoints().forEach(c -> {
            int known = older.indexOf(c);
            if (known >= 0 && known % 2 == 0) letters.append(older.charAt(known + 1));
            else if (c >= 'A' && c <= 'Z') letters.appendCodePoint(ALPHABETS.get(variant)[0] + c - 'A');
            else if (c >= 'a' && c <= 'z') letters.appendCodePoint(ALPHABETS.get(variant)[1] + c - 'a');
            else letters.appendCodePoint(c);
        });
        return letters.toString();
    }

    /** In a displayed formula, limits stand below and above sums and their like. */
    private static void limits(Element scripts) {
        Element base = scripts.firstElementChild();
        if (base == null || !LIMITS.contains(base.text())) return;
        scripts.tagName(
                switch (scripts.normalName()) {
                    case "msub" -> "munder";
                    case "msup" -> "mover";
                    default -> "munderover";
                });
    }
}
