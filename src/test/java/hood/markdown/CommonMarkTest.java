package hood.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import hood.book.Fragment;
import hood.book.Text;
import hood.source.Excerpt;
import hood.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/** The examples of the CommonMark specification, 0.31.2, each rendered as the specification says. */
class CommonMarkTest {
    /** Where we differ, by the number of the example, and why. */
    private static final Map<Integer, String> DEVIATIONS = new TreeMap<>(Map.ofEntries(
            Map.entry(28, "a numeric entity of eight digits is U+FFFD, not text"),
            Map.entry(146, "the info string of a ~~~ fence may not hold ~"),
            Map.entry(171, "<textarea> does not protect blank lines in it"),
            Map.entry(215, "a link definition just above a setext heading belongs to the heading"),
            Map.entry(216, "the same, with nothing else in the heading"),
            Map.entry(312, "an item indented by four is an item"),
            Map.entry(313, "the same, in a numbered list"),
            Map.entry(540, "labels are matched by lower case, not by full case folding"),
            Map.entry(602, "GFM: a bare address is a link"),
            Map.entry(606, "GFM: a bare address is a link"),
            Map.entry(608, "GFM: a bare address is a link"),
            Map.entry(611, "GFM: a bare address is a link"),
            Map.entry(612, "GFM: a bare address is a link")));

    @Test
    void allExamplesButTheNamedDeviations() {
        List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
        assertEquals(652, examples.size());
        Map<Integer, String> failed = new TreeMap<>();
        for (int i = 0; i < examples.size(); i++) {
            String source = examples.get(i).getSource().replace('→', '\t');
            String expected = examples.get(i).getHtml().replace('→', '\t');
            String actual = html(source);
            if (!actual.equals(expected)) failed.put(i + 1, source + "\nexpected:\n" + expected + "\nwas:\n" + actual);
        }
        assertEquals(DEVIATIONS.keySet(), failed.keySet(), () -> String.join("\n----\n", failed.values()));
    }

    /** Rendered as a page has it, each address in its place, percent-encoded as the specification's examples are. */
    private static String html(String source) {
        SourceFile file = SourceFile.of("spec.md", source);
        Document tree = Dialect.parse(BasedSequence.of(file.text()));
        Holes holes = new Holes(Excerpt.of(file), new Repeated());
        tree.set(Holes.KEY, holes);
        StringBuilder html = new StringBuilder();
        for (Fragment fragment : holes.fragments(Dialect.render(tree))) {
            if (fragment instanceof Fragment.Html plain) html.append(plain.html());
            if (fragment instanceof Fragment.Anchor anchor) {
                html.append(" href=\"").append(address(holes, anchor.link())).append('"');
            }
            if (fragment instanceof Fragment.Address address) html.append(address(holes, address.link()));
            if (fragment instanceof Fragment.RawAddress raw) {
                html.append(holes.links().get(raw.link()).span().text());
            }
        }
        return html.toString();
    }

    private static String address(Holes holes, int link) {
        return Text.escape(Escaping.percentEncodeUrl(holes.links().get(link).destination()));
    }
}
