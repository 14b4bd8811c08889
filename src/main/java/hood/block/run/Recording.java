package hood.block.run;

import hood.diagnostic.Diagnostic;
import hood.source.Excerpt;
import hood.source.Json;
import hood.source.SourceFile;
import hood.yaml.Yaml;
import hood.yaml.YamlMap;
import hood.yaml.YamlValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a program did when it was run. It is kept in a JSON file beside the program.
 *
 * @param go the version of Go that compiled it: {@code go1.11}
 * @param platform where it ran: {@code linux/amd64}
 * @param program the SHA-256 of the program's text
 * @param args the arguments that it had
 * @param env the environment variables that it had
 * @param exit its exit status
 * @param events its output
 */
public record Recording(
        String go,
        String platform,
        String program,
        List<String> args,
        Map<String, String> env,
        int exit,
        List<Event> events) {
    public Recording {
        args = List.copyOf(args);
        env = Map.copyOf(env);
        events = List.copyOf(events);
    }

    /** The SHA-256 of a program's text. */
    public static String hash(SourceFile program) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(program.text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** All of its output, in order. */
    public String output() {
        return events.stream().map(Event::message).collect(Collectors.joining());
    }

    /** Its output of one kind. */
    public String output(String kind) {
        return events.stream()
                .filter(event -> event.kind().equals(kind))
                .map(Event::message)
                .collect(Collectors.joining());
    }

    /**
     * Reads the file that {@link #json} wrote.
     *
     * @param sink takes what is wrong with it
     * @return the recording; empty when something was wrong
     */
    static Optional<Recording> read(SourceFile file, List<Diagnostic> sink) {
        List<Diagnostic> wrong = new ArrayList<>();
        YamlMap map = Yaml.map(Excerpt.of(file), wrong);
        if (!wrong.isEmpty()) {
            sink.addAll(wrong);
            return Optional.empty();
        }
        YamlMap env = map.map("env");
        Map<String, String> variables = new TreeMap<>();
        env.keys().forEach(name -> env.excerpt(name).ifPresent(value -> variables.put(name, value.text())));
        Recording recording = new Recording(
                text(map, "go", file, wrong),
                text(map, "platform", file, wrong),
                text(map, "program", file, wrong),
                map.items("args").stream()
                        .flatMap(item -> item.excerpt().stream())
                        .map(Excerpt::text)
                        .toList(),
                variables,
                (int) number(map, "exit", 255, file, wrong),
                map.items("events").stream()
                        .map(item -> event(item, file, wrong))
                        .toList());
        map.rejectOthers();
        sink.addAll(wrong);
        return wrong.isEmpty() ? Optional.of(recording) : Optional.empty();
    }

    private static Event event(YamlValue item, SourceFile file, List<Diagnostic> sink) {
        YamlMap map = item.map();
        String kind = text(map, "kind", file, sink);
        if (!kind.matches("stdout|stderr|")) sink.add(wrong("kind", file).at(item.span()));
        long delay = number(map, "delay", Long.MAX_VALUE, file, sink);
        String message = map.excerpt("message").map(Excerpt::text).orElse("");
        map.rejectOthers();
        return new Event(kind, delay, message);
    }

    private static String text(YamlMap map, String key, SourceFile file, List<Diagnostic> sink) {
        Optional<YamlMap.Scalar> value = map.text(key);
        if (value.isEmpty()) sink.add(wrong(key, file));
        return value.map(YamlMap.Scalar::text).orElse("");
    }

    private static long number(YamlMap map, String key, long most, SourceFile file, List<Diagnostic> sink) {
        Optional<YamlMap.Scalar> value = map.text(key);
        if (value.isPresent() && value.get().text().matches("[0-9]{1,18}")) {
            long number = Long.parseLong(value.get().text());
            if (number <= most) return number;
        }
        sink.add(wrong(key, file));
        return 0;
    }

    private static Diagnostic wrong(String key, SourceFile file) {
        return Diagnostic.error("yaml-value", "录制文件不完整 / the record is not whole: \"" + key + "\"")
                .at(file.start())
                .help("delete the file and record anew: hood run --record");
    }

    /** The recording as JSON, an event a line. */
    public String json() {
        String head = Json.of(Json.map(
                "go",
                go,
                "platform",
                platform,
                "program",
                program,
                "args",
                args,
                "env",
                new TreeMap<>(env),
                "exit",
                exit));
        String list = events.stream()
                .map(event ->
                        Json.of(Json.map("kind", event.kind(), "delay", event.delay(), "message", event.message())))
                .collect(Collectors.joining(",\n  "));
        String body = list.isEmpty() ? "[]" : "[\n  " + list + "\n]";
        return printable(head.substring(0, head.length() - 1) + ",\"events\":" + body + "}\n");
    }

    /** YAML, which reads it, wants some characters escaped that JSON does not. */
    private static String printable(String json) {
        StringBuilder out = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean asIs = c == '\n' || c >= 0x20 && c < 0x7F || c >= 0xA0 && c != '\uFEFF' && c < 0xFFFE;
            out.append(asIs ? String.valueOf(c) : "\\u" + HexFormat.of().toHexDigits(c));
        }
        return out.toString();
    }
}
