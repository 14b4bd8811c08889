package hood.block.steps;

import hood.book.Passage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a fence tells.
 *
 * @param frames the frames, in order
 * @param layout where things stand, as far as the author says
 * @param tones how the states look that are used, by their names
 */
record Story(List<Frame> frames, Optional<Region> layout, Map<String, Tone> tones) {
    /**
     * One frame.
     *
     * @param state all that there is
     * @param title its title, or empty
     * @param note what is said of it, or empty
     */
    record Frame(State state, Passage title, Passage note) {}

    Story {
        frames = List.copyOf(frames);
        tones = Map.copyOf(tones);
    }

    /** All things of all frames, by name in order of appearance: what each is in the first frame that has it. */
    Map<String, Thing> things() {
        Map<String, Thing> all = new LinkedHashMap<>();
        frames.forEach(frame -> frame.state().things().forEach(all::putIfAbsent));
        return all;
    }

    /** The state before a frame; that of the first is its own. */
    State before(int frame) {
        return frames.get(Math.max(0, frame - 1)).state();
    }
}
