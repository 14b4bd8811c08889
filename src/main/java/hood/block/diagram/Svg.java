package hood.block.diagram;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** A drawing made fit for a page: it scales, it is named, it takes the page's fonts and colours. */
final class Svg {
    /** PlantUML's colours, and the page's in their place. */
    private static final Map<String, String> COLOURS = Map.ofEntries(
            Map.entry("#000", "--dia-ink"),
            Map.entry("#000000", "--dia-ink"),
            Map.entry("#181818", "--dia-line"),
            Map.entry("#222", "--dia-line"),
            Map.entry("#222222", "--dia-line"),
            Map.entry("#FFF", "--dia-paper"),
            Map.entry("#FFFFFF", "--dia-paper"),
            Map.entry("#F1F1F1", "--dia-fill"),
            Map.entry("#E2E2F0", "--dia-fill"),
            Map.entry("#EEE", "--dia-fill"),
            Map.entry("#EEEEEE", "--dia-fill"),
            Map.entry("#DDD", "--dia-fill"),
            Map.entry("#FEFFDD", "--dia-note"),
            Map.entry("#FEFECE", "--dia-note"));

    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{3,8}");
    private static final List<String> PAINT = List.of("fill", "stroke");

    private Svg() {}

    /**
     * @param svg what PlantUML drew
     * @param label what the drawing shows, or empty
     * @param prefix makes its ids its own
     */
    static String forPage(String svg, String label, String prefix) {
        Element root = Jsoup.parse(svg, "", Parser.xmlParser()).selectFirst("svg");
        String viewBox = root.attr("viewBox");
        String width = viewBox.split(" ").length == 4 ? viewBox.split(" ")[2] : "100%";
        root.select("title").remove();
        clean(root, prefix, svg.contains("url(#"));
        root.clearAttributes()
                .attr("xmlns", "http://www.w3.org/2000/svg")
                .attr("class", "diagram")
                .attr("viewBox", viewBox)
                .attr("style", "width:" + width + "px")
                .attr("role", "img");
        if (!label.isEmpty()) root.attr("aria-label", label);
        return serialize(root);
    }

    private static void clean(Node node, String prefix, boolean idsAreUsed) {
        for (Node child : List.copyOf(node.childNodes())) {
            if (!(child instanceof Element || child instanceof TextNode)) child.remove();
            else clean(child, prefix, idsAreUsed);
        }
        if (!(node instanceof Element element)) return;
        for (Attribute attribute : element.attributes().asList()) {
            String name = attribute.getKey();
            if (name.startsWith("data-") || name.equals("font-family") || name.equals("lengthAdjust"))
                element.removeAttr(name);
            else if (name.equals("id") && !idsAreUsed) element.removeAttr(name);
            else if (name.equals("id")) element.attr(name, prefix + "-" + attribute.getValue());
        }
        StringBuilder style = new StringBuilder();
        for (String paint : PAINT) {
            if (!element.hasAttr(paint)) continue;
            style.append(paint).append(':').append(element.attr(paint)).append(';');
            element.removeAttr(paint);
        }
        String all = style + element.attr("style");
        if (!all.isEmpty()) element.attr("style", coloured(all).replace("url(#", "url(#" + prefix + "-"));
    }

    private static String coloured(String style) {
        Matcher colour = COLOUR.matcher(style);
        StringBuilder out = new StringBuilder();
        while (colour.find()) {
            String variable = COLOURS.get(colour.group().toUpperCase(Locale.ROOT));
            boolean reference = colour.start() >= 4 && style.startsWith("url(", colour.start() - 4);
            String text = variable == null || reference ? colour.group() : "var(" + variable + ")";
            colour.appendReplacement(out, Matcher.quoteReplacement(text));
        }
        return colour.appendTail(out).toString();
    }

    private static String serialize(Element root) {
        Document document = new Document("");
        document.outputSettings(new OutputSettings()
                .prettyPrint(false)
                .escapeMode(EscapeMode.xhtml)
                .syntax(OutputSettings.Syntax.xml)
                .charset("UTF-8"));
        document.appendChild(root);
        return document.html();
    }
}
