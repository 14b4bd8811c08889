package hood.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PostingsTest {
    @Test
    void sectionsAreDistancesAndWeightsDigits() {
        Postings postings = new Postings();
        postings.add(0, 1);
        postings.add(0, 1);
        postings.add(31, 5);
        postings.add(63, 1000);
        // distances 1, 31, 32; counts 2, 5, 255
        assertEquals("BC" + "fF" + "gB_", postings.encode((section, count) -> Math.min(63, count)));
        assertEquals(3, postings.size());
    }
}
