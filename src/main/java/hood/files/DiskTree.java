package hood.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder on disk. Hidden files and folders, and folders that tools make ({@code target}, {@code node_modules}), are not
 * part of it.
 */
public final class DiskTree implements FileTree {
    private static final Set<String> MADE_BY_TOOLS = Set.of("target", "node_modules");

    private final Path root;
    private final Set<Path> skipped;

    /**
     * @param root the folder
     * @param skipped folders that are not part of the tree: where the site is written
     */
    public DiskTree(Path root, Path... skipped) {
        this.root = root.toAbsolutePath().normalize();
        this.skipped = Stream.of(skipped)
                .map(path -> path.toAbsolutePath().normalize())
                .collect(Collectors.toSet());
    }

    /** Whether there is such a folder. */
    public boolean exists() {
        return Files.isDirectory(root);
    }

    @Override
    public String name() {
        return root.getFileName() == null ? "book" : root.getFileName().toString();
    }

    @Override
    public SortedSet<String> paths() {
        SortedSet<String> paths = new TreeSet<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return isSkipped(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!isHidden(file) && Files.isRegularFile(file)) {
                        paths.add(root.relativize(file).toString().replace('\\', '/'));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paths;
    }

    @Override
    public byte[] read(String path) {
        try {
            return Files.readAllBytes(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a text file anew, with the byte order mark and the line ends that it had.
     *
     * @param text the text, with {@code \n} as its line end
     */
    public void rewrite(String path, String text) {
        String old = new String(read(path), StandardCharsets.UTF_8);
        String mark = old.startsWith("\uFEFF") ? "\uFEFF" : "";
        String body = old.contains("\r\n") ? text.replace("\n", "\r\n") : text;
        try {
            Files.writeString(root.resolve(path), mark + body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a text file, whether it is there or not; its folder must be. */
    public void write(String path, String text) {
        try {
            Files.writeString(root.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a file at a path that is part of the tree. */
    boolean isThere(String path) {
        Path file = root.resolve(path);
        return holds(file) && Files.isRegularFile(file);
    }

    /** Where a file or folder lies on the disk. */
    public Path path(String path) {
        return root.resolve(path);
    }

    /** Where its folder lies. */
    Path root() {
        return root;
    }

    /** Whether a folder below the root is left out, whatever it holds. */
    boolean isSkipped(Path folder) {
        if (folder.equals(root)) return false;
        String name = folder.getFileName().toString();
        return isHidden(folder) || MADE_BY_TOOLS.contains(name) || skipped.contains(folder);
    }

    /** Whether a file at a path would be part of the tree. */
    boolean holds(Path file) {
        if (!file.startsWith(root) || file.equals(root) || isHidden(file)) return false;
        for (Path folder = file.getParent(); !folder.equals(root); folder = folder.getParent()) {
            if (isSkipped(folder)) return false;
        }
        return true;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
