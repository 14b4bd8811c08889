package hood.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.util.ast.Node;
import hood.book.Attributes;
import hood.book.SymbolName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the inline code of a tree that may name symbols. */
final class Symbols {
    /** The class that says that code names no symbol. */
    private static final String NO_SYMBOL = "nosym";
    /** The attribute that says which symbol code names. */
    private static final String SYMBOL = "sym";

    /** Elements of an author's own HTML that may hold no link. */
    private static final Pattern TAG =
            Pattern.compile("<(?<close>/?)(?:a|button|label|summary)\\b", Pattern.CASE_INSENSITIVE);

    private Symbols() {}

    /**
     * Keeps what may be a symbol. What was said of code for this alone is taken from its attributes.
     *
     * @param links whether it may become links
     */
    static void find(Node root, Holes holes, boolean links) {
        int open = 0;
        for (Node node : root.getDescendants()) {
            if (node instanceof HtmlInline || node instanceof HtmlBlock) {
                open = Math.max(0, open + depth(node.getChars()));
            } else if (node instanceof Code code) {
                Attributes said = holes.attributes().getOrDefault(code, Attributes.NONE);
                boolean own =
                        said.classes().contains(NO_SYMBOL) || said.value(SYMBOL).isPresent();
                if (own) holes.attributes().put(code, rest(said));
                if (said.classes().contains(NO_SYMBOL)) continue;
                boolean linked = links && open == 0 && !isApart(code);
                Optional<SymbolName> name =
                        holes.repeated().name(said.value(SYMBOL).orElseGet(() -> CodeSpan.content(code)));
                name.ifPresent(found -> holes.symbol(found, code, linked));
            }
        }
    }

    private static int depth(CharSequence html) {
        int depth = 0;
        Matcher tag = TAG.matcher(html);
        while (tag.find()) depth += tag.group("close").isEmpty() ? 1 : -1;
        return depth;
    }

    private static boolean isApart(Node code) {
        for (Node node = code.getParent(); node != null; node = node.getParent()) {
            boolean link = node instanceof Link || node instanceof LinkRef ref && ref.isDefined();
            boolean image = node instanceof Image || node instanceof ImageRef;
            if (node instanceof Heading || link || image || node instanceof AutoLink) return true;
        }
        return false;
    }

    private static Attributes rest(Attributes said) {
        List<String> classes =
                said.classes().stream().filter(name -> !name.equals(NO_SYMBOL)).toList();
        Map<String, String> values = new HashMap<>(said.values());
        values.remove(SYMBOL);
        return new Attributes(said.id(), classes, values);
    }
}
