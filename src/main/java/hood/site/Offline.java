package hood.site;

import hood.source.Fingerprint;
import hood.source.Json;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Lets a site be read without a network once it was visited on a web host, by a service worker. A page opened from disk
 * needs none.
 */
public final class Offline {
    /** The service worker, at the site's root because it serves what lies beside and below it. */
    public static final String WORKER = "sw.js";

    private static final String SCRIPT = "scripts/sw.js";
    /** Up to how many bytes a browser fetches a book ahead. */
    private static final long SMALL = 20_000_000;

    /** How many digits tell one version of a site from another. */
    private static final int VERSION = 16;

    private Offline() {}

    /**
     * A file of the site.
     *
     * @param digest a digest of its bytes
     * @param size how many bytes it has
     * @param everywhere whether every page needs it
     */
    public record File(String digest, long size, boolean everywhere) {}

    /**
     * The service worker of a site. A small book is fetched whole when it is first visited; of a large one what every page
     * needs, and the pages as they are read.
     *
     * @param files the site's files by path
     */
    public static String worker(SortedMap<String, File> files, Theme theme) {
        boolean small = files.values().stream().mapToLong(File::size).sum() <= SMALL;
        List<String> ahead = files.entrySet().stream()
                .filter(file ->
                        !file.getKey().endsWith(".pdf") && !file.getKey().startsWith("."))
                .filter(file -> small || file.getValue().everywhere())
                .map(Map.Entry::getKey)
                .toList();
        String version = Fingerprint.of(files).substring(0, VERSION);
        String book = Json.of(Json.map("version", version, "files", ahead));
        return "self.BOOK = " + book + ";\n" + theme.text(SCRIPT).orElse("");
    }
}
