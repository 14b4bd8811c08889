package hood.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range.AttributeRange;
import org.jsoup.parser.Parser;

/** HTML that an author wrote into Markdown. It goes into the page as it is, but its addresses are links of the book. */
final class RawHtml {
    private static final Set<String> ADDRESSES = Set.of("href", "src", "poster");
    private static final Set<String> NAMES = Set.of("id", "name");

    private RawHtml() {}

    private record Address(String value, int start, int end) {}

    /** The HTML with a mark for each address in it. */
    static String marked(BasedSequence chars, Holes holes) {
        String html = chars.toString();
        if (html.indexOf('=') < 0) return html;
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (Address address : addresses(html)) {
            int offset = chars.getStartOffset();
            out.append(html, done, address.start());
            out.append(holes.rawLink(address.value(), offset + address.start(), offset + address.end()));
            done = address.end();
        }
        return out.append(html, done, html.length()).toString();
    }

    /** The ids and names that the HTML declares. */
    static List<String> anchors(String html) {
        List<String> anchors = new ArrayList<>();
        if (html.indexOf('=') < 0) return anchors;
        for (Element element : parse(html).getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                if (NAMES.contains(attribute.getKey())) anchors.add(attribute.getValue());
            }
        }
        return anchors;
    }

    private static List<Address> addresses(String html) {
        List<Address> addresses = new ArrayList<>();
        for (Element element : parse(html).getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                if (!ADDRESSES.contains(attribute.getKey())
                        || attribute.getValue().isEmpty()) continue;
                AttributeRange range = element.attributes().sourceRange(attribute.getKey());
                int start = range.valueRange().startPos();
                int end = range.valueRange().endPos();
                if (start >= 0 && end > start) addresses.add(new Address(attribute.getValue(), start, end));
            }
        }
        addresses.sort(Comparator.comparingInt(Address::start));
        return addresses;
    }

    /** As XML, for pieces such as a lone {@code <td>} or an end tag, which the rules of HTML would drop. */
    private static Element parse(String html) {
        Parser parser = Parser.xmlParser().setTrackPosition(true);
        return Jsoup.parse(html, "", parser);
    }
}
