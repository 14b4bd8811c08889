package hood.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import hood.book.Block;
import hood.book.Fence;
import hood.book.Passage;
import hood.source.Excerpt;
import hood.source.Paths;
import hood.source.SourceFile;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a document is rendered.
 *
 * @param formats what other packages format
 * @param language the language of the text; empty when it is not known
 * @param symbols whether inline code may name symbols
 * @param files finds a text file of the book by its path; the document depends on it from then on
 */
record Rendering(Formats formats, String language, boolean symbols, Function<String, Optional<SourceFile>> files) {
    /** How the renderers of nodes find it. */
    static final DataKey<Rendering> KEY =
            new DataKey<>("HOOD_RENDERING", new Rendering(Formats.NONE, "", false, path -> Optional.empty()));

    private static final Pattern LONE_PARAGRAPH =
            Pattern.compile("\\s*<p(?<attributes>[^>]*)>(?<words>.*)</p>\\s*", Pattern.DOTALL);

    /**
     * Makes a tree ready to be rendered.
     *
     * @param links whether the names of symbols may become links
     */
    void prepare(Document root, Holes holes, boolean links) {
        root.set(Holes.KEY, holes);
        root.set(KEY, this);
        Captioned.mark(root, holes);
        if (symbols) Symbols.find(root, holes, links);
    }

    /** What a fence of a document stands in. */
    Block.Context context(Fence fence, Holes holes) {
        String from = fence.info().file().path();
        return new Block.Context() {
            @Override
            public Passage markdown(Excerpt text) {
                return render(text, holes, false);
            }

            @Override
            public Passage inline(Excerpt text) {
                return render(text, holes, true);
            }

            @Override
            public Optional<SourceFile> file(String path) {
                return Paths.follow(from, path).flatMap(files);
            }

            @Override
            public String id(String wanted) {
                return holes.id(wanted);
            }
        };
    }

    private Passage render(Excerpt text, Holes document, boolean inline) {
        Document root = Dialect.parse(BasedSequence.of(text.text()));
        Holes holes = document.within(text);
        prepare(root, holes, !inline);
        boolean lone = root.getFirstChild() instanceof Paragraph && root.getFirstChild() == root.getLastChild();
        String html = Dialect.render(root);
        Matcher paragraph = LONE_PARAGRAPH.matcher(html);
        if (inline && lone && paragraph.matches()) html = words(paragraph);
        return new Passage(holes.fragments(html));
    }

    private static String words(Matcher paragraph) {
        String attributes = paragraph.group("attributes");
        String words = paragraph.group("words");
        return attributes.isEmpty() ? words : "<span" + attributes + ">" + words + "</span>";
    }
}
