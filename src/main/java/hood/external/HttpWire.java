package hood.external;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** HTTP by the JDK's client: no cookies, no passwords, no redirects followed by itself. */
final class HttpWire implements Wire {
    /** Of a page, at most this much is read. */
    private static final int MOST = 4 << 20;

    private final HttpClient client;
    private final String agent;
    private final Duration timeout;

    /**
     * @param agent who asks
     * @param timeout how long an answer may take, from the connection to the last byte
     */
    HttpWire(String agent, Duration timeout) {
        this.agent = agent;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    @Override
    public Reply ask(Method method, Address address) throws IOException, InterruptedException {
        boolean secure = address.uri().getScheme().equals("https");
        HttpRequest request = HttpRequest.newBuilder(address.uri())
                .method(method == Method.HEAD ? "HEAD" : "GET", HttpRequest.BodyPublishers.noBody())
                .version(secure ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .header("User-Agent", agent)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .timeout(timeout)
                .build();
        HttpResponse.BodyHandler<Body> handler = head -> new Reader(method == Method.PAGE && isPage(head) ? MOST : 0);
        CompletableFuture<HttpResponse<Body>> answer = client.sendAsync(request, handler);
        try {
            return reply(answer.get(timeout.toMillis() * 2, TimeUnit.MILLISECONDS), address);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no answer in time");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private static boolean isPage(HttpResponse.ResponseInfo head) {
        boolean fine = head.statusCode() >= 200 && head.statusCode() < 300;
        String type = head.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        boolean plain = head.headers()
                .firstValue("Content-Encoding")
                .filter(coding -> !coding.equalsIgnoreCase("identity"))
                .isEmpty();
        return fine && plain && (type.startsWith("text/html") || type.startsWith("application/xhtml+xml"));
    }

    private static Reply reply(HttpResponse<Body> response, Address address) throws IOException {
        HttpHeaders headers = response.headers();
        Body body = response.body();
        return new Reply(
                response.statusCode(),
                headers.firstValue("Location"),
                headers.firstValue("Retry-After"),
                headers.firstValue("Set-Cookie").isPresent(),
                body.whole() ? Optional.of(anchors(body.bytes(), address)) : Optional.empty());
    }

    /** The ids of a page, and the names of its anchors. */
    private static Set<String> anchors(byte[] html, Address address) throws IOException {
        Set<String> anchors = new HashSet<>();
        for (Element element : Jsoup.parse(new ByteArrayInputStream(html), null, address.toString())
                .select("[id], a[name]")) {
            anchors.add(element.id());
            anchors.add(element.attr("name"));
        }
        return anchors;
    }

    /** What was read of a body, and whether that is all of it. */
    private record Body(byte[] bytes, boolean whole) {}

    /** Reads a body up to a limit, and breaks off there. */
    private static final class Reader implements HttpResponse.BodySubscriber<Body> {
        private final int most;
        private final ByteArrayOutputStream read = new ByteArrayOutputStream();
        private final CompletableFuture<Body> body = new CompletableFuture<>();
        private Flow.Subscription subscription;

        Reader(int most) {
            this.most = most;
        }

        @Override
        public CompletionStage<Body> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            if (most == 0) breakOff();
            else subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            if (body.isDone()) return;
            for (ByteBuffer buffer : buffers) {
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                read.writeBytes(bytes);
            }
            if (read.size() > most) breakOff();
        }

        private void breakOff() {
            body.complete(new Body(new byte[0], false));
            subscription.cancel();
        }

        @Override
        public void onError(Throwable wrong) {
            body.completeExceptionally(wrong);
        }

        @Override
        public void onComplete() {
            body.complete(new Body(read.toByteArray(), true));
        }
    }
}
