package hood.yaml;

import hood.diagnostic.Diagnostic;
import hood.diagnostic.NearMiss;
import hood.source.Excerpt;
import hood.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A mapping that is asked for its keys one by one; {@link #rejectOthers} then reports the keys that nobody asked for.
 * What has the wrong type is reported as {@code yaml-type} and read as absent.
 */
public final class YamlMap {
    private final Yaml yaml;
    private final List<Diagnostic> sink;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final TreeSet<String> known = new TreeSet<>();

    YamlMap(Yaml yaml, Optional<MappingNode> mapping, List<Diagnostic> sink) {
        this.yaml = yaml;
        this.sink = sink;
        mapping.ifPresent(node -> node.getValue().forEach(this::add));
    }

    private void add(NodeTuple entry) {
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
            sink.add(Diagnostic.error("yaml-type", "键应是文字 / a key must be plain text")
                    .at(yaml.span(entry.getKeyNode())));
            return;
        }
        NodeTuple first = entries.putIfAbsent(key.getValue(), entry);
        if (first != null) {
            sink.add(Diagnostic.error("yaml-duplicate", "重复的键 / duplicate key \"" + key.getValue() + "\"")
                    .at(yaml.span(key))
                    .note("first here", yaml.span(first.getKeyNode())));
        }
    }

    /** A text and where it stands. */
    public record Scalar(String text, Span span) {}

    /** The text under a key, without white space around it. Numbers and the like are taken as they are written. */
    public Optional<Scalar> text(String key) {
        return value(key).flatMap(YamlValue::text);
    }

    /** The text under a key, of which every character knows its place. */
    public Optional<Excerpt> excerpt(String key) {
        return value(key).flatMap(YamlValue::excerpt);
    }

    /** Yes or no under a key: {@code true} or {@code false}. */
    public boolean flag(String key, boolean otherwise) {
        Optional<Scalar> value = text(key);
        if (value.isEmpty()) return otherwise;
        if (value.get().text().matches("true|false")) return value.get().text().equals("true");
        sink.add(Diagnostic.error("yaml-type", "这里应是 true 或 false / true or false is expected here")
                .at(value.get().span()));
        return otherwise;
    }

    /** The texts of the list under a key; a single text counts as a list of one. */
    public List<Scalar> texts(String key) {
        return items(key).stream().flatMap(item -> item.text().stream()).toList();
    }

    /** The items of the list under a key, in whatever form; a single value counts as a list of one. */
    public List<YamlValue> items(String key) {
        return value(key).map(YamlValue::items).orElse(List.of());
    }

    /** The mapping under a key; an empty one when it is absent. */
    public YamlMap map(String key) {
        return value(key).map(YamlValue::map).orElseGet(() -> new YamlMap(yaml, Optional.empty(), sink));
    }

    /** All keys, in order; each counts as asked for. */
    public List<String> keys() {
        known.addAll(entries.keySet());
        return List.copyOf(entries.keySet());
    }

    /** A key and what is under it. */
    public record Entry(Scalar key, YamlValue value) {}

    /** All keys with what is under them, also when that is nothing, in order; each counts as asked for. */
    public List<Entry> entries() {
        known.addAll(entries.keySet());
        return entries.entrySet().stream()
                .map(entry -> new Entry(
                        new Scalar(entry.getKey(), yaml.span(entry.getValue().getKeyNode())),
                        new YamlValue(yaml, entry.getValue().getValueNode(), sink)))
                .toList();
    }

    /** Where a key stands, when it is there. */
    public Optional<Span> keySpan(String key) {
        return Optional.ofNullable(entries.get(key)).map(entry -> yaml.span(entry.getKeyNode()));
    }

    /** Reports, as {@code yaml-key}, each key that was not asked for. */
    public void rejectOthers() {
        entries.forEach((key, entry) -> {
            if (known.contains(key)) return;
            sink.add(Diagnostic.error("yaml-key", "未知的键 / unknown key \"" + key + "\"")
                    .at(yaml.span(entry.getKeyNode()))
                    .help(NearMiss.advice(key, known).orElse("known keys: " + String.join(", ", known))));
        });
    }

    /** The value under a key, in whatever form; a key without a value counts as absent. */
    public Optional<YamlValue> value(String key) {
        known.add(key);
        return Optional.ofNullable(entries.get(key))
                .map(NodeTuple::getValueNode)
                .filter(node -> !isNull(node))
                .map(node -> new YamlValue(yaml, node, sink));
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }
}
