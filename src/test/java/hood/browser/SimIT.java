package hood.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** The book's four simulators in pages of a small book, in Chinese and in English, opened from disk. */
class SimIT extends BrowserTest {
    private static final List<String> NAMES = List.of("gmp-scheduler", "tri-colour", "size-classes", "channel-machine");

    @TempDir
    static Path folder;

    private static String site;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        site = folder.toUri().toString();
        book("zh", "# 书\n\n## 目录\n\n", "没有脚本时的一帧。");
        book("en", "# Book\n\n## Contents\n\n", "The frame without script.");
    }

    private static void book(String language, String readme, String frame) throws IOException, InterruptedException {
        Path book = folder.resolve(language + "-book");
        Path sims = Files.createDirectories(book.resolve("content/sims"));
        try (Stream<Path> scripts = Files.list(Path.of("content/sims"))) {
            for (Path script : scripts.toList()) Files.copy(script, sims.resolve(script.getFileName()));
        }
        StringBuilder contents = new StringBuilder(readme);
        for (String name : NAMES) {
            contents.append("1. [")
                    .append(name)
                    .append("](content/")
                    .append(name)
                    .append(".md)\n");
            Files.writeString(book.resolve("content/" + name + ".md"), """
                    # %1$s

                    ```sim {#fig-%1$s title="%1$s"}
                    element: %1$s
                    script: [sims/sim.js, sims/%1$s.js]
                    options: {seed: 1}
                    frame: |
                      %2$s
                    ```
                    """.formatted(name, frame));
        }
        Files.writeString(book.resolve("README.md"), contents);
        build(book, folder.resolve(language));
    }

    private Page open(String path, NewContextOptions options) {
        Page page = page(site, options);
        page.navigate(site + path + ".html");
        return page;
    }

    private Page open(String path) {
        return open(path, new NewContextOptions());
    }

    @Test
    void everyPageIsHtml() throws IOException, SAXException {
        assertEquals(List.of(), HtmlChecker.errors(folder.resolve("zh")));
        assertEquals(List.of(), HtmlChecker.errors(folder.resolve("en")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gmp-scheduler", "tri-colour", "size-classes", "channel-machine"})
    void stepsAndGoesBackByMouse(String name) {
        Page page = open("zh/" + name);
        Locator said = page.locator(".sim-said");
        assertThat(said).hasText("从头开始。");
        assertThat(page.getByText("没有脚本时的一帧。")).hasCount(0);
        assertThat(page.locator(".sim-back")).hasAttribute("aria-disabled", "true");
        String start = page.locator(".sim-picture").innerHTML();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            page.locator(".sim-step").click();
            texts.add(said.textContent());
            assertThat(page.locator(".sim-live")).hasText(said.textContent());
        }
        assertThat(page.locator(".sim-count")).hasText("第 3 步");
        assertTrue(texts.stream().allMatch(text -> text.matches("[^;]+。")), texts::toString);
        page.locator(".sim-back").click();
        assertThat(page.locator(".sim-count")).hasText("第 2 步");
        assertThat(said).hasText("退回一步。" + texts.get(1));
        page.locator(".sim-reset").click();
        assertThat(page.locator(".sim-count")).hasText("第 0 步");
        assertEquals(start, page.locator(".sim-picture").innerHTML());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gmp-scheduler", "tri-colour", "size-classes", "channel-machine"})
    void worksByKeyboardAlone(String name) {
        Page page = open("en/" + name);
        page.locator(".sim-settings input").last().focus();
        page.keyboard().press("Tab");
        assertThat(page.locator(".sim-step")).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator(".sim-count")).hasText("step 2");
        assertThat(page.locator(".sim-step")).isFocused();
        assertTrue(page.url().endsWith(name + ".html"), page.url());
        assertThat(page.locator(".sim-live")).hasAttribute("aria-live", "polite");
        assertTrue(page.locator(".sim-live").textContent().matches("One step back\\. .+\\."));
        page.keyboard().press("Tab");
        assertThat(page.locator(".sim-back")).isFocused();
        page.keyboard().press("Space");
        assertThat(page.locator(".sim-count")).hasText("step 1");
        Locator words = page.locator(".sim-words summary");
        words.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".sim-words table").first()).isVisible();
        assertTrue(page.locator(".sim-picture").getAttribute("aria-label").length() > 20);
    }

    @Test
    void theSchedulerTakesOtherOptions() {
        Page page = open("zh/gmp-scheduler");
        page.locator(".sim [name=p]").fill("2");
        page.locator(".sim [name=p]").press("Enter");
        assertThat(page.locator(".gmp-p")).hasCount(2);
        page.locator(".sim [name=goroutines]").fill("99999");
        page.locator(".sim [name=goroutines]").press("Enter");
        assertThat(page.locator(".sim [name=goroutines]")).hasValue("600");
        for (int i = 0; i < 60 && !page.locator(".sim-said").textContent().contains("全局队列"); i++) {
            page.locator(".sim-step").click();
        }
        assertTrue(page.locator(".sim-said").textContent().contains("共 129 个移到全局队列"));
        page.locator(".gmp-go").click();
        assertTrue(page.locator(".sim-said").textContent().contains("启动"));
    }

    @ParameterizedTest
    @CsvSource({"off, true", "hybrid, false"})
    void withoutTheBarrierAnObjectIsLost(String barrier, boolean lost) {
        Page page = open("en/tri-colour");
        page.locator(".sim [name=barrier]").selectOption(barrier);
        for (int i = 0; i < 5; i++) page.locator(".sim-step").click();
        page.locator(".tri-hide").click();
        assertEquals(lost, page.locator(".sim-said").textContent().contains("still white"));
        for (int i = 0; i < 40 && page.locator(".tri-object.lost").count() == 0; i++) {
            page.locator(".sim-step").click();
        }
        assertEquals(lost, page.locator(".tri-object.lost").count() > 0);
    }

    @Test
    void theReaderWritesAPointer() {
        Page page = open("en/tri-colour");
        page.locator(".sim [name=who]").selectOption("2");
        page.locator(".sim [name=to]").selectOption("globals.1");
        page.locator(".sim [name=from]").selectOption("G2.0");
        page.locator(".tri-write").click();
        assertThat(page.locator(".sim-said")).hasText("G2: globals.1 = C.");
        page.locator(".sim [name=from]").selectOption("new");
        page.locator(".tri-write").click();
        assertThat(page.locator(".sim-said")).hasText("G2: globals.1 = new object J.");
        assertEquals("globals.1", page.locator(".sim [name=to]").inputValue());
    }

    @Test
    void aSizeHasItsClass() {
        Page page = open("en/size-classes");
        page.locator(".sim [name=size]").fill("1025");
        page.locator(".sim [name=size]").press("Enter");
        assertTrue(page.locator(".size-facts").innerText().contains("1152 B"));
        page.locator(".sim [name=size]").fill("40000");
        page.locator(".sim [name=size]").press("Enter");
        assertTrue(page.locator(".sim-said").textContent().contains("large object that takes 40960 bytes"));
        page.locator(".sim-step").click();
        assertTrue(page.locator(".sim-said").textContent().contains("5 pages"));
        page.locator(".sim-words summary").click();
        assertThat(page.locator(".sim-words table").last().locator("tbody tr")).hasCount(67);
    }

    @Test
    void aClosedChannelPanics() {
        Page page = open("en/channel-machine");
        page.locator(".sim [name=capacity]").selectOption("0");
        page.locator(".chan-act").first().click();
        assertTrue(page.locator(".sim-said").textContent().contains("blocks"));
        page.locator(".chan-close").click();
        page.locator(".sim-step").click();
        assertTrue(page.locator(".sim-said").textContent().contains("send on closed channel"));
        page.locator(".chan-close").click();
        assertThat(page.locator(".sim-said")).hasText("close panics: close of closed channel.");
    }

    @ParameterizedTest
    @CsvSource({"zh, 播放, 暂停", "en, Play, Pause"})
    void playsAndPauses(String language, String play, String pause) {
        Page page = open(language + "/tri-colour");
        Locator button = page.locator(".sim-play");
        assertThat(button).hasText(play);
        button.click();
        assertThat(button).hasText(pause);
        page.waitForCondition(() -> steps(page) >= 2);
        button.click();
        assertThat(button).hasText(play);
        assertThat(page.locator(".sim-live")).hasText(page.locator(".sim-said").textContent());
    }

    private static int steps(Page page) {
        return Integer.parseInt(page.locator(".sim-count").textContent().replaceAll("\\D", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gmp-scheduler", "tri-colour", "size-classes", "channel-machine"})
    void nothingMovesForThoseWhoAskForIt(String name) {
        Page page = open("zh/" + name, new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.locator(".sim-play").click();
        assertThat(page.locator(".sim-count")).hasText("第 1 步");
        assertEquals(0, page.locator(".sim").evaluate("sim => sim.getAnimations({ subtree: true }).length"));
        assertThat(page.locator(".sim-live")).hasText(page.locator(".sim-said").textContent());
        page.locator(".sim-play").click();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gmp-scheduler", "tri-colour", "size-classes", "channel-machine"})
    void theKeyFrameIsThereWithoutScript(String name) {
        NewContextOptions noScript = new NewContextOptions().setJavaScriptEnabled(false);
        assertThat(open("zh/" + name, noScript).getByText("没有脚本时的一帧。")).isVisible();
        Page page = open("en/" + name, noScript);
        assertThat(page.getByText("The frame without script.")).isVisible();
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.getByText("The frame without script.")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gmp-scheduler", "tri-colour", "size-classes", "channel-machine"})
    void onPaperStandsThePictureWithoutTools(String name) {
        Page page = open("zh/" + name);
        page.locator(".sim-step").click();
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".sim-picture")).isVisible();
        assertThat(page.locator(".sim-said")).isVisible();
        for (String tool : List.of(".sim-tools", ".sim-settings", ".sim-words")) {
            assertThat(page.locator(tool)).isHidden();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh, dark", "en, light", "en, sepia"})
    void axeFindsNothing(String language, String theme) throws IOException {
        List<String> violations = new ArrayList<>();
        try (StaticServer server = new StaticServer(folder.resolve(language), "/")) {
            Page page = page(server.address(), new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
            for (String name : NAMES) {
                page.navigate(server.address() + name + ".html");
                page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme);
                for (int i = 0; i < 8; i++) page.locator(".sim-step").click();
                page.locator(".sim-words summary").click();
                for (Rule rule : new AxeBuilder(page).include(".sim").analyze().getViolations()) {
                    violations.add(name + " " + rule.getId() + " " + rule.getNodes());
                }
            }
        }
        assertEquals(List.of(), violations);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1280})
    void fitsTheScreen(int width) {
        Page page = page(site, new NewContextOptions().setViewportSize(width, 900));
        for (String name : NAMES) {
            page.navigate(site + "en/" + name + ".html");
            for (int i = 0; i < 12; i++) page.locator(".sim-step").click();
            page.locator(".sim-words summary").click();
            int table = (Integer) page.locator(".sim-words").evaluate("box => box.scrollWidth - box.clientWidth");
            assertTrue(table <= 0, name + " has a table too wide by " + table);
            double right = (Double) page.locator(".sim").evaluate("sim => sim.getBoundingClientRect().right + 0.5");
            assertTrue(right <= width, name + " reaches " + right);
            Locator picture = page.locator(".sim-picture");
            int inner = (Integer) picture.evaluate("box => box.scrollWidth - box.clientWidth");
            assertTrue(inner <= 0, name + " hides " + inner);
        }
    }

    @Test
    void theSameSeedShowsTheSame() {
        Page page = open("zh/gmp-scheduler");
        String first = after(page, "1");
        assertNotEquals(first, after(page, "2"));
        assertEquals(first, after(page, "1"));
        assertFalse(first.isEmpty());
    }

    private static String after(Page page, String seed) {
        page.locator(".sim [name=seed]").fill(seed);
        page.locator(".sim [name=seed]").press("Enter");
        page.locator(".sim-reset").click();
        for (int i = 0; i < 40; i++) page.locator(".sim-step").click();
        return page.locator(".sim-picture").innerText();
    }
}
