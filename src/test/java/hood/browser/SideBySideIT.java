package hood.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
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

/** Two languages side by side on wide screens, one below the other on narrow ones. */
class SideBySideIT extends BrowserTest {
    @TempDir
    private static Path folder;

    private static String home;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        Path book = folder.resolve("book");
        Files.createDirectories(book.resolve("content/en"));
        Files.writeString(book.resolve("content/book.yml"), "languages:\n  - code: zh-CN\n  - code: en\n");
        Files.writeString(book.resolve("README.md"), "# 书\n\n## 目录\n\n1. [甲](content/a.md)\n2. [乙](content/b.md)\n");
        Files.writeString(
                book.resolve("README.en.md"),
                "# Book\n\n## Contents\n\n1. [One](content/en/a.md)\n2. [Two](content/en/b.md)\n");
        Files.writeString(
                book.resolve("content/a.md"),
                "# 甲\n\n第一段，见[乙](b.md)。\n\n## 节\n\n" + "一段很长的话。".repeat(60) + "\n\n```go\nx := 1\n```\n\n最后一段。\n");
        Files.writeString(
                book.resolve("content/en/a.md"),
                "# One\n\nThe first, see [two](b.md).\n\n## Section\n\nA short one.\n\n```go\ny := 1\n```\n\nThe last.\n");
        Files.writeString(book.resolve("content/b.md"), "# 乙\n\n文。\n");
        Files.writeString(book.resolve("content/en/b.md"), "# Two\n\nText.\n");
        home = build(book, folder.resolve("site"));
    }

    private Page both(int width, String address) {
        Page page = page(home, new NewContextOptions().setViewportSize(width, 800));
        page.navigate(home + address);
        page.locator(".settings summary").click();
        page.locator(".settings input[name=side]").check();
        page.locator(".pair").first().waitFor();
        page.locator(".settings summary").click();
        return page;
    }

    @Test
    void onAWideScreenEachBlockStandsBesideItsOwn() {
        Page page = both(1400, "a.html");
        Locator pairs = page.locator(".pair");
        assertEquals(5, pairs.count());
        for (int i = 0; i < 5; i++) {
            var own = pairs.nth(i).locator(".own > :first-child").boundingBox();
            var other = pairs.nth(i).locator(".other > :first-child").boundingBox();
            assertEquals(own.y, other.y, 1);
            assertTrue(own.x + own.width <= other.x);
        }
        assertThat(pairs.nth(2).locator(".other")).containsText("A short one.");
        assertEquals("en", pairs.nth(2).locator(".other").getAttribute("lang"));
    }

    @Test
    void linksOfTheOtherLanguageLeadToItsPagesAndTheChoiceStays() {
        Page page = both(1400, "a.html");
        page.locator(".pair .other a").first().click();
        page.waitForURL(home + "en/b.html");
        assertThat(page.locator(".pair .other").first()).containsText("文。");
    }

    @Test
    void onANarrowScreenATapShowsTheOtherLanguage() {
        Page page = both(390, "a.html");
        Locator pair = page.locator(".pair").nth(2);
        assertThat(pair.locator(".other")).not().isVisible();
        pair.locator(".own > p").click();
        assertThat(pair.locator(".other")).isVisible();
        Locator button = page.locator(".pair").last().locator(".pair-open");
        button.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".pair").last().locator(".other")).containsText("The last.");
        assertEquals("true", button.getAttribute("aria-expanded"));
    }

    @Test
    void itCanBeSwitchedOffAgain() {
        Page page = both(1400, "a.html");
        page.locator(".settings summary").click();
        page.locator(".settings input[name=side]").uncheck();
        assertThat(page.locator(".pair .other").first()).not().isVisible();
        page.reload();
        assertEquals(0, page.locator(".pair").count());
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothing(ColorScheme scheme) {
        Page page =
                page(home, new NewContextOptions().setViewportSize(1400, 800).setColorScheme(scheme));
        page.navigate(home + "a.html");
        page.locator(".settings summary").click();
        page.locator(".settings input[name=side]").check();
        page.locator(".pair").first().waitFor();
        assertEquals(List.of(), AccessibilityIT.violations(page));
    }
}
