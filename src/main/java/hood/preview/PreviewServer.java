package hood.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Shows a book on this machine alone, and keeps the pages that are open as fresh as the newest edition. Only what is in
 * the site is served, and only to who asks for this machine by its own name: another site's page that has its name lead
 * here gets nothing.
 */
public final class PreviewServer implements AutoCloseable {
    private static final String SCRIPT = "scripts/preview.js";
    private static final int MOST_STREAMS = 200;
    /** Takes away what the site itself, served at the same address, left in the browser. */
    private static final String WORKER = """
            self.addEventListener('install', function () { self.skipWaiting(); });
            self.addEventListener('activate', function () { self.registration.unregister(); });
            """;

    private final States states;
    private final Consumer<Throwable> bugs;
    private final HttpServer server;
    private final ExecutorService workers;
    private final AtomicInteger streams = new AtomicInteger();

    /** Takes note of a bug that showed in a state. */
    interface Wrong {
        void happened(State state, Throwable bug);
    }

    /**
     * Starts a server.
     *
     * @param port where; 0 for any
     * @param first what it shows at first
     * @param bugs is told when making a page fails
     * @throws IOException when the port is taken
     */
    public PreviewServer(int port, Edition first, Consumer<Throwable> bugs) throws IOException {
        /* Read once, when the first server starts: without it the end of an answer waits up to 40 ms. */
        System.setProperty("sun.net.httpserver.nodelay", "true");
        this.states = new States(first);
        this.bugs = bugs;
        InetAddress here = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        server = HttpServer.create(new InetSocketAddress(here, port), 0);
        AtomicInteger number = new AtomicInteger();
        workers = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "hood-preview-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Where the book's front page is. */
    public String url() {
        return "http://localhost:" + port() + "/";
    }

    /** Shows a new edition. */
    public void show(Edition edition) {
        states.put(edition, Optional.empty());
    }

    /** Goes on showing the last edition, and says why there is no new one: the disk failed, or hood did. */
    public void failed(Throwable cause) {
        states.put(states.newest().edition(), Optional.of(State.Failure.of(cause)));
    }

    private void failed(State state, Throwable bug) {
        if (state.failure().isPresent() || states.newest() != state) return;
        bugs.accept(bug);
        failed(bug);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers headers = exchange.getResponseHeaders();
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            String method = exchange.getRequestMethod();
            if (!isOurs(exchange.getRequestHeaders().get("Host"))) {
                String text = "hood preview answers only to " + url() + "\n";
                send(exchange, 403, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
            } else if (!method.equals("GET") && !method.equals("HEAD")) {
                headers.set("Allow", "GET, HEAD");
                send(exchange, 405, "text/plain; charset=utf-8", "GET or HEAD\n".getBytes(StandardCharsets.UTF_8));
            } else {
                route(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether a request's {@code Host} is a name that only this machine has for itself. */
    private boolean isOurs(List<String> hosts) {
        if (hosts == null || hosts.size() != 1) return false;
        String port = ":" + port();
        String host = hosts.get(0).toLowerCase(Locale.ROOT);
        String name = host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
        boolean withPort = host.endsWith(port) || port() == 80;
        return withPort && Set.of("localhost", "127.0.0.1", "[::1]").contains(name);
    }

    private void route(HttpExchange exchange) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getRawPath();
        if (path.equals("/" + ServedPage.OWN + "events")) {
            stream(exchange);
        } else if (path.equals("/" + ServedPage.OWN + "preview.js")) {
            send(exchange, 200, MediaTypes.of(path), script(states.newest().edition()));
        } else if (path.endsWith("/sw.js")) {
            send(exchange, 200, MediaTypes.of(path), WORKER.getBytes(StandardCharsets.UTF_8));
        } else {
            State state = states.newest();
            try {
                file(exchange, state, Addresses.of(path));
            } catch (RuntimeException e) {
                failed(state, e);
                send(exchange, 500, MediaTypes.of(".html"), empty(path).withScript(path.substring(1), ""));
            }
        }
    }

    private void file(HttpExchange exchange, State state, Optional<String> asked) throws IOException {
        Edition edition = state.edition();
        Optional<byte[]> bytes = asked.flatMap(edition::file);
        if (bytes.isPresent() && asked.get().endsWith(".html")) {
            ServedPage page = new ServedPage(asked.get(), new String(bytes.get(), StandardCharsets.UTF_8));
            byte[] served = page.withScript(asked.get(), page.version(page.loaded(edition)));
            send(exchange, 200, MediaTypes.of(asked.get()), served);
        } else if (bytes.isPresent()) {
            send(exchange, 200, MediaTypes.of(asked.get()), bytes.get());
        } else if (asked.flatMap(folder -> edition.file(folder + "/index.html")).isPresent()) {
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().getRawPath() + "/");
            send(exchange, 302, "text/plain; charset=utf-8", new byte[0]);
        } else if (asked.equals(Optional.of("favicon.ico"))) {
            send(exchange, 204, MediaTypes.of(".ico"), new byte[0]); // browsers ask for it unasked
        } else {
            String address = asked.orElse("");
            send(
                    exchange,
                    404,
                    MediaTypes.of(".html"),
                    notFound(edition, address).withScript(address, "gone"));
        }
    }

    /** The page that says that there is none: that of the language's folder before that of the whole site. */
    private static ServedPage notFound(Edition edition, String address) {
        String folder = address.contains("/") ? address.substring(0, address.indexOf('/') + 1) : "";
        return ServedPage.of(edition, folder + "404.html")
                .or(() -> ServedPage.of(edition, "404.html"))
                .orElseGet(() -> empty(address));
    }

    /** What is shown before there is a book. */
    private static ServedPage empty(String address) {
        return new ServedPage(
                address,
                "<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>hood preview</title>\n"
                        + "<meta name=\"color-scheme\" content=\"light dark\">\n</head>\n<body>\n"
                        + "<main><h1>hood preview</h1><p>正在建书，或没有可以显示的页面。"
                        + " / The book is being built, or has no page to show.</p></main>\n"
                        + "</body>\n</html>\n");
    }

    private static byte[] script(Edition edition) throws IOException {
        Optional<byte[]> script = edition.theme(SCRIPT);
        if (script.isPresent()) return script.get();
        try (InputStream own = PreviewServer.class.getResourceAsStream("/templates/" + SCRIPT)) {
            return own.readAllBytes();
        }
    }

    private void stream(HttpExchange exchange) throws IOException, InterruptedException {
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        String version = last == null ? query.getOrDefault("version", "") : last;
        if (streams.incrementAndGet() > MOST_STREAMS
                || exchange.getRequestMethod().equals("HEAD")) {
            streams.decrementAndGet();
            send(exchange, 503, "text/plain; charset=utf-8", new byte[0]);
            return;
        }
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            new EventStream(states, query.getOrDefault("page", ""), version, exchange.getResponseBody())
                    .run(this::failed);
        } finally {
            streams.decrementAndGet();
        }
    }

    private static Map<String, String> query(String query) {
        Map<String, String> values = new HashMap<>();
        for (String pair : (query == null ? "" : query).split("&")) {
            int equals = pair.indexOf('=');
            if (equals < 0) continue;
            Addresses.decode(pair.substring(equals + 1)).ifPresent(v -> values.put(pair.substring(0, equals), v));
        }
        return values;
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) exchange.getResponseHeaders().set("Content-Length", String.valueOf(bytes.length));
        exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
        if (!head && bytes.length > 0) exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        states.close();
        server.stop(0);
        workers.shutdownNow();
        try {
            /* Pages that are open go quietly. */
            workers.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
