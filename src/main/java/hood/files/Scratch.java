package hood.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** A folder for what is needed only for a while; closing it deletes it. */
public final class Scratch implements AutoCloseable {
    private final Path folder;

    /** @throws UncheckedIOException when the disk fails */
    public Scratch() {
        try {
            folder = Files.createTempDirectory("hood").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file in it, which need not be there. */
    public Path path(String name) {
        return folder.resolve(name);
    }

    /** A new, empty folder in it. */
    public Path folder(String name) {
        try {
            delete(path(name));
            return Files.createDirectory(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file in it, and the folders around that. */
    public void write(String name, byte[] bytes) {
        try {
            Files.createDirectories(path(name).getParent());
            Files.write(path(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A process to be started, whose output goes to the files {@code stdout} and {@code stderr} in it.
     *
     * @param words the command
     * @param in the folder that it starts in
     */
    public ProcessBuilder process(List<String> words, Path in) {
        try {
            Files.write(path("stdout"), new byte[0]);
            Files.write(path("stderr"), new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ProcessBuilder(words)
                .directory(in.toFile())
                .redirectOutput(path("stdout").toFile())
                .redirectError(path("stderr").toFile());
    }

    /**
     * What a file in it has from an offset on.
     *
     * @param most how many bytes are wanted at most
     */
    public byte[] read(String name, long from, int most) {
        try (RandomAccessFile file = new RandomAccessFile(path(name).toFile(), "r")) {
            int length = (int) Math.max(0, Math.min(most, file.length() - from));
            byte[] bytes = new byte[length];
            file.seek(from);
            file.readFully(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) return;
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException wrong) throws IOException {
                if (wrong != null) throw wrong;
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
