package hood.block.steps;

import hood.book.Attributes;
import hood.book.Block;
import hood.book.Fence;
import hood.book.Label;
import hood.book.Passage;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.diagnostic.NearMiss;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The block {@code steps}: a state told frame by frame. Its author writes in YAML what there is at first and what each frame
 * changes; every frame is drawn at build time. With script a reader goes through the frames; without, and on paper, they
 * stand below each other.
 */
public final class Steps implements Block {
    private static final Set<String> KNOWN = Set.of("title", "alt");

    /**
     * What the template shows.
     *
     * @param id what the ids of the frames begin with
     * @param hasId whether the element around the block has that id already
     * @param title what stands above the block, or empty
     * @param label what it is called by those who do not see it, or empty
     * @param frames the frames
     * @param legend what the looks of items and nodes mean
     * @param source the fence's text, when there is no frame
     */
    public record View(
            String id,
            boolean hasId,
            String title,
            String label,
            List<Frame> frames,
            List<LegendEntry> legend,
            String source)
            implements Block.View {
        public View {
            frames = List.copyOf(frames);
            legend = List.copyOf(legend);
        }

        @Override
        public String template() {
            return "blocks/steps";
        }

        @Override
        public List<String> assets() {
            return List.of("blocks/steps.css", "blocks/steps.js");
        }

        @Override
        public List<String> anchors() {
            List<String> anchors = new ArrayList<>();
            if (!hasId) anchors.add(id);
            frames.forEach(frame -> anchors.add(frame.id()));
            return anchors;
        }
    }

    /**
     * A frame.
     *
     * @param id its id
     * @param number its number, from 1
     * @param title its title, or empty
     * @param svg its picture
     * @param width the picture's width, in pixels
     * @param changes what is other than before
     * @param note what is said of it, or empty
     */
    public record Frame(
            String id, int number, Passage title, String svg, int width, List<Change> changes, Passage note) {
        public Frame {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What a frame changes.
     *
     * @param kind {@code added}, {@code removed}, {@code pushed}, {@code popped}, {@code moved}, {@code changed}
     * @param what what readers call the element
     * @param from what it was, or where
     * @param to what it is, or where
     */
    public record Change(String kind, String what, String from, String to) {}

    /**
     * A state and its look.
     *
     * @param tone the look
     * @param state the state
     */
    public record LegendEntry(String tone, String state) {}

    @Override
    public boolean takes(String language) {
        return language.equals("steps");
    }

    @Override
    public Checked<Block.View> read(Fence fence, Context context) {
        List<Diagnostic> found = new ArrayList<>();
        Attributes attributes = fence.attributes();
        for (String name : new TreeSet<>(attributes.values().keySet())) {
            if (KNOWN.contains(name)) continue;
            found.add(Diagnostic.warning("fence-attribute", "未知的属性 / unknown attribute \"" + name + "\"")
                    .at(fence.info())
                    .help(NearMiss.advice(name, KNOWN).orElse("known: title, alt")));
        }
        Story story = StoryReader.read(fence, context).into(found);
        boolean labelled = attributes.id().flatMap(Label.Kind::of).isPresent();
        String id = attributes.id().orElseGet(() -> context.id(generated(fence)));
        String title = attributes.value("title").orElse("");
        View view = new View(
                id,
                labelled,
                labelled ? "" : title,
                attributes.value("alt").orElse(title),
                frames(story, id),
                legend(story),
                story.frames().isEmpty() ? fence.content().text() : "");
        return new Checked<>(view, found);
    }

    /** An id that depends on the text and on the line. */
    private static String generated(Fence fence) {
        return "steps-" + Integer.toHexString(fence.content().text().hashCode()) + "-"
                + fence.info().position().line();
    }

    private static List<Frame> frames(Story story, String id) {
        if (story.frames().isEmpty()) return List.of();
        List<Drawing.Picture> pictures = Drawing.of(story);
        return IntStream.range(0, pictures.size())
                .mapToObj(i -> new Frame(
                        id + "-" + (i + 1),
                        i + 1,
                        story.frames().get(i).title(),
                        pictures.get(i).svg(),
                        pictures.get(i).width(),
                        changes(story, i),
                        story.frames().get(i).note()))
                .toList();
    }

    private static List<Change> changes(Story story, int frame) {
        State state = story.frames().get(frame).state();
        return new Difference(story.before(frame), state)
                .items().stream()
                        .map(item -> new Change(item.kind(), item.what(), item.from(), item.to()))
                        .toList();
    }

    /** The states of items and nodes; those of boxes are written in them. */
    private static List<LegendEntry> legend(Story story) {
        Set<LegendEntry> legend = new LinkedHashSet<>();
        Map<String, Tone> tones = story.tones();
        story.frames().stream()
                .flatMap(frame -> frame.state().things().values().stream())
                .filter(thing -> thing.kind() != Kind.BOX)
                .flatMap(thing -> thing.parts().stream())
                .map(Part::state)
                .filter(state -> !state.isEmpty())
                .forEach(state -> legend.add(
                        new LegendEntry(tones.getOrDefault(state, Tone.PLAIN).word(), state)));
        return List.copyOf(legend);
    }
}
