package hood.preview;

import hood.source.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells one open page what has changed, by server-sent events:
 *
 * <ul>
 *   <li>{@code page}: the page's new HTML
 *   <li>{@code gone}: there is no such page any more
 *   <li>{@code files}: the paths of files that it loads and that have changed
 *   <li>{@code report}: the findings, see {@link Report}
 * </ul>
 *
 * Each event's id names what the page then has, so that a browser that comes back is told what it has missed.
 */
final class EventStream {
    private static final Duration PULSE = Duration.ofSeconds(10);
    private static final String GONE = "gone";

    private final States states;
    private final String address;
    private final OutputStream out;
    private String version;
    private Optional<Map<String, Long>> loaded = Optional.empty();
    private String report = "";

    /**
     * @param address the page's
     * @param version what the page has, see {@link ServedPage#version}
     */
    EventStream(States states, String address, String version, OutputStream out) {
        this.states = states;
        this.address = address;
        this.version = version;
        this.out = out;
    }

    /**
     * Tells all until the page is closed.
     *
     * @param wrong what to do with a bug
     * @throws IOException when nobody listens any more
     */
    void run(PreviewServer.Wrong wrong) throws IOException, InterruptedException {
        write("retry: 300\n\n");
        long seen = -1;
        while (!states.isClosed()) {
            Optional<State> next = states.after(seen, PULSE);
            if (next.isEmpty()) {
                write(":\n\n");
                continue;
            }
            seen = next.get().number();
            try {
                tell(next.get());
            } catch (RuntimeException e) {
                wrong.happened(next.get(), e);
            }
        }
    }

    private void tell(State state) throws IOException {
        Optional<ServedPage> page = ServedPage.of(state.edition(), address);
        if (page.isPresent()) tell(state, page.get());
        else if (!version.equals(GONE)) {
            version = GONE;
            event("gone", "{}");
        }
        String now = Report.of(state, state.edition().source(address));
        if (!now.equals(report)) event("report", now);
        report = now;
    }

    private void tell(State state, ServedPage page) throws IOException {
        String before = version;
        boolean same = before.startsWith(page.digest() + ".");
        /* The text first: nothing else is in a hurry. */
        if (!same) {
            version = page.digest() + ".";
            event("page", Json.of(Json.map("html", page.html())));
        }
        Map<String, Long> files = page.loaded(state.edition());
        version = page.version(files);
        List<String> changed = files.keySet().stream()
                .filter(path -> loaded.map(
                                old -> old.containsKey(path) && !old.get(path).equals(files.get(path)))
                        .orElse(same && !before.equals(version)))
                .toList();
        loaded = Optional.of(files);
        if (!changed.isEmpty()) event("files", Json.of(changed));
        else if (!same) event("files", "[]");
    }

    private void event(String name, String data) throws IOException {
        write("event: " + name + "\nid: " + version + "\ndata: " + data + "\n\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
