package hood.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The packaged program, showing a book. */
final class PreviewProcess implements AutoCloseable {
    /** What it has printed so far. */
    final List<String> lines = new CopyOnWriteArrayList<>();

    private final Process process;
    private final String url;

    /** Starts it, and waits until it shows the book. */
    PreviewProcess(Path book, String... options) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-XX:NewRatio=8",
                "-jar",
                "target/hood.jar",
                "preview",
                "--book",
                book.toString()));
        command.addAll(List.of(options));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        url = out.readLine();
        if (url == null || !url.startsWith("http")) throw new IOException("no preview: " + url);
        String line = out.readLine();
        for (; line != null && !line.matches("[0-9:]{8} [0-9]+ ms, .*"); line = out.readLine()) lines.add(line);
        if (line == null) throw new IOException("no book: " + lines);
        Thread reader = new Thread(() -> {
            try {
                for (String more = out.readLine(); more != null; more = out.readLine()) lines.add(more);
            } catch (IOException e) {
                if (process.isAlive()) throw new UncheckedIOException(e);
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    /** The site's address, with a slash at its end. */
    String url() {
        return url;
    }

    /** Ends it as Ctrl-C does; gives its exit status. */
    int end() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
