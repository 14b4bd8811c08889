package hood.markdown;

import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * flexmark's inline parser, brought from CommonMark 0.29 to 0.31.2 and the CJK-friendly amendment: link destinations in
 * angle brackets, titles apart from them, HTML comments, the flanking of delimiters, and the rule of three.
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

    /** What flexmark's does, which copies its whole input for each match. */
    @Override
    public BasedSequence match(Pattern pattern) {
        if (index >= input.length()) return null;
        Matcher matcher = pattern.matcher(input).region(index, input.length());
        if (!matcher.find()) return null;
        index = matcher.end();
        return input.subSequence(matcher.start(), matcher.end());
    }

    @Override
    protected boolean parseDelimiters(DelimiterProcessor processor, char character) {
        int start = index;
        int end = start;
        while (end < input.length() && input.charAt(end) == character) end++;
        if (end - start < processor.getMinLength()) return false;
        Flanking flanking = Flanking.of(input, start, end);
        boolean insideWords = character != '_';
        boolean opens = insideWords ? flanking.opens() : flanking.opensWord();
        boolean closes = insideWords ? flanking.closes() : flanking.closesWord();
        index = end;
        Text node = appendSeparateText(input.subSequence(start, end));
        Delimiter delimiter = new Delimiter(input, node, character, opens, closes, lastDelimiter, start);
        delimiter.setNumDelims(end - start);
        if (lastDelimiter != null) lastDelimiter.setNext(delimiter);
        lastDelimiter = delimiter;
        return true;
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

    /** Emphasis and strong emphasis, with the rule of three as it is today. */
    private static final class Emphasis extends EmphasisDelimiterProcessor {
        Emphasis(char delimiter) {
            super(delimiter, false);
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
