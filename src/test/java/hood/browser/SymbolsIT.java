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
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;

/** Links to source code and their cards; the glossary, the index of symbols, and the menu that leads to them. */
class SymbolsIT extends BrowserTest {
    private static final NewContextOptions PHONE =
            new NewContextOptions().setViewportSize(390, 800).setHasTouch(true).setIsMobile(true);

    @TempDir
    static Path folder;

    private static String site;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        site = build(Path.of("src/test/books/symbols/book"), folder.resolve("site"));
    }

    private Page open(String address, NewContextOptions options) {
        Page page = page(site, options);
        page.navigate(site + address);
        return page;
    }

    private static Locator symbol(Page page, String code) {
        return page.locator("a.symbol")
                .filter(new Locator.FilterOptions().setHasText(code))
                .first();
    }

    private static String shown(Page page) {
        page.waitForSelector(".card");
        return page.locator(".card").innerText().replaceAll("\\s+", " ");
    }

    private static List<String> entries(Page page) {
        return page.locator("[data-filter]:visible").locator("h2, .head code").allInnerTexts();
    }

    @Test
    void everyPageIsHtml() throws IOException, SAXException {
        assertEquals(List.of(), HtmlChecker.errors(folder.resolve("site")));
    }

    @Test
    void thePointerShowsWhatASymbolIsAndWhereElseItIsDeclared() {
        Page page = open("1-go.html", new NewContextOptions());
        assertEquals(0, page.locator("script[src*='symbols/']").count());
        symbol(page, "open").hover();
        assertEquals(
                "rt.open 函数 属于 rt rt/os_linux.go:7 其他声明 rt/sys_darwin_amd64.s:9 rt/os_windows.go:8 书中有 2 处",
                shown(page));
        assertEquals(1, page.locator("script[src*='symbols/']").count());
        assertEquals(
                "https://example.org/src/rt/os_windows.go?at=v1&x=%3Cy%3E#L8",
                page.locator(".card-others a").last().getAttribute("href"));
        page.locator(".card-places a").click();
        page.waitForURL("**/symbols.html#rt.open");
        assertTrue(page.locator("[id='rt.open']").isVisible());
    }

    @Test
    void theFocusShowsItTooAndEscapeShutsIt() {
        Page page = open("1-go.html", new NewContextOptions());
        page.locator(".term").first().focus();
        page.keyboard().press("Tab");
        assertTrue(shown(page).startsWith("rt.start 函数 属于 rt rt/proc.go:10 书中有"));
        assertEquals("hood-card", symbol(page, "rt.start").getAttribute("aria-describedby"));
        page.keyboard().press("Escape");
        page.waitForFunction("() => document.querySelector('.card').hidden");
    }

    @Test
    void aTapShowsItAndTheNextFollowsTheLink() {
        Page page = open("1-go.html", PHONE);
        symbol(page, "rt.start").tap();
        assertTrue(shown(page).startsWith("rt.start"));
        BoundingBox card = page.locator(".card").boundingBox();
        assertTrue(card.x >= 0 && card.x + card.width <= 390, () -> "in the window: " + card.x + " " + card.width);
        assertTrue(page.url().startsWith(site));
        page.locator("h1").tap();
        page.waitForFunction("() => document.querySelector('.card').hidden");
    }

    @Test
    void aTermsCardLeadsToTheGlossary() {
        Page page = open("1-go.html", new NewContextOptions());
        page.locator(".term").first().hover();
        assertEquals("调度器 scheduler 决定谁在哪里运行。", shown(page));
        page.locator(".card a.card-term").click();
        page.waitForURL("**/glossary.html#*");
        assertEquals(List.of("调度器 scheduler", "Widget", "未用的词 never used"), entries(page));
        page.locator(".entry .places a").first().click();
        page.waitForURL("**/1-go.html");
    }

    @Test
    void theFilterShowsWhatHoldsAllWords() {
        Page page = open("symbols.html", new NewContextOptions());
        int all = entries(page).size();
        page.locator("#filter").fill("RT. 函数");
        assertEquals(List.of("rt.entry", "rt.lfstack.push", "rt.open", "rt.start"), entries(page));
        assertEquals("显示 4 项", page.locator(".filter-status").innerText());
        assertFalse(page.locator("#module-sync").isVisible());
        page.keyboard().press("Enter");
        assertEquals(4, entries(page).size());
        page.locator("#filter").fill("没有的东西");
        assertEquals(List.of(), entries(page));
        page.evaluate("location.hash = '#rt.open'");
        page.waitForFunction("() => !document.getElementById('filter').value");
        assertEquals(all, entries(page).size());
        page.locator("#filter").fill("x");
        page.locator("#filter").fill("");
        assertEquals("", page.locator(".filter-status").innerText());
    }

    @Test
    void theMenuOpensByKeyAndShutsByEscapeAndElsewhere() {
        Page page = open("1-go.html", PHONE);
        Locator menu = page.locator(".bar .indexes");
        menu.locator("summary").focus();
        page.keyboard().press("Enter");
        assertEquals(List.of("术语", "符号"), menu.locator("a").allInnerTexts());
        BoundingBox box = menu.locator("nav").boundingBox();
        assertTrue(box.x >= 0 && box.x + box.width <= 390, () -> "in the window: " + box.x + " " + box.width);
        page.keyboard().press("Escape");
        assertFalse(menu.locator("nav").isVisible());
        menu.locator("summary").tap();
        page.locator("h1").tap();
        assertFalse(menu.locator("nav").isVisible());
        assertEquals(0, (int) page.evaluate("document.documentElement.scrollWidth - 390"));
        menu.locator("summary").tap();
        menu.locator("a").last().tap();
        page.waitForURL("**/symbols.html");
        assertEquals("page", menu.locator("a").last().getAttribute("aria-current"));
        assertEquals(0, (int) page.evaluate("document.documentElement.scrollWidth - 390"));
    }

    @Test
    void withoutScriptAllIsThere() {
        Page page = open("symbols.html", new NewContextOptions().setJavaScriptEnabled(false));
        assertFalse(page.locator(".filter").isVisible());
        assertTrue(entries(page).contains("ui::Widget::draw"));
        page.locator(".bar .indexes summary").click();
        page.locator(".bar .indexes a").first().click();
        page.waitForURL("**/glossary.html");
        assertEquals(3, entries(page).size());
        page.navigate(site + "1-go.html");
        assertEquals(
                "https://example.org/src/rt/proc.go?at=v1&x=%3Cy%3E#L10",
                symbol(page, "rt.start").getAttribute("href"));
    }

    @Test
    void onPaperThereIsNoFilter() {
        Page page = open("symbols.html", new NewContextOptions());
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertFalse(page.locator(".filter").isVisible());
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothing(ColorScheme scheme) {
        Page page = open("1-go.html", new NewContextOptions().setColorScheme(scheme));
        symbol(page, "open").hover();
        shown(page);
        assertEquals(List.of(), AccessibilityIT.violations(page));
        for (String address : List.of("symbols.html", "glossary.html")) {
            page.navigate(site + address);
            page.locator(".bar .indexes summary").click();
            assertEquals(List.of(), AccessibilityIT.violations(page));
        }
    }
}
