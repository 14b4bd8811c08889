package hood.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An installed Chromium, driven by Playwright. Without one the test is skipped and says so; with {@code
 * HOOD_BROWSER_TESTS=required} in the environment it fails instead.
 */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    static Chromium start() {
        Optional<Path> executable = find();
        if (executable.isEmpty() && "required".equals(System.getenv("HOOD_BROWSER_TESTS"))) {
            throw new IllegalStateException("HOOD_BROWSER_TESTS=required, but there is no Chromium on the PATH");
        }
        assumeTrue(
                executable.isPresent(),
                "SKIPPED: no Chromium on the PATH; install one (apt-get install chromium) to test the pages");
        return new Chromium(executable.get());
    }

    private static Optional<Path> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return NAMES.stream()
                .flatMap(name ->
                        Stream.of(path.split(java.io.File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * A new page, in a context of its own, whose every console message, error, failed request and request that leaves an
     * address is a complaint.
     *
     * @param home what the addresses of all requests begin with
     * @param complaints takes the complaints
     */
    Page watched(String home, NewContextOptions options, List<String> complaints) {
        Page page = browser.newContext(options).newPage();
        page.onConsoleMessage(message -> complaints.add(page.url() + " console: " + message.text()));
        page.onPageError(error -> complaints.add(page.url() + " error: " + error));
        page.onRequestFailed(request -> {
            boolean leftBehind = "net::ERR_ABORTED".equals(request.failure());
            if (!leftBehind) complaints.add(page.url() + " failed: " + request.url());
        });
        page.onRequest(request -> {
            boolean own = request.url().startsWith(home) || request.url().startsWith("data:");
            if (!own) complaints.add(page.url() + " requests " + request.url());
        });
        return page;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
