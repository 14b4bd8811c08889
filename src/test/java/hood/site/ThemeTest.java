package hood.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hood.source.LazyMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ThemeTest {
    private final List<String> read = new ArrayList<>();
    private final Theme theme = new Theme(
            new LazyMap<>(new TreeSet<>(List.of("assets/a.css", "assets/b.png", "page.html", "x.html")), path -> {
                read.add(path);
                return (path + "\r\n").getBytes(StandardCharsets.UTF_8);
            }));

    @Test
    void readsOnlyWhatIsUsed() {
        Theme both = theme.with(Map.of("x.html", new byte[] {'x'}));
        assertEquals(List.of("assets/a.css", "assets/b.png"), both.assets().toList());
        assertEquals(Optional.of("page.html\n"), both.text("page.html"));
        assertEquals(Optional.of("page.html\n"), both.text("page.html"));
        assertEquals(Optional.of("x"), both.text("x.html"));
        assertEquals(Optional.empty(), both.text("y.html"));
        assertEquals(List.of("page.html"), read);
    }

    @Test
    void textsHaveOneKindOfLineEndAndOthersStay() {
        assertArrayEquals(
                "assets/a.css\n".getBytes(StandardCharsets.UTF_8), theme.files().get("assets/a.css"));
        assertArrayEquals(
                "assets/b.png\r\n".getBytes(StandardCharsets.UTF_8),
                theme.files().get("assets/b.png"));
    }
}
