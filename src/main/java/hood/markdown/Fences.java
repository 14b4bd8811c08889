package hood.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import hood.book.Attributes;
import hood.book.Fence;
import hood.source.Excerpt;
import hood.source.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the line behind a fence: {@code language}, then attributes; what follows a comma, as mdBook has it, too. */
final class Fences {
    private static final Pattern LANGUAGE = Pattern.compile("[^\\s,{]*");

    private Fences() {}

    static String language(FencedCodeBlock fence) {
        Matcher language = LANGUAGE.matcher(fence.getInfo().unescape());
        return language.lookingAt() ? language.group() : "";
    }

    static Attributes attributes(FencedCodeBlock fence) {
        BasedSequence info = fence.getInfo();
        Matcher language = LANGUAGE.matcher(info);
        return AttributesReader.readInfo(language.lookingAt() ? info.subSequence(language.end()) : info);
    }

    /**
     * A fence as blocks see it.
     *
     * @param added attributes beside those that its author wrote
     */
    static Fence read(FencedCodeBlock fence, Excerpt text, Attributes added) {
        BasedSequence info = fence.getInfo();
        boolean bare = info.isEmpty();
        Span place = bare
                ? text.span(
                        fence.getStartOffset(),
                        fence.getStartOffset() + fence.getOpeningFence().length())
                : text.span(info.getStartOffset(), info.getEndOffset());
        Excerpt.Builder content = new Excerpt.Builder();
        for (BasedSequence line : fence.getContentLines()) {
            content.add(line.toString(), text.span(line.getStartOffset(), line.getEndOffset()));
        }
        Attributes written = attributes(fence);
        Map<String, String> values = new HashMap<>(written.values());
        values.putAll(added.values());
        Attributes all = new Attributes(written.id(), written.classes(), values);
        return new Fence(language(fence), all, place, content.build(place));
    }
}
