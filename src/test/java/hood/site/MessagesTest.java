package hood.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hood.book.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path TEMPLATES = Path.of("templates");

    private static Properties read(String language) throws IOException {
        Properties properties = new Properties();
        properties.load(Files.newBufferedReader(TEMPLATES.resolve("messages/" + language + ".properties")));
        return properties;
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndNoneIsEmpty() throws IOException {
        assertEquals(
                new TreeSet<>(read("zh").stringPropertyNames()),
                new TreeSet<>(read("en").stringPropertyNames()));
        read("zh").forEach((key, value) -> assertFalse(value.toString().isBlank(), key::toString));
        read("en").forEach((key, value) -> assertFalse(value.toString().isBlank(), key::toString));
    }

    @Test
    void templatesUseJustTheKeysThatThereAre() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                Matcher key = Pattern.compile("#\\{([a-z.-]+)").matcher(Files.readString(file));
                while (key.find()) used.add(key.group(1));
            }
        }
        for (Label.Kind kind : Label.Kind.values())
            used.add("label." + kind.name().toLowerCase(Locale.ROOT));
        for (String alert : Set.of("note", "tip", "important", "warning", "caution")) used.add("alert." + alert);
        for (String theme : Set.of("system", "light", "dark", "sepia")) used.add("settings.theme." + theme);
        for (String size : Set.of("0.9", "1", "1.15", "1.3")) used.add("settings.size." + size);
        for (String kind : Set.of("single", "multiple", "order", "output")) used.add("quiz.kind." + kind);
        used.addAll(Set.of("date", "stale.mark"));
        used.addAll(Set.of("symbol.in", "symbol.others", "symbol.places"));
        read("en").stringPropertyNames().stream()
                .filter(key -> key.startsWith("symbol.kind."))
                .forEach(used::add);
        assertEquals(used, new TreeSet<>(read("en").stringPropertyNames()));
    }
}
