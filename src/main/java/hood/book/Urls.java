package hood.book;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Addresses as links write them (RFC 3986, with the letters of RFC 3987 left as they are). */
public final class Urls {
    private static final Pattern EXTERNAL = Pattern.compile("(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//).*", Pattern.DOTALL);
    private static final String NO_URL = " \"<>\\^`{|}";
    private static final String NO_PATH = NO_URL + "#%?[]";

    private Urls() {}

    /** Whether an address has a scheme or a host, and so leads out of the book. */
    public static boolean isExternal(String address) {
        return EXTERNAL.matcher(address).matches();
    }

    /** The text with each valid {@code %XX} sequence resolved as UTF-8; what is no such sequence stays as it is. */
    public static String decode(String text) {
        if (text.indexOf('%') < 0) return text;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); ) {
            if (text.charAt(i) == '%' && hex(text, i + 1) >= 0) {
                bytes.write(hex(text, i + 1));
                i += 3;
            } else {
                int c = text.codePointAt(i);
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(c);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** A path or a fragment as it can stand in a link: what would end it or be misread is percent-encoded. */
    public static String encode(String path) {
        return encode(path, NO_PATH);
    }

    /** A whole address as an author wrote it, with only what no address may hold percent-encoded. */
    public static String safe(String url) {
        return encode(url, NO_URL);
    }

    private static String encode(String text, String unsafe) {
        if (text.chars().noneMatch(c -> isUnsafe(c, unsafe))) return text;
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUnsafe(c, unsafe)) out.append(percent(c));
            else out.append(c);
        }
        return out.toString();
    }

    private static boolean isUnsafe(int c, String unsafe) {
        return c < 0x20 || c == 0x7F || unsafe.indexOf(c) >= 0;
    }

    /** An address made readable: without scheme, {@code www.} and a last slash, percent-encoding resolved. */
    public static String readable(String address) {
        String text = decode(address).replaceFirst("^[a-zA-Z][a-zA-Z0-9+.-]*://", "");
        text = text.replaceFirst("^www\\.", "");
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static int hex(String text, int at) {
        if (at + 2 > text.length()) return -1;
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static String percent(char c) {
        return "%" + Character.toUpperCase(Character.forDigit(c >> 4, 16))
                + Character.toUpperCase(Character.forDigit(c & 15, 16));
    }
}
