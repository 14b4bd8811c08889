package hood.preview;

import hood.source.Fingerprint;
import hood.source.Paths;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A page as a build made it.
 *
 * @param address its path in the site
 * @param html what it holds
 * @param digest differs when the HTML does
 */
record ServedPage(String address, String html, String digest) {
    /** Where the server has what is not the site's: no file of a site lies in a hidden folder. */
    static final String OWN = ".hood/";

    /** How many digits tell one version of a page from another. */
    private static final int DIGITS = 16;

    private static final Pattern LOADED = Pattern.compile(
            "<(?:script|img|link rel=\"stylesheet\")[^>]*?\\s(?:src|href)=\"([^\"#?]+)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_SCRIPTS =
            Pattern.compile("(?:<script[^>]*></script>\\s*)*</body>\\s*</html>\\s*$", Pattern.CASE_INSENSITIVE);
    private static final String SCHEME = "^[a-zA-Z][a-zA-Z0-9+.-]*:.*|^//.*";

    ServedPage(String address, String html) {
        this(address, html, Fingerprint.of(html).substring(0, DIGITS));
    }

    /** A page of an edition; empty when it has none there. */
    static Optional<ServedPage> of(Edition edition, String address) {
        return edition.file(address).map(bytes -> new ServedPage(address, new String(bytes, StandardCharsets.UTF_8)));
    }

    /**
     * The page with the script that keeps it fresh. It comes before the page's own scripts, so that it sees the page as
     * it was served, and knows where each part of it went when they are done.
     *
     * @param asked the address that was asked for, which need not be that of this page
     * @param version what the stream of events is told that the browser has
     */
    byte[] withScript(String asked, String version) {
        String script = "<script src=\"/" + OWN + "preview.js\" data-page=\"" + attribute(asked) + "\" data-version=\""
                + version + "\"></script>\n";
        Matcher end = LAST_SCRIPTS.matcher(html);
        int at = end.find() ? end.start() : html.length();
        return (html.substring(0, at) + script + html.substring(at)).getBytes(StandardCharsets.UTF_8);
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    /** The files that the page loads, each with a sum of what it holds. */
    Map<String, Long> loaded(Edition edition) {
        Set<String> links = new LinkedHashSet<>();
        Matcher matcher = LOADED.matcher(html);
        while (matcher.find()) links.add(matcher.group(1));
        Map<String, Long> sums = new TreeMap<>();
        for (String link : links) {
            if (link.matches(SCHEME)) continue;
            Optional<String> path = Addresses.decode(link).flatMap(decoded -> Paths.follow(address, decoded));
            path.flatMap(edition::file).ifPresent(bytes -> sums.put(path.get(), sum(bytes)));
        }
        return sums;
    }

    /** Names the page and what it loads. */
    String version(Map<String, Long> loaded) {
        return digest + "." + Integer.toHexString(loaded.hashCode());
    }

    private static long sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }
}
