package hood.yaml;

import hood.diagnostic.Diagnostic;
import hood.source.Excerpt;
import hood.source.Span;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value whose form the author may choose. What is asked for in the wrong form is reported as {@code yaml-type}. */
public final class YamlValue {
    private final Yaml yaml;
    private final Node node;
    private final List<Diagnostic> sink;

    YamlValue(Yaml yaml, Node node, List<Diagnostic> sink) {
        this.yaml = yaml;
        this.node = node;
        this.sink = sink;
    }

    /** Whether it is a mapping. */
    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /** Whether it is a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Where it stands. */
    public Span span() {
        return yaml.span(node);
    }

    /** The mapping; an empty one when it is something else. */
    public YamlMap map() {
        if (node instanceof MappingNode mapping) return new YamlMap(yaml, Optional.of(mapping), sink);
        wrong("这里应是键值对 / a mapping of keys to values is expected here");
        return new YamlMap(yaml, Optional.empty(), sink);
    }

    /** The items of the list; anything else counts as a list of one. */
    public List<YamlValue> items() {
        if (!(node instanceof SequenceNode list)) return List.of(this);
        return list.getValue().stream()
                .map(item -> new YamlValue(yaml, item, sink))
                .toList();
    }

    /** The text, without white space around it. Numbers and the like are taken as they are written. */
    public Optional<YamlMap.Scalar> text() {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(new YamlMap.Scalar(scalar.getValue().strip(), span()));
        }
        wrong("这里应是文字 / a text is expected here");
        return Optional.empty();
    }

    /** The text, of which every character knows its place. */
    public Optional<Excerpt> excerpt() {
        if (node instanceof ScalarNode scalar) return Optional.of(yaml.excerpt(scalar));
        wrong("这里应是文字 / a text is expected here");
        return Optional.empty();
    }

    private void wrong(String message) {
        sink.add(Diagnostic.error("yaml-type", message).at(span()));
    }
}
