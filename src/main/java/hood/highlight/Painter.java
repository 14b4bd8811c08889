package hood.highlight;

import java.util.ArrayList;
import java.util.List;

/** Takes code piece by piece and makes a line of HTML of each of its lines; spans end with their line. */
final class Painter {
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    /** Adds code of a kind; without a kind it stays plain. */
    void add(Kind kind, CharSequence code) {
        int start = 0;
        for (int i = 0; i <= code.length(); i++) {
            if (i < code.length() && code.charAt(i) != '\n') continue;
            if (i > start) span(kind, code, start, i);
            if (i < code.length()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            start = i + 1;
        }
    }

    private void span(Kind kind, CharSequence code, int start, int end) {
        if (kind != null) line.append("<span class=\"").append(kind.css()).append("\">");
        for (int i = start; i < end; i++) {
            char c = code.charAt(i);
            switch (c) {
                case '&' -> line.append("&amp;");
                case '<' -> line.append("&lt;");
                case '>' -> line.append("&gt;");
                default -> line.append(c);
            }
        }
        if (kind != null) line.append("</span>");
    }

    /** All lines. */
    List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        all.add(line.toString());
        return all;
    }
}
