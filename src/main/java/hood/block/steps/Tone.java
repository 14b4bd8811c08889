package hood.block.steps;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a state looks: by fill and by line, so that colour is never alone in telling. */
enum Tone {
    /** No state. */
    PLAIN,
    /** At work. */
    GO,
    /** Could work. */
    READY,
    /** Cannot go on. */
    WAIT,
    /** Gone or at rest. */
    OFF,
    /** In trouble. */
    ALARM,
    /** The three colours of a collector. */
    WHITE,
    GREY,
    BLACK;

    /** The states that everyone knows. */
    static final Map<String, Tone> STATES = states();

    private static Map<String, Tone> states() {
        Map<String, Tone> states = new LinkedHashMap<>();
        for (Tone tone : values()) if (tone != PLAIN) states.put(tone.word(), tone);
        states.put("gray", GREY);
        for (String go : new String[] {"running", "active", "locked", "current"}) states.put(go, GO);
        for (String ready : new String[] {"runnable", "new", "spinning"}) states.put(ready, READY);
        for (String wait : new String[] {"waiting", "blocked", "parked", "syscall"}) states.put(wait, WAIT);
        for (String off : new String[] {"dead", "idle", "free", "done", "closed"}) states.put(off, OFF);
        for (String alarm : new String[] {"panic", "error", "expired"}) states.put(alarm, ALARM);
        return states;
    }

    /** What authors and styles call it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Tone> of(String word) {
        for (Tone tone : values()) if (tone.word().equals(word)) return Optional.of(tone);
        return Optional.empty();
    }
}
