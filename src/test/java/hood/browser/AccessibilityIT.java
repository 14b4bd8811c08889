package hood.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** axe finds nothing to complain of on a page of each kind, in both themes. */
class AccessibilityIT {
    private static final String DISK = Path.of("site").toAbsolutePath().toUri().toString();
    private static final List<String> KINDS = List.of(
            "index.html",
            "1-boot.html",
            "3-main.html",
            "4-mem.html",
            "references.html",
            "papers/steal.html",
            "404.html");

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) chromium.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothing(ColorScheme scheme) {
        List<String> violations = new ArrayList<>();
        Page page = chromium.watched(DISK, new NewContextOptions().setColorScheme(scheme), new ArrayList<>());
        for (String kind : KINDS) {
            page.navigate(DISK + kind);
            for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
                violations.add(kind + ": " + rule.getId() + " "
                        + rule.getNodes().get(0).getTarget() + " "
                        + rule.getNodes().size());
            }
        }
        page.context().close();
        assertEquals(List.of(), violations);
    }
}
