package hood.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;

/** Tells whether files were written since one last looked, without reading them. */
public final class Stamps {
    private Stamps() {}

    /**
     * Size and time of last change of each file in a folder, by its path there; of a single file its own, by the empty path;
     * nothing where there is neither.
     *
     * @throws UncheckedIOException when the disk fails
     */
    public static Map<String, String> of(Path root) {
        Map<String, String> stamps = new TreeMap<>();
        if (!Files.exists(root)) return stamps;
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String path = root.relativize(file).toString().replace('\\', '/');
                    stamps.put(path, attributes.size() + " " + attributes.lastModifiedTime());
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stamps;
    }
}
