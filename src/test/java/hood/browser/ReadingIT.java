package hood.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What helps readers of a long book: folding, progress, old addresses, reading offline. */
class ReadingIT extends BrowserTest {
    private static final NewContextOptions WIDE = new NewContextOptions().setViewportSize(1400, 900);

    private static final String SECTION = URI.create("#小节").toASCIIString();

    @TempDir
    private static Path folder;

    private static Path site;
    private static String home;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        Path book = folder.resolve("book");
        Files.createDirectories(book.resolve("content/a"));
        StringBuilder contents = new StringBuilder("# 长书\n\n## 目录\n\n");
        for (int part = 1; part <= 8; part++) {
            contents.append(part).append(". 第 ").append(part).append(" 部\n");
            for (int n = 1; n <= 9; n++) {
                String path = "content/a/" + part + "-" + n + ".md";
                contents.append("    - [章 ").append(n).append("](").append(path).append(")\n");
                Files.writeString(
                        book.resolve(path),
                        "# 章 " + n + "\n\n" + "一段话。\n\n".repeat(60) + "## 小节\n\n" + "文。\n\n".repeat(60));
            }
        }
        Files.writeString(book.resolve("README.md"), contents);
        Files.writeString(book.resolve("content/book.yml"), """
                title: 长书
                redirects:
                  old.html: content/a/1-2.md
                  old.html#x: content/a/1-3.md#小节
                  a/1-1.html#gone: content/a/1-4.md#小节
                """);
        site = folder.resolve("site");
        home = build(book, site);
    }

    @Test
    void aLongContentsShowsWhereOneIsAndTheRestUnfolds() {
        Page page = page(home, WIDE);
        page.navigate(home + "a/2-3.html");
        assertTrue(page.locator(".sidebar [aria-current=page]").isVisible());
        Locator third = page.locator(".sidebar a[href='3-1.html']");
        assertFalse(third.isVisible());
        Locator fold = page.locator(".sidebar .fold").nth(2);
        assertEquals("false", fold.getAttribute("aria-expanded"));
        fold.focus();
        page.keyboard().press("Enter");
        assertTrue(third.isVisible());
        assertEquals("true", fold.getAttribute("aria-expanded"));
        page.navigate(home + "a/2-4.html");
        assertTrue(third.isVisible(), "what was unfolded stays so");
    }

    @Test
    void aChapterReadToItsEndIsTicked() {
        Page page = page(home, WIDE);
        page.navigate(home + "a/1-1.html");
        assertFalse(page.locator(".progress").isVisible());
        page.locator(".neighbours").scrollIntoViewIfNeeded();
        page.waitForSelector(".sidebar [aria-current=page] .read");
        page.navigate(home + "a/1-2.html");
        assertEquals(1, page.locator(".sidebar .read").count());
        assertEquals("已读 1 / 72 章", page.locator(".progress").textContent());
    }

    @Test
    void oldAddressesLeadOn() {
        Page page = page(home);
        page.navigate(home + "old.html");
        leadsTo(page, "a/1-2.html");
        page.navigate(home + "old.html#小节");
        leadsTo(page, "a/1-2.html" + SECTION);
        page.navigate(home + "old.html#x");
        leadsTo(page, "a/1-3.html" + SECTION);
        page.navigate(home + "a/1-1.html#gone");
        leadsTo(page, "a/1-4.html" + SECTION);
    }

    private static void leadsTo(Page page, String address) {
        page.waitForURL(home + address);
    }

    @Test
    void oldAddressesLeadOnWithoutScript() {
        Page page = page(home, new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(home + "old.html");
        leadsTo(page, "a/1-2.html");
    }

    @Test
    void aBookOnAHostIsThereWithoutANetworkToo() throws IOException {
        try (StaticServer server = new StaticServer(site, "/book/")) {
            Page page = page(server.address());
            page.navigate(server.address());
            page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
            page.waitForFunction("() => navigator.serviceWorker.controller");
            page.context().setOffline(true);
            page.navigate(server.address() + "a/5-5.html?h=x#小节");
            assertEquals("章 5", page.locator("h1").textContent().strip().replaceAll("^[\\d.]+\\s+", ""));
            page.keyboard().press("/");
            page.locator(".search input").fill("小节");
            page.waitForSelector(".hit");
            page.keyboard().press("Escape");
            page.navigate(server.address());
            assertEquals("长书", page.title());
        }
    }

    @Test
    void fromADiskNoServiceWorkerIsAskedFor() {
        Page page = page(home);
        page.navigate(home + "index.html");
        assertEquals(null, page.evaluate("navigator.serviceWorker ? navigator.serviceWorker.controller : null"));
    }

    /** A chapter's text is its author's affair; what comes with it must stay small. */
    @Test
    void whatAChapterLoadsIsSmall() throws IOException {
        int bytes = 0;
        for (String file :
                new String[] {"a/1-1.html", "assets/book.css", "assets/book.js", "assets/cards.js", "assets/favicon.svg"
                }) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(Files.readString(site.resolve(file)).getBytes(StandardCharsets.UTF_8));
            }
            bytes += packed.size();
        }
        assertTrue(bytes <= 60_000, "gzip: " + bytes + " bytes");
    }
}
