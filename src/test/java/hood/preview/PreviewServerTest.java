package hood.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.diagnostic.Diagnostic;
import hood.source.SourceFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server, spoken to as browsers do, and as they do not. */
class PreviewServerTest {
    private static final String PAGE =
            "<!doctype html>\n<html lang=\"en\">\n<head><link rel=\"stylesheet\" href=\"a.css\"></head>"
                    + "\n<body>\n<p>%s</p>\n<script src=\"a.js\"></script>\n</body>\n</html>\n";

    private final List<Throwable> bugs = new CopyOnWriteArrayList<>();
    private PreviewServer server;

    /** A book in memory. */
    private static final class Memory implements Edition {
        final Map<String, String> files = new HashMap<>();
        final List<Diagnostic> diagnostics = new ArrayList<>();

        Memory with(String address, String text) {
            files.put(address, text);
            return this;
        }

        Memory with(Diagnostic diagnostic) {
            diagnostics.add(diagnostic);
            return this;
        }

        @Override
        public Optional<byte[]> file(String address) {
            if (address.equals("bug.html")) throw new IllegalStateException("a template's bug");
            return Optional.ofNullable(files.get(address)).map(text -> text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<byte[]> theme(String path) {
            return Optional.of(("the theme's " + path).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public List<Diagnostic> diagnostics() {
            return diagnostics;
        }

        @Override
        public Optional<String> source(String address) {
            return Optional.of(address.replace(".html", ".md"));
        }
    }

    private static Memory book(String text) {
        return new Memory()
                .with("index.html", PAGE.formatted(text))
                .with("en/index.html", PAGE.formatted("English"))
                .with("章 1.html", PAGE.formatted("Chinese"))
                .with("404.html", PAGE.formatted("nothing here"))
                .with("en/404.html", PAGE.formatted("nothing English here"))
                .with("a.css", "p{}")
                .with("a.js", ";");
    }

    @BeforeEach
    void start() throws IOException {
        server = new PreviewServer(0, book("first"), bugs::add);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** The whole answer to a request, as it came. */
    private String ask(String request, String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), server.port())) {
            send(socket, request, headers);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void send(Socket socket, String request, String... headers) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((request + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private String get(String path) throws IOException {
        return ask("GET " + path, "Host: localhost:" + server.port());
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    @Test
    void aPageComesWithTheScriptBeforeItsOwn() throws IOException {
        String answer = get("/");
        assertEquals(200, status(answer));
        assertTrue(answer.contains("Content-type: text/html; charset=utf-8"), answer);
        assertTrue(answer.contains("Cache-control: no-store"), answer);
        int preview = answer.indexOf("<script src=\"/.hood/preview.js\" data-page=\"index.html\" data-version=\"");
        assertTrue(preview > answer.indexOf("<p>first</p>"), answer);
        assertTrue(preview < answer.indexOf("<script src=\"a.js\">"), answer);
        assertEquals("the theme's scripts/preview.js", get("/.hood/preview.js").split("\r\n\r\n")[1]);
    }

    @ParameterizedTest
    @CsvSource({
        "/a.css, text/css; charset=utf-8",
        "/a.js, text/javascript; charset=utf-8",
        "/%E7%AB%A0%201.html, text/html; charset=utf-8",
        "/en/, text/html; charset=utf-8",
        "/index.html?q=x, text/html; charset=utf-8"
    })
    void filesHaveTheirTypes(String path, String type) throws IOException {
        String answer = get(path);
        assertEquals(200, status(answer));
        assertTrue(answer.contains("Content-type: " + type), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LOCALHOST"})
    void thisMachineHasThreeNames(String name) throws IOException {
        assertEquals(200, status(ask("GET /", "Host: " + name + ":" + server.port())));
        assertEquals(403, status(ask("GET /", "Host: " + name)));
        assertEquals(403, status(ask("GET /", "Host: " + name + ":1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "0.0.0.0", "", "localhost:"})
    void anotherNameForThisMachineGetsNothing(String name) throws IOException {
        String answer = ask("GET /", "Host: " + name + ":" + server.port());
        assertEquals(403, status(answer));
        assertFalse(answer.contains("first"), answer);
        assertEquals(403, status(ask("GET /.hood/events?page=index.html", "Host: " + name + ":" + server.port())));
    }

    @Test
    void aRequestWithoutANameGetsNothing() throws IOException {
        assertEquals(403, status(ask("GET /", "X: y")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret",
                "/%2e%2e/secret",
                "/..%2fsecret",
                "/en/../../secret",
                "//etc/passwd",
                "/%00",
                "/a.css%00.html",
                "/.git/config",
                "/en%5C..%5Ca.css",
                "/nothing.html"
            })
    void noPathLeavesTheSite(String path) throws IOException {
        String answer = get(path);
        assertEquals(404, status(answer));
        assertTrue(answer.contains("nothing here"), answer);
    }

    @Test
    void aPathThatIsNoneIsRefused() throws IOException {
        assertTrue(status(get("/%zz")) >= 400);
    }

    @Test
    void aLanguageHasItsOwnPageForWhatIsNotThere() throws IOException {
        String answer = get("/en/none.html");
        assertEquals(404, status(answer));
        assertTrue(answer.contains("nothing English here"), answer);
        assertTrue(answer.contains("data-version=\"gone\""), answer);
    }

    @Test
    void aFolderWithoutItsSlashLeadsToIt() throws IOException {
        String answer = get("/en");
        assertEquals(302, status(answer));
        assertTrue(answer.contains("Location: /en/\r\n"), answer);
    }

    @Test
    void onlyReadingIsAllowed() throws IOException {
        String host = "Host: localhost:" + server.port();
        String head = ask("HEAD /a.css", host);
        assertEquals(200, status(head));
        assertTrue(head.contains("Content-length: 3"), head);
        assertEquals("", head.substring(head.indexOf("\r\n\r\n") + 4));
        for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS")) {
            String answer = ask(method + " /", host, "Content-Length: 0");
            assertEquals(405, status(answer));
            assertTrue(answer.contains("Allow: GET, HEAD"), answer);
        }
    }

    @Test
    void theSitesServiceWorkerIsNotServed() throws IOException {
        server.show(book("first").with("sw.js", "self.BOOK"));
        assertTrue(get("/sw.js").contains("unregister"));
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        assertThrows(BindException.class, () -> new PreviewServer(server.port(), book("x"), bugs::add));
    }

    // --- events

    /** A page's events. */
    private final class Events implements AutoCloseable {
        private final Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), server.port());
        private final BufferedReader reader;

        Events(String page, String version) throws IOException {
            socket.setSoTimeout(20_000);
            send(socket, "GET /.hood/events?page=" + page + "&version=" + version, "Host: localhost:" + server.port());
            reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        /** The next event's name and data. */
        String next() throws IOException {
            String name = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("event: ")) name = line.substring(7);
                if (line.startsWith("data: ")) return name + " " + line.substring(6);
            }
            throw new IOException("no more events");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private String version(String path) throws IOException {
        return get(path).replaceAll("(?s).*data-version=\"([^\"]*)\".*", "$1");
    }

    @Test
    void anOpenPageIsToldWhatIsNew() throws IOException {
        try (Events events = new Events("index.html", version("/"))) {
            assertTrue(events.next().startsWith("report {\"failure\":null,\"errors\":0"));
            server.show(book("second"));
            assertTrue(events.next().contains("<p>second</p>"));
            assertEquals("files []", events.next());
            server.show(book("second").with("a.css", "p{color:red}"));
            assertEquals("files [\"a.css\"]", events.next());
            SourceFile file = SourceFile.of("index.md", "text");
            server.show(book("second")
                    .with("a.css", "p{color:red}")
                    .with(Diagnostic.error("link-missing", "坏 / bad")
                            .at(file.span(1, 2))
                            .help("mend"))
                    .with(Diagnostic.warning("tags-line", "别处 / elsewhere")));
            String report = events.next();
            assertTrue(report.contains(
                    "\"errors\":1,\"warnings\":1,\"here\":[{\"severity\":\"error\",\"id\":\"link-missing\""));
            assertTrue(
                    report.contains("\"place\":\"index.md:1:2\",\"line\":\"text\",\"notes\":[],\"help\":\"mend\""),
                    report);
            assertTrue(report.contains("\"elsewhere\":[{\"severity\":\"warning\",\"id\":\"tags-line\""), report);
        }
    }

    @Test
    void whoComesBackIsToldWhatWasMissed() throws IOException {
        String old = version("/");
        server.show(book("second"));
        try (Events events = new Events("index.html", old)) {
            assertTrue(events.next().contains("<p>second</p>"));
        }
        String second = version("/");
        server.show(book("second").with("a.js", "2"));
        try (Events events = new Events("index.html", second)) {
            assertEquals("files [\"a.css\",\"a.js\"]", events.next());
        }
    }

    @Test
    void pagesGoAndComeBack() throws IOException {
        try (Events events = new Events("%E7%AB%A0%201.html", version("/%E7%AB%A0%201.html"))) {
            assertTrue(events.next().startsWith("report "));
            Memory without = book("first");
            without.files.remove("章 1.html");
            server.show(without);
            assertEquals("gone {}", events.next());
            server.show(book("first"));
            assertTrue(events.next().contains("<p>Chinese</p>"));
        }
    }

    @Test
    void aFailureIsToldAndTheLastEditionStays() throws IOException {
        try (Events events = new Events("index.html", version("/"))) {
            events.next();
            server.failed(new IllegalStateException("our own bug"));
            assertTrue(
                    events.next()
                            .startsWith(
                                    "report {\"failure\":{\"bug\":true,\"text\":\"java.lang.IllegalStateException: our own bug\\n"));
            assertTrue(get("/").contains("<p>first</p>"));
            server.show(book("second"));
            assertTrue(events.next().contains("<p>second</p>"));
            events.next();
            assertTrue(events.next().startsWith("report {\"failure\":null"));
        }
    }

    @Test
    void aPageThatFailsIsToldOnce() throws IOException {
        String answer = get("/bug.html");
        assertEquals(500, status(answer));
        assertTrue(answer.contains("data-version=\"\""), answer);
        get("/bug.html");
        assertEquals(1, bugs.size());
        try (Events events = new Events("index.html", version("/"))) {
            assertTrue(events.next().contains("a template's bug"));
        }
    }
}
