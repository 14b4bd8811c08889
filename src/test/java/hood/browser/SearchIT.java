package hood.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search, opened from disk: in the book's own site as a reader uses it, and in a book of 150 chapters against grep. */
class SearchIT extends BrowserTest {
    private static final Path SITE = Path.of("site").toAbsolutePath();
    private static final String DISK = SITE.toUri().toString();
    private static final int CHAPTERS = 150;
    /** Texts in which a page is to be found by itself, whatever stands in it. */
    private static final List<String> ODD = List.of(
            "sync.(*Pool).Get",
            "sync.(*Pool)",
            "runtime·rt0_go",
            "a.b.c.d.e.f.g.h.i.j.k",
            "İstanbul ẞtraße ﬁne Ⅷ ½",
            "𠀀𠀁 𠮷野家",
            "ｆｕｌｌ ＷＩＤＴＨ",
            "スケジューラ 스케줄러",
            "__private__name_x gcMarkDone",
            "x²+y₂ naïve re\u0301sume\u0301",
            "锁",
            "C++ P-256 0x1F 3.14",
            "hasOwnProperty constructor __proto__");

    @TempDir
    static Path folder;

    private static String large;
    private static Map<String, String> texts;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        assertTrue(Files.exists(SITE.resolve("index.html")), "site/ is not built; run mvn package");
        texts = texts();
        Path book = folder.resolve("book");
        Files.createDirectories(book.resolve("content"));
        StringBuilder readme = new StringBuilder("# 大书\n\n## 目录\n\n");
        for (Map.Entry<String, String> chapter : texts.entrySet()) {
            Files.writeString(book.resolve("content/" + chapter.getKey() + ".md"), chapter.getValue());
            readme.append("1. [").append(chapter.getKey()).append("](content/");
            readme.append(chapter.getKey()).append(".md)\n");
        }
        Files.writeString(book.resolve("README.md"), readme);
        large = build(book, folder.resolve("site"));
    }

    /** Chapters of sentences drawn from ours, by name; the same at each run. */
    private static Map<String, String> texts() throws IOException {
        List<String> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                Files.readString(file)
                        .lines()
                        .filter(line -> !line.isEmpty()
                                && Character.UnicodeScript.of(line.codePointAt(0)) == Character.UnicodeScript.HAN)
                        .flatMap(line -> Stream.of(line.split("(?<=[。；])")))
                        .filter(sentence -> !sentence.matches(".*[\\[\\]{}<>*$|@].*"))
                        .forEach(sentences::add);
            }
        }
        assertTrue(sentences.size() > 150, "too few sentences: " + sentences.size());
        Random random = new Random(20);
        Map<String, String> chapters = new LinkedHashMap<>();
        for (int i = 0; i < CHAPTERS - ODD.size(); i++) {
            StringBuilder text = new StringBuilder("# 第 " + i + " 章\n");
            for (int s = 0; s < 7; s++) {
                text.append("\n## 第 ").append(s).append(" 节\n\n");
                for (int p = 0; p < 5; p++) text.append(sentences.get(random.nextInt(sentences.size())));
                text.append('\n');
            }
            chapters.put("c" + i, text.toString());
        }
        for (int i = 0; i < ODD.size(); i++) chapters.put("odd" + i, "# 怪\n\n" + ODD.get(i) + "\n");
        return chapters;
    }

    /** The addresses of all pages with a hit that has the whole query. */
    @SuppressWarnings("unchecked")
    private static Set<String> found(Page page, String query) {
        Object addresses = page.evaluate("""
                async query => {
                  const result = await hood.search.find(query);
                  const addresses = new Set();
                  for (let i = 0; i < result.full; i += 20) {
                    for (const hit of await hood.search.show(result, i)) addresses.add(hit.address);
                  }
                  return [...addresses];
                }""", query);
        return new TreeSet<>((List<String>) addresses);
    }

    private Page largeBook() {
        Page page = page(large);
        page.navigate(large + "index.html");
        page.keyboard().press("/");
        page.locator("dialog.search[open]").waitFor();
        page.waitForFunction("() => window.hood.search");
        return page;
    }

    @Test
    void everyPageThatContainsAChineseStringIsFound() {
        Page page = largeBook();
        String all = String.join("\n", texts.values()).replace("`", "");
        Random random = new Random(4);
        Set<String> queries = new LinkedHashSet<>();
        Matcher run = Pattern.compile("\\p{IsHan}+").matcher(all);
        List<String> runs = new ArrayList<>();
        while (run.find()) runs.add(run.group());
        while (queries.size() < 300) {
            String from = runs.get(random.nextInt(runs.size()));
            int length = 1 + random.nextInt(Math.min(6, from.length()));
            int begin = random.nextInt(from.length() - length + 1);
            queries.add(from.substring(begin, begin + length));
        }
        for (String query : queries) {
            Set<String> expected = texts.entrySet().stream()
                    .filter(chapter -> chapter.getValue().replace("`", "").contains(query))
                    .map(chapter -> chapter.getKey() + ".html")
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> missing = new TreeSet<>(expected);
            missing.removeAll(found(page, query));
            assertEquals(Set.of(), missing, query);
        }
    }

    @Test
    void oddTextsFindTheirPages() {
        Page page = largeBook();
        for (int i = 0; i < ODD.size(); i++) {
            assertTrue(found(page, ODD.get(i)).contains("odd" + i + ".html"), ODD.get(i));
        }
    }

    @Test
    void aQueryLoadsOnlyWhatItNeeds() throws IOException {
        Page page = largeBook();
        List<String> loaded = new ArrayList<>();
        page.onRequest(request -> loaded.add(request.url()));
        assertFalse(found(page, "第 3 节").isEmpty());
        page.evaluate("() => hood.search.find('引导')");
        try (Stream<Path> files = Files.walk(folder.resolve("site/search"))) {
            long terms = files.filter(file -> file.getFileName().toString().matches("t\\d+\\.js"))
                    .count();
            long used =
                    loaded.stream().filter(url -> url.matches(".*/t\\d+\\.js")).count();
            assertTrue(used < terms / 2, used + " of " + terms);
        }
    }

    // --- as a reader

    private Page search(String query) {
        Page page = page(DISK);
        page.navigate(DISK + "1-boot.html");
        page.keyboard().press("/");
        page.keyboard().type(query);
        return page;
    }

    private static Locator hits(Page page) {
        page.locator(".hits[aria-busy=false] .hit[aria-selected=true]").waitFor();
        return page.locator(".hit");
    }

    @ParameterizedTest
    @CsvSource({
        "runtime.schedinit, schedinit",
        "schedinit, schedinit",
        "schedini, schedinit",
        "mallocinit, mallocinit",
        "gorutine, goroutine",
        "shcedinit, schedinit",
        "GOMAXPROCS, gomaxprocs",
        "sync.Pool, pool",
        "scheduler, 调度器",
        "调度器, 调度器",
        "Ｇoroutine, goroutine",
        "调度器如何工作, 调度器",
    })
    void aReaderFinds(String query, String expected) {
        Page page = search(query);
        assertTrue(
                hits(page).first().innerText().toLowerCase().contains(expected),
                hits(page).first()::innerText);
    }

    @Test
    void arrowsAndEnterLeadToTheHeadingWhereTheWordsAreMarked() {
        Page page = search("写屏障");
        String first = hits(page).first().getAttribute("id");
        page.keyboard().press("ArrowDown");
        assertFalse(
                first.equals(page.locator(".hit[aria-selected=true]").first().getAttribute("id")));
        page.keyboard().press("ArrowUp");
        PlaywrightAssertions.assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.COMBOBOX))
                .hasAttribute("aria-activedescendant", first);
        String href = (String) hits(page).first().evaluate("a => a.href");
        page.keyboard().press("Enter");
        page.waitForURL(href);
        assertTrue(page.locator(":target").isVisible());
        assertTrue((Boolean) page.evaluate("() => CSS.highlights.get('found').size > 0"));
    }

    @Test
    void theAddressNamesTheSearch() {
        Page page = page(DISK);
        page.navigate(DISK + "2-init.html?q=" + "写屏障");
        assertTrue(hits(page).count() > 0);
        assertEquals("写屏障", page.locator(".search input").inputValue());
        page.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(page.locator("dialog.search")).not().isVisible();
        assertFalse(page.url().contains("q="), page.url());
    }

    @ParameterizedTest
    @ValueSource(strings = {"qqqqqqqq", "龘龘龘", "<zq>", "(*", "\\"})
    void whatIsNotThereIsSaidAndHelped(String query) {
        Page page = search(query);
        page.locator(".hits[aria-busy=false]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        PlaywrightAssertions.assertThat(page.locator(".search-hint")).isVisible();
        assertEquals(0, page.locator(".hit").count());
    }

    @Test
    void aHitInASubfolderIsLinkedFromAnother() {
        Page page = page(DISK);
        page.navigate(DISK + "11-pkg/sync/pool.html");
        page.keyboard().press("s");
        page.keyboard().type("schedinit");
        hits(page);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("pool.html"));
        assertTrue(page.locator("h1").isVisible());
    }
}
