package hood.preview;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The paths of requests. */
final class Addresses {
    /** Nothing else is the path of a file in a site; a site has no hidden folders. */
    private static final Pattern PATH =
            Pattern.compile("(?:[^/\\\\\\p{Cntrl}.][^/\\\\\\p{Cntrl}]*/)*[^/\\\\\\p{Cntrl}]*");

    private Addresses() {}

    /**
     * The address that a request's path names; a folder's is that of its {@code index.html}.
     *
     * @param path the path as it was sent, such as {@code /en/}
     * @return empty when it is none
     */
    static Optional<String> of(String path) {
        if (!path.startsWith("/")) return Optional.empty();
        return decode(path.substring(1))
                .filter(address -> PATH.matcher(address).matches())
                .map(address -> address.isEmpty() || address.endsWith("/") ? address + "index.html" : address);
    }

    /** A text without its percent signs; empty when one of them means nothing. */
    static Optional<String> decode(String text) {
        try {
            return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
