package hood.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A chapter of our book, to measure functions of text with. */
public final class OurChapter {
    private OurChapter() {}

    /** The text of a chapter on what comes after the bootstrap: 19 KB, Chinese with names of Go. */
    public static String text() {
        return read("content/3-main.md");
    }

    /** Its Go programs, again and again until there are 20 KB. */
    public static String go() {
        String program = read("content/code/3-main/order.go") + read("content/code/3-main/thread.go");
        return program.repeat(20_000 / program.length() + 1);
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
