package hood.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHistoryTest {
    @TempDir
    private Path folder;

    private void git(String date, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GIT_COMMITTER_DATE", date);
        try {
            assertEquals(0, builder.start().waitFor(), () -> String.join(" ", command));
        } catch (IOException e) {
            assumeTrue(false, "SKIPPED: no git on the PATH; install one to test the dates of changes");
        }
    }

    @Test
    void eachFileHasTheDateOfTheLastCommitThatChangedIt() throws IOException, InterruptedException {
        git("", "init", "-q");
        Files.createDirectories(folder.resolve("书/content"));
        Files.writeString(folder.resolve("书/content/甲 乙.md"), "1");
        Files.writeString(folder.resolve("书/b.md"), "1");
        Files.writeString(folder.resolve("outside.md"), "1");
        git("2018-01-02T03:04:05+08:00", "add", ".");
        git("2018-01-02T03:04:05+08:00", "commit", "-q", "-m", "one");
        Files.writeString(folder.resolve("书/content/甲 乙.md"), "2");
        git("2019-02-03T04:05:06Z", "commit", "-q", "-a", "-m", "two");
        Files.writeString(folder.resolve("书/b.md"), "not yet committed");
        assertEquals(
                Map.of(
                        "content/甲 乙.md",
                        OffsetDateTime.parse("2019-02-03T04:05:06Z"),
                        "b.md",
                        OffsetDateTime.parse("2018-01-02T03:04:05+08:00")),
                new GitHistory(folder.resolve("书")).lastChanged());
    }

    @Test
    void withoutARepositoryNothingIsKnown() {
        assertEquals(Map.of(), new GitHistory(folder).lastChanged());
    }
}
