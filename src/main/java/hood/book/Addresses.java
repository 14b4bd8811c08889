package hood.book;

import hood.diagnostic.Diagnostic;
import hood.source.Paths;
import hood.source.Span;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which page each file of the book becomes. Chapters keep their path below the content folder, other files their path
 * below the book; {@code README.md} and {@code index.md} become the {@code index.html} of their folder.
 */
final class Addresses {
    private final Settings settings;
    private final Map<String, String> byPath = new LinkedHashMap<>();
    private final Map<String, Optional<Span>> takenBy = new HashMap<>();

    /** @param reserved the addresses of the pages that the book makes itself */
    Addresses(Settings settings, List<String> reserved) {
        this.settings = settings;
        byPath.put(settings.front(), Page.FRONT);
        for (String address : reserved) takenBy.put(address, Optional.empty());
    }

    /** Gives a document its address; when another page has it already, another one, and a warning says so. */
    String assign(Document document, List<Diagnostic> sink) {
        String wanted = wanted(document.path());
        String address = wanted;
        for (int n = 2; takenBy.containsKey(key(address)); n++) {
            address = Paths.withoutExtension(wanted) + "-" + n + ".html";
        }
        if (!address.equals(wanted)) {
            Diagnostic collision = Diagnostic.warning(
                            "address-taken", "页面地址已被占用 / another page has the address \"" + wanted + "\"")
                    .at(document.source().start())
                    .help("rename the file; for now its page is \"" + address + "\"");
            sink.add(takenBy.get(key(wanted))
                    .map(other -> collision.note("the other page", other))
                    .orElse(collision));
        }
        takenBy.put(key(address), Optional.of(document.source().start()));
        byPath.put(document.path(), address);
        return address;
    }

    /** Lets a path that is no document, such as a paper's, lead to a page. */
    void alias(String path, String address) {
        byPath.putIfAbsent(path, address);
        takenBy.putIfAbsent(key(address), Optional.empty());
    }

    /** The page that a file of the book becomes. */
    Optional<String> of(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** Whether a page is at an address. */
    boolean isTaken(String address) {
        return takenBy.containsKey(key(address));
    }

    /** The paths of all files that become pages. */
    Set<String> paths() {
        return Collections.unmodifiableSet(byPath.keySet());
    }

    private String wanted(String path) {
        String local = settings.local(path);
        String name = Paths.name(local).toLowerCase(Locale.ROOT);
        String stem = name.equals("readme.md") || name.equals("index.md")
                ? Paths.join(Paths.folder(local), "index")
                : Paths.withoutExtension(local);
        return stem + ".html";
    }

    /** Disks of authors and hosts may not tell letter case apart. */
    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
