package hood.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** axe finds nothing to complain of on a page of each kind, in both themes and languages, dialogs open and shut. */
class AccessibilityIT extends BrowserTest {
    private static final String OWN_BOOK =
            Path.of("site").toAbsolutePath().toUri().toString();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothingInChinese(ColorScheme scheme) {
        Page page = page(OWN_BOOK, new NewContextOptions().setColorScheme(scheme));
        List<String> violations = new ArrayList<>();
        for (String kind : List.of(
                "index.html",
                "1-boot.html",
                "3-main.html",
                "4-mem.html",
                "references.html",
                "papers/steal.html",
                "404.html")) {
            page.navigate(OWN_BOOK + kind);
            violations.addAll(violations(page));
        }
        page.navigate(OWN_BOOK + "1-boot.html");
        violations.addAll(inDialogs(page, "调度"));
        assertEquals(List.of(), violations);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothingInEnglish(ColorScheme scheme) throws IOException, InterruptedException {
        String english = build(Path.of("src/test/books/english/book"), folder.resolve("site"));
        Page page = page(english, new NewContextOptions().setColorScheme(scheme));
        List<String> violations = new ArrayList<>();
        for (String kind : List.of("index.html", "first.html", "404.html")) {
            page.navigate(english + kind);
            violations.addAll(violations(page));
        }
        page.navigate(english + "first.html");
        violations.addAll(inDialogs(page, "first"));
        assertEquals(List.of(), violations);
    }

    private static List<String> inDialogs(Page page, String query) {
        page.keyboard().press("?");
        List<String> violations = new ArrayList<>(violations(page));
        page.keyboard().press("Escape");
        page.keyboard().press("/");
        violations.addAll(violations(page));
        page.locator(".search input").fill(query);
        page.waitForSelector(".hit");
        violations.addAll(violations(page));
        page.keyboard().press("Escape");
        page.locator(".settings summary").click();
        violations.addAll(violations(page));
        return violations;
    }

    /** What axe complains of on a page as it is now. Rules that fetch styles and media anew, which a disk does not allow, are left out. */
    static List<String> violations(Page page) {
        List<String> violations = new ArrayList<>();
        AxeBuilder axe = new AxeBuilder(page).disableRules(List.of("css-orientation-lock", "no-autoplay-audio"));
        for (Rule rule : axe.analyze().getViolations()) {
            violations.add(page.url() + ": " + rule.getId() + " "
                    + rule.getNodes().get(0).getTarget() + " " + rule.getNodes().size());
        }
        return violations;
    }
}
