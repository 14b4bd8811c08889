package hood.external;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** A web server on this machine that does what a test says. */
final class LocalServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final AtomicInteger at = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    /** Every request as {@code METHOD /path}, in order. */
    final List<String> requests = new CopyOnWriteArrayList<>();
    /** What requests say of themselves. */
    final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();

    /** What is at a path. */
    interface Page {
        /** @param time how often it was asked for, from 1 */
        void answer(HttpExchange exchange, int time) throws IOException;
    }

    LocalServer() throws IOException {
        this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    /** A server that speaks TLS. */
    LocalServer(SSLContext tls) throws IOException {
        this(tls(tls));
    }

    private static HttpServer tls(SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return server;
    }

    private LocalServer(HttpServer server) {
        this.server = server;
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        most.accumulateAndGet(at.incrementAndGet(), Math::max);
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            requests.add(exchange.getRequestMethod() + " " + path);
            headers.add(Map.copyOf(exchange.getRequestHeaders()));
            int time = (int) requests.stream()
                    .filter(request -> request.endsWith(" " + path))
                    .count();
            pages.getOrDefault(path, status(404)).answer(exchange, time);
        } finally {
            at.decrementAndGet();
        }
    }

    LocalServer with(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    /** A page of a status without text; {@code headers} are names and values in turn. */
    static Page status(int status, String... headers) {
        return (exchange, time) -> {
            for (int i = 0; i < headers.length; i += 2)
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    /** A page with a text. */
    static Page html(String html) {
        return (exchange, time) -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(200, head ? -1 : bytes.length);
            if (!head) exchange.getResponseBody().write(bytes);
        };
    }

    /** A page that is one thing at first and another later. */
    static Page first(int times, Page first, Page later) {
        return (exchange, time) -> (time <= times ? first : later).answer(exchange, time);
    }

    /** A page that answers only when it is let go. */
    static Page waiting(java.util.concurrent.CountDownLatch latch) {
        return (exchange, time) -> {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("let go");
        };
    }

    String url(String path) {
        boolean tls = server instanceof HttpsServer;
        return (tls ? "https" : "http") + "://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The same under the other name of this machine. */
    String otherUrl(String path) {
        return url(path).replace("127.0.0.1", "localhost");
    }

    /** How many requests there were at once. */
    int most() {
        return most.get();
    }

    /** A port that nobody listens at. */
    static int freePort() {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
