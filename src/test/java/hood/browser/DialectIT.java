package hood.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;

/** The fixture book that has everything the dialect has, built by the packaged program, opened from disk. */
class DialectIT extends BrowserTest {
    @TempDir
    static Path folder;

    private static String site;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        site = build(Path.of("src/test/books/dialect/book"), folder.resolve("site"));
    }

    private Page open(String path, NewContextOptions options) {
        Page page = page(site, options);
        page.navigate(site + path);
        return page;
    }

    private Page open(String path) {
        return open(path, new NewContextOptions());
    }

    @Test
    void everyPageIsHtml() throws IOException, SAXException {
        assertEquals(List.of(), HtmlChecker.errors(folder.resolve("site")));
    }

    @Test
    void aListingCopiesItsCodeWithoutCallouts() {
        Page page = open("1-syntax.html", new NewContextOptions().setPermissions(List.of("clipboard-read")));
        page.evaluate(
                "() => { document.execCommand = c => { window.copied = document.activeElement.value; return c === 'copy'; };"
                        + " Object.defineProperty(navigator, 'clipboard', { value: undefined }); }");
        Locator listing = page.locator(".listing.folds");
        listing.locator(".copy").focus();
        page.keyboard().press("Enter");
        String copied = (String) page.evaluate("window.copied");
        assertTrue(copied.startsWith("package main"), copied);
        assertTrue(copied.contains("x := 1"), copied);
        assertFalse(copied.contains("1 1"), copied);
        assertEquals("已复制", listing.locator(".copy").textContent());
    }

    @Test
    void foldedLinesOpenByKeyAndAreThereWithoutScript() {
        Page page = open("1-syntax.html");
        Locator folded = page.locator(".line.folded");
        assertFalse(folded.isVisible());
        page.locator(".unfold").focus();
        page.keyboard().press("Enter");
        assertTrue(folded.isVisible());
        assertEquals("true", page.locator(".unfold").getAttribute("aria-expanded"));
        assertTrue(open("1-syntax.html", new NewContextOptions().setJavaScriptEnabled(false))
                .locator(".line.folded")
                .isVisible());
    }

    @Test
    void calloutsLeadToTheirExplanations() {
        Page page = open("1-syntax.html");
        page.locator(".listing .callout").first().click();
        String id = page.url().replaceFirst(".*#", "");
        assertEquals("声明。", page.locator("#" + id).textContent());
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void formulasAndDiagramsAreDrawnInBothThemes(ColorScheme scheme) {
        Page page = open("2-numbers.html", new NewContextOptions().setColorScheme(scheme));
        assertTrue(page.locator("math[display=block]").first().boundingBox().height > 10);
        Locator svg = page.locator("svg.diagram");
        assertTrue(svg.boundingBox().width > 20);
        String ink = (String) svg.locator("text").first().evaluate("text => getComputedStyle(text).fill");
        int red = Integer.parseInt(ink.replaceAll("^rgb\\((\\d+).*", "$1"));
        assertEquals(scheme == ColorScheme.DARK, red > 128, ink);
    }

    @Test
    void onlyThePageWithAMermaidDiagramLoadsItsScript() {
        Page page = open("3-by-hand.html");
        page.locator("pre.mermaid svg").waitFor();
        assertTrue(page.locator("pre.mermaid svg").textContent().contains("甲"));
        assertEquals(0, open("2-numbers.html").locator("script[src*=mermaid]").count());
    }

    @Test
    void withoutScriptAMermaidDiagramIsItsSource() {
        Page page = open("3-by-hand.html", new NewContextOptions().setJavaScriptEnabled(false));
        assertTrue(page.locator("pre.mermaid").innerText().startsWith("graph LR"));
    }
}
