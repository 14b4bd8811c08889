package hood.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;

/** Cards of terms and footnotes: by mouse, by key and by touch. */
class CardsIT extends BrowserTest {
    private static final NewContextOptions PHONE =
            new NewContextOptions().setViewportSize(390, 800).setHasTouch(true).setIsMobile(true);

    @TempDir
    static Path folder;

    private static String site;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        site = build(Path.of("src/test/books/cards/book"), folder.resolve("site"));
    }

    private Page open(NewContextOptions options) {
        Page page = page(site, options);
        page.navigate(site + "1-sched.html");
        return page;
    }

    private Page open() {
        return open(new NewContextOptions());
    }

    private static Locator term(Page page, String name) {
        return page.locator(".term[data-term='" + name + "']");
    }

    private static String shown(Page page) {
        page.waitForSelector(".card");
        return page.locator(".card").innerText().replaceAll("\\s+", " ");
    }

    private static void waitUntilGone(Page page) {
        page.waitForFunction("() => document.querySelector('.card').hidden");
    }

    @Test
    void everyPageIsHtml() throws IOException, SAXException {
        assertEquals(List.of(), HtmlChecker.errors(folder.resolve("site")));
    }

    @Test
    void thePointerOpensACardAndMayRestOnIt() {
        Page page = open();
        assertEquals(0, page.locator("script[src*='glossary/']").count());
        term(page, "调度器").hover();
        assertEquals("调度器 scheduler 决定哪个 goroutine 在哪个线程上运行的部分。", shown(page));
        assertEquals(1, page.locator("script[src*='glossary/']").count());
        page.locator(".card").hover();
        page.waitForTimeout(500);
        assertTrue(page.locator(".card").isVisible());
        page.keyboard().press("Escape");
        assertFalse(page.locator(".card").isVisible());
        term(page, "线程局部存储").hover();
        assertTrue(shown(page).startsWith("线程局部存储 thread-local storage"));
        page.mouse().move(5, 5);
        waitUntilGone(page);
    }

    @Test
    void theFocusOpensACardAndKeysShutIt() {
        Page page = open();
        term(page, "调度器").focus();
        page.keyboard().press("Tab");
        assertEquals("goroutine Go 的并发执行单元，写作 <go>，由运行时调度。", shown(page));
        Locator term = term(page, "goroutine");
        assertEquals(page.locator(".card").getAttribute("id"), term.getAttribute("aria-describedby"));
        assertEquals("true", term.getAttribute("aria-expanded"));
        page.keyboard().press("Escape");
        waitUntilGone(page);
        assertEquals("false", term.getAttribute("aria-expanded"));
        assertEquals(null, term.getAttribute("aria-describedby"));
        page.keyboard().press("Enter");
        assertTrue(shown(page).contains("并发"));
        page.keyboard().press("Tab");
        assertTrue(shown(page).startsWith("线程 thread (M)"));
        page.keyboard().press("Tab");
        assertTrue(shown(page).startsWith("脚注说：调度器在第二章还会讲。"), "then the footnote");
    }

    @Test
    void aFootnoteIsReadWhereItIsReferredTo() {
        Page page = open();
        Locator reference = page.locator("a.footnote").first();
        reference.hover();
        assertEquals("脚注说：调度器在第二章还会讲。", shown(page));
        page.locator(".card a").click();
        page.waitForURL("**/2-again.html");
        page.navigate(site + "1-sched.html");
        page.locator("a.footnote").first().click();
        assertTrue(page.url().endsWith("#fn-1"), "a click still leads to the note");
    }

    @Test
    void aTapOpensACardAndTheNextOneShutsIt() {
        Page page = open(PHONE);
        term(page, "线程").tap();
        assertTrue(shown(page).contains("记作 M"));
        BoundingBox card = page.locator(".card").boundingBox();
        assertTrue(card.x >= 0 && card.x + card.width <= 390, () -> "in the window: " + card.x + " " + card.width);
        page.locator("h1").tap();
        waitUntilGone(page);
        page.locator("a.footnote").first().tap();
        assertTrue(shown(page).startsWith("脚注说"));
        assertFalse(page.url().contains("#"));
        page.locator("a.footnote").first().tap();
        page.waitForURL("**#fn-1");
    }

    @Test
    void withoutScriptAndOnPaperATermIsPlainText() {
        Page page = open(new NewContextOptions().setJavaScriptEnabled(false));
        assertEquals("none", term(page, "调度器").evaluate("e => getComputedStyle(e).textDecorationLine"));
        Page paper = open();
        term(paper, "调度器").hover();
        shown(paper);
        paper.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertFalse(paper.locator(".card").isVisible());
        assertEquals("none", term(paper, "调度器").evaluate("e => getComputedStyle(e).textDecorationLine"));
    }

    @Test
    void nothingMovesForThoseWhoWantItSo() {
        Page page = open(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        term(page, "调度器").hover();
        shown(page);
        assertEquals(
                "none 0s",
                page.locator(".card")
                        .evaluate(
                                "e => getComputedStyle(e).animationName + ' ' + getComputedStyle(e).transitionDuration"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothing(ColorScheme scheme) {
        Page page = open(new NewContextOptions().setColorScheme(scheme));
        term(page, "线程").focus();
        page.keyboard().press("Shift+Tab");
        shown(page);
        assertEquals(List.of(), AccessibilityIT.violations(page));
    }
}
