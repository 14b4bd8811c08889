package hood.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/**
 * Mathematics: {@code $…$} in a line, {@code $$…$$} on lines of its own. As on GitHub, a dollar opens only before, and
 * closes only behind, something that is no white space, and closes only when no digit follows: prices are no formulas.
 */
final class MathNode extends Node {
    private final BasedSequence tex;
    private final boolean display;

    private MathNode(BasedSequence chars, BasedSequence tex, boolean display) {
        super(chars);
        this.tex = tex;
        this.display = display;
    }

    BasedSequence tex() {
        return tex;
    }

    boolean isDisplay() {
        return display;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /** Parses a formula where the parser stands. */
    private static boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int start = parser.getIndex();
        boolean display = start + 1 < input.length() && input.charAt(start + 1) == '$';
        int open = start + (display ? 2 : 1);
        int close = display ? input.indexOf("$$", open) : close(input, start, open);
        if (close <= open || input.subSequence(open, close).isBlank()) return false;
        int end = close + (display ? 2 : 1);
        parser.flushTextNode();
        parser.appendNode(new MathNode(input.subSequence(start, end), input.subSequence(open, close), display));
        parser.setIndex(end);
        return true;
    }

    /** Where a formula in a line closes; -1 when it does not. */
    private static int close(BasedSequence input, int start, int open) {
        boolean wordBefore = start > 0 && isWordCharacter(input.charAt(start - 1));
        if (wordBefore || open >= input.length() || Character.isWhitespace(input.charAt(open))) return -1;
        for (int i = open; i < input.length(); i++) {
            char c = input.charAt(i);
            if (c == '\\') i++;
            else if (c == '\n' && i + 1 < input.length() && input.charAt(i + 1) == '\n') return -1;
            else if (c == '$') {
                boolean followed = i + 1 < input.length() && isWordCharacter(input.charAt(i + 1));
                return followed || Character.isWhitespace(input.charAt(i - 1)) ? -1 : i;
            }
        }
        return -1;
    }

    private static boolean isWordCharacter(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '$';
    }

    /** Plugs formulas into flexmark's inline parser. */
    static final class Factory implements InlineParserExtensionFactory {
        @Override
        public CharSequence getCharacters() {
            return "$";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new InlineParserExtension() {
                @Override
                public void finalizeDocument(InlineParser inlineParser) {}

                @Override
                public void finalizeBlock(InlineParser inlineParser) {}

                @Override
                public boolean parse(LightInlineParser inlineParser) {
                    return MathNode.parse(inlineParser);
                }
            };
        }

        @Override
        public Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }
}
