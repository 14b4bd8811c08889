package hood.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of the program itself, in its jar or among its classes. */
public final class ResourceTree {
    private ResourceTree() {}

    /**
     * Reads a folder of the class path whole.
     *
     * @param folder its path, such as {@code templates}
     * @param marker a file in it, by which it is found
     */
    public static FileTree read(String folder, String marker) {
        try {
            URI uri =
                    ResourceTree.class.getResource("/" + folder + "/" + marker).toURI();
            if (!uri.getScheme().equals("jar"))
                return FileTree.of(folder, files(Path.of(uri).getParent()));
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return FileTree.of(folder, files(jar.getPath("/" + folder)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, byte[]> files(Path root) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
