package hood.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** The block {@code steps}, led through by mouse, by keys and by link; without script; on paper. */
class StepsIT extends BrowserTest {
    @TempDir
    static Path folder;

    private static String site;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        site = build(Path.of("src/test/books/steps/book"), folder.resolve("site"));
    }

    private Page open(String path, NewContextOptions options) {
        Page page = page(site, options);
        page.navigate(site + path);
        return page;
    }

    private Page open(String path) {
        return open(path, new NewContextOptions());
    }

    /** The numbers of the frames that one can see. */
    private static List<String> shown(Page page, String figure) {
        return page.locator(figure + " .steps-frame").all().stream()
                .filter(Locator::isVisible)
                .map(frame -> frame.getAttribute("id").replaceFirst(".*-", ""))
                .toList();
    }

    @Test
    void everyPageIsHtml() throws IOException, SAXException {
        assertEquals(List.of(), HtmlChecker.errors(folder.resolve("site")));
    }

    @Test
    void byMouse() {
        Page page = open("1-examples.html");
        assertEquals(List.of("1"), shown(page, "#fig-send"));
        double height = page.locator("#fig-send .steps").boundingBox().height;
        Locator back = page.locator("#fig-send .steps-back");
        assertTrue(back.isDisabled());
        page.locator("#fig-send .steps-forward").click();
        assertEquals(List.of("2"), shown(page, "#fig-send"));
        assertEquals("2 / 6", page.locator("#fig-send .steps-count").textContent());
        back.click();
        assertEquals(List.of("1"), shown(page, "#fig-send"));
        page.locator("#fig-send .steps-scrub").fill("6");
        assertEquals(List.of("6"), shown(page, "#fig-send"));
        assertTrue(page.locator("#fig-send .steps-forward").isDisabled());
        assertEquals(height, page.locator("#fig-send .steps").boundingBox().height);
        assertEquals(List.of("1"), shown(page, "#fig-defer"));
    }

    @Test
    void byKeysAlone() {
        Page page = open("1-examples.html");
        Locator block = page.locator("#fig-send .steps");
        block.focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertEquals(List.of("3"), shown(page, "#fig-send"));
        page.keyboard().press("ArrowLeft");
        assertEquals(List.of("2"), shown(page, "#fig-send"));
        page.keyboard().press("End");
        page.keyboard().press("ArrowRight");
        assertEquals(List.of("6"), shown(page, "#fig-send"));
        page.keyboard().press("Home");
        page.keyboard().press("ArrowLeft");
        assertEquals(List.of("1"), shown(page, "#fig-send"));
        assertTrue(page.url().contains("1-examples.html"), "arrow keys turned the page");
        page.locator("#fig-send .steps-forward").focus();
        for (int i = 0; i < 5; i++) page.keyboard().press("Enter");
        assertEquals(List.of("6"), shown(page, "#fig-send"));
        assertEquals(
                "steps-back",
                page.evaluate("document.activeElement.className"),
                "a button that is of no more use gives its focus away");
        page.locator("#fig-send .steps-scrub").focus();
        page.keyboard().press("ArrowLeft");
        assertEquals(List.of("5"), shown(page, "#fig-send"));
    }

    @Test
    void itPlaysToTheEndAndPauses() {
        Page page = page(site);
        page.clock().install();
        page.navigate(site + "1-examples.html");
        Locator play = page.locator("#fig-send .steps-play");
        play.click();
        assertEquals(List.of("2"), shown(page, "#fig-send"));
        assertEquals("暂停", play.getAttribute("aria-label"));
        page.clock().runFor(6_000);
        page.locator("#fig-send .steps").focus();
        page.keyboard().press(" ");
        List<String> paused = shown(page, "#fig-send");
        assertEquals("播放", play.getAttribute("aria-label"));
        page.clock().runFor(60_000);
        assertEquals(paused, shown(page, "#fig-send"));
        page.keyboard().press("Home");
        page.keyboard().press(" ");
        page.clock().runFor(120_000);
        assertEquals(List.of("6"), shown(page, "#fig-send"));
        assertEquals("播放", play.getAttribute("aria-label"));
    }

    @Test
    void byLink() {
        Page page = open("1-examples.html#fig-send-3");
        assertEquals(List.of("3"), shown(page, "#fig-send"));
        page.locator("#fig-send-3 .steps-number").click();
        page.locator("#fig-send .steps-forward").click();
        page.evaluate("location.hash = 'fig-mark-5'");
        page.waitForFunction("document.querySelector('#fig-mark-5').classList.contains('shown')");
        assertEquals(List.of("5"), shown(page, "#fig-mark"));
        assertTrue((boolean)
                page.evaluate("document.querySelector('#fig-mark .steps').getBoundingClientRect().top < innerHeight"));
        page.locator("a[href='#fig-send-3']").first().click();
        page.waitForFunction("document.querySelector('#fig-send-3').classList.contains('shown')");
        assertEquals(List.of("2"), shown(open("2-kinds.html#sched-2"), "#sched"));
    }

    @Test
    void eachStepIsAnnouncedOnce() {
        Page page = open("1-examples.html");
        Locator status = page.locator("#fig-send .steps-status");
        assertEquals("", status.textContent());
        page.locator("#fig-send .steps-forward").click();
        String said = status.textContent();
        assertTrue(said.startsWith("第 2 步，共 6 步 · 排进 sendq · sudog(G1) 进入 sendq; 出现 sudog(G1) → G1 (g)"), said);
        assertTrue(said.endsWith("排到 sendq 的末尾。"), said);
        String picture = page.locator("#fig-send-2 svg").getAttribute("aria-label");
        assertTrue(picture.contains("sendq: sudog(G1)"), picture);
        assertTrue(picture.contains("buf: [0] a ← recvx ← sendx, [1] b"), picture);
    }

    @Test
    void withoutScriptAndOnPaperAllFramesAreThere() {
        Page bare = open("1-examples.html", new NewContextOptions().setJavaScriptEnabled(false));
        List<String> all = List.of("1", "2", "3", "4", "5", "6");
        assertEquals(all, shown(bare, "#fig-send"));
        assertFalse(bare.locator("#fig-send .steps-controls").isVisible());
        Page paper = open("1-examples.html");
        paper.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertEquals(all, shown(paper, "#fig-send"));
        assertFalse(paper.locator("#fig-send .steps-controls").isVisible());
        double first = paper.locator("#fig-send-1").boundingBox().y;
        assertTrue(paper.locator("#fig-send-2").boundingBox().y > first + 50);
    }

    @Test
    void whatMovesIsShownMovingUnlessReadersWantNoMotion() {
        String moving = "document.querySelector('#fig-defer-4').getAnimations({ subtree: true }).length > 0";
        for (ReducedMotion motion : ReducedMotion.values()) {
            Page page = open("1-examples.html#fig-defer-3", new NewContextOptions().setReducedMotion(motion));
            page.locator("#fig-defer .steps-forward").click();
            assertEquals(motion == ReducedMotion.NO_PREFERENCE, page.evaluate(moving));
            assertEquals(List.of("4"), shown(page, "#fig-defer"));
        }
    }

    @Test
    void aWidePictureScrollsByKeysOnAPhone() {
        Page page = open("1-examples.html", new NewContextOptions().setViewportSize(390, 800));
        Locator picture = page.locator("#fig-send-1 .steps-picture");
        assertEquals("0", picture.getAttribute("tabindex"));
        assertTrue((boolean) page.evaluate("document.documentElement.scrollWidth <= 390"));
        double shown = picture.locator("svg").boundingBox().width;
        double own = Double.parseDouble(picture.locator("svg").getAttribute("width"));
        assertTrue(shown >= 0.75 * own, shown + " of " + own);
    }

    /** Over HTTP, since axe reads styles by requests that a page on a disk may not make. */
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "sepia"})
    void axeFindsNothing(String theme) throws IOException {
        List<String> found = new ArrayList<>();
        try (StaticServer server = new StaticServer(folder.resolve("site"), "/book/")) {
            Page page = page(server.address());
            page.navigate(server.address() + "index.html");
            page.evaluate("theme => localStorage.setItem('hood.theme', theme)", theme);
            for (String path : List.of("1-examples.html", "2-kinds.html")) {
                page.navigate(server.address() + path);
                page.locator(".steps-scrub").all().forEach(scrub -> scrub.fill("4"));
                found.addAll(violations(page));
            }
            page.setViewportSize(390, 800);
            found.addAll(violations(page));
        }
        assertEquals(List.of(), found);
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> page.url() + " " + rule.getId() + " "
                                + rule.getNodes().get(0).getTarget())
                        .toList();
    }
}
