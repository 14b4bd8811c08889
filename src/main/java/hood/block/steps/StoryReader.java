package hood.block.steps;

import hood.book.Block;
import hood.book.Fence;
import hood.book.Passage;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.diagnostic.NearMiss;
import hood.yaml.Yaml;
import hood.yaml.YamlMap;
import hood.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the YAML of a fence. */
final class StoryReader {
    private static final int MOST_FRAMES = 99;
    private static final int DEEPEST = 8;

    private final Block.Context context;
    private final List<Diagnostic> sink = new ArrayList<>();

    private StoryReader(Block.Context context) {
        this.context = context;
    }

    static Checked<Story> read(Fence fence, Block.Context context) {
        StoryReader reader = new StoryReader(context);
        Story story = reader.story(fence);
        return new Checked<>(story, reader.sink);
    }

    private Story story(Fence fence) {
        YamlMap map = Yaml.map(fence.content(), sink);
        boolean unread = !sink.isEmpty();
        States states = States.read(map.map("states"), sink);
        Machine machine = new Machine(sink);
        FrameReader reader = new FrameReader(machine, states, sink);
        reader.things(map.map("things"));
        Optional<YamlValue> layout = map.value("layout");
        List<YamlValue> items = map.items("frames");
        map.rejectOthers();
        if (items.isEmpty() && !unread) {
            sink.add(Diagnostic.error("steps-frames", "没有一步 / there are no frames")
                    .at(fence.info())
                    .help("list at least one under \"frames:\""));
        }
        List<Story.Frame> frames = new ArrayList<>();
        for (YamlValue item : items) {
            if (frames.size() == MOST_FRAMES) {
                sink.add(Diagnostic.error("steps-size", "步数太多 / too many frames: " + items.size())
                        .at(item.span())
                        .help("at most " + MOST_FRAMES + "; tell the rest in another block"));
                break;
            }
            frames.add(frame(item, reader, machine, frames.isEmpty()));
        }
        Story story = new Story(frames, Optional.empty(), states.tones());
        Optional<Region> region =
                layout.map(value -> column(value, story.things().keySet(), new TreeSet<>(), 0));
        return new Story(frames, region, states.tones());
    }

    /** A frame; one that is only a text is a note. */
    private Story.Frame frame(YamlValue item, FrameReader reader, Machine machine, boolean first) {
        if (!item.isMap()) {
            Passage note = item.isList() ? Passage.EMPTY : note(Optional.of(item));
            if (item.isList()) item.map();
            return new Story.Frame(machine.frame(), Passage.EMPTY, note);
        }
        YamlMap map = item.map();
        boolean says = reader.apply(map);
        if (!says && !first) {
            sink.add(Diagnostic.warning("steps-frame", "这一步什么也没有说 / this frame says nothing")
                    .at(item.span())
                    .help("give it a change or a note, or take it away"));
        }
        Passage title = map.value("title")
                .flatMap(YamlValue::excerpt)
                .map(context::inline)
                .orElse(Passage.EMPTY);
        return new Story.Frame(machine.frame(), title, note(map.value("note")));
    }

    private Passage note(Optional<YamlValue> value) {
        return value.flatMap(YamlValue::excerpt)
                .filter(text -> !text.text().isBlank())
                .map(context::markdown)
                .orElse(Passage.EMPTY);
    }

    /** A list of rows; a row that is a list goes across, and so on in turn. */
    private Region column(YamlValue value, Set<String> names, Set<String> used, int depth) {
        return line(value, false, names, used, depth);
    }

    private Region line(YamlValue value, boolean across, Set<String> names, Set<String> used, int depth) {
        List<Region> regions = new ArrayList<>();
        if (depth > DEEPEST) {
            sink.add(Diagnostic.error("steps-size", "布局套得太深 / the layout is nested too deeply")
                    .at(value.span())
                    .help("use fewer rows within rows"));
            return new Region.Line(across, regions);
        }
        for (YamlValue item : value.items()) {
            if (item.isList()) {
                regions.add(line(item, !across, names, used, depth + 1));
            } else if (item.isMap()) {
                for (YamlMap.Entry zone : item.map().entries()) {
                    regions.add(new Region.Zone(zone.key().text(), column(zone.value(), names, used, depth + 1)));
                }
            } else {
                item.text()
                        .filter(name -> known(name, names, used))
                        .ifPresent(name -> regions.add(new Region.Leaf(name.text())));
            }
        }
        return new Region.Line(across, regions);
    }

    private boolean known(YamlMap.Scalar name, Set<String> names, Set<String> used) {
        if (!names.contains(name.text())) {
            sink.add(Diagnostic.error("steps-name", "没有这个东西 / there is no thing \"" + name.text() + "\"")
                    .at(name.span())
                    .help(NearMiss.advice(name.text(), names)
                            .orElse("things: " + String.join(", ", new TreeSet<>(names)))));
            return false;
        }
        if (used.add(name.text())) return true;
        sink.add(Diagnostic.error("steps-duplicate", "布局里重复了 / twice in the layout: \"" + name.text() + "\"")
                .at(name.span())
                .help("a thing has one place"));
        return false;
    }
}
