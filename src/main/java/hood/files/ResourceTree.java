package hood.files;

import hood.source.LazyMap;
import hood.source.Paths;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * A folder of the program itself, in its jar or among its classes. Its files are listed at once and read when they are
 * asked for, from the jar that the class loader holds open: no second look into a jar with thousands of entries.
 */
public final class ResourceTree implements FileTree {
    private final String folder;
    private final SortedSet<String> paths;

    private ResourceTree(String folder, SortedSet<String> paths) {
        this.folder = folder;
        this.paths = paths;
    }

    /**
     * A folder of the class path.
     *
     * @param folder its path, such as {@code templates}
     * @param marker a file in it, by which it is found
     */
    public static FileTree read(String folder, String marker) {
        URL found = ResourceTree.class.getResource("/" + folder + "/" + marker);
        if (found == null) throw new IllegalStateException("no " + folder + "/" + marker + " in the program");
        try {
            return new ResourceTree(
                    folder,
                    found.openConnection() instanceof JarURLConnection jar
                            ? paths(jar.getJarFile(), folder + "/")
                            : new DiskTree(Path.of(URI.create(found.toString())).getParent()).paths());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedSet<String> paths(JarFile jar, String prefix) {
        SortedSet<String> paths = new TreeSet<>();
        Enumeration<JarEntry> entries = jar.entries();
        while (entries.hasMoreElements()) {
            String name = entries.nextElement().getName();
            if (name.startsWith(prefix) && !name.endsWith("/")) paths.add(name.substring(prefix.length()));
        }
        return paths;
    }

    @Override
    public String name() {
        return folder;
    }

    @Override
    public SortedSet<String> paths() {
        return new TreeSet<>(paths);
    }

    @Override
    public byte[] read(String path) {
        try (InputStream in = ResourceTree.class.getResourceAsStream("/" + folder + "/" + path)) {
            if (in == null) throw new java.io.FileNotFoundException(folder + "/" + path);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link FileTree#in}, but each file is read when its bytes are first asked for. */
    @Override
    public SortedMap<String, byte[]> in(String part) {
        String prefix = part.isEmpty() ? "" : part + "/";
        SortedSet<String> inside = new TreeSet<>();
        for (String path : paths) if (Paths.isIn(part, path)) inside.add(path.substring(prefix.length()));
        return new LazyMap<>(inside, path -> read(prefix + path));
    }
}
