package hood.site;

import hood.source.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

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

    private Offline() {}

    /**
     * A site with its service worker. A small book is fetched whole when it is first visited; of a large one what every
     * page needs, and the pages as they are read.
     *
     * @param theme where the site's assets come from
     */
    public static Site with(Site site, Theme theme) {
        boolean small = site.files().values().stream()
                        .mapToLong(content -> bytes(content, theme).length)
                        .sum()
                <= SMALL;
        List<String> ahead = site.files().entrySet().stream()
                .filter(file ->
                        !file.getKey().endsWith(".pdf") && !file.getKey().startsWith("."))
                .filter(file -> small || file.getValue() instanceof Site.Content.Asset)
                .map(Map.Entry::getKey)
                .toList();
        String book = Json.of(Json.map("version", version(site, theme), "files", ahead));
        return site.with(Map.of(
                WORKER, "self.BOOK = " + book + ";\n" + theme.text(SCRIPT).orElse("")));
    }

    /** Changes when anything of the site does that is not a copy of the book's own files. */
    private static String version(Site site, Theme theme) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        site.files().forEach((path, content) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(bytes(content, theme));
        });
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static byte[] bytes(Site.Content content, Theme theme) {
        if (content instanceof Site.Content.Text text) return text.text().getBytes(StandardCharsets.UTF_8);
        if (content instanceof Site.Content.Asset asset) return theme.files().get(asset.path());
        return new byte[0];
    }
}
