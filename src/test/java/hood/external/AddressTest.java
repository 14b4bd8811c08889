package hood.external;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    private static final Instant NOW = Instant.parse("2018-08-24T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org/",
        "HTTPS://Example.ORG/A#b, https://example.org/A",
        "//example.org/a, https://example.org/a",
        "https://example.org?q=1, https://example.org/?q=1",
        "https://me:secret@example.org:8080/, https://example.org:8080/",
        "https://例子.测试/写屏障?q=写, https://xn--fsqu00a.xn--0zwm56d/%E5%86%99%E5%B1%8F%E9%9A%9C?q=%E5%86%99",
        "https://example.org/a b[1]|100%|%e5, https://example.org/a%20b%5B1%5D%7C100%25%7C%e5",
        "http://[::1]:80/x, http://[::1]:80/x",
    })
    void isAsABrowserAsksForIt(String written, String asked) {
        assertEquals(asked, Address.of(written).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://",
                "https:/x",
                "http:x",
                "https://a b/",
                "http://x:99999/",
                "http://[::1/",
                "http://a:b/",
                ""
            })
    void orThereIsNone(String written) {
        assertEquals(Optional.empty(), Address.of(written));
    }

    @ParameterizedTest
    @CsvSource({
        "/x, https://a.example/x",
        "x, https://a.example/d/x",
        "'?q=1', https://a.example/d/?q=1",
        "//b.example/, https://b.example/",
        "http://b.example/#z, http://b.example/",
        "../写, https://a.example/%E5%86%99",
    })
    void redirectsMayBeRelative(String location, String next) {
        Address from = Address.of("https://a.example/d/e").orElseThrow();
        assertEquals(next, from.follow(location).orElseThrow().toString());
    }

    @Test
    void redirectsLeadOnlyToTheWeb() {
        Address from = Address.of("https://a.example/").orElseThrow();
        assertEquals(Optional.empty(), from.follow("file:///etc/passwd"));
        assertEquals(Optional.empty(), from.follow("javascript:alert(1)"));
    }

    @Test
    void patternsAreBeginningsWithStars() {
        assertTrue(AddressPattern.matches("https://a.example/", "https://a.example/x"));
        assertTrue(AddressPattern.matches("https://*.example/p*q", "https://a.b.example/p/o/q?z"));
        assertFalse(AddressPattern.matches("https://*.example/q", "https://a.example/p"));
        assertFalse(AddressPattern.matches("a.example", "https://a.example/"));
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, true",
        "127.0.0.1, false",
        "10.1.2.3, false",
        "172.31.0.1, false",
        "192.168.1.1, false",
        "169.254.169.254, false",
        "100.64.0.1, false",
        "198.18.0.1, false",
        "0.0.0.0, false",
        "224.0.0.1, false",
        "255.255.255.255, false",
        "::1, false",
        "fe80::1, false",
        "fd00::1, false",
        "::ffff:10.0.0.1, false",
        "2606:4700::1111, true",
    })
    void someAddressesAreNotPublic(String address, boolean isPublic) throws UnknownHostException {
        assertEquals(isPublic, PublicHosts.isPublic(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://intranet/",
                "http://a.localhost/",
                "http://printer.local/",
                "http://[::1]/",
                "http://10.0.0.1/"
            })
    void someNamesAreNotPublic(String url) {
        assertFalse(new PublicHosts().test(Address.of(url).orElseThrow()));
    }

    @Test
    void waitsDoubleAndServersMayAskForMore() {
        Pace pace = Pace.USUAL;
        assertEquals(Optional.of(Duration.ofSeconds(2)), pace.wait(1, Optional.empty(), NOW));
        assertEquals(Optional.of(Duration.ofSeconds(4)), pace.wait(2, Optional.of("soon"), NOW));
        assertEquals(Optional.of(Duration.ofSeconds(30)), pace.wait(1, Optional.of("30"), NOW));
        assertEquals(
                Optional.of(Duration.ofSeconds(15)), pace.wait(1, Optional.of("Fri, 24 Aug 2018 12:00:15 GMT"), NOW));
        assertEquals(Optional.empty(), pace.wait(1, Optional.of("61"), NOW));
        assertEquals(Optional.empty(), pace.wait(3, Optional.empty(), NOW));
    }

    @Test
    void whatIsKnownIsReadAsItWasWritten() {
        Address a = Address.of("https://a.example/写").orElseThrow();
        Address b = Address.of("https://b.example/").orElseThrow();
        KnownAnswers answers = KnownAnswers.read("", NOW);
        Set<String> ids = new TreeSet<>(Set.of("x\ty", "写"));
        answers.put(a, ids, new Answer.Found(Optional.of(b), Set.of()), NOW);
        answers.put(b, Set.of(), new Answer.Found(Optional.empty(), Set.of()), NOW.minus(KnownAnswers.OLDEST));
        Instant later = NOW.plusSeconds(1);
        KnownAnswers read = KnownAnswers.read(answers.text(), later);
        assertEquals(Optional.of(new Answer.Found(Optional.of(b), Set.of())), read.get(a, ids, NOW.minusSeconds(1)));
        assertEquals(Optional.empty(), read.get(a, Set.of("z"), NOW.minusSeconds(1)));
        assertEquals(Optional.empty(), read.get(b, Set.of(), Instant.MIN), "too old");
        read.put(a, ids, new Answer.Broken("HTTP 404"), later);
        assertEquals(Optional.empty(), read.get(a, ids, Instant.MIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "something else\n2018-08-24T11:00:00Z\thttps://a.example/\t\n",
                "hood external 1\nrubbish\nx\ty\tz\n2018-08-24T11:00:00Z\n9999-01-01T00:00:00Z\thttps://a.example/\t\n"
            })
    void whatSomebodyElseWroteIsNotBelieved(String text) {
        Address a = Address.of("https://a.example/").orElseThrow();
        assertEquals(Optional.empty(), KnownAnswers.read(text, NOW).get(a, Set.of(), Instant.MIN));
    }
}
