package hood.markdown;

import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * flexmark's inline parser, brought from CommonMark 0.29 to 0.31.2: link destinations in angle brackets, titles apart
 * from them, HTML comments, symbols as punctuation, and the rule of three.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/">CommonMark 0.31.2</a>
 */
final class SpecInlineParser extends InlineParserImpl {
    private static final Pattern COMMENT = Pattern.compile("^(?:<!-->|<!--->|<!--[\\s\\S]*?-->)");

    SpecInlineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(
                options,
                specialCharacters,
                delimiterCharacters,
                withEmphasis(delimiterProcessors),
                linkRefProcessors,
                extensions);
    }

    private static Map<Character, DelimiterProcessor> withEmphasis(Map<Character, DelimiterProcessor> processors) {
        Map<Character, DelimiterProcessor> all = new HashMap<>(processors);
        all.put('*', new Emphasis('*'));
        all.put('_', new Emphasis('_'));
        return all;
    }

    @Override
    public BasedSequence parseLinkDestination() {
        if (peek() != '<') return super.parseLinkDestination();
        for (int i = index + 1; i < input.length(); i++) {
            char c = input.charAt(i);
            if (c == '\n' || c == '<') return null;
            if (c == '\\') i++;
            else if (c == '>') {
                BasedSequence destination = input.subSequence(index, i + 1);
                index = i + 1;
                return destination;
            }
        }
        return null;
    }

    @Override
    public BasedSequence parseLinkTitle() {
        boolean apart = index > 0 && Character.isWhitespace(input.charAt(index - 1));
        return apart ? super.parseLinkTitle() : null;
    }

    @Override
    public boolean parseHtmlInline() {
        BasedSequence comment = match(COMMENT);
        if (comment == null) return super.parseHtmlInline();
        appendNode(new HtmlInlineComment(comment));
        return true;
    }

    /** Emphasis and strong emphasis. */
    private static final class Emphasis extends EmphasisDelimiterProcessor {
        private final boolean insideWords;

        Emphasis(char delimiter) {
            super(delimiter, false);
            this.insideWords = delimiter == '*';
        }

        @Override
        public boolean canBeOpener(
                String before,
                String after,
                boolean left,
                boolean right,
                boolean punctuationBefore,
                boolean punctuationAfter,
                boolean spaceBefore,
                boolean spaceAfter) {
            boolean opens = flanks(spaceAfter, after, spaceBefore, before);
            return opens && (insideWords || !flanks(spaceBefore, before, spaceAfter, after) || isPunctuation(before));
        }

        @Override
        public boolean canBeCloser(
                String before,
                String after,
                boolean left,
                boolean right,
                boolean punctuationBefore,
                boolean punctuationAfter,
                boolean spaceBefore,
                boolean spaceAfter) {
            boolean closes = flanks(spaceBefore, before, spaceAfter, after);
            return closes && (insideWords || !flanks(spaceAfter, after, spaceBefore, before) || isPunctuation(after));
        }

        /** Whether a delimiter run flanks what is at its inner side. */
        private static boolean flanks(boolean spaceInside, String inside, boolean spaceOutside, String outside) {
            return !spaceInside && (!isPunctuation(inside) || spaceOutside || isPunctuation(outside));
        }

        /** Unicode's categories P and S, which since 0.31 are all punctuation. */
        private static boolean isPunctuation(String character) {
            return switch (Character.getType(character.codePointAt(0))) {
                case Character.CONNECTOR_PUNCTUATION,
                        Character.DASH_PUNCTUATION,
                        Character.START_PUNCTUATION,
                        Character.END_PUNCTUATION,
                        Character.INITIAL_QUOTE_PUNCTUATION,
                        Character.FINAL_QUOTE_PUNCTUATION,
                        Character.OTHER_PUNCTUATION,
                        Character.MATH_SYMBOL,
                        Character.CURRENCY_SYMBOL,
                        Character.MODIFIER_SYMBOL,
                        Character.OTHER_SYMBOL -> true;
                default -> false;
            };
        }

        @Override
        public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            boolean both = opener.canClose() || closer.canOpen();
            boolean multiples = opener.length() % 3 == 0 && closer.length() % 3 == 0;
            if (both && !multiples && (opener.length() + closer.length()) % 3 == 0) return 0;
            return opener.length() >= 2 && closer.length() >= 2 ? 2 : 1;
        }
    }

    /** Makes the parser for each document. */
    static InlineParser create(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        return new SpecInlineParser(
                options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }
}
