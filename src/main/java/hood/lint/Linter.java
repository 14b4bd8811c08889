package hood.lint;

import hood.book.Prose;
import hood.book.Term;
import hood.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Checks the wording of Chinese prose.
 *
 * @see <a href="https://www.w3.org/TR/clreq/">CLREQ, Requirements for Chinese Text Layout</a>
 */
public final class Linter {
    private static final String HAN = "\\p{IsHan}";
    private static final String FULL = "，。；：？！、";
    private static final Pattern ANY_HAN = Pattern.compile(HAN);

    private static final List<Rule> CLREQ = List.of(
            new Rule(
                    "clreq-punctuation",
                    "汉字之间用了半角标点 / half-width punctuation between Chinese characters",
                    "(?<=[" + HAN + "）”』】])[,;:?!] *(?=[" + HAN + "“（『【\uFFFC]|$)",
                    match -> "" + "，；：？！".charAt(",;:?!".indexOf(match.group().charAt(0)))),
            new Rule(
                    "clreq-punctuation",
                    "汉字之间用了半角标点 / half-width punctuation between Chinese characters",
                    "(?<=[" + HAN + "）”』】])(?<!\\.)\\.(?!\\.) *(?=[" + HAN + "“（]|$)",
                    match -> "。"),
            new Rule(
                    "clreq-parentheses",
                    "汉字用了半角括号 / half-width parentheses around Chinese text",
                    "\\((?<inside>[^()\uFFFC\\n]*" + HAN + "[^()\uFFFC\\n]*)\\)",
                    match -> "（" + match.group().substring(1, match.group().length() - 1) + "）"),
            new Rule(
                    "clreq-quotes",
                    "汉字用了直引号 / straight quotation marks around Chinese text",
                    "\"(?<inside>[^\"\uFFFC\\n]*" + HAN + "[^\"\uFFFC\\n]*)\"",
                    match -> "“" + match.group().substring(1, match.group().length() - 1) + "”"),
            new Rule(
                    "clreq-ellipsis",
                    "省略号应是六个点 / the Chinese ellipsis has six dots",
                    "(?<=" + HAN + ")(?:\\.{3,}|。{2,}|(?<!…)…(?!…))|(?<!\\.)(?:\\.{3,})(?=" + HAN + ")",
                    match -> "……"),
            new Rule(
                    "clreq-dash",
                    "破折号应占两个字 / the Chinese dash is two characters wide",
                    "(?<=[" + HAN + "”）])(?: *-{2,} *|(?<!—)—(?!—))(?=[" + HAN + "“（])",
                    match -> "——"),
            new Rule("clreq-width", "用了全角的字母或数字 / full-width letters or digits", "[０-９Ａ-Ｚａ-ｚ]+", Linter::halfWidth),
            new Rule(
                    "clreq-space",
                    "多余的空格 / a space that does not belong",
                    "(?<=" + HAN + ") +(?=" + HAN + ")|(?<=\\S) +(?=[" + FULL + "）”』】])|(?<=[" + FULL
                            + "（“『【]) +(?=\\S)",
                    match -> ""));

    private final List<Rule> rules = new ArrayList<>(CLREQ);

    /** @param terms the glossary, whose spellings are asked for */
    public Linter(List<Term> terms) {
        for (Term term : terms) {
            for (String avoided : term.avoid()) rules.add(spelling(term.name(), avoided));
        }
    }

    /** What is wrong with the wording of a text that holds Chinese, in order. Text without any Chinese is not checked. */
    public List<Diagnostic> lint(List<Prose> text) {
        List<Diagnostic> found = new ArrayList<>();
        for (Prose prose : text) {
            if (!ANY_HAN.matcher(prose.text()).find()) continue;
            for (Rule rule : rules) found.addAll(rule.check(prose));
        }
        found.sort(Diagnostic.IN_ORDER);
        return found;
    }

    private static Rule spelling(String name, String avoided) {
        String before = Character.isLetterOrDigit(avoided.codePointAt(0)) && avoided.codePointAt(0) < 0x2E80
                ? "(?<![A-Za-z0-9_])"
                : "";
        String after = avoided.codePointBefore(avoided.length()) < 0x2E80 ? "(?![A-Za-z0-9_])" : "";
        return new Rule(
                "term-spelling",
                "术语的写法 / the glossary spells this term \"" + name + "\"",
                before + Pattern.quote(avoided) + after,
                match -> name);
    }

    private static String halfWidth(MatchResult match) {
        StringBuilder half = new StringBuilder();
        match.group().chars().forEach(c -> half.append((char) (c - 0xFEE0)));
        return half.toString();
    }
}
