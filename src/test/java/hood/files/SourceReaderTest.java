package hood.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.diagnostic.Checked;
import hood.source.Sources;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {
    @Test
    void textsAreReadAndOtherFilesOnlyNamed() {
        Checked<Sources> sources = SourceReader.read(
                FileTree.of("b", Map.of("a.md", "引".getBytes(StandardCharsets.UTF_8), "b.png", new byte[] {-1, -2})));
        assertEquals("引", sources.value().text("a.md").orElseThrow().text());
        assertTrue(sources.value().text("b.png").isEmpty());
        assertEquals(Set.of("a.md", "b.png"), sources.value().files());
        assertTrue(sources.diagnostics().isEmpty());
    }

    @Test
    void whatIsNotUtf8IsReportedAtItsFirstBadByte() {
        byte[] gbk = "abc\r\nd引导".getBytes(Charset.forName("GBK"));
        Checked<Sources> sources = SourceReader.read(FileTree.of("b", Map.of("a.md", gbk)));
        assertEquals("text-encoding", sources.diagnostics().get(0).id());
        assertEquals(
                "a.md:2:2", sources.diagnostics().get(0).span().orElseThrow().toString());
    }

    @Test
    void hiddenAndMadeFilesAreNoPartOfTheBook(@TempDir Path folder) throws IOException {
        for (String path : new String[] {".git/x.md", "target/y.md", "a/.z.md", "site/s.md", "a/b.md", "c.md"}) {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
        assertEquals(Set.of("a/b.md", "c.md"), new DiskTree(folder, folder.resolve("site")).paths());
    }
}
