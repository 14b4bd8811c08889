package hood.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The book that this repository holds: nothing is to be found about it. */
class OwnBookTest {
    @ParameterizedTest
    @ValueSource(strings = {"check --strict", "lint"})
    void hasNoFinding(String command) {
        StringWriter out = new StringWriter();
        int status = Main.run(new PrintWriter(out, true), new PrintWriter(out, true), command.split(" "));
        assertEquals("", out.toString());
        assertEquals(0, status);
    }
}
