package hood.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissTest {
    @ParameterizedTest
    @CsvSource({"abc, abc, 0", "abc, acb, 1", "abc, abd, 1", "abc, ab, 1", "kitten, sitting, 3", "ca, abc, 3"})
    void distanceCountsEdits(String a, String b, int expected) {
        assertEquals(expected, NearMiss.distance(a, b));
        assertEquals(expected, NearMiss.distance(b, a));
    }

    @Test
    void theNearestWins() {
        assertEquals(Optional.of("language"), NearMiss.nearest("langauge", List.of("title", "language", "languages")));
    }

    @Test
    void letterCaseDoesNotCount() {
        assertEquals(Optional.of("Chan.md"), NearMiss.nearest("chan.md", List.of("go.md", "Chan.md")));
    }

    @Test
    void aCandidateJustOverTheLimitIsNone() {
        assertEquals(Optional.empty(), NearMiss.nearest("abcdef", List.of("abcxyz", "abcuvw"), 2));
    }

    @Test
    void whatIsFarOffIsNotSuggested() {
        assertEquals(Optional.empty(), NearMiss.nearest("title", List.of("silence", "authors")));
        assertEquals(Optional.empty(), NearMiss.nearest("ab", List.of("xy")));
    }
}
