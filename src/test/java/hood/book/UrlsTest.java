package hood.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {
    @ParameterizedTest
    @CsvSource({
        "a%20b, a b",
        "%E5%BC%95%E5%AF%BC, 引导",
        "100%, 100%",
        "%zz, %zz",
        "a%2, a%2",
        "引%20导𝄞, 引 导𝄞",
        "a+b, a+b",
    })
    void decodes(String text, String expected) {
        assertEquals(expected, Urls.decode(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "100%", "a#b?c", "引导", "x[1]\"<>", "a%20b"})
    void whatIsEncodedDecodesToTheSame(String path) {
        assertEquals(path, Urls.decode(Urls.encode(path)));
    }

    @Test
    void safeAddressesStayAsTheyAre() {
        assertEquals("https://a.b/c?d=%20&e#f", Urls.safe("https://a.b/c?d=%20&e#f"));
        assertEquals("https://a.b/c%20d%22", Urls.safe("https://a.b/c d\""));
    }

    @Test
    void whatHasASchemeOrAHostIsExternal() {
        assertTrue(Urls.isExternal("https://go.dev"));
        assertTrue(Urls.isExternal("mailto:a@b.c"));
        assertTrue(Urls.isExternal("//host/path"));
        assertFalse(Urls.isExternal("a/b:c.md"));
        assertFalse(Urls.isExternal("/a"));
        assertFalse(Urls.isExternal("#a:b"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.cnblogs.com/diegodu/p/5803202.html, cnblogs.com/diegodu/p/5803202.html",
        "http://legendtkl.com/categories/golang/, legendtkl.com/categories/golang",
        "https://a.b/%E4%B9%A6, a.b/书",
    })
    void readableAddresses(String address, String expected) {
        assertEquals(expected, Urls.readable(address));
    }
}
