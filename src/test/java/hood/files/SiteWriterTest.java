package hood.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.site.Site;
import hood.site.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteWriterTest {
    private static final FileTree BOOK = FileTree.of("book", Map.of("a.png", new byte[] {1, 2}));
    private static final Theme THEME = new Theme(new TreeMap<>(Map.of("assets/x.css", new byte[] {3})));

    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void nameTheSite() {
        out = folder.resolve("site");
    }

    private static Site site(String text) {
        return new Site(Map.of(
                "index.html", new Site.Content.Text(text),
                "deep/er/a.png", new Site.Content.Copy("a.png"),
                "assets/x.css", new Site.Content.Asset("assets/x.css")));
    }

    private void write(Site site) {
        SiteWriter writer = new SiteWriter(out);
        assertEquals(java.util.Optional.empty(), writer.refusal());
        writer.write(site, BOOK, THEME);
    }

    private long entries() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }

    @Test
    void everyKindOfContentIsWritten() throws IOException {
        write(site("引导"));
        assertEquals("引导", Files.readString(out.resolve("index.html")));
        assertEquals(2, Files.size(out.resolve("deep/er/a.png")));
        assertEquals(1, Files.size(out.resolve("assets/x.css")));
    }

    @Test
    void theOldSiteIsReplacedWholeAndNothingIsLeftBeside() throws IOException {
        write(site("one"));
        Files.writeString(out.resolve("stale.html"), "x");
        write(site("two"));
        assertEquals("two", Files.readString(out.resolve("index.html")));
        assertFalse(Files.exists(out.resolve("stale.html")));
        assertEquals(1, entries());
    }

    @Test
    void aFailureLeavesTheOldSiteAsItWas() throws IOException {
        write(site("one"));
        Site broken = new Site(
                Map.of("index.html", new Site.Content.Text("two"), "z.png", new Site.Content.Copy("not-there.png")));
        assertThrows(UncheckedIOException.class, () -> new SiteWriter(out).write(broken, BOOK, THEME));
        assertEquals("one", Files.readString(out.resolve("index.html")));
        assertTrue(Files.exists(out.resolve("deep/er/a.png")));
        write(site("three"));
        assertEquals("three", Files.readString(out.resolve("index.html")));
        assertEquals(1, entries());
    }

    @Test
    void aSiteSetAsideByAKilledBuildIsPutBack() throws IOException {
        write(site("one"));
        Files.move(out, folder.resolve(".site.old"));
        Site broken = new Site(Map.of("z.png", new Site.Content.Copy("not-there.png")));
        assertThrows(UncheckedIOException.class, () -> new SiteWriter(out).write(broken, BOOK, THEME));
        assertEquals("one", Files.readString(out.resolve("index.html")));
    }

    @Test
    void foreignFilesAreNotTouched() throws IOException {
        Files.createDirectories(out);
        assertEquals(java.util.Optional.empty(), new SiteWriter(out).refusal());
        Files.writeString(out.resolve(".gitkeep"), "");
        assertEquals(java.util.Optional.empty(), new SiteWriter(out).refusal());
        Files.writeString(out.resolve("thesis.docx"), "years of work");
        assertTrue(new SiteWriter(out).refusal().orElseThrow().contains("did not write"));
        assertTrue(new SiteWriter(out.resolve("thesis.docx"))
                .refusal()
                .orElseThrow()
                .contains("is a file"));
    }
}
