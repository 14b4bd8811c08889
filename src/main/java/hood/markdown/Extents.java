package hood.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import hood.book.Extent;
import hood.source.Cjk;

/** Counts the prose of a text: Chinese characters one by one, other letters by the word. */
final class Extents {
    private Extents() {}

    static Extent of(Node root) {
        int han = 0;
        int words = 0;
        for (Node node : root.getDescendants()) {
            if (!(node instanceof Text) || isCode(node.getParent())) continue;
            boolean inWord = false;
            String text = node.getChars().toString();
            for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
                c = text.codePointAt(i);
                boolean isHan = Cjk.isHan(c);
                boolean isLetter = !isHan && (Character.isLetterOrDigit(c) || inWord && (c == '\'' || c == '’'));
                if (isHan) han++;
                if (isLetter && !inWord) words++;
                inWord = isLetter;
            }
        }
        return new Extent(han, words);
    }

    private static boolean isCode(Node node) {
        return node instanceof Code || node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
    }
}
