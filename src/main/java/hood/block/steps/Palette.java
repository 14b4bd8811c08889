package hood.block.steps;

import java.util.Map;

/** The styles of states. */
record Palette(Map<String, Tone> tones) {
    /** The class of a state; nothing for none. */
    String style(String state) {
        return state.isEmpty()
                ? ""
                : " st-" + tones.getOrDefault(state, Tone.PLAIN).word();
    }
}
