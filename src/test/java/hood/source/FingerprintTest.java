package hood.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private record Pair(String left, String right) {}

    private record Other(String left, String right) {}

    @Test
    void equalValuesHaveTheSame() {
        assertEquals(Fingerprint.of(new Pair("a", "b")), Fingerprint.of(new Pair("a", "b")));
        assertEquals(Fingerprint.of(Set.of("a", "b", "c")), Fingerprint.of(Set.of("c", "b", "a")));
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put("a", 2);
        assertEquals(Fingerprint.of(Map.of("a", 2, "z", 1)), Fingerprint.of(map));
        assertEquals(Fingerprint.of(SourceFile.of("a.md", "x\r\ny")), Fingerprint.of(SourceFile.of("a.md", "x\ny")));
    }

    @Test
    void otherValuesHaveOthers() {
        List<Object> values = Arrays.asList(
                null,
                "",
                "a",
                List.of(),
                List.of("a"),
                List.of("a", ""),
                List.of(List.of("a")),
                Optional.empty(),
                Optional.of("a"),
                new byte[] {'a'},
                new Pair("a", "bc"),
                new Pair("ab", "c"),
                new Other("a", "bc"),
                1,
                true,
                Map.of("a", "b"),
                Set.of("a"));
        for (int i = 0; i < values.size(); i++)
            for (int j = 0; j < i; j++)
                assertNotEquals(Fingerprint.of(values.get(i)), Fingerprint.of(values.get(j)), i + " and " + j);
        assertNotEquals(Fingerprint.of("a", "b"), Fingerprint.of("b", "a"));
        assertNotEquals(Fingerprint.of("ab"), Fingerprint.of("a", "b"));
    }

    @Test
    void whatIsNoValueIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Fingerprint.of(new Object()));
    }
}
