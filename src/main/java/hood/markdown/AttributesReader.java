package hood.markdown;

import hood.book.Attributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands in braces behind an element, <code>{#id .class key="value"}</code>, and behind a fence. */
final class AttributesReader {
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_:.-]*";
    private static final String PART = "#(?<id>[\\p{L}\\p{N}_][\\p{L}\\p{N}_:.-]*)"
            + "|\\.(?<class>[\\p{L}_][\\p{L}\\p{N}_-]*)"
            + "|(?<key>" + NAME + ")=(?:\"(?<quoted>[^\"]*)\"|'(?<single>[^']*)'|(?<bare>[^\\s\"'{}]+))";
    private static final Pattern BRACES =
            Pattern.compile("\\{[ \\t]*(?:(?:" + PART.replaceAll("\\?<[a-z]+>", "?:") + ")[ \\t]*)+\\}");
    private static final Pattern PARTS = Pattern.compile(PART);
    private static final Pattern INFO = Pattern.compile(PART + "|(?<flag>" + NAME + ")");

    private AttributesReader() {}

    /** The end of the attributes that begin at an offset of a text; -1 when none begin there. */
    static int end(CharSequence text, int start) {
        Matcher braces = BRACES.matcher(text).region(start, text.length());
        return braces.lookingAt() ? braces.end() : -1;
    }

    /** The start of the attributes that a text ends with; -1 when it ends with none. */
    static int start(CharSequence text) {
        int end = text.length();
        if (end == 0 || text.charAt(end - 1) != '}') return -1;
        int start = end - 1;
        while (start >= 0 && text.charAt(start) != '{') start--;
        return start >= 0 && end(text, start) == end ? start : -1;
    }

    /** The attributes in braces. */
    static Attributes read(CharSequence braces) {
        return read(PARTS.matcher(braces), false);
    }

    /** The attributes behind a fence, which need no braces; words alone are attributes without a value. */
    static Attributes readInfo(CharSequence info) {
        return read(INFO.matcher(info), true);
    }

    private static Attributes read(Matcher part, boolean flags) {
        Optional<String> id = Optional.empty();
        List<String> classes = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        while (part.find()) {
            if (part.group("id") != null) id = Optional.of(part.group("id"));
            else if (part.group("class") != null) classes.add(part.group("class"));
            else if (part.group("key") != null) values.put(part.group("key"), value(part));
            else if (flags) values.put(part.group("flag"), "");
        }
        return new Attributes(id, classes, values);
    }

    private static String value(Matcher part) {
        for (String group : new String[] {"quoted", "single", "bare"}) {
            if (part.group(group) != null) return part.group(group);
        }
        return "";
    }
}
