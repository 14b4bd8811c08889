package hood.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import hood.markdown.TextSplitter.Part;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code @fig-stack} in the text: a reference to a label, which shows the label's name and number. */
final class CrossReferenceNode extends Node {
    private static final Pattern REFERENCE =
            Pattern.compile("(?<![A-Za-z0-9_@./-])@(?<id>(?:fig|tbl|lst|eq|sec)-[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)*)");

    private final String id;

    private CrossReferenceNode(String id, BasedSequence chars) {
        super(chars);
        this.id = id;
    }

    /** The label's id. */
    String id() {
        return id;
    }

    /** The first reference of a text that begins at an offset or later. */
    static Optional<Part> find(BasedSequence text, int from) {
        if (text.indexOf('@', from) < 0) return Optional.empty();
        Matcher matcher = REFERENCE.matcher(text);
        if (!matcher.find(from)) return Optional.empty();
        BasedSequence chars = text.subSequence(matcher.start(), matcher.end());
        return Optional.of(
                new Part(matcher.start(), matcher.end(), new CrossReferenceNode(matcher.group("id"), chars)));
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
