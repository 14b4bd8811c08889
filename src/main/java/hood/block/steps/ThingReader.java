package hood.block.steps;

import hood.diagnostic.Diagnostic;
import hood.diagnostic.NearMiss;
import hood.source.Span;
import hood.yaml.YamlMap;
import hood.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Reads things: {@code name: {kind: …, …}}, or in short {@code name: [items]}, {@code name: state}, {@code name:}. */
final class ThingReader {
    private final States states;
    private final BiFunction<String, String, Part> items;
    private final List<Diagnostic> sink;

    /**
     * @param states what states there are
     * @param items makes an item of a text and a state
     */
    ThingReader(States states, BiFunction<String, String, Part> items, List<Diagnostic> sink) {
        this.states = states;
        this.items = items;
        this.sink = sink;
    }

    /**
     * A thing and the arrows between its nodes.
     *
     * @param thing the thing
     * @param edges pairs of nodes
     */
    record Read(Thing thing, List<Arrow> edges) {}

    Read read(String name, Optional<YamlValue> value, Span place) {
        if (value.isPresent() && value.get().isList()) return sequence(name, Kind.QUEUE, value.get(), Options.NONE);
        if (value.isPresent() && value.get().isMap())
            return read(name, value.get().map(), place);
        String state = value.flatMap(YamlValue::text).flatMap(states::read).orElse("");
        return new Read(new Thing(name, Options.NONE.traits(name, Kind.BOX), state, List.of(), Map.of()), List.of());
    }

    /** What may stand beside the kind. */
    private record Options(
            Optional<String> title,
            String state,
            int capacity,
            int arity,
            boolean down,
            int start,
            String head,
            String tail,
            Map<String, Integer> marks,
            List<List<String>> rows) {
        static final Options NONE =
                new Options(Optional.empty(), "", 0, 2, false, 0, "head", "tail", Map.of(), List.of());

        Thing.Traits traits(String name, Kind kind) {
            return new Thing.Traits(title.orElse(name), kind, capacity, arity, down, head, tail, rows);
        }
    }

    private Read read(String name, YamlMap map, Span place) {
        List<Kind> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) if (map.keySpan(kind.word()).isPresent()) kinds.add(kind);
        Kind kind = kinds.isEmpty() ? Kind.BOX : kinds.get(0);
        Optional<YamlValue> parts = map.value(kind.word());
        Options options = options(map, kind);
        map.rejectOthers();
        if (kind == Kind.BOX) return box(name, parts, options);
        if (kind == Kind.GRAPH) return graph(name, parts, options);
        return sequence(name, kind, parts.orElse(null), options);
    }

    private Options options(YamlMap map, Kind kind) {
        Options none = Options.NONE;
        boolean limited = kind.hasItems();
        Map<String, Integer> marks = new LinkedHashMap<>();
        if (limited) {
            YamlMap given = map.map("marks");
            for (String mark : given.keys()) marks.put(mark, number(given, mark, 0, 0, Machine.MOST_ITEMS));
        }
        return new Options(
                map.text("title").map(YamlMap.Scalar::text),
                map.value("state")
                        .flatMap(YamlValue::text)
                        .flatMap(states::read)
                        .orElse(""),
                limited ? number(map, "cap", 0, 1, Machine.MOST_ITEMS) : 0,
                kind == Kind.TREE ? number(map, "arity", 2, 2, 8) : none.arity(),
                kind == Kind.STACK && map.flag("down", false),
                kind == Kind.RING ? number(map, "start", 0, 0, Machine.MOST_ITEMS) : 0,
                kind == Kind.RING ? map.text("head").map(YamlMap.Scalar::text).orElse(none.head()) : none.head(),
                kind == Kind.RING ? map.text("tail").map(YamlMap.Scalar::text).orElse(none.tail()) : none.tail(),
                marks,
                kind == Kind.GRAPH ? rows(map) : List.of());
    }

    private int number(YamlMap map, String key, int otherwise, int least, int most) {
        Optional<YamlMap.Scalar> value = map.text(key);
        if (value.isEmpty()) return otherwise;
        String text = value.get().text();
        int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
        if (number >= least && number <= most) return number;
        sink.add(Diagnostic.error(
                        "yaml-value", "这里应是 " + least + " 到 " + most + " 的整数 / a whole number is expected here")
                .at(value.get().span())
                .help("from " + least + " to " + most));
        return otherwise;
    }

    private List<List<String>> rows(YamlMap map) {
        List<List<String>> rows = new ArrayList<>();
        for (YamlValue row : map.items("rows")) {
            rows.add(row.items().stream()
                    .flatMap(node -> node.text().stream())
                    .map(YamlMap.Scalar::text)
                    .toList());
        }
        return rows;
    }

    private Read box(String name, Optional<YamlValue> value, Options options) {
        List<Part> fields = new ArrayList<>();
        if (value.isPresent()) {
            YamlMap map = value.get().map();
            for (String key : limited(map.keys(), value.get().span())) {
                String text = map.text(key).map(YamlMap.Scalar::text).orElse("");
                if (!key.isEmpty()) fields.add(new Part(key, text, ""));
            }
        }
        return new Read(new Thing(name, options.traits(name, Kind.BOX), options.state(), fields, Map.of()), List.of());
    }

    private <T> List<T> limited(List<T> all, Span place) {
        if (all.size() <= Machine.MOST_ITEMS) return all;
        sink.add(Diagnostic.error("steps-size", "太多了 / too many: " + all.size())
                .at(place)
                .help("a thing has at most " + Machine.MOST_ITEMS + " parts"));
        return all.subList(0, Machine.MOST_ITEMS);
    }

    private Read sequence(String name, Kind kind, YamlValue value, Options options) {
        List<Part> parts = new ArrayList<>();
        if (value != null) {
            for (YamlValue item : limited(value.items(), value.span())) parts.add(item(item));
        }
        if (!kind.hasSlots()) parts.removeIf(Part::isNone);
        int capacity = options.capacity();
        if (capacity > 0 && parts.size() > capacity) {
            sink.add(Diagnostic.error("steps-full", "放不下 / does not fit into \"" + name + "\"")
                    .at(value.span())
                    .help("cap is " + capacity + ", there are " + parts.size() + " items"));
            parts.subList(capacity, parts.size()).clear();
        }
        boolean fixed = kind == Kind.RING || kind == Kind.ARRAY;
        int slots = capacity > 0 ? capacity : fixed ? Math.max(1, parts.size()) : parts.size();
        Map<String, Integer> marks = new LinkedHashMap<>();
        if (kind.hasSlots()) while (parts.size() < slots) parts.add(Part.NONE);
        if (kind == Kind.RING) {
            int start = options.start() % slots;
            long count = parts.stream().filter(part -> !part.isNone()).count();
            java.util.Collections.rotate(parts, start);
            marks.put(options.head(), start);
            marks.put(options.tail(), (int) ((start + count) % slots));
        }
        options.marks().forEach(marks::putIfAbsent);
        return new Read(new Thing(name, options.traits(name, kind), options.state(), parts, marks), List.of());
    }

    /** An item: its text, or its text and state, or nothing. */
    private Part item(YamlValue value) {
        Said said = said(value);
        return said.text().isEmpty() ? Part.NONE : items.apply(said.text(), said.state());
    }

    /** What an item says, and its state. */
    record Said(String text, String state, Span span) {}

    /** Reads {@code text} or {@code text: state}. */
    Said said(YamlValue value) {
        if (!value.isMap()) {
            String text = value.text().map(YamlMap.Scalar::text).orElse("");
            return new Said(text.equals("~") || text.equals("null") ? "" : text, "", value.span());
        }
        YamlMap map = value.map();
        List<String> keys = map.keys();
        if (keys.size() != 1) {
            sink.add(Diagnostic.error("yaml-type", "这里应是一项 / one item is expected here")
                    .at(value.span())
                    .help("write text, or text: state"));
        }
        if (keys.isEmpty()) return new Said("", "", value.span());
        String state = map.value(keys.get(0))
                .flatMap(YamlValue::text)
                .flatMap(states::read)
                .orElse("");
        return new Said(keys.get(0).strip(), state, value.span());
    }

    private Read graph(String name, Optional<YamlValue> value, Options options) {
        if (value.isEmpty()) {
            return new Read(new Thing(name, options.traits(name, Kind.GRAPH), "", List.of(), Map.of()), List.of());
        }
        YamlMap map = value.get().map();
        List<String> keys = map.keys().stream().filter(key -> !key.isEmpty()).toList();
        Set<String> nodes = new LinkedHashSet<>(keys);
        List<Arrow> edges = new ArrayList<>();
        for (String from : keys) {
            for (YamlMap.Scalar to : map.texts(from)) {
                if (to.text().isEmpty()) continue;
                nodes.add(to.text());
                edges.add(new Arrow(node(name, from), node(name, to.text()), "", false));
            }
        }
        Set<String> kept =
                new LinkedHashSet<>(limited(List.copyOf(nodes), value.get().span()));
        for (List<String> row : options.rows()) for (String node : row) known(node, kept, value.get());
        List<Part> parts =
                kept.stream().map(node -> new Part(node, node, options.state())).toList();
        edges.removeIf(edge ->
                !kept.contains(edge.from().part()) || !kept.contains(edge.to().part()));
        return new Read(new Thing(name, options.traits(name, Kind.GRAPH), "", parts, Map.of()), edges);
    }

    private void known(String node, Set<String> nodes, YamlValue graph) {
        if (nodes.contains(node)) return;
        sink.add(Diagnostic.error("steps-name", "图里没有这个结点 / the graph has no node \"" + node + "\"")
                .at(graph.span())
                .help(NearMiss.advice(node, new TreeSet<>(nodes))
                        .orElse("list it in the graph, or take it out of rows")));
    }

    static Ref node(String graph, String node) {
        return new Ref(Ref.Type.NODE, graph, node);
    }
}
