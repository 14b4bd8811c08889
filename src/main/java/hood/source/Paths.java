package hood.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths inside the book or the site: relative to its root, with {@code /}, without {@code .} and {@code ..}. */
public final class Paths {
    private Paths() {}

    /**
     * Follows a link's path.
     *
     * @param from the path of the file that holds the link
     * @param link the link's path, decoded; one that begins with {@code /} starts at the root
     * @return the path it leads to, or empty when it leaves the root
     */
    public static Optional<String> follow(String from, String link) {
        return normalize(link.startsWith("/") ? link : join(folder(from), link));
    }

    /** The path without empty, {@code .} and {@code ..} segments, or empty when it leaves the root. */
    public static Optional<String> normalize(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/")) {
            switch (segment) {
                case "", "." -> {}
                case ".." -> {
                    if (segments.pollLast() == null) return Optional.empty();
                }
                default -> segments.addLast(segment);
            }
        }
        return Optional.of(String.join("/", segments));
    }

    /**
     * The shortest relative way from one file to another.
     *
     * @param from the path of the file that refers
     * @param to the path of the file referred to
     */
    public static String relative(String from, String to) {
        String[] source = from.split("/");
        String[] target = to.split("/");
        int common = 0;
        while (common < source.length - 1 && common < target.length - 1 && source[common].equals(target[common])) {
            common++;
        }
        StringBuilder way = new StringBuilder("../".repeat(source.length - 1 - common));
        for (int i = common; i < target.length; i++) {
            if (i > common) way.append('/');
            way.append(target[i]);
        }
        return way.toString();
    }

    /** {@code folder/name}, or {@code name} alone when the folder is the root. */
    public static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /** The folder that holds a path; empty for the root. */
    public static String folder(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    }

    /** The last segment of a path. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether a path lies in a folder, at any depth; everything lies in the root, {@code ""}. */
    public static boolean isIn(String folder, String path) {
        return folder.isEmpty() || path.startsWith(folder + "/");
    }

    /** The path without the ending of its name, {@code a/b.md} → {@code a/b}. */
    public static String withoutExtension(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
    }
}
