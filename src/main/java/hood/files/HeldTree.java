package hood.files;

import hood.diagnostic.Checked;
import hood.source.SourceFile;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** A folder on disk that is looked at once; from then on it is told what has changed there. */
public final class HeldTree implements FileTree {
    private final DiskTree tree;
    private final Map<String, byte[]> bytes = new ConcurrentHashMap<>();
    private final Map<String, Checked<SourceFile>> texts = new ConcurrentHashMap<>();
    private volatile Optional<SortedSet<String>> paths = Optional.empty();

    public HeldTree(DiskTree tree) {
        this.tree = tree;
    }

    /** Looks again at files that were changed, made or deleted. */
    public void changed(Collection<String> changed) {
        changed.forEach(bytes::remove);
        changed.forEach(texts::remove);
        if (!tree.exists()) paths = Optional.empty();
        if (paths.isEmpty()) return;
        SortedSet<String> now = new TreeSet<>(paths.get());
        for (String path : changed) {
            if (tree.isThere(path)) now.add(path);
            else now.remove(path);
        }
        if (!now.equals(paths.get())) paths = Optional.of(Collections.unmodifiableSortedSet(now));
    }

    @Override
    public String name() {
        return tree.name();
    }

    @Override
    public SortedSet<String> paths() {
        if (paths.isEmpty()) paths = Optional.of(Collections.unmodifiableSortedSet(tree.paths()));
        return paths.get();
    }

    /** @throws UncheckedIOException when there is no such file, or the disk fails */
    @Override
    public byte[] read(String path) {
        return bytes.computeIfAbsent(path, tree::read);
    }

    @Override
    public Checked<SourceFile> text(String path) {
        return texts.computeIfAbsent(path, p -> SourceReader.text(p, tree.read(p)));
    }
}
