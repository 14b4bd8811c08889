package hood.book;

import hood.source.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a document from one heading to the next, as its author wrote it. The first is what stands above the first
 * heading of the body, the title with it.
 *
 * @param heading its heading; the first has none
 * @param text the stretch
 */
public record Section(Optional<Heading> heading, Span text) {
    private static final Pattern STAMP =
            Pattern.compile("<!--[ \\t]*translates[ \\t]+(?<digest>[0-9a-f]{8})[ \\t]*-->");
    /** A fence up to its end, in which a stamp is none; or a stamp. */
    private static final Pattern FENCE_OR_STAMP = Pattern.compile(
            "^[ \\t>]*(?<fence>`{3,}+(?=[^`\\n]*$)|~{3,}+).*(?:\\n[\\s\\S]*?^[ \\t>]*\\k<fence>[`~]*[ \\t]*$"
                    + "|[\\s\\S]*)|" + STAMP,
            Pattern.MULTILINE);

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    public Section {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(text, "text");
    }

    /** Eight hexadecimal digits that change when anything but white space of the section does: the first of its SHA-256. */
    public String digest() {
        String bare = FENCE_OR_STAMP
                .matcher(text.text())
                .replaceAll(found -> found.group(1) == null ? "" : Matcher.quoteReplacement(found.group()));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(WHITE_SPACE.matcher(bare).replaceAll("").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the section says which text it was translated from, when it does: the comment. */
    public Optional<Span> stampSpan() {
        return found().map(stamp -> text.file().span(text.start() + stamp.start(), text.start() + stamp.end()));
    }

    /** The digest of the text that it was translated from, when it says so. */
    public Optional<String> stamp() {
        return found().map(stamp -> stamp.group(2));
    }

    private Optional<MatchResult> found() {
        return FENCE_OR_STAMP
                .matcher(text.text())
                .results()
                .filter(found -> found.group(2) != null)
                .findFirst();
    }

    /** What a section says that was translated from one with this digest: a comment, which no page shows. */
    public static String stampOf(String digest) {
        return "<!-- translates " + digest + " -->";
    }

    /** Whether a comment is such a stamp. */
    public static boolean isStamp(String comment) {
        return STAMP.matcher(comment.strip()).matches();
    }
}
