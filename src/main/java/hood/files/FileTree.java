package hood.files;

import hood.diagnostic.Checked;
import hood.source.Paths;
import hood.source.SourceFile;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Files below one folder, read only. Paths are relative to it, with {@code /}. */
public interface FileTree {
    /** The folder's own name. */
    String name();

    /**
     * The paths of all files.
     *
     * @throws UncheckedIOException when the disk fails
     */
    SortedSet<String> paths();

    /**
     * A file's bytes.
     *
     * @throws UncheckedIOException when there is no such file, or the disk fails
     */
    byte[] read(String path);

    /**
     * A file as text; one that is not UTF-8 is reported as {@code text-encoding} and read with U+FFFD.
     *
     * @throws UncheckedIOException as {@link #read} does
     */
    default Checked<SourceFile> text(String path) {
        return SourceReader.text(path, read(path));
    }

    /** The files in a folder, at any depth, by their paths in that folder; the root is the empty text. */
    default SortedMap<String, byte[]> in(String folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String path : paths()) {
            if (Paths.isIn(folder, path))
                files.put(folder.isEmpty() ? path : path.substring(folder.length() + 1), read(path));
        }
        return files;
    }

    /** A tree in memory. */
    static FileTree of(String name, Map<String, byte[]> files) {
        return new FileTree() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public SortedSet<String> paths() {
                return new TreeSet<>(files.keySet());
            }

            @Override
            public byte[] read(String path) {
                byte[] bytes = files.get(path);
                if (bytes == null) throw new UncheckedIOException(new java.io.FileNotFoundException(path));
                return bytes;
            }
        };
    }
}
