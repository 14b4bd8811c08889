package hood.yaml;

import hood.diagnostic.Diagnostic;
import hood.source.Excerpt;
import hood.source.LineIndex;
import hood.source.Span;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads YAML 1.2 documents. */
public final class Yaml {
    private final Excerpt text;
    private final LineIndex lines;

    private Yaml(Excerpt text) {
        this.text = text;
        this.lines = LineIndex.of(text.text());
    }

    /**
     * Reads a text as one YAML mapping.
     *
     * @param sink takes what is found: {@code yaml-syntax} where it is no YAML, {@code yaml-type} where it is no mapping
     * @return the mapping; an empty one where there is none
     */
    public static YamlMap map(Excerpt text, List<Diagnostic> sink) {
        Yaml yaml = new Yaml(text);
        return new YamlMap(yaml, yaml.mapping(sink), sink);
    }

    /**
     * Reads a text as one YAML value of whatever form.
     *
     * @param sink takes what is found: {@code yaml-syntax} where it is no YAML
     * @return the value; empty where there is none
     */
    public static Optional<YamlValue> value(Excerpt text, List<Diagnostic> sink) {
        Yaml yaml = new Yaml(text);
        return yaml.root(sink).map(node -> new YamlValue(yaml, node, sink));
    }

    private Optional<MappingNode> mapping(List<Diagnostic> sink) {
        Optional<Node> root = root(sink);
        if (root.isEmpty()) return Optional.empty();
        if (root.get() instanceof MappingNode mapping) return Optional.of(mapping);
        sink.add(Diagnostic.error("yaml-type", "这里应是键值对 / a mapping of keys to values is expected here")
                .at(span(root.get())));
        return Optional.empty();
    }

    private Optional<Node> root(List<Diagnostic> sink) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(true)
                .build();
        try {
            StreamReader reader = new StreamReader(settings, text.text());
            return new Composer(settings, new ParserImpl(settings, reader)).getSingleNode();
        } catch (MarkedYamlEngineException e) {
            int place = e.getProblemMark().map(this::offset).orElse(0);
            sink.add(Diagnostic.error("yaml-syntax", "YAML 语法错误 / not YAML: " + e.getProblem())
                    .at(text.span(place, place)));
        } catch (YamlEngineException e) {
            sink.add(Diagnostic.error("yaml-syntax", "YAML 语法错误 / not YAML: " + e.getMessage())
                    .at(text.span(0, 0)));
        }
        return Optional.empty();
    }

    Span span(Node node) {
        return text.span(start(node), end(node));
    }

    /**
     * The value of a scalar, each character at the place that it was read from. What YAML made anew (an escape, a line
     * end that became a space) stands for the place where the text before it ends.
     */
    Excerpt excerpt(ScalarNode scalar) {
        String value = scalar.getValue();
        int end = end(scalar);
        int at = start(scalar);
        boolean block = scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
        if (block) at = Math.min(end, Math.max(at, text.text().indexOf('\n', at) + 1));
        Excerpt.Builder excerpt = new Excerpt.Builder();
        for (int i = 0; i < value.length(); ) {
            int next = found(value.charAt(i), at, end);
            int from = i;
            if (next < 0) {
                i++;
                excerpt.add(value.substring(from, i), text.span(Math.min(at, end), Math.min(at, end)));
                continue;
            }
            at = next;
            while (i < value.length()
                    && at < end
                    && value.charAt(i) == text.text().charAt(at)) {
                i++;
                at++;
            }
            excerpt.add(value.substring(from, i), text.span(next, at));
        }
        return excerpt.build(text.span(Math.min(at, end), Math.min(at, end)));
    }

    /** Where a character comes next in the text; what YAML leaves out on the way is white space, quotes and backslashes. */
    private int found(char c, int from, int end) {
        for (int i = from; i < end; i++) {
            char there = text.text().charAt(i);
            if (there == c) return i;
            if (!Character.isWhitespace(there) && there != '"' && there != '\'' && there != '\\') return -1;
        }
        return -1;
    }

    private int start(Node node) {
        return node.getStartMark().map(this::offset).orElse(0);
    }

    private int end(Node node) {
        return Math.max(start(node), node.getEndMark().map(this::offset).orElse(0));
    }

    /** Marks count lines from 0 and columns in code points. */
    private int offset(Mark mark) {
        String all = text.text();
        if (mark.getLine() >= lines.count()) return all.length();
        int begin = lines.startOf(mark.getLine());
        return all.offsetByCodePoints(begin, Math.min(mark.getColumn(), all.codePointCount(begin, all.length())));
    }
}
