package hood.block.steps;

import hood.diagnostic.Diagnostic;
import hood.diagnostic.NearMiss;
import hood.source.Span;
import hood.yaml.YamlMap;
import hood.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a frame changes, and changes it, in the order in which it is written. */
final class FrameReader {
    private static final Set<String> KEYS = new TreeSet<>(List.of(
            "title", "note", "things", "set", "state", "push", "pop", "move", "swap", "add", "remove", "arrow", "cut"));
    private static final Pattern ARROW = Pattern.compile("(?<from>.*?\\S)\\s+(?<line>--?>)\\s+(?<to>\\S.*)");
    private static final int MOST_THINGS = 60;

    private final Machine machine;
    private final States states;
    private final ThingReader things;
    private final List<Diagnostic> sink;

    FrameReader(Machine machine, States states, List<Diagnostic> sink) {
        this.machine = machine;
        this.states = states;
        this.things = new ThingReader(states, machine::item, sink);
        this.sink = sink;
    }

    /** Applies a frame. Gives whether it says anything at all. */
    boolean apply(YamlMap frame) {
        boolean says = false;
        for (String key : frame.keys()) {
            Optional<YamlValue> value = frame.value(key);
            says |= value.isPresent();
            if (!KEYS.contains(key)) {
                sink.add(Diagnostic.error("yaml-key", "未知的键 / unknown key \"" + key + "\"")
                        .at(frame.keySpan(key).orElseThrow())
                        .help(NearMiss.advice(key, KEYS).orElse("known keys: " + String.join(", ", KEYS))));
            } else {
                value.ifPresent(v -> apply(key, v));
            }
        }
        return says;
    }

    private void apply(String verb, YamlValue value) {
        switch (verb) {
            case "things" -> {
                machine.clear();
                things(value.map());
            }
            case "set" ->
                each(
                        value,
                        (name, to) -> to.text()
                                .ifPresent(text ->
                                        find(name).ifPresent(ref -> machine.set(ref, plain(text), name.span()))));
            case "state" ->
                each(
                        value,
                        (name, to) -> to.text()
                                .flatMap(word -> states.read(new YamlMap.Scalar(plain(word), word.span())))
                                .ifPresent(
                                        word -> find(name).ifPresent(ref -> machine.setState(ref, word, name.span()))));
            case "push" -> each(value, this::push);
            case "pop" -> texts(value, name -> find(name).ifPresent(ref -> machine.pop(ref, name.span())));
            case "move" -> each(value, (name, to) -> two(name, to, machine::move));
            case "swap" -> each(value, (name, to) -> two(name, to, machine::swap));
            case "add" -> each(value, this::add);
            case "remove" -> texts(value, name -> find(name).ifPresent(ref -> machine.remove(ref, name.span())));
            case "arrow" -> value.items().forEach(item -> arrow(item, true));
            case "cut" -> value.items().forEach(item -> arrow(item, false));
            default -> {
                // title and note change nothing
            }
        }
    }

    /** Adds things. */
    void things(YamlMap map) {
        for (String name : map.keys())
            add(name, map.value(name), map.keySpan(name).orElseThrow());
    }

    private void add(String name, Optional<YamlValue> value, Span place) {
        if (name.isBlank()) {
            sink.add(Diagnostic.error("yaml-value", "名字是空的 / an empty name")
                    .at(place)
                    .help("give the thing a name"));
            return;
        }
        if (machine.state().things().size() >= MOST_THINGS) {
            sink.add(Diagnostic.error("steps-size", "太多了 / too many things")
                    .at(place)
                    .help("a picture has at most " + MOST_THINGS + " things"));
            return;
        }
        ThingReader.Read read = things.read(name.strip(), value, place);
        machine.add(read.thing(), place);
        read.edges().forEach(machine::arrow);
    }

    /** {@code thing.part: text} adds a part to a thing that is there, anything else a thing. */
    private void add(YamlMap.Scalar name, YamlValue value) {
        int dot = name.text().lastIndexOf('.');
        Optional<Thing> thing = dot < 0 || value.isMap() || value.isList()
                ? Optional.empty()
                : machine.state().thing(name.text().substring(0, dot));
        if (thing.isEmpty()) {
            add(name.text(), Optional.of(value).filter(v -> !isNothing(v)), name.span());
            return;
        }
        String key = name.text().substring(dot + 1);
        Optional<YamlMap.Scalar> text = value.text();
        if (key.isBlank() || text.isEmpty()) return;
        boolean node = thing.get().kind() == Kind.GRAPH;
        Optional<String> said = node
                ? states.read(new YamlMap.Scalar(plain(text.get()), text.get().span()))
                : Optional.of(plain(text.get()));
        said.ifPresent(
                s -> machine.addPart(thing.get(), node ? new Part(key, key, s) : new Part(key, s, ""), name.span()));
    }

    private static boolean isNothing(YamlValue value) {
        return !value.isMap() && !value.isList() && value.span().text().matches("~?");
    }

    private void push(YamlMap.Scalar name, YamlValue value) {
        for (YamlValue item : value.items()) {
            ThingReader.Said said = things.said(item);
            find(name).ifPresent(ref -> machine.push(ref, said.text(), said.state(), said.span()));
        }
    }

    private void two(YamlMap.Scalar name, YamlValue value, Two act) {
        Optional<YamlMap.Scalar> other = value.text();
        Optional<Ref> from = find(name);
        Optional<Ref> to = other.flatMap(this::find);
        if (from.isPresent() && to.isPresent())
            act.on(from.get(), to.get(), other.get().span());
    }

    private interface Two {
        void on(Ref one, Ref other, Span place);
    }

    /** Reads {@code A -> B}, {@code A --> B} (dashed), or the same with a label behind a colon. */
    private void arrow(YamlValue value, boolean draw) {
        if (!value.isMap()) {
            value.text().ifPresent(ends -> arrow(ends, "", draw));
            return;
        }
        each(value, (ends, label) -> label.text().ifPresent(text -> arrow(ends, plain(text), draw)));
    }

    private void arrow(YamlMap.Scalar ends, String label, boolean draw) {
        Matcher arrow = ARROW.matcher(ends.text());
        if (!arrow.matches()) {
            sink.add(Diagnostic.error("steps-arrow", "箭头写作 A -> B / an arrow is written A -> B")
                    .at(ends.span())
                    .help("with a label: \"A -> B: label\"; dashed: A --> B"));
            return;
        }
        Optional<Ref> from = find(new YamlMap.Scalar(arrow.group("from"), ends.span()));
        Optional<Ref> to = find(new YamlMap.Scalar(arrow.group("to"), ends.span()));
        if (from.isEmpty() || to.isEmpty()) return;
        if (from.equals(to)) {
            sink.add(Diagnostic.error("steps-arrow", "箭头的两端是同一个 / an arrow from something to itself")
                    .at(ends.span())
                    .help("say it in a field or in the note"));
        } else if (draw) {
            machine.arrow(
                    new Arrow(from.get(), to.get(), label, arrow.group("line").equals("-->")));
        } else {
            machine.cut(from.get(), to.get(), ends.span());
        }
    }

    private Optional<Ref> find(YamlMap.Scalar name) {
        return machine.find(name.text(), name.span());
    }

    /** The text of a value; nothing for {@code ~}. */
    private static String plain(YamlMap.Scalar text) {
        return text.span().text().equals("~") ? "" : text.text();
    }

    private void texts(YamlValue value, java.util.function.Consumer<YamlMap.Scalar> act) {
        value.items().forEach(item -> item.text().ifPresent(act));
    }

    private void each(YamlValue value, BiConsumer<YamlMap.Scalar, YamlValue> act) {
        for (YamlValue part : value.items()) {
            for (YamlMap.Entry entry : part.map().entries()) act.accept(entry.key(), entry.value());
        }
    }
}
