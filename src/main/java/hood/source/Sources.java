package hood.source;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that lies in the book's folder.
 *
 * @param name the folder's name
 * @param texts the files whose text the book is made of, by path
 * @param files the paths of all files
 */
public record Sources(String name, SortedMap<String, SourceFile> texts, SortedSet<String> files) {
    public Sources {
        Objects.requireNonNull(name, "name");
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
    }

    /** The sources that hold just these texts; for tests and for books made in memory. */
    public static Sources of(String name, List<SourceFile> texts) {
        SortedMap<String, SourceFile> byPath = new TreeMap<>();
        texts.forEach(text -> byPath.put(text.path(), text));
        return new Sources(name, byPath, new TreeSet<>(byPath.keySet()));
    }

    /** The text at a path. */
    public Optional<SourceFile> text(String path) {
        return Optional.ofNullable(texts.get(path));
    }

    /** Whether any file lies in a folder. */
    public boolean hasFolder(String folder) {
        return folder.isEmpty()
                || files.tailSet(folder + "/").stream()
                        .findFirst()
                        .filter(p -> Paths.isIn(folder, p))
                        .isPresent();
    }

    /** The texts in a folder, at any depth, whose names end with an ending such as {@code .md}. */
    public List<SourceFile> in(String folder, Set<String> endings) {
        return texts.values().stream()
                .filter(file -> Paths.isIn(folder, file.path()))
                .filter(file -> endings.stream().anyMatch(file.path()::endsWith))
                .toList();
    }
}
