package hood.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Citations and the reference page. */
class ReferencesIT extends BrowserTest {
    @TempDir
    private static Path folder;

    private static String home;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        Path book = folder.resolve("book");
        Files.createDirectories(book.resolve("content"));
        Files.createDirectories(book.resolve("papers"));
        Files.writeString(
                book.resolve("README.md"), "# 书\n\n## 目录\n\n1. [甲](content/a.md)\n\n## 参考\n\n1. https://a.example/\n");
        Files.writeString(book.resolve("content/a.md"), "# 甲\n\n## 节\n\n引用[@a, §3]与[@b]。\n");
        Files.writeString(
                book.resolve("papers/references.bib"),
                "@online{a, author = {Vyukov, Dmitry}, title = {A Document}, url = {https://a.example/}}\n"
                        + "@book{b, author = {甲, 乙}, title = {一本书}, year = 2015}\n");
        home = build(book, folder.resolve("site"));
    }

    @Test
    void aCitationShowsItsWorkAndLeadsToTheListOfThePage() {
        Page page = page(home);
        page.navigate(home + "a.html");
        assertEquals("[1, §3]", page.locator("a.cite").first().innerText());
        page.locator("a.cite").nth(1).hover();
        assertThat(page.locator(".card")).containsText("一本书");
        page.keyboard().press("Escape");
        assertThat(page.locator(".card")).not().isVisible();
        page.locator("a.cite").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("#ref-1"));
        assertTrue(page.locator("#ref-1").isVisible());
    }

    @Test
    void theReferencePageLeadsBackToTheSectionThatCites() {
        Page page = page(home);
        page.navigate(home + "references.html");
        page.locator("#ref-2 .cited-by a").click();
        page.waitForURL(url -> url.contains("a.html#"));
        assertEquals("1.1 节", page.locator(":target").innerText());
    }

    @Test
    void anEntryIsCopiedInTheFormatThatIsWanted() {
        Page page = page(home);
        page.navigate(home + "references.html");
        page.locator("#ref-1 summary").click();
        page.locator("#ref-1 .listing").nth(1).hover();
        page.locator("#ref-1 .copy").nth(1).click();
        assertThat(page.locator("#ref-1 .copy").nth(1)).hasText("已复制");
    }

    @Test
    void allIsThereWithoutScript() {
        Page page = page(home, new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(home + "references.html");
        page.locator("#ref-1 summary").click();
        assertTrue(page.locator("#ref-1 pre").nth(1).innerText().startsWith("@online{a,"));
        page.navigate(home + "a.html");
        page.locator("a.cite").first().click();
        assertTrue(page.locator("#ref-1").innerText().startsWith("VYUKOV D. A Document[EB/OL]."));
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothing(ColorScheme scheme) {
        Page page = page(home, new NewContextOptions().setColorScheme(scheme));
        page.navigate(home + "references.html");
        page.locator("#ref-1 summary").click();
        assertEquals(List.of(), AccessibilityIT.violations(page));
        page.navigate(home + "a.html");
        assertEquals(List.of(), AccessibilityIT.violations(page));
    }
}
