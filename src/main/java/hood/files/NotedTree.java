package hood.files;

import hood.source.Fingerprint;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;

/** A tree that notes what is asked of it, so that one can tell later whether the answers would be the same. */
public final class NotedTree implements FileTree {
    private final FileTree tree;
    private final Map<String, String> read = new ConcurrentHashMap<>();
    private Optional<SortedSet<String>> paths = Optional.empty();

    /** @param tree the tree that answers; it must not change meanwhile */
    public NotedTree(FileTree tree) {
        this.tree = tree;
    }

    /**
     * What was asked.
     *
     * @param paths a digest of the paths of all files
     * @param read a digest of each file that was read, by its path
     */
    public record Notes(String paths, Map<String, String> read) {
        /** Whether a tree answers all of this in the same way. */
        public boolean holdFor(FileTree tree) {
            SortedSet<String> there = tree.paths();
            return Fingerprint.of(there).equals(paths)
                    && there.containsAll(read.keySet())
                    && read.entrySet().parallelStream()
                            .allMatch(file -> digest(tree.read(file.getKey())).equals(file.getValue()));
        }
    }

    /** What was asked so far. */
    public Notes notes() {
        return new Notes(Fingerprint.of(paths()), Map.copyOf(read));
    }

    private static String digest(byte[] bytes) {
        return Fingerprint.of((Object) bytes);
    }

    @Override
    public String name() {
        return tree.name();
    }

    @Override
    public synchronized SortedSet<String> paths() {
        if (paths.isEmpty()) paths = Optional.of(tree.paths());
        return paths.get();
    }

    @Override
    public byte[] read(String path) {
        byte[] bytes = tree.read(path);
        read.put(path, digest(bytes));
        return bytes;
    }
}
