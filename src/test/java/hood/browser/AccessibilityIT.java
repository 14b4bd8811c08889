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
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothingInChinese(ColorScheme scheme) throws IOException {
        List<String> kinds = List.of(
                "index.html",
                "1-boot.html",
                "3-main.html",
                "4-mem.html",
                "references.html",
                "glossary.html",
                "symbols.html",
                "papers/steal.html",
                "404.html");
        assertEquals(List.of(), violations(Path.of("site"), scheme, kinds, "1-boot.html", "调度"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothingInEnglish(ColorScheme scheme) throws IOException, InterruptedException {
        Path site = folder.resolve("site");
        build(Path.of("src/test/books/english/book"), site);
        List<String> kinds = List.of("index.html", "first.html", "404.html");
        assertEquals(List.of(), violations(site, scheme, kinds, "first.html", "first"));
    }

    /** Over HTTP, since axe reads styles by requests that a page on a disk may not make. */
    private List<String> violations(Path site, ColorScheme scheme, List<String> pages, String dialogs, String query)
            throws IOException {
        try (StaticServer server = new StaticServer(site, "/book/")) {
            Page page = page(server.address(), new NewContextOptions().setColorScheme(scheme));
            List<String> violations = new ArrayList<>();
            for (String address : pages) {
                page.navigate(server.address() + address);
                violations.addAll(violations(page));
            }
            page.navigate(server.address() + dialogs);
            violations.addAll(inDialogs(page, query));
            return violations;
        }
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

    /** What axe complains of on a page as it is now; from a disk, without the rules that fetch styles and media anew. */
    static List<String> violations(Page page) {
        List<String> violations = new ArrayList<>();
        AxeBuilder axe = new AxeBuilder(page);
        if (page.url().startsWith("file:")) axe.disableRules(List.of("css-orientation-lock", "no-autoplay-audio"));
        for (Rule rule : axe.analyze().getViolations()) {
            violations.add(page.url() + ": " + rule.getId() + " "
                    + rule.getNodes().get(0).getTarget() + " " + rule.getNodes().size());
        }
        return violations;
    }
}
