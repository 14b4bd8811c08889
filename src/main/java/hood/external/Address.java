package hood.external;

import hood.book.Urls;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of the web as a server is asked for it: in ASCII, without fragment and without user name.
 *
 * @param uri the address
 * @param host its host, in lower case
 */
record Address(URI uri, String host) {
    private static final Pattern WEB = Pattern.compile("(?:https?:|//).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PARTS = Pattern.compile(
            "(?<scheme>https?)://(?:[^/?#]*@)?(?<host>\\[[^\\]/?#]*]|[^/?#:\\[\\]]+)(?::(?<port>[0-9]{0,5}))?"
                    + "(?<path>/[^?#]*)?(?<query>\\?[^#]*)?(?:#.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String ALLOWED = "-._~!$&'()*+,;=:@/?";

    Address {
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(host, "host");
    }

    /** Whether an address means the web; one of mail, of a file and so on is not asked for. */
    static boolean isWeb(String written) {
        return WEB.matcher(written).matches();
    }

    /** The address that an author wrote, as a browser would ask for it; empty when it is none. */
    static Optional<Address> of(String written) {
        String text = written.strip();
        Matcher parts = PARTS.matcher(text.startsWith("//") ? "https:" + text : text);
        if (!parts.matches()) return Optional.empty();
        try {
            String name = parts.group("host");
            String host = (name.startsWith("[") ? name : IDN.toASCII(Urls.decode(name))).toLowerCase(Locale.ROOT);
            String port = parts.group("port") == null ? "" : parts.group("port");
            URI uri = new URI(parts.group("scheme").toLowerCase(Locale.ROOT) + "://" + host
                    + (port.isEmpty() ? "" : ":" + port)
                    + (parts.group("path") == null ? "/" : ascii(parts.group("path")))
                    + (parts.group("query") == null ? "" : ascii(parts.group("query"))));
            boolean whole = uri.getHost() != null && uri.getPort() <= 0xFFFF;
            return whole ? Optional.of(new Address(uri, host)) : Optional.empty();
        } catch (IllegalArgumentException | URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Where a redirect leads from here; empty when it is no address of the web. */
    Optional<Address> follow(String location) {
        String text = location.strip();
        if (isWeb(text) || Urls.isExternal(text))
            return of(text.startsWith("//") ? uri.getScheme() + ":" + text : text);
        try {
            String reference = text.replaceFirst("(?s)#.*", "");
            return of(uri.resolve(new URI(ascii(reference))).toString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The fragment of an address as written, percent-encoding resolved; empty without one. */
    static String fragment(String written) {
        int hash = written.indexOf('#');
        return hash < 0 ? "" : Urls.decode(written.substring(hash + 1));
    }

    /** Whether it leads to the front page of its host. */
    boolean isRoot() {
        return uri.getRawPath().equals("/") && uri.getRawQuery() == null;
    }

    /** What no address may hold is percent-encoded; what is so already stays. */
    private static String ascii(String part) {
        StringBuilder out = new StringBuilder(part.length());
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xFF);
            boolean encoded = c == '%'
                    && i + 2 < bytes.length
                    && Character.digit(bytes[i + 1], 16) >= 0
                    && Character.digit(bytes[i + 2], 16) >= 0;
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0);
            if (encoded || plain) out.append(c);
            else out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
