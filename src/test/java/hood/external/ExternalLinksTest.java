package hood.external;

import static hood.external.LocalServer.first;
import static hood.external.LocalServer.html;
import static hood.external.LocalServer.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.book.Manuscript;
import hood.book.Work;
import hood.diagnostic.Diagnostic;
import hood.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks servers of this machine, and none elsewhere. */
class ExternalLinksTest {
    private static final Pace FAST = new Pace(Duration.ofMillis(2), Duration.ofMillis(2), Duration.ofSeconds(2), 3);
    private static final Instant NOW = Instant.parse("2018-08-24T12:00:00Z");

    @TempDir
    Path folder;

    private LocalServer server;
    private String known = "";
    private Instant now = NOW;
    private int asked;

    @BeforeEach
    void start() throws IOException {
        server = new LocalServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private List<Diagnostic> check(Manuscript manuscript, boolean local) {
        ExternalLinks.Manner manner =
                new ExternalLinks.Manner("hood/test (link check)", local, Clock.fixed(now, ZoneOffset.UTC));
        ExternalLinks.Result result = ExternalLinks.check(List.of(manuscript), manner, FAST, known, (done, all) -> {});
        known = result.known();
        asked = result.asked();
        return result.diagnostics();
    }

    private List<Diagnostic> check(String... urls) {
        return check(Manuscripts.of("", urls), true);
    }

    /** Each finding as {@code id@line message}. */
    private static List<String> shown(List<Diagnostic> findings) {
        return findings.stream()
                .map(d -> d.id() + "@" + d.span().orElseThrow().position().line() + " "
                        + d.message().replaceFirst(".* / ", ""))
                .toList();
    }

    @Test
    void whatIsThereIsAskedForByHeadAlone() {
        server.with("/a", html("<p>A"));
        assertEquals(List.of(), check(server.url("/a")));
        assertEquals(List.of("HEAD /a"), server.requests);
        assertEquals(List.of("hood/test (link check)"), server.headers.get(0).get("User-agent"));
    }

    @Test
    void whatIsNotThereIsAnError() {
        server.with("/gone", status(410));
        List<Diagnostic> found = check(server.url("/no"), server.url("/gone"));
        assertEquals(
                List.of(
                        "external-broken@1 broken outside link: HTTP 404",
                        "external-broken@2 broken outside link: HTTP 410"),
                shown(found));
        assertTrue(found.stream().allMatch(Diagnostic::isError));
    }

    @Test
    void whoKnowsNoHeadIsAskedByGet() {
        for (int status : new int[] {400, 403, 404, 405, 500, 501}) {
            server.with(
                    "/" + status,
                    (exchange, time) -> (exchange.getRequestMethod().equals("HEAD") ? status(status) : html("<p>A"))
                            .answer(exchange, time));
            assertEquals(List.of(), check(server.url("/" + status)));
        }
        assertEquals(List.of("HEAD /400", "GET /400"), server.requests.subList(0, 2));
        assertEquals(12, server.requests.size());
    }

    @Test
    void whoTurnsProgramsAwayIsAWarning() {
        server.with("/a", status(403)).with("/b", status(401)).with("/c", status(999));
        List<Diagnostic> found = check(server.url("/a"), server.url("/b"), server.url("/c"));
        assertEquals(
                List.of(
                        "external-refused@1 the server turns programs away: HTTP 403",
                        "external-refused@2 the server turns programs away: HTTP 401",
                        "external-refused@3 the server turns programs away: HTTP 999"),
                shown(found));
        assertFalse(found.get(0).isError());
    }

    @Test
    void noAnswerInTimeIsTriedAgainAndThenAWarning() {
        CountDownLatch latch = new CountDownLatch(1);
        server.with("/slow", LocalServer.waiting(latch)).with("/late", first(1, LocalServer.waiting(latch), html("")));
        List<Diagnostic> found =
                check(Manuscripts.of("external: {timeout: 1}", server.url("/slow"), server.url("/late")), true);
        latch.countDown();
        assertEquals(List.of("external-unreachable@1 cannot be reached: no answer in time"), shown(found));
        assertEquals(List.of("HEAD /slow", "GET /slow", "GET /slow", "HEAD /late", "GET /late"), server.requests);
    }

    @Test
    void whatFailsForAWhileIsTriedAgain() {
        server.with("/a", first(3, status(500), html("")))
                .with("/b", first(1, status(503, "Retry-After", "0"), html("")));
        assertEquals(List.of(), check(server.url("/a"), server.url("/b")));
        assertEquals(List.of("HEAD /a", "GET /a", "GET /a", "GET /a"), server.requests.subList(0, 4));
        server.with("/c", status(502));
        assertEquals(List.of("external-unreachable@1 cannot be reached: HTTP 502"), shown(check(server.url("/c"))));
    }

    @Test
    void aConnectionThatBreaksIsTriedAgain() {
        server.with(
                "/a",
                first(
                        1,
                        (exchange, time) -> {
                            throw new IOException("broken on purpose");
                        },
                        html("")));
        assertEquals(List.of(), check(server.url("/a")));
    }

    @Test
    void aServerIsLeftAloneAsLongAsItWishes() {
        server.with("/a", first(1, status(429, "Retry-After", "1"), html("")));
        assertEquals(List.of(), check(server.url("/a")));
        assertEquals(List.of("HEAD /a", "HEAD /a"), server.requests);
    }

    @Test
    void aServerThatWishesTooMuchIsAskedNoMore() {
        server.with("/a", status(429, "Retry-After", "3600")).with("/b", html(""));
        assertEquals(
                List.of(
                        "external-refused@1 the server turns programs away: HTTP 429",
                        "external-refused@2 the server turns programs away: HTTP 429"),
                shown(check(server.url("/a"), server.url("/b"))));
        assertEquals(List.of("HEAD /a"), server.requests);
    }

    @Test
    void whatMovedForGoodIsAWarningWithTheNewAddress() {
        server.with("/old", status(301, "Location", "/new%20place?x=1"))
                .with("/new%20place?x=1", status(308, "Location", server.otherUrl("/newest")))
                .with("/newest", status(302, "Location", "/today"))
                .with("/today", html(""))
                .with("/front", status(301, "Location", "/"))
                .with("/", html(""));
        List<Diagnostic> found = check(server.url("/old"), server.url("/front"));
        assertEquals(
                List.of(
                        "external-moved@1 moved for good to " + server.otherUrl("/newest"),
                        "external-moved@2 moved for good to " + server.url("/")),
                shown(found));
        assertEquals(
                "write \"" + server.otherUrl("/newest") + "\"",
                found.get(0).help().orElseThrow());
        assertTrue(found.get(1).help().orElseThrow().contains("front page"));
    }

    @Test
    void whatIsElsewhereForNowIsRight() {
        server.with("/a", status(302, "Location", "b"))
                .with("/b", status(307, "Location", "/c"))
                .with("/c", html(""));
        assertEquals(List.of(), check(server.url("/a")));
    }

    @Test
    void redirectsThatEndNowhereAreErrors() {
        server.with("/a", status(302, "Location", "/b"))
                .with("/b", status(302, "Location", "/a"))
                .with("/nowhere", status(302))
                .with("/mail", status(301, "Location", "mailto:a@example.org"))
                .with("/gone", status(301, "Location", "/no"))
                .with("/cookie", status(302, "Location", "/cookie", "Set-Cookie", "a=b"));
        for (int i = 0; i < 12; i++) server.with("/" + i, status(302, "Location", "/" + (i + 1)));
        List<Diagnostic> found = check(
                server.url("/a"),
                server.url("/nowhere"),
                server.url("/mail"),
                server.url("/gone"),
                server.url("/cookie"),
                server.url("/0"));
        assertEquals(
                List.of(
                        "external-broken@1 broken outside link: redirects in a circle",
                        "external-broken@2 broken outside link: HTTP 302, to no address",
                        "external-broken@3 broken outside link: HTTP 301, to no address",
                        "external-broken@4 broken outside link: HTTP 404",
                        "external-refused@5 the server turns programs away: redirects in a circle, with cookies",
                        "external-broken@6 broken outside link: more than 10 redirects"),
                shown(found));
        assertTrue(server.headers.stream().noneMatch(headers -> headers.containsKey("Cookie")));
    }

    @Test
    void aFragmentMustBeOnThePage() {
        server.with("/a", html("<h1 id=here>A</h1><a name='名'></a><h2 id=user-content-git>"))
                .with("/b.txt", status(200));
        List<Diagnostic> found = check(
                server.url("/a#here"),
                server.url("/a#%E5%90%8D"),
                server.url("/a#git"),
                server.url("/a#L10-L20"),
                server.url("/a#:~:text=A"),
                server.url("/a#away"),
                server.url("/a#away"),
                server.url("/b.txt#away"));
        assertEquals(List.of("external-anchor@6 the page has no place \"#away\""), shown(found));
        assertEquals(1, found.get(0).notes().size());
        assertEquals(List.of("GET /a", "GET /b.txt"), server.requests);
    }

    @Test
    void aPageTooLongToReadMayHaveThePlace() {
        server.with("/a", html("<p>" + "x".repeat(5 << 20)));
        assertEquals(List.of(), check(server.url("/a#far")));
    }

    @Test
    void anAddressIsAskedForOnceHoweverOftenItIsLinked() {
        Manuscript book = Manuscripts.of(
                "",
                List.of(
                        Manuscripts.document("b.md", server.url("/x"), server.url("/x")),
                        Manuscripts.document("a.md", "", server.url("/x"))),
                List.of());
        List<Diagnostic> found = check(book, true);
        assertEquals(1, found.size());
        assertEquals("a.md:2:1", found.get(0).span().orElseThrow().toString());
        assertEquals(
                List.of("b.md:1:1", "b.md:2:1"),
                found.get(0).notes().stream()
                        .map(note -> note.span().toString())
                        .toList());
        assertEquals(List.of("HEAD /x", "GET /x"), server.requests);
    }

    @Test
    void whatWasThereIsNotAskedForAgainForAWhile() {
        server.with("/a", html("<p id=x>")).with("/b", status(301, "Location", "/a"));
        String[] urls = {server.url("/a"), server.url("/b"), server.url("/no")};
        List<String> first = shown(check(urls));
        assertEquals(3, asked);
        now = NOW.plus(Duration.ofDays(6));
        assertEquals(first, shown(check(urls)));
        assertEquals(1, asked, "what was not there is asked for again");
        check(server.url("/a#x"));
        assertEquals(1, asked, "a fragment that was not looked for before");
        check(server.url("/a#x"));
        assertEquals(0, asked);
        now = NOW.plus(Duration.ofDays(20));
        check(urls);
        assertEquals(3, asked, "too long ago");
        now = now.plusSeconds(1);
        check(Manuscripts.of("external: {days: 0}", urls), true);
        assertEquals(3, asked, "the book wants no memory");
    }

    @Test
    void whatTheBookIgnoresIsNotAskedFor() {
        String config = "external:\n  ignore: ['" + server.url("/skip/") + "', 'http://*/private', 'http:wrong']\n";
        assertEquals(
                List.of("external-broken@4 broken outside link: HTTP 404"),
                shown(check(
                        Manuscripts.of(
                                config,
                                server.url("/skip/a"),
                                server.url("/b/private?x"),
                                "http:wrong",
                                server.url("/c")),
                        true)));
        assertEquals(List.of("HEAD /c", "GET /c"), server.requests);
    }

    @Test
    void whatIsNoAddressIsAnError() {
        assertEquals(
                List.of(
                        "external-broken@1 not a valid web address",
                        "external-broken@2 not a valid web address",
                        "external-broken@3 not a valid web address"),
                shown(check("https:/example.org", "http://", "https://a b/", "mailto:a@example.org", "ftp://x/")));
        assertEquals(0, asked);
    }

    @Test
    void whoDoesNotListenIsUnreachableAndAskedNoMore() {
        int port = LocalServer.freePort();
        server.with("/a", html(""));
        List<Diagnostic> found =
                check("http://localhost:" + port + "/a", "http://localhost:" + port + "/b", server.url("/a"));
        assertEquals(
                List.of(
                        "external-unreachable@1 cannot be reached: no connection",
                        "external-unreachable@2 cannot be reached: no connection"),
                shown(found));
        assertFalse(found.get(0).isError());
    }

    @Test
    void whenNobodyAnswersItIsTheNetwork() {
        int port = LocalServer.freePort();
        List<Diagnostic> found = check("http://localhost:" + port + "/a", "http://127.0.0.1:" + port + "/b");
        assertEquals(1, found.size());
        assertEquals("external-unreachable", found.get(0).id());
        assertEquals(Optional.empty(), found.get(0).span());
    }

    @Test
    void aCertificateThatNobodyVouchesForIsUnreachable() throws Exception {
        try (LocalServer tls = new LocalServer(selfSigned())) {
            tls.with("/a", html(""));
            server.with("/a", html(""));
            List<Diagnostic> found = check(tls.url("/a"), server.otherUrl("/a"));
            assertEquals(1, found.size());
            assertTrue(found.get(0).message().contains("TLS: "), found.get(0).message());
            assertEquals(List.of("HEAD /a"), server.requests);
            assertEquals(List.of(), tls.requests);
        }
    }

    private SSLContext selfSigned() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "SAN=IP:127.0.0.1",
                        "-storepass",
                        "secret",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertEquals(0, keytool.waitFor());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "secret".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "secret".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @Test
    void noRequestGoesToMachinesThatReadersCannotReach() {
        server.with("/a", html(""));
        List<Diagnostic> found = check(Manuscripts.of("", server.url("/a"), server.otherUrl("/a")), false);
        assertEquals(
                List.of(
                        "external-local@1 an address that readers cannot reach: 127.0.0.1",
                        "external-local@2 an address that readers cannot reach: localhost"),
                shown(found));
        assertEquals(List.of(), server.requests);
    }

    @Test
    void eachHostIsAskedForOneThingAtATime() {
        List<String> urls = new ArrayList<>();
        LocalServer.Page slow = (exchange, time) -> {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            html("").answer(exchange, time);
        };
        for (int i = 0; i < 8; i++) {
            server.with("/" + i, slow);
            server.with("/to" + i, status(302, "Location", server.otherUrl("/" + i)));
            urls.add(server.otherUrl("/" + i));
            urls.add(server.url("/to" + i));
        }
        assertEquals(List.of(), check(urls.toArray(String[]::new)));
        assertTrue(server.most() <= 2, "two names, so two at once at most: " + server.most());
        assertEquals(24, server.requests.size());
    }

    @Test
    void recordsOfTheBibliographyAreAskedForWhereTheyStand() {
        String url = server.url("/paper");
        SourceFile bib = SourceFile.of("references.bib", "@misc{a,\n  title = {A},\n  url = {" + url + "}\n}\n");
        Work work = new Work("a", "webpage", "A", List.of(), Map.of("URL", url), Optional.empty(), bib.span(6, 7));
        List<Diagnostic> found = check(Manuscripts.of("", List.of(), List.of(work)), true);
        assertEquals("references.bib:3:10", found.get(0).span().orElseThrow().toString());
        assertEquals(url, found.get(0).span().orElseThrow().text());
    }

    @Test
    void aDoiIsRightWhenItsResolverKnowsIt() throws InterruptedException {
        List<String> asked = new ArrayList<>();
        Wire wire = (method, address) -> {
            asked.add(address.toString());
            return new Wire.Reply(
                    302, Optional.of("https://publisher.example/x"), Optional.empty(), true, Optional.empty());
        };
        Visitor visitor =
                new Visitor(wire, new Hosts(Duration.ZERO), FAST, address -> true, Clock.fixed(NOW, ZoneOffset.UTC));
        Address doi = Address.of("https://doi.org/10.1145/324133.324234").orElseThrow();
        assertEquals(new Answer.Found(Optional.empty(), new TreeSet<>()), visitor.visit(doi, new TreeSet<>()));
        assertEquals(List.of("https://doi.org/10.1145/324133.324234"), asked);
    }
}
