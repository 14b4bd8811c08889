package hood.markdown;

import com.vladsch.flexmark.ast.Code;

/** Inline code as CommonMark 0.31 has it; flexmark collapses white space as older versions did. */
final class CodeSpan {
    private CodeSpan() {}

    /**
     * What a code span says: line ends are spaces, and one space at each side goes when there is one at both and
     * something else between.
     *
     * @see <a href="https://spec.commonmark.org/0.31.2/#code-spans">Code spans</a>
     */
    static String content(Code code) {
        String text = code.getText().toString().replace('\n', ' ');
        boolean padded = text.length() > 1 && text.startsWith(" ") && text.endsWith(" ");
        return padded && !text.isBlank() ? text.substring(1, text.length() - 1) : text;
    }
}
