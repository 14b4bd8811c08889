package hood.markdown;

import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import hood.book.Term;

/** A term of the glossary, where a text first uses it. Its child is the text. */
final class TermNode extends Node implements DoNotDecorate {
    private final Term term;

    TermNode(BasedSequence chars, Term term) {
        super(chars);
        this.term = term;
        appendChild(new com.vladsch.flexmark.ast.Text(chars));
    }

    Term term() {
        return term;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
