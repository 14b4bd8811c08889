package hood.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block quote that begins with {@code [!NOTE]}, {@code [!TIP]}, {@code [!IMPORTANT]}, {@code [!WARNING]} or {@code
 * [!CAUTION]} on a line of its own.
 *
 * @see <a href="https://docs.github.com/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts">Alerts</a>
 */
final class Alert extends Block {
    private static final Pattern MARKER = Pattern.compile(
            "\\A>[ \\t]?[ \\t]*\\[!(?<kind>NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\][ \\t]*(?:\\n|\\z)",
            Pattern.CASE_INSENSITIVE);

    private final String kind;

    private Alert(BasedSequence chars, String kind) {
        super(chars);
        this.kind = kind;
    }

    /** {@code note}, {@code tip}, {@code important}, {@code warning} or {@code caution}. */
    String kind() {
        return kind;
    }

    /** Replaces the quotes of a tree that are alerts. */
    static void mark(Node root) {
        List<BlockQuote> quotes = new ArrayList<>();
        for (Node node : root.getDescendants()) if (node instanceof BlockQuote quote) quotes.add(quote);
        quotes.forEach(Alert::mark);
    }

    private static void mark(BlockQuote quote) {
        Matcher marker = MARKER.matcher(quote.getChars());
        if (!marker.find() || !(quote.getFirstChild() instanceof Paragraph first)) return;
        Alert alert = new Alert(quote.getChars(), marker.group("kind").toLowerCase(Locale.ROOT));
        Node end = first.getFirstChild();
        while (end != null && !(end instanceof SoftLineBreak)) end = end.getNext();
        for (Node node = first.getFirstChild(); node != null && node != end; node = first.getFirstChild())
            node.unlink();
        if (end != null) end.unlink();
        if (!first.hasChildren()) first.unlink();
        alert.takeChildren(quote);
        quote.insertBefore(alert);
        quote.unlink();
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
