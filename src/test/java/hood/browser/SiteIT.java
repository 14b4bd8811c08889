package hood.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The book's own site, as {@code mvn package} left it in {@code site/}, in a real Chromium. */
class SiteIT extends BrowserTest {
    private static final Path SITE = Path.of("site").toAbsolutePath();
    private static final String DISK = SITE.toUri().toString();

    @BeforeAll
    static void start() {
        assertTrue(Files.exists(SITE.resolve("index.html")), "site/ is not built; run mvn package");
    }

    private static List<String> addresses(Page page, String selector) {
        return page.locator(selector).all().stream()
                .map(link -> (String) link.evaluate("link => link.href"))
                .toList();
    }

    private static List<String> allPages() throws IOException {
        try (Stream<Path> files = Files.walk(SITE)) {
            return files.map(file -> SITE.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".html") && !path.equals("404.html"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyEntryOfTheContentsOpensFromDisk() {
        Page page = page(DISK);
        page.navigate(DISK + "index.html");
        List<String> entries = addresses(page, "main .contents a");
        assertTrue(entries.size() >= 18, entries::toString);
        for (String entry : entries) {
            page.navigate(entry);
            assertTrue(page.locator("h1").isVisible(), entry);
            assertEquals(1, page.locator(".sidebar a[aria-current=page]").count(), entry);
        }
    }

    @Test
    void everyLinkOfEveryPageLeadsToItsPlace() throws IOException {
        Page page = page(DISK);
        for (String path : allPages()) {
            page.navigate(DISK + path);
            for (String address : addresses(page, "a[href]")) {
                if (!address.startsWith(DISK)) continue;
                Path file = SITE.resolve(java.net.URLDecoder.decode(
                        address.substring(DISK.length())
                                .replaceFirst("[#?].*", "")
                                .replace("+", "%2B"),
                        java.nio.charset.StandardCharsets.UTF_8));
                assertTrue(Files.exists(file), path + " → " + address);
            }
            List<?> dangling = (List<?>) page.evaluate("""
                    () => [...document.querySelectorAll('a[href^="#"]')].map(a => decodeURIComponent(a.hash.slice(1)))
                        .filter(id => !document.getElementById(id))""");
            assertEquals(List.of(), dangling, path);
        }
    }

    @Test
    void theSameSiteWorksUnderAnyPathOfAHost() throws IOException {
        try (StaticServer server = new StaticServer(SITE, "/some/sub/path/")) {
            Page page = page(server.address());
            for (String path : allPages()) {
                Response response = page.navigate(server.address() + path);
                assertEquals(200, response.status(), path);
                assertFalse(page.title().isBlank(), path);
            }
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
    }

    @Test
    void oneCanReadOnFromChapterToChapter() {
        Page page = page(DISK);
        page.navigate(DISK + "index.html");
        page.locator("main .contents a").first().click();
        String first = page.url();
        page.locator("a[rel=next]").click();
        assertFalse(page.url().equals(first));
        page.locator("a[rel=prev]").click();
        assertEquals(first, page.url());
    }

    @Test
    void onAPhoneTheContentsOpensByAKey() {
        Page page = page(DISK, new NewContextOptions().setViewportSize(390, 800));
        page.navigate(DISK + "1-boot.html");
        Locator entry = page.locator(".sidebar a").first();
        assertFalse(entry.isVisible());
        page.locator(".menu > summary").focus();
        page.keyboard().press("Enter");
        assertTrue(entry.isVisible());
    }

    @Test
    void onAWideScreenTheContentsIsThereAtOnce() {
        Page page = page(DISK, new NewContextOptions().setViewportSize(1400, 900));
        page.navigate(DISK + "1-boot.html");
        assertTrue(page.locator(".sidebar a[aria-current=page]").isVisible());
        assertFalse(page.locator(".menu > summary").isVisible());
    }

    @Test
    void theFirstTabSkipsToTheText() {
        Page page = page(DISK);
        page.navigate(DISK + "index.html");
        page.keyboard().press("Tab");
        assertEquals("skip", page.evaluate("document.activeElement.className"));
        assertTrue(page.locator(".skip").boundingBox().x >= 0);
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("#main"));
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 390, 768, 1024, 1920})
    void noPageScrollsSideways(int width) throws IOException {
        Page page = page(DISK, new NewContextOptions().setViewportSize(width, 800));
        for (String path : allPages()) {
            page.navigate(DISK + path);
            Object overflow =
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertEquals(0, overflow, path + " at " + width);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIGHT", "DARK"})
    void theSchemeOfTheSystemIsFollowed(String scheme) {
        Page page = page(DISK, new NewContextOptions().setColorScheme(ColorScheme.valueOf(scheme)));
        page.navigate(DISK + "index.html");
        String background = (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
        int red = Integer.parseInt(background.replaceAll("^rgba?\\((\\d+).*", "$1"));
        assertEquals(scheme.equals("DARK"), red < 128, background);
    }

    @Test
    void theChosenThemeHoldsOnEveryPageAndThroughALoad() {
        Page page = page(DISK, new NewContextOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate(DISK + "1-boot.html");
        page.locator(".settings summary").click();
        page.locator(".settings input[value=dark]").check();
        String dark = (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
        page.navigate(DISK + "2-init.html");
        assertEquals(dark, page.evaluate("getComputedStyle(document.body).backgroundColor"));
        page.keyboard().press("t");
        assertEquals("sepia", page.evaluate("document.documentElement.dataset.theme"));
        page.keyboard().press("t");
        page.reload();
        assertEquals(null, page.evaluate("document.documentElement.dataset.theme || null"));
    }

    @Test
    void theChosenTextSizeIsRemembered() {
        Page page = page(DISK);
        page.navigate(DISK + "1-boot.html");
        page.locator(".settings summary").click();
        page.locator(".settings input[value='1.3']").check();
        page.reload();
        Object size = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)");
        assertEquals(22.1, ((Number) size).doubleValue(), 0.1);
    }

    @Test
    void keysLeadThroughTheBookAndHelpNamesThem() {
        Page page = page(DISK);
        page.navigate(DISK + "1-boot.html");
        page.keyboard().press("?");
        assertTrue(page.locator("dialog.keys").isVisible());
        page.keyboard().press("Escape");
        assertFalse(page.locator("dialog.keys").isVisible());
        page.keyboard().press("ArrowRight");
        page.waitForURL("**/2-init.html");
        page.keyboard().press("ArrowLeft");
        page.waitForURL("**/1-boot.html");
    }

    @Test
    void theOutlineFollowsTheReader() {
        Page page = page(DISK, new NewContextOptions().setViewportSize(1400, 900));
        page.navigate(DISK + "1-boot.html");
        String current =
                "() => [...document.querySelectorAll('.outline a')].findIndex(a => a.hasAttribute('aria-current'))";
        assertEquals(-1, page.evaluate(current));
        page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
        page.waitForFunction("() => (" + current + ")() === document.querySelectorAll('.outline a').length - 1");
        page.locator("main h2").first().evaluate("heading => heading.scrollIntoView()");
        page.waitForFunction("() => (" + current + ")() === 0");
    }

    @Test
    void everyPageCanBeReadWithoutScript() throws IOException {
        Page page = page(DISK, new NewContextOptions().setJavaScriptEnabled(false));
        for (String path : allPages()) {
            page.navigate(DISK + path);
            Locator text = page.locator("main");
            assertTrue(text.isVisible() && !text.innerText().isBlank(), path);
        }
    }
}
