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

/** Exercises, answered as readers do. */
class QuizIT extends BrowserTest {
    @TempDir
    static Path folder;

    private static String site;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        site = build(Path.of("src/test/books/quiz/book"), folder.resolve("site"));
    }

    private Page open(NewContextOptions options) {
        Page page = page(site, options);
        page.navigate(site + "1-boot.html");
        return page;
    }

    private Page open() {
        return open(new NewContextOptions());
    }

    private static Locator question(Page page, int number) {
        return page.locator("#quiz-boot .quiz-question").nth(number - 1);
    }

    private static String verdict(Locator question) {
        return question.locator(".quiz-verdict").textContent();
    }

    @Test
    void everyPageIsHtml() throws IOException, SAXException {
        assertEquals(List.of(), HtmlChecker.errors(folder.resolve("site")));
    }

    @Test
    void aWrongChoiceIsExplainedButNotTheRightOne() {
        Page page = open();
        Locator question = question(page, 1);
        question.locator(".quiz-check").click();
        assertEquals("先作答，再检查。", verdict(question));
        question.locator("input").first().check();
        question.locator(".quiz-check").click();
        assertEquals("不对。看看解释，再试一次。", verdict(question));
        assertEquals("status", question.locator(".quiz-verdict").getAttribute("role"));
        assertTrue(question.locator(".quiz-reason").textContent().contains("runtime.main"));
        assertEquals("错", question.locator(".quiz-mark").getAttribute("aria-label"));
        assertFalse(question.textContent().contains("入口点是一段汇编"));
        question.locator(".quiz-retry").click();
        assertEquals("", verdict(question));
        assertEquals(0, question.locator("input:checked").count());
        question.locator("input").nth(1).check();
        question.locator(".quiz-check").click();
        assertEquals("答对了。", verdict(question));
        assertEquals(3, question.locator(".quiz-reason").count());
        assertTrue(question.locator(".quiz-after").textContent().contains("入口点是一段汇编"));
        assertEquals("答对 1 / 4 题", page.locator("#quiz-boot .quiz-score").textContent());
        assertEquals("本章练习：答对 1 / 5 题", page.locator(".quiz-total").textContent());
    }

    @Test
    void severalMayBeRightAndTheVerdictCounts() {
        Locator question = question(open(), 2);
        question.locator("input").nth(0).check();
        question.locator("input").nth(2).check();
        question.locator(".quiz-check").click();
        assertEquals("还不对：漏选 1 项，错选 1 项。", verdict(question));
        question.locator("input").nth(2).uncheck();
        assertEquals("", verdict(question), "another choice is not judged yet");
        question.locator("input").nth(1).check();
        question.locator(".quiz-check").click();
        assertEquals("答对了。", verdict(question));
    }

    @Test
    void theKeyboardAloneAnswersEveryKind() {
        Page page = open();
        question(page, 1).locator("input").first().focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertEquals("答对了。", verdict(question(page, 1)));
        assertTrue(page.url().endsWith("1-boot.html"));

        Locator order = question(page, 3);
        for (String[] move : new String[][] {{"入口点", "ArrowUp"}, {"准备参数与环境变量", "ArrowUp"}}) {
            order.locator("button[aria-label='上移：" + move[0] + "']").focus();
            page.keyboard().press(move[1]);
        }
        assertEquals("准备参数与环境变量 现在是第 3 项，共 4 项。", verdict(order));
        assertEquals("上移：准备参数与环境变量", page.evaluate("document.activeElement.getAttribute('aria-label')"));
        page.keyboard().press("Enter");
        order.locator(".quiz-check").focus();
        page.keyboard().press("Enter");
        assertEquals("答对了。", verdict(order));

        Locator output = question(page, 4);
        output.locator("textarea").focus();
        page.keyboard().insertText("begin  \r\nend\n\n");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertEquals("答对了。", verdict(output));
    }

    @Test
    void itemsOutOfPlaceAreCountedAndTheAnswerIsShownWhenAskedFor() {
        Locator question = question(open(), 3);
        question.locator("button[aria-label='下移：入口点']").click();
        question.locator(".quiz-check").click();
        assertEquals("还不对：有 4 项不在它的位置上。", verdict(question));
        question.locator(".quiz-reveal").click();
        assertTrue(question.locator(".quiz-after").textContent().contains("B → D → A → C"));
        assertEquals(
                0, question.page().locator("[id]").evaluateAll("all => all.length - new Set(all.map(e => e.id)).size"));
        question.locator(".quiz-retry").click();
        assertEquals("A", question.locator(".quiz-letter").first().textContent());
    }

    @Test
    void theOutputMayBeNothingOrWrong() {
        Page page = open();
        Locator question = question(page, 4);
        question.locator("textarea").fill("end\nbegin");
        question.locator(".quiz-check").click();
        assertEquals("输出不是这样。再试一次，或看答案。", verdict(question));
        question.locator("textarea").fill("begin end");
        question.locator(".quiz-check").click();
        assertEquals("答对了。", verdict(question));
        page.navigate(site + "2-sched.html");
        page.locator(".quiz-check").click();
        assertEquals("答对了。", verdict(page.locator(".quiz-question")));
        assertEquals(0, page.locator(".quiz-total").count(), "a lone quiz has its own score");
    }

    @Test
    void progressIsKeptUntilItIsReset() {
        Page page = open();
        question(page, 1).locator("input").nth(1).check();
        question(page, 1).locator(".quiz-check").click();
        question(page, 2).locator("input").nth(0).check();
        question(page, 2).locator(".quiz-check").click();
        page.reload();
        assertEquals("答对了。", verdict(question(page, 1)));
        assertEquals("还不对：漏选 1 项，错选 0 项。", verdict(question(page, 2)));
        assertEquals("本章练习：答对 1 / 5 题", page.locator(".quiz-total").textContent());
        page.locator("#quiz-boot").locator(".quiz-reset").click();
        assertEquals("本章练习：答对 0 / 5 题", page.locator(".quiz-total").textContent());
        page.reload();
        assertEquals("", verdict(question(page, 1)));
        assertEquals(0, page.locator(".quiz input:checked").count());
    }

    @Test
    void withoutScriptTheSolutionsFoldOut() {
        Page page = open(new NewContextOptions().setJavaScriptEnabled(false));
        assertTrue(question(page, 1).getByText("链接器写在文件头里的入口点").isVisible());
        assertFalse(question(page, 1).locator("input").first().isVisible());
        Locator solutions = page.locator("#quiz-boot .quiz-solutions");
        Locator why = solutions.getByText("内核装入程序后跳到文件头中的入口点。");
        assertFalse(why.isVisible());
        solutions.locator("summary").click();
        assertTrue(why.isVisible());
        assertEquals(0, page.locator(".quiz button:visible").count());
    }

    @Test
    void paperHasTheSolutionsAndNoControls() {
        Page page = open();
        question(page, 1).locator("input").first().check();
        question(page, 1).locator(".quiz-check").click();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertTrue(page.locator("#quiz-boot .quiz-solutions")
                .getByText("答案：B", new Locator.GetByTextOptions().setExact(true))
                .isVisible());
        assertFalse(page.locator(".quiz-check").first().isVisible());
        assertFalse(page.locator(".quiz-reason").first().isVisible());
    }

    @Test
    void theSolutionsAreNotFoundBySearch() {
        Page page = open();
        page.keyboard().press("/");
        page.locator(".search input").fill("延迟的调用");
        page.waitForFunction("() => document.querySelector('.search-status').textContent !== ''");
        assertFalse(page.locator(".hits").textContent().contains("延迟的调用"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothing(ColorScheme scheme) {
        Page page = open(new NewContextOptions().setColorScheme(scheme));
        question(page, 1).locator("input").first().check();
        question(page, 1).locator(".quiz-check").click();
        question(page, 2).locator("input").nth(0).check();
        question(page, 2).locator("input").nth(1).check();
        question(page, 2).locator(".quiz-check").click();
        question(page, 3).locator("button[aria-label='下移：入口点']").click();
        question(page, 3).locator(".quiz-check").click();
        question(page, 3).locator(".quiz-reveal").click();
        assertEquals(List.of(), AccessibilityIT.violations(page));
    }
}
