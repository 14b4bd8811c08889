package hood.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewCommandTest {
    @TempDir
    Path book;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void aPortThatIsTakenOrNoneIsRefused() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            String port = String.valueOf(taken.getLocalPort());
            assertEquals(Exit.USAGE, run("preview", "--book", book.toString(), "--port", port));
            assertTrue(err.toString().contains("port " + port + " cannot be had"), err.toString());
        }
        assertEquals(Exit.USAGE, run("preview", "--book", book.toString(), "--port", "70000"));
        assertEquals(
                Exit.USAGE, run("preview", "--book", book.resolve("nowhere").toString()));
    }

    @Test
    void itShowsTheBookUntilItIsInterruptedAndWritesNothing() throws Exception {
        Files.writeString(book.resolve("README.md"), "# T\n\n## Contents\n\n1. [A](a.md)\n");
        AtomicInteger status = new AtomicInteger(-1);
        Thread preview = new Thread(() -> status.set(run("preview", "--book", book.toString(), "--port", "0")));
        preview.start();
        for (int i = 0; i < 600 && !out.toString().contains(" ms, 1 errors"); i++) Thread.sleep(100);
        assertTrue(out.toString().contains("error[link-missing]"), out.toString());
        URLConnection connection = new URL(out.toString().lines().findFirst().orElseThrow()).openConnection();
        String page = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(page.contains("data-page=\"index.html\""), page);
        preview.interrupt();
        preview.join(20_000);
        assertEquals(Exit.FINE, status.get());
        try (var files = Files.list(book)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void whatChangedIsSaidInAFewWords() {
        assertEquals("a.md", PreviewCommand.summary(new TreeSet<>(List.of("a.md"))));
        assertEquals("a.md and 1 other", PreviewCommand.summary(new TreeSet<>(List.of("b.md", "a.md"))));
        assertEquals("a.md and 2 others", PreviewCommand.summary(new TreeSet<>(List.of("b.md", "a.md", "c.md"))));
    }

    @Test
    void eachSystemOpensAddressesItsOwnWay() {
        String url = "http://localhost:4000/";
        assertEquals(List.of("xdg-open", url), Browser.command("Linux", url));
        assertEquals(List.of("open", url), Browser.command("Mac OS X", url));
        assertEquals(List.of("rundll32", "url.dll,FileProtocolHandler", url), Browser.command("Windows 11", url));
    }
}
