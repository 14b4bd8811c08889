package hood.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteWriterTest {
    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void nameTheSite() {
        out = folder.resolve("site");
    }

    private static Map<String, byte[]> site(String text) {
        return Map.of(
                "index.html", text.getBytes(StandardCharsets.UTF_8),
                "deep/er/a.png", new byte[] {1, 2},
                "assets/x.css", new byte[] {3});
    }

    /** Writes files; gives how many were written anew. */
    private int write(Map<String, byte[]> files) {
        SiteWriter writer = new SiteWriter(out);
        assertEquals(Optional.empty(), writer.refusal());
        writer.begin();
        files.forEach(writer::write);
        return writer.finish();
    }

    /** A build that ends after some files. */
    private void breakOff() {
        SiteWriter writer = new SiteWriter(out);
        writer.begin();
        writer.write("index.html", new byte[] {9});
    }

    private FileTime dateOf(String path) throws IOException {
        return Files.getLastModifiedTime(out.resolve(path));
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
    void onlyWhatChangedIsWritten() throws IOException {
        assertEquals(3, write(site("one")));
        Files.setLastModifiedTime(out.resolve("deep/er/a.png"), FileTime.fromMillis(1_000_000));
        assertEquals(1, write(site("two")));
        assertEquals(FileTime.fromMillis(1_000_000), dateOf("deep/er/a.png"));
        assertEquals("two", Files.readString(out.resolve("index.html")));
    }

    @Test
    void aSiteThatIsAsItWasIsNotTouched() throws IOException {
        write(site("one"));
        Object folder = Files.readAttributes(out, BasicFileAttributes.class).fileKey();
        assertEquals(0, write(site("one")));
        assertEquals(
                folder, Files.readAttributes(out, BasicFileAttributes.class).fileKey());
        assertEquals(1, entries());
    }

    @Test
    void filesAreTakenOverUnread() throws IOException {
        write(site("one"));
        SiteWriter writer = new SiteWriter(out);
        writer.begin();
        assertTrue(writer.keep("index.html"));
        assertFalse(writer.keep("not-there.html"));
        writer.write("new.html", new byte[] {1});
        assertEquals(1, writer.finish());
        assertEquals("one", Files.readString(out.resolve("index.html")));
        assertFalse(Files.exists(out.resolve("deep")));
    }

    @Test
    void aFailureLeavesTheOldSiteAsItWas() throws IOException {
        write(site("one"));
        breakOff();
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
        breakOff();
        assertEquals("one", Files.readString(out.resolve("index.html")));
    }

    @Test
    void foreignFilesAreNotTouched() throws IOException {
        Files.createDirectories(out);
        assertEquals(Optional.empty(), new SiteWriter(out).refusal());
        Files.writeString(out.resolve(".gitkeep"), "");
        assertEquals(Optional.empty(), new SiteWriter(out).refusal());
        Files.writeString(out.resolve("thesis.docx"), "years of work");
        assertTrue(new SiteWriter(out).refusal().orElseThrow().contains("did not write"));
        assertTrue(new SiteWriter(out.resolve("thesis.docx"))
                .refusal()
                .orElseThrow()
                .contains("is a file"));
    }
}
