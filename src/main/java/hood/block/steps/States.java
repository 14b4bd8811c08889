package hood.block.steps;

import hood.diagnostic.Diagnostic;
import hood.diagnostic.NearMiss;
import hood.yaml.YamlMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The states that a block knows: those of everyone, and its own under {@code states}. */
final class States {
    private final Map<String, Tone> tones;
    private final List<Diagnostic> sink;

    private States(Map<String, Tone> tones, List<Diagnostic> sink) {
        this.tones = Collections.unmodifiableMap(tones);
        this.sink = sink;
    }

    /** Reads {@code states: {name: tone}}. */
    static States read(YamlMap map, List<Diagnostic> sink) {
        Map<String, Tone> tones = new LinkedHashMap<>(Tone.STATES);
        for (String name : map.keys()) {
            Optional<YamlMap.Scalar> word = map.text(name);
            Optional<Tone> tone = word.map(YamlMap.Scalar::text).map(Tone.STATES::get);
            if (tone.isEmpty() && word.isPresent()) {
                sink.add(Diagnostic.error(
                                "steps-state",
                                "未知的样子 / unknown look \"" + word.get().text() + "\"")
                        .at(word.get().span())
                        .help("go, ready, wait, off, alarm, white, grey or black"));
            }
            tones.put(name, tone.orElse(Tone.PLAIN));
        }
        return new States(tones, sink);
    }

    Map<String, Tone> tones() {
        return tones;
    }

    /** A state that is known; nothing but an empty text takes a state away. */
    Optional<String> read(YamlMap.Scalar word) {
        String state = word.text();
        if (state.isEmpty() || tones.containsKey(state)) return Optional.of(state);
        sink.add(Diagnostic.error("steps-state", "未知的状态 / unknown state \"" + state + "\"")
                .at(word.span())
                .help(NearMiss.advice(state, tones.keySet()).orElse("declare it: states: {" + state + ": go}")));
        return Optional.empty();
    }
}
