package hood.book;

import hood.source.Paths;
import java.util.List;
import java.util.Objects;

/**
 * A declaration in source code, as a tags file lists it.
 *
 * @param path what it is declared in, outermost first, and last its own name: {@code runtime}, {@code schedt}, {@code
 *     runqsize}
 * @param qualified the same as one writes it: {@code runtime.schedt.runqsize}
 * @param module the package, namespace or file by which an index groups it
 * @param kind what it is, in the words of the tags file: {@code func}, {@code struct}
 * @param file the path of the file that declares it, below the root of the sources
 * @param line the line, from 1
 */
public record Symbol(List<String> path, String qualified, String module, String kind, String file, int line) {
    public Symbol {
        path = List.copyOf(path);
        if (path.isEmpty()) throw new IllegalArgumentException("a symbol has a name");
        Objects.requireNonNull(qualified, "qualified");
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(file, "file");
        if (line < 1) throw new IllegalArgumentException("not a line: " + line);
    }

    /** Its own name. */
    public String name() {
        return path.get(path.size() - 1);
    }

    /** What it is declared in, outermost first; empty at the top level of a language without packages. */
    public List<String> scope() {
        return path.subList(0, path.size() - 1);
    }

    /** Where it is declared, {@code runtime/proc.go:532}. No two have the same place and name. */
    public String place() {
        return file + ":" + line;
    }

    /** Whether its file lies in a folder, given whole or by its last parts: {@code sync/atomic}. */
    boolean liesIn(String folder) {
        String own = Paths.folder(file);
        return own.equals(folder) || own.endsWith("/" + folder);
    }
}
