package hood.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    @TempDir
    Path folder;

    private ClassArchive of(String version) {
        return new ClassArchive(folder.resolve("hood.jar"), folder.resolve("java"), Runtime.Version.parse(version));
    }

    @Test
    void isNamedByTheJavaItIsFor() {
        assertEquals(
                folder.resolve("hood-17.0.15.jsa"), of("17.0.15+6-Debian-1").path());
        assertEquals(folder.resolve("hood-23.jsa"), of("23").path());
        assertEquals(folder.resolve("hood-24.0.1.aot"), of("24.0.1").path());
        assertEquals(folder.resolve("hood-26.aot"), of("26-ea+3").path());
    }

    @Test
    void eachJavaHasItsWayToMakeIt() {
        assertEquals(
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseParallelGC", "-XX:ArchiveClassesAtExit=a"), options("21"));
        assertEquals(
                List.of(
                        "-XX:+UseG1GC",
                        "-XX:AOTMode=record",
                        "-XX:AOTConfiguration=c",
                        "-XX:+UseG1GC",
                        "-XX:AOTMode=create",
                        "-XX:AOTConfiguration=c",
                        "-XX:AOTCache=a"),
                options("24"));
        assertEquals(List.of("-XX:+UseG1GC", "-XX:AOTCacheOutput=a"), options("25.0.3"));
    }

    private List<String> options(String version) {
        return of(version).steps(Path.of("a"), Path.of("c"), "Main", List.of("book")).stream()
                .flatMap(List::stream)
                .filter(word -> word.startsWith("-XX:"))
                .toList();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aJavaThatMakesNoneLeavesNothing() throws IOException {
        Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho no archives here\n");
        assertTrue(java.toFile().setExecutable(true));
        Files.writeString(of("17").path(), "an old one");
        try (Scratch scratch = new Scratch()) {
            assertEquals(
                    "no archives here\n",
                    of("17").make("Main", List.of(), scratch).orElseThrow());
        }
        assertFalse(Files.exists(of("17").path()));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("java")), left.toList());
        }
    }

    @Test
    void aFolderOfClassesHasNoJar() {
        assertTrue(ClassArchive.jar(ClassArchive.class).isEmpty());
    }
}
