package hood.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The archive of the program's classes, loaded and linked, with which a Java starts the program faster: a dynamic archive of
 * class data, from Java 24 on an ahead-of-time cache (JEP 483). It lies beside the jar, under the name of the Java that
 * made it, where the launcher looks for it. Java itself checks that it fits, and goes without one that does not; but one
 * that was cut off can break it, so a second file tells the launcher how long it is.
 */
public final class ClassArchive {
    /** From here on there is the ahead-of-time cache. */
    private static final int AHEAD_OF_TIME = 24;
    /** From here on the cache is made in one step. */
    private static final int IN_ONE_STEP = 25;

    private static final int SAID = 10_000;

    private final Path jar;
    private final Path javaHome;
    private final Runtime.Version version;

    /**
     * @param jar the program's jar, as it is named at each start
     * @param javaHome the folder of the Java that is to start it
     * @param version the version of this Java
     */
    public ClassArchive(Path jar, Path javaHome, Runtime.Version version) {
        this.jar = jar;
        this.javaHome = javaHome;
        this.version = version;
    }

    /** The jar that the program runs from; empty when it runs from a folder of classes. */
    public static Optional<Path> jar(Class<?> program) {
        Path place = Path.of(java.net.URI.create(
                program.getProtectionDomain().getCodeSource().getLocation().toString()));
        try {
            return Files.isRegularFile(place) ? Optional.of(place.toRealPath()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it lies. The version is that of the line {@code JAVA_VERSION} in Java's file {@code release}. */
    public Path path() {
        String number = version.version().stream().map(String::valueOf).collect(Collectors.joining("."));
        return jar.resolveSibling("hood-" + number + (version.feature() < AHEAD_OF_TIME ? ".jsa" : ".aot"));
    }

    /**
     * Makes it anew, from the classes that a run of the program uses.
     *
     * @param main the class to run
     * @param arguments its arguments
     * @return what Java said when it made none; empty when all went well
     * @throws UncheckedIOException when the disk fails
     */
    public Optional<String> make(String main, List<String> arguments, Scratch scratch) {
        try {
            Path length = path().resolveSibling(path().getFileName() + ".size");
            Files.deleteIfExists(path());
            Path next = Files.createTempFile(jar.getParent(), ".hood", ".tmp");
            Files.delete(next);
            try {
                String said = "";
                for (List<String> step : steps(next, scratch.path("classes.conf"), main, arguments)) {
                    said = run(step, scratch);
                }
                if (!Files.exists(next)) return Optional.of(said);
                Files.writeString(length, Files.size(next) + "\n");
                next.toFile().setWritable(true);
                Files.move(next, path(), StandardCopyOption.REPLACE_EXISTING);
                return Optional.empty();
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The calls of Java that write an archive to a file. */
    List<List<String>> steps(Path archive, Path configuration, String main, List<String> arguments) {
        List<String> program = new ArrayList<>(List.of("-cp", jar.toString(), main));
        program.addAll(arguments);
        // it holds no compiled code: what makes a short run cheap is right
        if (version.feature() < AHEAD_OF_TIME)
            return List.of(java(
                    program, "-XX:TieredStopAtLevel=1", "-XX:+UseParallelGC", "-XX:ArchiveClassesAtExit=" + archive));
        // the heap of G1 can be archived, and be used with other collectors; profiles of the code come along
        if (version.feature() >= IN_ONE_STEP)
            return List.of(java(program, "-XX:+UseG1GC", "-XX:AOTCacheOutput=" + archive));
        String recorded = "-XX:AOTConfiguration=" + configuration;
        return List.of(
                java(program, "-XX:+UseG1GC", "-XX:AOTMode=record", recorded),
                java(program, "-XX:+UseG1GC", "-XX:AOTMode=create", recorded, "-XX:AOTCache=" + archive));
    }

    private List<String> java(List<String> program, String... options) {
        List<String> words =
                new ArrayList<>(List.of(javaHome.resolve("bin").resolve("java").toString()));
        words.addAll(List.of(options));
        words.addAll(program);
        return words;
    }

    private static String run(List<String> words, Scratch scratch) throws IOException {
        ProcessBuilder builder = scratch.process(words, scratch.path(""));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = builder.start();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
        return new String(scratch.read("stdout", 0, SAID), StandardCharsets.UTF_8)
                + new String(scratch.read("stderr", 0, SAID), StandardCharsets.UTF_8);
    }
}
