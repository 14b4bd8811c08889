package hood.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;

/** Programs in the page, opened from disk, with a playground of our own. */
class RunIT extends BrowserTest {
    private static final String ONE_LINE = """
            {"Errors":"","Events":[{"Message":"new\\n","Kind":"stdout","Delay":0},
            {"Message":"old","Kind":"stderr","Delay":100}],"Status":2,"IsTest":false,"TestsFailed":0,"VetOK":true}""";

    @TempDir
    static Path folder;

    private static Playground playground;
    private static String site;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        playground = new Playground();
        Path source = Path.of("src/test/books/run/book");
        Path book = folder.resolve("book");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                if (file.endsWith("2-wrong.md")) continue;
                Path to = book.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(to);
                else Files.copy(file, to);
            }
        }
        Files.writeString(book.resolve("README.md"), "# 书\n\n## 目录\n\n1. [程序](content/1-run.md)\n");
        Files.writeString(book.resolve("content/book.yml"), "playground: " + playground.address() + "\n");
        site = build(book, folder.resolve("site"));
    }

    @BeforeEach
    void reset() {
        playground.asked.clear();
        playground.answer = ONE_LINE;
        playground.status = 200;
        playground.silent = false;
    }

    @AfterEach
    void onlyButtonsUseTheNetwork() {
        complaints.removeIf(complaint -> complaint.contains(" requests " + playground.address()));
    }

    private Page open(NewContextOptions options) {
        Page page = page(site, options);
        page.navigate(site + "1-run.html");
        return page;
    }

    private Page open() {
        return open(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    private static Locator run(Page page) {
        return page.locator(".run").first();
    }

    private static String status(Locator run) {
        return run.locator(".run-status").textContent();
    }

    private static String output(Locator run) {
        return run.locator(".run-output pre").textContent();
    }

    private static void waitForStatus(Locator run, String text) {
        run.locator(".run-status", new Locator.LocatorOptions().setHasText(text))
                .waitFor();
    }

    @Test
    void everyPageIsHtml() throws IOException, SAXException {
        assertEquals(List.of(), HtmlChecker.errors(folder.resolve("site")));
    }

    @Test
    void withoutScriptAndOnPaperThereAreProgramAndOutput() {
        Page page = open(new NewContextOptions().setJavaScriptEnabled(false));
        assertTrue(run(page).locator("code").first().innerText().startsWith("package main"));
        assertEquals("你好 <b>&\nagain␛[0m\n", output(run(page)));
        assertTrue(run(page).innerText().contains("go1.11 · linux/amd64"));
        assertFalse(run(page).locator(".run-tools").isVisible());
        assertTrue(page.locator(".folded").first().isVisible());
        Page printed = open();
        run(printed).locator(".run-edit").click();
        printed.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertFalse(run(printed).locator(".run-tools").isVisible());
        assertFalse(run(printed).locator("textarea").isVisible());
        assertTrue(run(printed).locator(".listing").isVisible());
        assertTrue(printed.locator(".folded").first().isVisible());
    }

    @Test
    void nothingIsAskedOfThePlaygroundBeforeAButtonIsPressed() {
        Page page = open();
        run(page).locator(".run-replay").click();
        run(page).locator(".run-edit").click();
        assertEquals(List.of(), playground.asked);
        assertEquals(List.of(), complaints);
    }

    @Test
    void replayWritesTheEventsAtTheirTimes() {
        Page page = page(site);
        page.clock().install();
        page.navigate(site + "1-run.html");
        page.clock().pauseAt(System.currentTimeMillis() + 60_000);
        Locator run = run(page);
        run.locator(".run-replay").click();
        page.clock().runFor(10);
        assertEquals("你好 <b>&\n", output(run));
        assertEquals("跳到末尾", run.locator(".run-replay .run-word").textContent());
        page.clock().runFor(400);
        assertEquals("你好 <b>&\nagain␛[0m\n", output(run));
        assertEquals("重放结束", status(run));
        run.locator(".run-replay").click();
        run.locator(".run-replay").click();
        assertEquals("你好 <b>&\nagain␛[0m\n", output(run));
        assertEquals("重放", run.locator(".run-replay .run-word").textContent());
    }

    @Test
    void runSendsTheProgramAndShowsTheAnswerUntilReplayed() {
        Page page = open();
        Locator run = run(page);
        run.locator(".run-go").focus();
        page.keyboard().press("Enter");
        waitForStatus(run, "退出状态 2");
        assertEquals("new\nold", output(run));
        assertEquals("old", run.locator(".run-event.stderr").textContent());
        assertTrue(run.locator(".run-source").textContent().startsWith("playground 的输出"));
        String asked = playground.asked.get(0);
        assertTrue(asked.startsWith("POST /compile version=2&withVet=true&body=package main\n"), asked);
        assertTrue(asked.contains("你好 <b>&\")"), asked);
        run.locator(".run-replay").click();
        assertTrue(output(run).startsWith("你好"));
        assertEquals("录制的输出 · go1.11 · linux/amd64", run.locator(".run-source").textContent());
    }

    @Test
    void compileErrorsLeadToTheirLines() {
        playground.answer =
                "{\"Errors\":\"# play\\n./prog.go:11:2: undefined: <x>\\n./prog.go:99:1: gone\\ntoo many errors\\n\"}";
        Page page = open();
        Locator run = run(page);
        run.locator(".run-go").click();
        waitForStatus(run, "没有通过编译");
        assertEquals(3, run.locator(".run-errors li").count());
        assertTrue(run.locator(".run-errors li").first().textContent().endsWith("undefined: <x>"));
        assertEquals("11", run.locator(".line.wrong").getAttribute("data-number"));
        assertFalse(run.locator(".run-output pre").isVisible());
        run.locator(".run-edit").click();
        run.locator(".run-errors button").first().click();
        assertEquals(
                "\ttime.Sleep(300 * time.Millisecond)",
                run.locator("textarea").evaluate("a => a.value.slice(a.selectionStart, a.selectionEnd)"));
        run.locator(".run-reset").click();
        assertEquals(0, run.locator(".line.wrong").count());
        assertTrue(output(run).startsWith("你好"));
        Locator folded = page.locator(".run").nth(1);
        folded.locator(".run-go").click();
        folded.locator(".run-errors button").first().click();
        assertTrue(folded.locator(".line.folded").first().isHidden(), "line 11 is not among the folded");
    }

    @Test
    void whatVetSaysIsShownBesideTheOutput() {
        playground.answer =
                "{\"VetErrors\":\"./prog.go:10:2: odd\\n\",\"Events\":[{\"Message\":\"x\\fy\",\"Kind\":\"stdout\"}]}";
        Page page = open();
        Locator run = run(page);
        run.locator(".run-go").click();
        waitForStatus(run, "退出状态 0");
        assertEquals("y", output(run));
        assertTrue(run.locator(".run-errors").textContent().contains("go vet 的意见"));
    }

    @Test
    void whateverIsWrongWithThePlaygroundTheRecordStays() {
        Page page = open();
        Locator run = run(page);
        for (String answer : List.of("", "null", "[1", "{\"Events\":7}", "<html>")) {
            playground.answer = answer;
            run.locator(".run-go").click();
            waitForStatus(run, "看不懂");
            assertTrue(output(run).startsWith("你好"), answer);
            run.locator(".run-replay").click();
        }
        playground.status = 429;
        run.locator(".run-go").click();
        waitForStatus(run, "（429）");
        assertTrue(status(run).endsWith("；下面是录制的输出"));
        complaints.removeIf(complaint -> complaint.contains("console: Failed to load resource"));
    }

    @Test
    void aPlaygroundThatIsNotThereIsSaidToBeSo() {
        Page page = open();
        page.route(playground.address() + "/**", route -> route.abort("connectionrefused"));
        run(page).locator(".run-go").click();
        waitForStatus(run(page), "连不上 playground；下面是录制的输出");
        assertTrue(output(run(page)).startsWith("你好"));
        complaints.removeIf(complaint ->
                complaint.contains("failed: " + playground.address()) || complaint.contains("ERR_CONNECTION"));
    }

    @Test
    void aPlaygroundThatDoesNotAnswerIsGivenUpOrStopped() {
        playground.silent = true;
        Page page = page(site);
        page.clock().install();
        page.navigate(site + "1-run.html");
        Locator run = run(page);
        run.locator(".run-go").click();
        waitForStatus(run, "正在 playground 上运行");
        page.clock().fastForward(31_000);
        waitForStatus(run, "迟迟没有回答");
        run.locator(".run-go").click();
        waitForStatus(run, "正在 playground 上运行");
        assertEquals("停止", run.locator(".run-go .run-word").textContent());
        run.locator(".run-go").click();
        waitForStatus(run, "已停止");
        assertEquals("运行", run.locator(".run-go .run-word").textContent());
    }

    @Test
    void aSharedProgramHasAnAddress() {
        playground.answer = "aB-_9";
        Page page = open();
        run(page).locator(".run-share").click();
        Locator link = run(page).locator(".run-status a");
        link.waitFor();
        assertEquals(playground.address() + "/p/aB-_9", link.getAttribute("href"));
        assertTrue(playground.asked.get(0).startsWith("POST /share package main\n"), playground.asked::toString);
        playground.answer = "\"><script>";
        run(page).locator(".run-share").click();
        waitForStatus(run(page), "看不懂");
    }

    @Test
    void aProgramIsEditedRunAndResetByKeyboardAlone() {
        Page page = open();
        Locator run = run(page);
        run.locator(".run-edit").focus();
        page.keyboard().press("Enter");
        assertEquals("TEXTAREA", page.evaluate("document.activeElement.nodeName"));
        page.keyboard().press("Control+A");
        page.keyboard().type("func main() {");
        page.keyboard().press("Enter");
        page.keyboard().type("t?/");
        page.keyboard().press("Tab");
        assertEquals("func main() {\n\tt?/\t", run.locator("textarea").inputValue());
        page.keyboard().press("Control+Enter");
        waitForStatus(run, "退出状态 2");
        assertTrue(playground.asked.get(0).endsWith("func main() {\n\tt?/\t"), playground.asked::toString);
        page.keyboard().press("Escape");
        page.keyboard().press("Tab");
        assertEquals(true, page.evaluate("document.activeElement.classList.contains('run-go')"));
        page.reload();
        assertEquals("func main() {\n\tt?/\t", run.locator("textarea").inputValue());
        assertTrue(status(run).startsWith("这是你改过的程序"));
        assertFalse(page.locator(".run").nth(1).locator("textarea").isVisible());
        run.locator(".run-reset").focus();
        page.keyboard().press("Space");
        assertEquals("已还原为书中的程序", status(run));
        assertTrue(run.locator(".listing").isVisible());
        page.reload();
        assertFalse(run.locator("textarea").isVisible());
    }

    @Test
    void whatWasChangedInAnOlderProgramIsDropped() {
        Page page = open();
        run(page).locator(".run-edit").click();
        run(page).locator("textarea").fill("mine");
        page.evaluate(
                "() => { var all = hood.kept('run'); for (var k in all) all[k].from = 'x'; hood.keep('run', all); }");
        page.reload();
        waitForStatus(run(page), "已放弃");
        assertFalse(run(page).locator("textarea").isVisible());
    }

    @Test
    void aProgramThatIsTooLongIsNotSent() {
        Page page = open();
        run(page).locator(".run-edit").click();
        run(page).locator("textarea").fill("好".repeat(22_000));
        run(page).locator(".run-go").click();
        waitForStatus(run(page), "程序太长");
        assertEquals(List.of(), playground.asked);
    }

    @Test
    void aProgramThatThePlaygroundCannotRunIsOnlyReplayed() {
        Locator last = open().locator(".run").nth(2);
        assertEquals(1, last.locator(".run-tools button").count());
        last.locator(".run-replay").click();
        assertEquals("重放结束", status(last));
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothing(ColorScheme scheme) throws IOException {
        playground.answer =
                "{\"VetErrors\":\"./prog.go:10:2: odd\\n\",\"Status\":1,\"Events\":[{\"Message\":\"x\",\"Kind\":\"stderr\"}]}";
        try (StaticServer server = new StaticServer(folder.resolve("site"), "/book/")) {
            Page page = page(
                    server.address(),
                    new NewContextOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            page.navigate(server.address() + "1-run.html");
            run(page).locator(".run-edit").click();
            run(page).locator(".run-go").click();
            waitForStatus(run(page), "退出状态 1");
            List<String> violations = new AxeBuilder(page)
                    .analyze().getViolations().stream()
                            .map(rule -> rule.getId() + rule.getNodes().get(0).getTarget())
                            .toList();
            assertEquals(List.of(), violations);
        }
    }
}
