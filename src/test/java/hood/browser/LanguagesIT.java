package hood.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One book in several languages, as readers of each meet it: our own, and a small one with all that can be amiss. */
class LanguagesIT extends BrowserTest {
    private static final Path OWN = Path.of("site").toAbsolutePath();
    private static final String DISK = OWN.toUri().toString();

    @TempDir
    private static Path folder;

    private static String small;
    private static String parallel;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        assertTrue(Files.exists(OWN.resolve("en/index.html")), "site/ is not built; run mvn package");
        small = build(Path.of("src/test/books/languages/book"), folder.resolve("small"));
        parallel = build(Path.of("src/test/books/languages-parallel/book"), folder.resolve("parallel"));
    }

    private Page page(String home, String locale) {
        return page(home, new NewContextOptions().setLocale(locale));
    }

    private static Locator toOther(Page page) {
        return page.locator("a.to-language").first();
    }

    /** Where a page is, from the site's root, readable. */
    private static String place(Page page, String home) {
        return URLDecoder.decode(page.url().substring(home.length()), StandardCharsets.UTF_8);
    }

    private static void cross(Page page, String expected) {
        toOther(page).click();
        page.waitForURL(url -> URLDecoder.decode(url, StandardCharsets.UTF_8).endsWith(expected));
    }

    // --- from one to the other

    @Test
    void theSwitchLeadsToTheSameSectionAndBack() {
        Page page = page(DISK);
        page.navigate(DISK + "3-main.html");
        List<?> chinese = ids(page);
        page.navigate(DISK + "en/3-main.html");
        List<?> english = ids(page);
        assertEquals(chinese.size(), english.size());
        for (int i : new int[] {1, chinese.size() / 2, chinese.size() - 1}) {
            page.navigate(DISK + "3-main.html#" + chinese.get(i));
            cross(page, "/en/3-main.html#" + english.get(i));
            assertTrue(page.locator(":target").isVisible());
            cross(page, "site/3-main.html#" + chinese.get(i));
        }
    }

    private static List<?> ids(Page page) {
        return (List<?>) page.evaluate("[...document.querySelectorAll('main :is(h2, h3)[id]')].map(h => h.id)");
    }

    @Test
    void whoHasScrolledIsLedToTheSectionThatIsRead() {
        Page page = page(DISK);
        page.navigate(DISK + "3-main.html");
        List<?> chinese = ids(page);
        page.navigate(DISK + "3-main.html#" + chinese.get(1));
        page.evaluate("""
                id => window.scrollBy({top: document.getElementById(id).getBoundingClientRect().top - 170,
                  behavior: 'instant'})""", chinese.get(4));
        toOther(page).click();
        page.waitForURL("**/en/3-main.html#*");
        cross(page, "site/3-main.html#" + chinese.get(4));
    }

    @Test
    void fromTheTopToTheTop() {
        Page page = page(DISK);
        page.navigate(DISK + "1-boot.html");
        cross(page, "/en/1-boot.html");
        cross(page, "site/1-boot.html");
    }

    @Test
    void withoutScriptItLeadsToTheTop() {
        Page page = page(DISK, new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(DISK + "3-main.html");
        assertTrue(toOther(page).isVisible());
        assertEquals("English", toOther(page).innerText());
        assertEquals("en", toOther(page).getAttribute("hreflang"));
        cross(page, "/en/3-main.html");
        assertEquals("简体中文", toOther(page).innerText());
        cross(page, "site/3-main.html");
    }

    @Test
    void itIsReachedByKeyboardAndOnAPhone() {
        Page page = page(DISK, new NewContextOptions().setViewportSize(390, 800));
        page.navigate(DISK + "en/1-boot.html");
        assertTrue(toOther(page).isVisible());
        toOther(page).focus();
        page.keyboard().press("Enter");
        page.waitForURL(DISK + "1-boot.html");
    }

    @Test
    void pagesWithoutAPairLeadToTheFrontPage() {
        Page page = page(parallel, "en-US");
        page.navigate(parallel + "en-US/only.html");
        cross(page, "/parallel/index.html");
        page.navigate(parallel + "en-US/parts/deep.html#底");
        cross(page, "/parallel/parts/deep.html#底");
        cross(page, "/en-US/parts/deep.html#底");
        page.navigate(parallel + "two.html#后");
        cross(page, "/en-US/two.html#after");
    }

    @Test
    void pagesPairByFrontMatterAndPagesThatAreNoChaptersByTheirPaths() {
        Page page = page(small, "en-US");
        page.navigate(small + "en/second.html#details");
        cross(page, "/small/b.html#细节");
        page.navigate(small + "references.html");
        cross(page, "/en/references.html");
        page.navigate(small + "papers/p.html");
        cross(page, "/en/papers/p.html");
    }

    // --- the first visit

    @Test
    void theFirstVisitFollowsTheBrowserAndThenTheChoice() {
        Page page = page(DISK, "en-US");
        page.navigate(DISK + "index.html");
        page.waitForURL(DISK + "en/index.html");
        cross(page, "site/index.html");
        page.reload();
        assertEquals("index.html", place(page, DISK));
        page.navigate(DISK + "en/index.html");
        assertEquals("en/index.html", place(page, DISK), "an address that is asked for is shown");
        page.navigate(DISK + "index.html");
        assertEquals("index.html", place(page, DISK));
        assertEquals("zh-CN", page.locator("html").getAttribute("lang"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "zh-TW", "fr"})
    void whoReadsChineseOrNeitherStays(String locale) {
        Page page = page(DISK, locale);
        page.navigate(DISK + "index.html");
        assertEquals("index.html", place(page, DISK));
    }

    @Test
    void whoReadsChineseIsLedFromTheEnglishFrontPageOnce() {
        Page page = page(DISK, "zh-TW");
        page.navigate(DISK + "en/index.html");
        page.waitForURL(DISK + "index.html");
        page.navigate(DISK + "en/index.html");
        assertEquals("en/index.html", place(page, DISK));
    }

    @Test
    void aChapterThatIsAskedForIsShownInItsLanguage() {
        Page page = page(DISK, "en-US");
        page.navigate(DISK + "1-boot.html");
        assertEquals("1-boot.html", place(page, DISK));
    }

    // --- what is not translated, and what is stale

    @Test
    void theOriginalStandsInAndSaysSo() {
        Page page = page(small, "en-US");
        page.navigate(small + "en/c.html");
        assertEquals("en", page.locator("html").getAttribute("lang"));
        assertTrue(page.locator(".notice").innerText().contains("not translated yet"));
        assertEquals("zh-CN", page.locator("main h2").first().evaluate("h => h.closest('[lang]').lang"));
        Locator entry = page.locator(".sidebar .contents li").filter(new Locator.FilterOptions().setHasText("Third"));
        assertEquals("not translated", entry.locator(".badge").innerText());
        assertEquals(
                0,
                page.locator(".sidebar .contents li")
                        .filter(new Locator.FilterOptions().setHasText("First"))
                        .locator(".badge")
                        .count());
        page.navigate(small + "c.html");
        assertEquals(0, page.locator(".notice, .badge:text('not translated')").count());
    }

    @Test
    void staleSectionsAreNamedAndMarked() {
        Page page = page(small, "en-US");
        page.navigate(small + "en/a.html");
        Locator notice = page.locator(".notice");
        assertTrue(notice.innerText().contains("has changed since"), notice::innerText);
        assertEquals(List.of("One"), notice.locator("a").allInnerTexts());
        notice.locator("a").click();
        page.waitForURL("**/en/a.html#one");
        Locator mark = page.locator("#one .stale");
        assertTrue(mark.isVisible());
        assertEquals("The original has changed", mark.getAttribute("aria-label"));
        assertEquals(1, page.locator("main .stale").count());
        page.navigate(small + "a.html");
        assertEquals(0, page.locator(".notice, .stale").count());
    }

    // --- search

    private static Locator search(Page page, String query) {
        page.keyboard().press("/");
        page.keyboard().type(query);
        page.locator(".hits[aria-busy=false] .hit[aria-selected=true]").waitFor();
        return page.locator(".hit");
    }

    @Test
    void eachLanguageSearchesItsOwnPagesAndLinksToTheOther() {
        Page page = page(DISK, "en-US");
        page.navigate(DISK + "en/1-boot.html");
        Locator hits = search(page, "schedinit");
        for (Locator hit : hits.all())
            assertTrue(((String) hit.evaluate("a => a.href")).startsWith(DISK + "en/"), hit::innerText);
        Locator other = page.locator(".search-others a");
        assertTrue(other.innerText().contains("简体中文"));
        other.click();
        page.waitForURL("**/site/1-boot.html?q=schedinit*");
        page.locator(".hit").first().waitFor();
        assertEquals("schedinit", page.locator(".search input").inputValue());
        for (Locator hit : page.locator(".hit").all())
            assertFalse(((String) hit.evaluate("a => a.href")).startsWith(DISK + "en/"), hit::innerText);
    }

    @Test
    void textThatStandsInIsFoundInTheOtherLanguageToo() {
        Page page = page(small, "en-US");
        page.navigate(small + "en/a.html");
        search(page, "没有翻译").first().click();
        page.waitForURL("**/en/c.html*");
        page.navigate(small + "en/a.html");
        assertTrue(search(page, "beginning").first().innerText().contains("First"));
    }

    // --- for programs

    @Test
    void thePageForNoPageIsThereInEachLanguage() throws IOException {
        try (StaticServer server = new StaticServer(OWN, "/book/")) {
            Page page = page(server.address());
            page.navigate(server.address() + "en/404.html");
            assertEquals("en", page.locator("html").getAttribute("lang"));
            page.navigate(server.address() + "404.html");
            assertEquals("zh-CN", page.locator("html").getAttribute("lang"));
        }
    }

    @Test
    void translatedPagesNameEachOtherByFullAddresses() {
        Page page = page(small, "en-US");
        page.navigate(small + "en/a.html");
        assertEquals(List.of("zh-CN https://example.org/book/a.html"), alternates(page));
        page.navigate(small + "a.html");
        assertEquals(List.of("en https://example.org/book/en/a.html"), alternates(page));
        page.navigate(small + "c.html");
        assertEquals(List.of(), alternates(page), "there is no English text");
        Page without = page(parallel, "en-US");
        without.navigate(parallel + "en-US/one.html");
        assertEquals(List.of(), alternates(without), "without url nothing is known");
    }

    private static List<?> alternates(Page page) {
        return (List<?>) page.evaluate(
                "[...document.querySelectorAll('link[rel=alternate][hreflang]')].map(l => l.hreflang + ' ' + l.href)");
    }

    // --- for everyone

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axeFindsNothing(ColorScheme scheme) throws IOException {
        List<String> violations = new ArrayList<>();
        violations.addAll(violations(
                OWN,
                scheme,
                List.of("en/index.html", "en/1-boot.html", "en/3-main.html", "en/references.html", "en/404.html")));
        violations.addAll(violations(
                folder.resolve("small"), scheme, List.of("en/index.html", "en/a.html", "en/c.html", "en/d.html")));
        assertEquals(List.of(), violations);
    }

    private List<String> violations(Path site, ColorScheme scheme, List<String> addresses) throws IOException {
        try (StaticServer server = new StaticServer(site, "/book/")) {
            Page page = page(
                    server.address(),
                    new NewContextOptions().setColorScheme(scheme).setLocale("en-US"));
            List<String> violations = new ArrayList<>();
            for (String address : addresses) {
                page.navigate(server.address() + address);
                violations.addAll(AccessibilityIT.violations(page));
            }
            return violations;
        }
    }

    @Test
    void allPagesOfSmallBooksAreHtml() throws Exception {
        assertEquals(List.of(), HtmlChecker.errors(folder.resolve("small")));
        assertEquals(List.of(), HtmlChecker.errors(folder.resolve("parallel")));
    }
}
