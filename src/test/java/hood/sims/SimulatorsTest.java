package hood.sims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The models of the book's simulators on known cases and many seeds, run by Node.js. Without it the tests are skipped and
 * say so; with {@code HOOD_BROWSER_TESTS=required} in the environment they fail instead.
 */
class SimulatorsTest {
    private static final Path TESTS = Path.of("src/test/sims");

    private static Path node;

    @BeforeAll
    static void findNode() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        Optional<Path> found = Stream.of(path.split(File.pathSeparator))
                .flatMap(folder -> Stream.of("node", "nodejs").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && "required".equals(System.getenv("HOOD_BROWSER_TESTS"))) {
            fail("HOOD_BROWSER_TESTS=required, but there is no node on the PATH");
        }
        assumeTrue(
                found.isPresent(),
                "SKIPPED: no node on the PATH; install it (apt-get install nodejs) to test the simulators");
        node = found.get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gmp-scheduler", "tri-colour", "size-classes", "channel-machine"})
    void followsTheRuntime(String name) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        node.toString(), TESTS.resolve(name + ".test.js").toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
    }

    @Test
    void everySimulatorIsTested() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("content/sims"))) {
            List<String> untested = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".js") && !name.equals("sim.js"))
                    .filter(name -> !Files.exists(TESTS.resolve(name.replace(".js", ".test.js"))))
                    .toList();
            assertTrue(untested.isEmpty(), untested::toString);
        }
    }
}
