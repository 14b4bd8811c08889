package hood.highlight;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Languages whose lines speak for themselves. */
final class LineScanners {
    private static final Pattern YAML_KEY =
            Pattern.compile("(?<key>[^\\s#:'\"\\[\\]{},&*!|>%@`-][^#:'\"\\[\\]{}]*|\"[^\"]*\"|'[^']*'):(?=\\s|$)");
    private static final Pattern YAML_BLOCK = Pattern.compile("[|>][+-]?[0-9]?[+-]?[ ]*(?:#.*)?$");
    private static final Pattern YAML_SCALAR =
            Pattern.compile("(?<number>[-+]?[0-9][0-9_.]*(?:[eE][-+]?[0-9]+)?)|(?<word>true|false|null|~)");

    private LineScanners() {}

    /** A difference of files as {@code diff -u} or git prints it. */
    static void diff(String code, Painter painter) {
        String[] lines = code.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) painter.add(null, "\n");
            painter.add(diffKind(lines[i]), lines[i]);
        }
    }

    private static Kind diffKind(String line) {
        boolean header = line.startsWith("+++ ")
                || line.startsWith("--- ")
                || line.startsWith("diff ")
                || line.startsWith("index ");
        if (header || line.startsWith("@@")) return Kind.META;
        if (line.startsWith("+")) return Kind.INSERTED;
        return line.startsWith("-") ? Kind.DELETED : null;
    }

    /** YAML: keys, comments, strings, block scalars by their indentation, numbers and truth values. */
    static void yaml(String code, Painter painter) {
        String[] lines = code.split("\n", -1);
        int block = -1;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (i > 0) painter.add(null, "\n");
            int indent = indent(line);
            if (block >= 0 && (line.isBlank() || indent > block)) {
                painter.add(Kind.STRING, line);
                continue;
            }
            block = -1;
            if (line.startsWith("---") || line.startsWith("...") || line.startsWith("%")) {
                painter.add(Kind.META, line);
                continue;
            }
            int value = lead(line);
            painter.add(null, line.substring(0, value));
            Matcher key = YAML_KEY.matcher(line).region(value, line.length());
            if (key.lookingAt()) {
                painter.add(Kind.KEY, key.group("key"));
                painter.add(null, ":");
                value = key.end();
            }
            if (YAML_BLOCK.matcher(line.substring(value).strip()).lookingAt()) block = indent;
            yamlValue(line.substring(value), painter);
        }
    }

    /** How many characters of a line are indentation and the dashes of lists. */
    private static int lead(String line) {
        int end = 0;
        while (end < line.length() && (line.charAt(end) == ' ' || line.startsWith("- ", end))) end++;
        return end;
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') indent++;
        return indent;
    }

    private static void yamlValue(String value, Painter painter) {
        int at = 0;
        while (at < value.length()) {
            char c = value.charAt(at);
            boolean wordStart = at == 0 || " \t,[{:-".indexOf(value.charAt(at - 1)) >= 0;
            int end = at + 1;
            Kind kind = null;
            if (c == '#' && wordStart) {
                end = value.length();
                kind = Kind.COMMENT;
            } else if ((c == '"' || c == '\'') && wordStart) {
                int close = value.indexOf(c, at + 1);
                end = close < 0 ? value.length() : close + 1;
                kind = Kind.STRING;
            } else if ((c == '&' || c == '*' || c == '!') && wordStart) {
                while (end < value.length() && " ,]}".indexOf(value.charAt(end)) < 0) end++;
                kind = Kind.META;
            } else if (wordStart && c != ' ') {
                while (end < value.length() && " ,]}".indexOf(value.charAt(end)) < 0) end++;
                Matcher scalar = YAML_SCALAR.matcher(value.substring(at, end));
                if (scalar.matches()) kind = scalar.group("number") != null ? Kind.NUMBER : Kind.CONSTANT;
            }
            painter.add(kind, value.substring(at, end));
            at = end;
        }
    }
}
