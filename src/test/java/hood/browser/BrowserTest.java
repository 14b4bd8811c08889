package hood.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Tests in a real Chromium, which fail when a page complains. */
abstract class BrowserTest {
    private static Chromium chromium;

    final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopChromium() {
        if (chromium != null) chromium.close();
        chromium = null;
    }

    @AfterEach
    void noPageComplained() {
        contexts.forEach(BrowserContext::close);
        assertEquals(List.of(), complaints);
    }

    /** A new page, whose requests must all begin with {@code home}, of a reader of Chinese unless the options say otherwise. */
    Page page(String home, NewContextOptions options) {
        if (options.locale == null) options.setLocale("zh-CN");
        Page page = chromium.watched(home, options, complaints);
        contexts.add(page.context());
        return page;
    }

    Page page(String home) {
        return page(home, new NewContextOptions());
    }

    /** Builds a book with the packaged program; gives the site's address. */
    static String build(Path book, Path out) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process hood = new ProcessBuilder(
                        java, "-jar", "target/hood.jar", "build", "--book", book.toString(), "--out", out.toString())
                .inheritIO()
                .start();
        assertEquals(0, hood.waitFor());
        return out.toUri().toString();
    }
}
