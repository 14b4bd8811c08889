package hood.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures the time from a save to the screen: {@code hood preview} shows a copy of a book in Chromium, one paragraph after
 * the other of an open chapter is written anew, and the page says when it has drawn the new text. Both clocks are this
 * machine's.
 *
 * <pre>java -cp … hood.browser.SaveToScreenBench BOOK CHAPTER ADDRESS [TIMES [PAUSE]]</pre>
 *
 * CHAPTER is the file's path in the book, ADDRESS its page's in the site.
 */
final class SaveToScreenBench {
    private static final int WARM_UP = 20;
    /** Milliseconds between two saves: an author reads what came of the first. */
    private static final int PAUSE = 1000;

    private static final Pattern PARAGRAPH = Pattern.compile("(?m)(?<=\\n\\n)(\\p{L}[^\\n|]{10,})(?=\\n\\n)");

    private SaveToScreenBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path original = Path.of(arguments[0]);
        int times = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 100;
        int pause = arguments.length > 4 ? Integer.parseInt(arguments[4]) : PAUSE;
        Path book = copy(original);
        Path chapter = book.resolve(arguments[1]);
        List<String> complaints = new ArrayList<>();
        long start = System.nanoTime();
        try (Chromium chromium = Chromium.start();
                PreviewProcess preview = new PreviewProcess(book, "--port", "0")) {
            System.out.printf("shown after %.1f s%n", (System.nanoTime() - start) / 1e9);
            Page page = chromium.watched(preview.url(), new NewContextOptions().setLocale("zh-CN"), complaints);
            page.navigate(preview.url() + arguments[2]);
            page.evaluate(WATCH);
            page.waitForTimeout(1000);
            String text = Files.readString(chapter);
            List<Double> all = new ArrayList<>();
            for (int i = 0; i < times + WARM_UP; i++) {
                double millis = save(page, chapter, text, i);
                if (i >= WARM_UP) all.add(millis);
                page.waitForTimeout(pause);
            }
            print("save to screen", all);
        }
        complaints.stream().limit(5).forEach(System.out::println);
    }

    /** Notes when a text has come into the page and the frame with it is done. */
    private static final String WATCH = """
            window.wanted = null;
            new MutationObserver(() => {
              if (!window.wanted || !document.querySelector('main').textContent.includes(window.wanted.text)) return;
              const done = window.wanted.done;
              window.wanted = null;
              const changed = performance.timeOrigin + performance.now();
              requestAnimationFrame(() => {
                const channel = new MessageChannel();
                channel.port1.onmessage = () => done([changed, performance.timeOrigin + performance.now()]);
                channel.port2.postMessage(0);
              });
            }).observe(document.querySelector('main'), {subtree: true, childList: true, characterData: true});
            """;

    private static double save(Page page, Path chapter, String text, int number) throws IOException {
        String mark = "hood" + number + "mark";
        List<int[]> paragraphs = new ArrayList<>();
        Matcher matcher = PARAGRAPH.matcher(text);
        while (matcher.find()) paragraphs.add(new int[] {matcher.start(), matcher.end()});
        int at = paragraphs.get(number % paragraphs.size())[1];
        page.evaluate(
                "text => { window.result = null; window.wanted = {text, done: r => { window.result = r; }}; }", mark);
        Path fresh = chapter.resolveSibling("." + chapter.getFileName() + ".fresh");
        Instant now = Instant.now();
        double start = now.getEpochSecond() * 1000.0 + now.getNano() / 1e6;
        Files.writeString(fresh, text.substring(0, at) + " " + mark + text.substring(at));
        Files.move(fresh, chapter, StandardCopyOption.ATOMIC_MOVE);
        List<?> result = (List<?>) page.waitForFunction("() => window.result").jsonValue();
        return ((Number) result.get(1)).doubleValue() - start;
    }

    private static void print(String what, List<Double> millis) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%s: median %.1f ms, p95 %.1f ms, max %.1f ms, n %d%n",
                what,
                sorted[sorted.length / 2],
                sorted[(int) Math.ceil(sorted.length * 0.95) - 1],
                Arrays.stream(sorted).max().orElse(0),
                sorted.length);
    }

    private static Path copy(Path book) throws IOException {
        Path to = Files.createTempDirectory("hood-bench").resolve("book");
        List<Path> all;
        try (Stream<Path> files = Files.walk(book)) {
            all = files.filter(file -> Stream.of(".git", "target", "site", "node_modules")
                            .noneMatch(name -> book.relativize(file).startsWith(name)))
                    .toList();
        }
        for (Path file : all) {
            Path target = to.resolve(book.relativize(file).toString());
            if (Files.isDirectory(file)) Files.createDirectories(target);
            else Files.copy(file, target);
        }
        return to;
    }
}
