package hood.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

/** Panels of which the reader sees one. */
class TabsIT extends BrowserTest {
    @TempDir
    static Path folder;

    private static String site;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        site = build(Path.of("src/test/books/tabs/book"), folder.resolve("site"));
    }

    private Page open(String fragment, NewContextOptions options) {
        Page page = page(site, options);
        page.navigate(site + "1-os.html" + fragment);
        return page;
    }

    private Page open() {
        return open("", new NewContextOptions());
    }

    private static Locator tab(Page page, int group, int tab) {
        return page.locator(".tabs").nth(group).locator("> .tabs-list > button").nth(tab);
    }

    private static String chosen(Page page, int group) {
        return page.locator(".tabs")
                .nth(group)
                .locator("> .tabs-list > [aria-selected=true]")
                .textContent();
    }

    private static boolean isShown(Locator text) {
        return (boolean) text.evaluate("e => e.checkVisibility({ contentVisibilityAuto: true })");
    }

    @Test
    void everyPageIsHtml() throws IOException, SAXException {
        assertEquals(List.of(), HtmlChecker.errors(folder.resolve("site")));
    }

    @Test
    void groupsOfOneNameChangeTogetherAndStaySo() {
        Page page = open();
        assertEquals("linux/amd64", chosen(page, 0));
        assertEquals("darwin/amd64", chosen(page, 1));
        tab(page, 0, 1).click();
        assertEquals("darwin/amd64", chosen(page, 0));
        assertTrue(isShown(page.getByText("macOS 上也从栈上取得参数。")));
        tab(page, 1, 1).click();
        assertEquals("linux/amd64", chosen(page, 0));
        assertFalse(isShown(page.getByText("macOS 上也从栈上取得参数。")));
        assertEquals("Go 1.11", chosen(page, 2));
        page.reload();
        assertEquals("linux/amd64", chosen(page, 1));
        tab(page, 0, 2).click();
        assertEquals("linux/amd64", chosen(page, 1), "a group without the panel keeps its own");
    }

    @Test
    void arrowsHomeAndEndLeadThroughTheTabs() {
        Page page = open();
        tab(page, 0, 0).focus();
        page.keyboard().press("ArrowRight");
        assertEquals("darwin/amd64", chosen(page, 0));
        page.keyboard().press("End");
        assertEquals("windows <386>", chosen(page, 0));
        page.keyboard().press("ArrowRight");
        assertEquals("linux/amd64", chosen(page, 0));
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Home");
        assertEquals("linux/amd64", page.evaluate("document.activeElement.textContent"));
        assertEquals(1, page.locator("#tabs-entry [role=tab][tabindex='0']").count());
        page.keyboard().press("Tab");
        assertEquals("tabpanel", page.evaluate("document.activeElement.getAttribute('role')"));
        assertEquals(page.evaluate("document.activeElement.id"), tab(page, 0, 0).getAttribute("aria-controls"));
    }

    @Test
    void whatWasClickedStaysWhereItIs() {
        Page page = open("", new NewContextOptions().setViewportSize(600, 400));
        Locator tab = tab(page, 1, 1);
        tab.scrollIntoViewIfNeeded();
        double before = tab.boundingBox().y;
        tab.click();
        tab(page, 1, 0).click();
        assertEquals(before, tab.boundingBox().y, 2);
    }

    @Test
    void anAddressWithinAPanelOpensIt() {
        Page page = open("#mac-detail", new NewContextOptions());
        page.waitForFunction("() => document.querySelectorAll('#tabs-entry [role=tab]')[1].ariaSelected === 'true'");
        assertTrue(isShown(page.locator("#mac-detail")));
        tab(page, 0, 2).click();
        page.locator("a.reference").click();
        page.waitForFunction("() => document.querySelectorAll('#tabs-entry [role=tab]')[0].ariaSelected === 'true'");
        assertTrue(isShown(page.locator("#lst-entry")));
    }

    @Test
    void tabsWithinTabsAreTheirOwn() {
        Page page = open();
        tab(page, 3, 1).click();
        assertEquals("Go 1.11", chosen(page, 2));
        assertTrue(isShown(page.getByText("里面的乙。")));
        assertFalse(isShown(page.getByText("里面的甲。")));
    }

    @Test
    void withoutScriptAndOnPaperAllPanelsAreThere() {
        Page plain = open("", new NewContextOptions().setJavaScriptEnabled(false));
        Page paper = open();
        paper.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (Page page : List.of(plain, paper)) {
            for (String text : List.of("Linux 上，入口点从栈上取得参数。", "macOS 上也从栈上取得参数。", "Windows 上没有参数在栈上。", "里面的乙。")) {
                assertTrue(page.getByText(text).boundingBox().height > 5, text);
            }
            assertEquals(9, page.locator(".tabs-title:visible").count());
            assertEquals(0, page.locator("[role=tablist]:visible").count());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothing(ColorScheme scheme) {
        Page page = open("", new NewContextOptions().setColorScheme(scheme));
        assertEquals(List.of(), AccessibilityIT.violations(page));
    }
}
