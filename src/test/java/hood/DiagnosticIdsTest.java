package hood;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The author's guide lists each kind of finding that the sources make, with its severity, and no other. */
class DiagnosticIdsTest {
    @Test
    void theGuideNamesEveryId() throws IOException {
        Map<String, String> made = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher call = Pattern.compile("\\.(error|warning)\\(\\s*\"([a-z-]+)\"")
                        .matcher(Files.readString(file));
                while (call.find()) made.put(call.group(2), call.group(1).equals("error") ? "错误" : "警告");
                Matcher rule = Pattern.compile("new Rule\\(\\s*\"([a-z-]+)\"").matcher(Files.readString(file));
                while (rule.find()) made.put(rule.group(1), "警告");
            }
        }
        Map<String, String> documented = new TreeMap<>();
        String guide = Files.readString(Path.of("docs/authors-guide.md"));
        Matcher row = Pattern.compile("\\| `([a-z-]+)` \\| (错误|警告) \\|").matcher(guide);
        while (row.find()) documented.put(row.group(1), row.group(2));
        assertEquals(made, documented);
    }
}
