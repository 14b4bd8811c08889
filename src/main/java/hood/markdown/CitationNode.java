package hood.markdown;

import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import hood.book.Citation;
import hood.book.Label;
import hood.source.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code [@key, §3; @other]}: works that are cited, each with a place in it or without.
 *
 * @see <a href="https://pandoc.org/MANUAL.html#citation-syntax">Pandoc, citation syntax</a>
 */
final class CitationNode extends Node {
    private static final String KEY = "@(?<key>[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_:./-]*[\\p{L}\\p{N}_])?)";
    private static final Pattern CITE =
            Pattern.compile("\\s*" + KEY + "\\s*(?:[,，]\\s*(?<locator>[^;；]*?))?\\s*(?:[;；]|$)");

    private CitationNode(BasedSequence chars) {
        super(chars);
    }

    /** Puts citations in the place of brackets that are no link and hold nothing but keys with their places. */
    static void mark(Document root) {
        List<LinkRef> brackets = new ArrayList<>();
        for (Node node : root.getDescendants()) if (node instanceof LinkRef ref && !ref.isDefined()) brackets.add(ref);
        for (LinkRef bracket : brackets) {
            if (!bracket.getText().isEmpty() || !isCitation(bracket.getReference())) continue;
            bracket.insertBefore(new CitationNode(bracket.getReference()));
            bracket.unlink();
        }
    }

    private static boolean isCitation(BasedSequence inside) {
        if (!inside.startsWith("@")) return false;
        Matcher cite = CITE.matcher(inside);
        int end = 0;
        while (end < inside.length() && cite.find(end) && cite.start() == end) {
            if (Label.Kind.of(cite.group("key")).isPresent()) return false;
            end = cite.end();
        }
        return end == inside.length();
    }

    /** What is cited, with its places in the text. */
    Citation citation(Excerpt text) {
        List<Citation.Cite> cites = new ArrayList<>();
        Matcher cite = CITE.matcher(getChars());
        int from = getStartOffset();
        while (cite.find()) {
            String locator =
                    cite.group("locator") == null ? "" : cite.group("locator").replaceAll("\\s+", " ");
            cites.add(new Citation.Cite(
                    cite.group("key"), locator, text.span(from + cite.start("key") - 1, from + cite.end("key"))));
        }
        return new Citation(cites, "[" + getChars() + "]");
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
