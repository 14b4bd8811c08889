package hood.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter out = new StringWriter();

    @Test
    void oneLineOfATerminalIsWrittenOverAndTakenAway() {
        Progress progress = new Progress(new PrintWriter(out), true);
        progress.begin("reading", 0);
        progress.begin("pages", 2);
        progress.asked(2, 2);
        progress.end();
        assertEquals("\rreading\rpages 0/2\rpages 2/2\r         \r", out.toString());
    }

    @Test
    void nothingIsSaidWhereNobodyLooksOn() {
        Progress progress = new Progress(new PrintWriter(out), false);
        progress.begin("pages", 2);
        progress.done();
        progress.end();
        assertEquals("", out.toString());
    }
}
