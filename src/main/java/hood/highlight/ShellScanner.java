package hood.highlight;

/** The shell, as a script or as a session with prompts, in which only what follows a prompt is code. */
final class ShellScanner {
    private final String code;
    private final Painter painter;
    private int at;
    private boolean first = true;
    private String hereDocument = "";

    private ShellScanner(String code, Painter painter) {
        this.code = code;
        this.painter = painter;
    }

    static void scan(String code, Painter painter) {
        boolean session = code.startsWith("$ ") || code.contains("\n$ ");
        if (!session) {
            new ShellScanner(code, painter).scan();
            return;
        }
        String[] lines = code.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) painter.add(null, "\n");
            if (lines[i].startsWith("$ ")) {
                painter.add(Kind.META, "$ ");
                new ShellScanner(lines[i].substring(2), painter).scan();
            } else {
                painter.add(null, lines[i]);
            }
        }
    }

    private void scan() {
        while (at < code.length()) {
            char c = code.charAt(at);
            if (c == '\n') newline();
            else if (c == ' ' || c == '\t') emit(null, at + 1, first);
            else if (c == '#' && wordStart()) emit(Kind.COMMENT, lineEnd(at), false);
            else if (c == '\'') emit(Kind.STRING, close('\'', false), false);
            else if (c == '"') emit(Kind.STRING, close('"', true), false);
            else if (c == '\\') emit(null, at + 2, false);
            else if (c == '$') variable();
            else if (code.startsWith("<<", at) && !code.startsWith("<<<", at)) hereDocument();
            else if (";&|(){}".indexOf(c) >= 0) emit(null, at + 1, true);
            else if (isWord(c)) word();
            else emit(null, at + Character.charCount(code.codePointAt(at)), false);
        }
    }

    private void newline() {
        emit(null, at + 1, true);
        if (hereDocument.isEmpty()) return;
        int end = at;
        while (end < code.length() && !code.substring(end, lineEnd(end)).strip().equals(hereDocument)) {
            end = Math.min(code.length(), lineEnd(end) + 1);
        }
        hereDocument = "";
        emit(Kind.STRING, end, true);
        emit(Kind.META, lineEnd(at), true);
    }

    private void hereDocument() {
        int start = at + 2;
        while (start < code.length() && "-~'\" \\".indexOf(code.charAt(start)) >= 0) start++;
        int end = start;
        while (end < code.length() && isWord(code.charAt(end))) end++;
        hereDocument = code.substring(start, end);
        emit(Kind.META, Math.max(end, at + 2), false);
    }

    private void variable() {
        int end = at + 1;
        if (end < code.length() && code.charAt(end) == '{') {
            int close = code.indexOf('}', end);
            end = close < 0 || close > lineEnd(at) ? lineEnd(at) : close + 1;
        } else if (end < code.length() && "@*#?$!-0123456789".indexOf(code.charAt(end)) >= 0) {
            end++;
        } else {
            while (end < code.length() && (Character.isLetterOrDigit(code.charAt(end)) || code.charAt(end) == '_'))
                end++;
        }
        boolean variable = end > at + 1;
        emit(variable ? Kind.CONSTANT : null, end, false);
    }

    private void word() {
        int end = at;
        while (end < code.length() && isWord(code.charAt(end))) end++;
        String word = code.substring(at, end);
        char next = end < code.length() ? code.charAt(end) : 0;
        Kind kind = Languages.SHELL.kind(word, first, next);
        emit(kind, end, kind == Kind.KEYWORD);
    }

    private int close(char quote, boolean escapes) {
        for (int i = at + 1; i < code.length(); i++) {
            if (escapes && code.charAt(i) == '\\') i++;
            else if (code.charAt(i) == quote) return i + 1;
        }
        return code.length();
    }

    private void emit(Kind kind, int end, boolean commandNext) {
        int to = Math.min(end, code.length());
        painter.add(kind, code.substring(at, to));
        at = to;
        first = commandNext;
    }

    private boolean wordStart() {
        return at == 0 || " \t\n;&|(".indexOf(code.charAt(at - 1)) >= 0;
    }

    private int lineEnd(int from) {
        int end = code.indexOf('\n', from);
        return end < 0 ? code.length() : end;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || "_-./~+:@%,".indexOf(c) >= 0;
    }
}
