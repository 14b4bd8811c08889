package hood.highlight;

import hood.highlight.Language.Quote;

/** Scans code by a language's table, from left to right, each character once. */
final class Scanner {
    private final Language language;
    private final String code;
    private final Painter painter;
    private int at;
    private boolean first = true;

    private Scanner(Language language, String code, Painter painter) {
        this.language = language;
        this.code = code;
        this.painter = painter;
    }

    static void scan(Language language, String code, Painter painter) {
        Scanner scanner = new Scanner(language, code, painter);
        while (scanner.at < code.length()) scanner.next();
    }

    private void next() {
        char c = code.charAt(at);
        if (c == '\n' || c == ' ' || c == '\t') blank();
        else if (!comment() && !preprocessor(c) && !quote()) {
            if (isDigit(c) || c == '.' && at + 1 < code.length() && isDigit(code.charAt(at + 1))) number();
            else if (isLetter(code.codePointAt(at))) word();
            else plain(Character.charCount(code.codePointAt(at)));
        }
    }

    private void blank() {
        int start = at;
        while (at < code.length() && " \t\n".indexOf(code.charAt(at)) >= 0) {
            if (code.charAt(at++) == '\n') first = true;
        }
        painter.add(null, code.substring(start, at));
    }

    private boolean comment() {
        for (String open : language.lineComments()) {
            if (!code.startsWith(open, at)) continue;
            emit(Kind.COMMENT, lineEnd(at));
            return true;
        }
        if (language.blockComment().isEmpty()
                || !code.startsWith(language.blockComment().get().open(), at)) return false;
        Quote block = language.blockComment().get();
        int close = code.indexOf(block.close(), at + block.open().length());
        emit(Kind.COMMENT, close < 0 ? code.length() : close + block.close().length());
        return true;
    }

    /** A directive goes on after a backslash at the end of its line; its name alone is coloured. */
    private boolean preprocessor(char c) {
        if (c != '#' || !first || !language.preprocessor()) return false;
        int end = at + 1;
        while (end < code.length() && (code.charAt(end) == ' ' || Character.isLetter(code.charAt(end)))) end++;
        while (code.charAt(end - 1) == ' ') end--;
        int word = at + 1;
        while (word < end && code.charAt(word) == ' ') word++;
        while (word < end && code.charAt(word) != ' ') word++;
        emit(Kind.META, word);
        return true;
    }

    private boolean quote() {
        for (Quote quote : language.quotes()) {
            if (!code.startsWith(quote.open(), at)) continue;
            emit(Kind.STRING, quoteEnd(quote));
            return true;
        }
        return false;
    }

    private int quoteEnd(Quote quote) {
        for (int i = at + quote.open().length(); i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == quote.escape() && quote.escape() != 0) i++;
            else if (c == '\n' && !quote.overLines()) return i;
            else if (code.startsWith(quote.close(), i)) return i + quote.close().length();
        }
        return code.length();
    }

    /** Digits, letters and dots, and a sign behind an exponent: the numbers of all these languages. */
    private void number() {
        int end = at;
        boolean hex = code.startsWith("0x", at) || code.startsWith("0X", at);
        while (end < code.length()) {
            char c = code.charAt(end);
            boolean exponent = end > at && (hex ? "pP" : "eE").indexOf(code.charAt(end - 1)) >= 0;
            if (!isDigit(c) && !Character.isLetter(c) && c != '.' && c != '_' && !(exponent && (c == '+' || c == '-')))
                break;
            end++;
        }
        emit(Kind.NUMBER, end);
    }

    private void word() {
        int end = at;
        while (end < code.length() && isPart(code.codePointAt(end))) end += Character.charCount(code.codePointAt(end));
        String word = code.substring(at, end);
        int next = end;
        while (next < code.length() && code.charAt(next) == ' ') next++;
        emit(language.words().kind(word, first, next < code.length() ? code.charAt(next) : 0), end);
    }

    private void plain(int length) {
        emit(null, at + length);
    }

    private void emit(Kind kind, int end) {
        painter.add(kind, code.substring(at, Math.min(end, code.length())));
        at = Math.min(end, code.length());
        first = at > 0 && code.charAt(at - 1) == '\n';
    }

    private int lineEnd(int from) {
        int end = code.indexOf('\n', from);
        return end < 0 ? code.length() : end;
    }

    private boolean isLetter(int c) {
        return c == '_' || Character.isLetter(c) || language.letters().indexOf(c) >= 0;
    }

    private boolean isPart(int c) {
        return isLetter(c) || Character.isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
