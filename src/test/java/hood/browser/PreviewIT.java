package hood.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A book that is edited while its pages are open. */
class PreviewIT extends BrowserTest {
    private static final String FILLER = "这一段只是为了让页面长一些。\n\n".repeat(60);
    private static final String CHAPTER = """
            # 引导

            第一段。

            <details><summary>细节</summary>

            里面的话。

            </details>

            ```quiz {#quiz-boot}
            - question: 一加一？
              answers:
                - text: 二
                  right: true
                  why: 数一数。
                - text: 三
                  why: 多了。
            - question: 二加二？
              answers:
                - text: 四
                  right: true
                  why: 数一数。
                - text: 五
                  why: 多了。
            ```

            ## 中间

            """ + FILLER + """
            ## 后面

            要改的一段。

            ````tabs
            === 甲

            甲的话。

            === 乙

            乙的话。
            ````

            """ + FILLER;

    @TempDir
    static Path parent;

    private static Path book;
    private static PreviewProcess preview;
    private static String site;

    @BeforeAll
    static void start() throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(12_000);
        book = parent.resolve("book");
        Files.createDirectories(book.resolve("content/en"));
        fill();
        preview = new PreviewProcess(book, "--port", "0");
        site = preview.url();
    }

    @AfterAll
    static void end() {
        if (preview != null) preview.close();
    }

    private static void fill() throws IOException {
        write("README.md", "# 一本书\n\n## 目录\n\n1. [引导](content/1-boot.md)\n2. [调度](content/2-sched.md)\n");
        write(
                "README.en.md",
                "# A book\n\n## Contents\n\n1. [Boot](content/en/1-boot.md)\n2. [Scheduling](content/en/2-sched.md)\n");
        write(
                "content/book.yml",
                "silence: [translation-blocks]\nlanguages:\n  - code: zh-CN\n  - code: en\n    title: A book\n");
        write("content/1-boot.md", CHAPTER);
        write("content/2-sched.md", "# 调度\n\n另一章的话。\n");
        write("content/en/1-boot.md", "# Boot\n\nThe first words.\n");
        write("content/en/2-sched.md", "# Scheduling\n\nOther words.\n");
    }

    /** Each test finds the book as it was, and shown. */
    @BeforeEach
    void restore() throws IOException {
        try (Stream<Path> all = Files.walk(book)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = book.relativize(file).toString();
                if (name.startsWith("templates") || name.contains("new")) Files.delete(file);
            }
        }
        fill();
    }

    @AfterEach
    void itStillRuns() {
        assertTrue(preview.lines.stream().noneMatch(line -> line.contains("bug of hood")), preview.lines.toString());
    }

    private static void write(String path, String text) throws IOException {
        Path file = book.resolve(path);
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling("." + file.getFileName() + ".fresh");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void edit(String path, String before, String after) throws IOException {
        String text = Files.readString(book.resolve(path));
        assertTrue(text.contains(before), before);
        write(path, text.replace(before, after));
    }

    /** An open page that is known by what its window is told. */
    private Page open(String address, NewContextOptions options) {
        Page page = page(site, options);
        page.navigate(site + address);
        return page;
    }

    private Page open(String address) {
        return open(address, new NewContextOptions());
    }

    /** A page of the book as it was at first, which from now on must not be loaded anew. */
    private Page chapter() {
        Page page = open("1-boot.html");
        assertThat(page.locator("main")).containsText("要改的一段。");
        assertThat(page.locator("hood-preview section")).isHidden();
        page.evaluate("window.stayed = true");
        return page;
    }

    private static void stayed(Page page) {
        assertEquals(true, page.evaluate("window.stayed === true"), "the page was loaded anew");
    }

    private static Locator panel(Page page) {
        return page.locator("hood-preview section");
    }

    @Test
    void onlyTheParagraphThatChangedIsChanged() throws IOException {
        Page page = chapter();
        page.locator("main details summary").first().click();
        Locator question = page.locator(".quiz-question").first();
        question.locator("input").first().check();
        question.locator(".quiz-check").click();
        page.locator(".tabs [role=tab]").nth(1).click();
        page.getByText("要改的一段。").scrollIntoViewIfNeeded();
        page.evaluate("document.querySelectorAll('main *').forEach(e => { e.seen = true; })");
        page.evaluate(
                "window.changed = []; new MutationObserver(all => all.forEach(m => window.changed.push(m.target.textContent.slice(0, 40))))"
                        + ".observe(document.querySelector('main'), {subtree: true, childList: true, characterData: true})");
        Object scroll = page.evaluate("scrollY");
        edit("content/1-boot.md", "要改的一段。", "改好的一段。");
        assertThat(page.getByText("改好的一段。")).isVisible();
        stayed(page);
        assertEquals(List.of("改好的一段。"), page.evaluate("window.changed"));
        assertEquals(scroll, page.evaluate("scrollY"));
        assertEquals(true, page.evaluate("document.querySelector('main details').open"));
        assertThat(question.locator(".quiz-verdict")).hasText("答对了。");
        assertThat(page.getByText("乙的话。")).isVisible();
        assertEquals(true, page.evaluate("[...document.querySelectorAll('main p, main .quiz *')].every(e => e.seen)"));
    }

    @Test
    void whatIsOnTheScreenStaysThereWhenTextAboveItGrows() throws IOException {
        Page page = chapter();
        Locator place = page.getByText("要改的一段。");
        place.evaluate("e => e.scrollIntoView({block: 'center'})");
        double before = place.boundingBox().y;
        edit("content/1-boot.md", "第一段。", "第一段。\n\n" + "多出来的话。\n\n".repeat(30) + "新的末段。");
        assertThat(page.getByText("新的末段。")).hasCount(1);
        assertEquals(before, place.boundingBox().y, 2);
        edit("content/1-boot.md", "多出来的话。\n\n".repeat(30), "");
        assertThat(page.getByText("多出来的话。")).hasCount(0);
        assertEquals(before, place.boundingBox().y, 2);
        stayed(page);
    }

    @Test
    void aBlockThatChangedWorksAnewAndOthersKeepTheirState() throws IOException {
        Page page = chapter();
        page.locator(".tabs [role=tab]").nth(1).click();
        Locator question = page.locator(".quiz-question");
        question.first().locator("input").first().check();
        question.first().locator(".quiz-check").click();
        edit("content/1-boot.md", "乙的话。", "乙的新话。");
        assertThat(page.getByText("乙的新话。")).isVisible();
        assertThat(question.first().locator(".quiz-verdict")).hasText("答对了。");
        page.locator(".tabs [role=tab]").first().click();
        assertThat(page.getByText("甲的话。")).isVisible();
        edit("content/1-boot.md", "二加二？", "三加三？");
        assertThat(question.nth(1)).containsText("三加三？");
        question.nth(1).locator("input").first().check();
        question.nth(1).locator(".quiz-check").click();
        assertThat(question.nth(1).locator(".quiz-verdict")).hasText("答对了。");
        assertThat(page.locator("#quiz-boot .quiz-score")).containsText("/ 2");
        stayed(page);
    }

    @Test
    void focusAndTypedTextStay() throws IOException {
        Page page = chapter();
        page.locator("body").press("/");
        page.locator(".search input").fill("半句");
        edit("content/1-boot.md", "要改的一段。", "改好的一段。");
        assertThat(page.getByText("改好的一段。")).hasCount(1);
        assertEquals("半句", page.locator(".search input").inputValue());
        assertEquals("INPUT", page.evaluate("document.activeElement.nodeName"));
        stayed(page);
    }

    @Test
    void headingsComeIntoOutlineNavigationAndTitle() throws IOException {
        Page page = chapter();
        edit("content/1-boot.md", "# 引导", "# 启动");
        edit("content/1-boot.md", "## 中间", "## 新的小节\n\n一句。\n\n## 中间");
        assertThat(page.locator(".outline")).containsText("新的小节");
        assertThat(page).hasTitle(Pattern.compile("启动"));
        assertThat(page.locator("main h1")).containsText("启动");
        stayed(page);
    }

    @Test
    void aNewKindOfBlockBringsItsScript() throws IOException {
        Page page = open("2-sched.html");
        assertThat(page.locator("main")).containsText("另一章的话。");
        page.evaluate("window.stayed = true");
        edit("content/2-sched.md", "另一章的话。", "另一章的话。\n\n````tabs\n=== 一\n\n甲\n\n=== 二\n\n乙\n````\n");
        page.locator(".tabs [role=tab]").nth(1).click();
        assertThat(page.getByText("乙", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        stayed(page);
    }

    @Test
    void whatIsWrongIsSaidAndGoesWhenItIsMended() throws IOException {
        Page page = chapter();
        Page other = open("2-sched.html");
        edit("content/1-boot.md", "要改的一段。", "要改的一段，[链接](nowhere.md)。");
        assertThat(panel(page)).containsText("1 个错误");
        assertThat(panel(page)).containsText("link-missing");
        assertThat(panel(page).locator(".place").first())
                .containsText(Pattern.compile("content/1-boot\\.md:\\d+:\\d+"));
        assertThat(page.locator("hood-preview [role=status]")).containsText("1 个错误");
        assertThat(panel(other)).containsText("其他文件：1 处");
        other.locator("hood-preview summary").click();
        assertThat(panel(other).getByText("link-missing")).isVisible();
        page.locator("hood-preview .head").focus();
        page.keyboard().press("Enter");
        assertThat(panel(page).getByText("link-missing")).isHidden();
        page.keyboard().press("Enter");
        page.keyboard().press("Escape");
        assertThat(panel(page).getByText("link-missing")).isHidden();
        edit("content/1-boot.md", "，[链接](nowhere.md)", "");
        assertThat(panel(page)).isHidden();
        assertThat(panel(other)).isHidden();
        assertThat(page.locator("hood-preview [role=status]")).hasText("没有问题了");
        stayed(page);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothingInThePanel(ColorScheme scheme) throws IOException {
        edit("content/1-boot.md", "要改的一段。", "要改的一段，[链接](nowhere.md)，@fig-none。");
        edit("content/2-sched.md", "另一章的话。", "[链接](nowhere.md)");
        Page page = open("1-boot.html", new NewContextOptions().setColorScheme(scheme));
        assertThat(panel(page)).containsText("3 个错误");
        page.locator("hood-preview summary").click();
        assertEquals(List.of(), AccessibilityIT.violations(page));
    }

    @Test
    void chaptersComeAndGo() throws IOException {
        Page page = chapter();
        edit("README.md", "2. [调度]", "2. [新章](content/new.md)\n3. [调度]");
        write("content/new.md", "# 新章\n\n新的话。\n");
        assertThat(page.locator(".sidebar")).containsText("新章");
        stayed(page);
        Page fresh = open("new.html");
        assertThat(fresh.locator("main")).containsText("新的话。");
        fresh.evaluate("window.stayed = true");
        Files.delete(book.resolve("content/new.md"));
        assertThat(panel(fresh)).containsText("这一页已经不在书里");
        assertThat(panel(page)).containsText("link-missing");
        write("content/new.md", "# 新章\n\n又有了。\n");
        assertThat(fresh.locator("main")).containsText("又有了。");
        assertThat(panel(fresh)).isHidden();
        stayed(fresh);
    }

    @Test
    void aPageThatWasNotThereComes() throws IOException {
        Page page = page(site);
        page.navigate(site + "content/new.html");
        complaints.removeIf(complaint -> complaint.contains("404"));
        page.navigate(site + "new.html");
        complaints.removeIf(complaint -> complaint.contains("404"));
        assertThat(page.locator("body")).not().containsText("新的话。");
        write("content/new.md", "# 新章\n\n新的话。\n");
        edit("README.md", "2. [调度]", "2. [新章](content/new.md)\n3. [调度]");
        assertThat(page.locator("main")).containsText("新的话。");
    }

    @Test
    void stylesAreChangedWithoutLoading() throws IOException {
        Page page = chapter();
        Path css = Path.of("templates/assets/book.css");
        write("templates/assets/book.css", Files.readString(css) + "\nmain p { color: rgb(1, 2, 3); }\n");
        page.waitForFunction(
                "() => getComputedStyle(document.querySelector('main article > p:not([class])')).color === 'rgb(1, 2, 3)'");
        assertThat(page.locator("link[rel=stylesheet][href*='assets/book.css']"))
                .hasCount(1);
        stayed(page);
        edit("content/1-boot.md", "要改的一段。", "改好的一段。");
        assertThat(page.getByText("改好的一段。")).hasCount(1);
        stayed(page);
    }

    @Test
    void scriptsAndTemplatesToo() throws IOException {
        Page page = chapter();
        page.evaluate("scrollTo(0, 900)");
        Path js = Path.of("templates/assets/book.js");
        write("templates/assets/book.js", Files.readString(js) + "\nwindow.hood.fresh = true;\n");
        page.waitForFunction("() => window.hood && window.hood.fresh");
        page.waitForFunction("() => scrollY === 900");
        assertNotEquals(true, page.evaluate("window.stayed"));
        page.evaluate("window.stayed = true");
        String template = Files.readString(Path.of("templates/chapter.html"));
        write(
                "templates/chapter.html",
                template.replace("<article id=\"text\">", "<article id=\"text\"><p class=\"draft\">草稿</p>"));
        assertThat(page.locator("p.draft")).hasText("草稿");
        write(
                "templates/chapter.html",
                template.replace("<article id=\"text\">", "<article id=\"text\" th:nope=\"${\">"));
        assertThat(panel(page)).containsText("template-error");
        write("templates/chapter.html", template);
        assertThat(page.locator("p.draft")).hasCount(0);
        assertThat(panel(page)).isHidden();
    }

    @Test
    void aBadConfigurationIsSaidAndAGoodOneHolds() throws IOException {
        Page page = chapter();
        edit("content/book.yml", "- code: zh-CN", "- code: [zh-CN");
        assertThat(panel(page)).containsText("yaml-syntax");
        edit("content/book.yml", "languages:\n  - code: [zh-CN", "title: 另一个书名\nlanguages:\n  - code: zh-CN");
        assertThat(panel(page)).isHidden();
        assertThat(page.locator(".brand")).hasText("另一个书名");
    }

    @Test
    void noBookIsTooBadToGoOn() throws IOException {
        Page page = chapter();
        Files.write(book.resolve("content/2-sched.md"), new byte[] {'#', ' ', (byte) 0xff, (byte) 0xfe, '\n'});
        assertThat(panel(page)).containsText("text-encoding");
        write("content/2-sched.md", "# 调度\n\n另一章的话。\n");
        assertThat(panel(page)).isHidden();
        Files.move(book.resolve("README.md"), book.resolve("README.away"));
        assertThat(page.locator(".brand")).not().hasText("一本书");
        Files.move(book.resolve("README.away"), book.resolve("README.md"));
        assertThat(page.locator(".brand")).hasText("一本书");
        Files.move(book, parent.resolve("away"));
        assertThat(panel(page)).containsText("读不到书的文件");
        assertThat(page.getByText("要改的一段。")).hasCount(1);
        Files.move(parent.resolve("away"), book);
        assertThat(panel(page)).isHidden();
        edit("content/1-boot.md", "要改的一段。", "改好的一段。");
        assertThat(page.getByText("改好的一段。")).hasCount(1);
    }

    @Test
    void twoPagesOfTwoLanguagesAreBothKeptFresh() throws IOException {
        Page chinese = chapter();
        Page english = open("en/1-boot.html", new NewContextOptions().setLocale("en-US"));
        assertThat(english.locator("main")).containsText("The first words.");
        english.evaluate("window.stayed = true");
        edit("content/en/1-boot.md", "The first words.", "The second words, [link](nowhere.md).");
        assertThat(english.locator("main")).containsText("The second words");
        assertThat(panel(english)).containsText("1 error");
        assertThat(panel(english)).containsText("This page");
        assertThat(panel(chinese)).containsText("其他文件：1 处");
        edit("content/1-boot.md", "要改的一段。", "改好的一段。");
        assertThat(chinese.getByText("改好的一段。")).hasCount(1);
        stayed(chinese);
        stayed(english);
    }

    @Test
    void aServerThatComesBackIsCaughtUpWith() throws IOException, InterruptedException {
        String port;
        Page page;
        try (PreviewProcess first = new PreviewProcess(book, "--port", "0")) {
            page = page(first.url());
            port = first.url().replaceAll("\\D", "");
            page.navigate(first.url() + "1-boot.html");
            assertThat(page.locator("main")).containsText("要改的一段。");
            page.evaluate("window.stayed = true");
            assertEquals(143, first.end());
        }
        assertThat(panel(page)).containsText("正在重新连接");
        edit("content/1-boot.md", "要改的一段。", "改好的一段。");
        try (PreviewProcess second = new PreviewProcess(book, "--port", port)) {
            assertEquals("http://localhost:" + port + "/", second.url());
            assertThat(page.getByText("改好的一段。")).hasCount(1);
            assertThat(panel(page)).isHidden();
            page.navigate("about:blank");
        }
        complaints.removeIf(complaint -> complaint.contains("ERR_") || complaint.contains("/.hood/events"));
    }

    @Test
    void theTerminalSaysWhatChanged() throws IOException {
        Page page = chapter();
        edit("content/1-boot.md", "要改的一段。", "改好的一段。");
        assertThat(page.getByText("改好的一段。")).hasCount(1);
        Pattern line = Pattern.compile("\\d\\d:\\d\\d:\\d\\d content/1-boot\\.md: \\d+ ms, 0 errors, 0 warnings");
        page.waitForTimeout(300);
        assertTrue(preview.lines.stream().anyMatch(text -> line.matcher(text).matches()), preview.lines.toString());
    }
}
