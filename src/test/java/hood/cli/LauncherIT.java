package hood.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/hood} as {@code mvn package} made it, called the ways that people call programs. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
    private static final Path MADE = made();
    private static final Path JAVA = Path.of(System.getProperty("java.home"));

    private final Map<String, String> environment = new LinkedHashMap<>();

    @TempDir
    Path temporary;

    private Path folder;

    /** What a call ended with. */
    private record Call(int status, String out, String err) {}

    private static Path made() {
        try (Stream<Path> all = Files.list(Path.of("target"))) {
            return all.filter(path -> Files.exists(path.resolve("bin/hood")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no distribution; run mvn package"))
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectory(temporary.resolve("a folder 书"));
        environment.put("JAVA_HOME", JAVA.toString());
        environment.put("PATH", "/usr/bin:/bin");
    }

    @Test
    void startsThroughLinksFromAnywhere() throws Exception {
        Path links = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(folder.resolve("first"), MADE.resolve("bin/hood"));
        Files.createSymbolicLink(links.resolve("hood"), Path.of("../first"));
        assertVersion(call(links.resolve("hood").toString(), "--version"));
        environment.put("PATH", links + ":/usr/bin:/bin");
        assertVersion(call("hood", "--version"));
    }

    @Test
    void buildsABookWhoseNameHasBlanksAndHanInAnyLocale() throws Exception {
        Path book = book();
        for (String locale : List.of("C", "C.UTF-8", "")) {
            environment.put("LC_ALL", locale);
            Call call = call(
                    hood(),
                    "build",
                    "--book",
                    book.toString(),
                    "--out",
                    folder.resolve("站 点").toString());
            assertEquals("", call.err());
            assertEquals(0, call.status());
            assertTrue(
                    Files.exists(folder.resolve("站 点/content/甲 一.html"))
                            || Files.exists(folder.resolve("站 点/甲 一.html")),
                    call.out());
            assertTrue(call.out().contains("站 点"), call.out());
        }
    }

    @Test
    void theStatusIsHoods() throws Exception {
        assertEquals(2, call(hood(), "biuld").status());
        Path book = book();
        Files.writeString(book.resolve("README.md"), "# 书\n\n[没有](content/none.md)\n");
        Call call = call(hood(), "check", "--book", book.toString());
        assertEquals(1, call.status());
        assertTrue(call.out().contains("error[link-missing]"), call.out());
    }

    @Test
    void optionsForJavaAreGivenOn() throws Exception {
        environment.put("HOOD_OPTS", "-Dx=1 -XX:+UseSerialGC");
        environment.put("JAVA_OPTS", "-XX:+PrintCommandLineFlags -Dglob=*");
        Call call = call(hood(), "--version");
        assertTrue(call.out().contains("-XX:+UseSerialGC"), call.out());
        assertFalse(call.out().contains("UseParallelGC"), call.out());
        assertEquals("", call.err());
    }

    @Test
    void usesTheArchive() throws Exception {
        assumeTrue(Files.exists(archive(MADE)), "this Java makes no archives");
        environment.put("HOOD_OPTS", "-Xlog:class+load");
        Call call = call(hood(), "check", "--book", book().toString());
        assertTrue(
                call.out().lines().anyMatch(line -> line.matches(".*hood\\.cli\\.Main source: shared objects file.*")),
                call.out());
    }

    @Test
    void anArchiveThatDoesNotFitIsPassedOverInSilence() throws Exception {
        Path moved = copy(folder);
        String program = moved.resolve("bin/hood").toString();
        assertChecks(program);
        byte[] good = Files.exists(archive(MADE)) ? Files.readAllBytes(archive(MADE)) : new byte[8192];
        Path size = archive(moved).resolveSibling(archive(moved).getFileName() + ".size");
        for (String length : List.of(good.length + "\n", "", "x y")) {
            Files.writeString(size, length);
            Files.write(archive(moved), good);
            assertChecks(program);
            Files.write(archive(moved), Arrays.copyOf(good, good.length / 2));
            assertChecks(program);
        }
        Files.writeString(archive(moved), "no archive at all");
        Files.writeString(size, "17\n");
        assertChecks(program);
        Files.write(archive(moved), new byte[0]);
        Files.writeString(size, "0\n");
        assertChecks(program);
    }

    @Test
    void anArchiveIsMadeWhereHoodWasMovedTo() throws Exception {
        assumeTrue(Files.exists(archive(MADE)), "this Java makes no archives");
        // Java 17 uses no archive of a jar whose path has blanks
        Path moved = copy(temporary);
        Call made = call(moved.resolve("bin/hood").toString(), "archive");
        assertEquals("", made.err());
        assertEquals(archive(moved).toRealPath() + "\n", made.out());
        environment.put("HOOD_OPTS", "-Xlog:class+load");
        Call call = call(moved.resolve("bin/hood").toString(), "check", "--book", book().toString());
        assertTrue(call.out().contains("hood.cli.Main source: shared objects file"), call.out());
        try (Stream<Path> left = Files.list(moved.resolve("lib"))) {
            assertEquals(3, left.count());
        }
    }

    @Test
    void tellsWhatIsWrongWithJava() throws Exception {
        environment.put("JAVA_HOME", folder.resolve("none").toString());
        Call none = call(hood(), "--version");
        assertEquals(2, none.status());
        assertEquals("hood: JAVA_HOME is " + folder.resolve("none") + ", which has no bin/java\n", none.err());

        Path old = Files.createDirectories(folder.resolve("old/bin")).getParent();
        Files.createSymbolicLink(old.resolve("bin/java"), JAVA.resolve("bin/java"));
        Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"1.8.0_402\"\n");
        environment.put("JAVA_HOME", old.toString());
        Call eight = call(hood(), "--version");
        assertEquals(2, eight.status());
        assertEquals(
                "hood: " + old.resolve("bin/java") + " is Java 1.8.0_402; Java 17 or later is needed\n", eight.err());
    }

    @Test
    void asksJavaItselfWhereNoFileTellsTheVersion() throws Exception {
        Path bare = Files.createDirectories(folder.resolve("bare/bin")).getParent();
        Files.writeString(bare.resolve("bin/java"), "#!/bin/sh\nexec '" + JAVA.resolve("bin/java") + "' \"$@\"\n");
        assertTrue(bare.resolve("bin/java").toFile().setExecutable(true));
        environment.put("JAVA_HOME", bare.toString());
        assertVersion(call(hood(), "--version"));
    }

    private static void assertVersion(Call call) {
        assertEquals("", call.err());
        assertTrue(call.out().matches("hood [0-9.]+.*\n"), call.out());
        assertEquals(0, call.status());
    }

    /** A whole check, which says nothing about a good book, and so nothing of Java's either. */
    private void assertChecks(String program) throws Exception {
        assertEquals(new Call(0, "", ""), call(program, "check", "--book", book().toString()));
    }

    private static String hood() {
        return MADE.resolve("bin/hood").toString();
    }

    private static Path archive(Path home) {
        boolean ahead = Runtime.version().feature() >= 24;
        return home.resolve("lib/hood-" + System.getProperty("java.version") + (ahead ? ".aot" : ".jsa"));
    }

    /** The distribution without archives, in another place. */
    private Path copy(Path where) throws IOException {
        Path copy = where.resolve(where.equals(folder) ? "moved hood" : "moved");
        for (String name : List.of("bin/hood", "lib/hood.jar")) {
            Files.createDirectories(copy.resolve(name).getParent());
            Files.copy(MADE.resolve(name), copy.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
        return copy;
    }

    private Path book() throws IOException {
        Path book = folder.resolve("一本 书");
        Files.createDirectories(book.resolve("content"));
        Files.writeString(book.resolve("README.md"), "# 书\n\n## 目录\n\n1. [甲](content/甲%20一.md)\n");
        Files.writeString(book.resolve("content/甲 一.md"), "# 甲\n\n你好。\n");
        return book;
    }

    private Call call(String... words) throws IOException, InterruptedException {
        Path out = temporary.resolve("out");
        Path err = temporary.resolve("err");
        // through env, so that the name of the program is looked up in the PATH given here
        List<String> command = new ArrayList<>(List.of("/usr/bin/env"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Call(
                status, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
