package hood.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Node;
import hood.book.Outline;
import hood.book.Outline.Entry;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a {@code SUMMARY.md}: lists are numbered chapters, numbered on from list to list; links outside lists are
 * chapters without a number; headings are part titles, but for a first one of level 1; rules are separators; a link to
 * nothing is a draft.
 *
 * @see <a href="https://rust-lang.github.io/mdBook/format/summary.html">SUMMARY.md of mdBook</a>
 * @see <a href="https://honkit.netlify.app/pages.html">SUMMARY.md of HonKit</a>
 */
public final class SummaryReader {
    private SummaryReader() {}

    /** The table of contents that a file holds. */
    public static Checked<Outline> read(MarkdownReader markdown, SourceFile file) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        MarkdownReader.Tree tree = markdown.parse(file, diagnostics);
        OutlineReader reader = new OutlineReader(tree, true, diagnostics);
        List<Entry> entries = new ArrayList<>();
        int numbered = 0;
        for (Node node : tree.root().getChildren()) {
            if (node instanceof ListBlock list) {
                List<Entry> chapters = reader.entries(list, numbered);
                numbered += (int)
                        chapters.stream().filter(Entry.Item.class::isInstance).count();
                entries.addAll(chapters);
            } else if (node instanceof Heading heading) {
                boolean title = entries.isEmpty() && heading.getLevel() == 1;
                if (!title) entries.add(new Entry.Part(InlineText.of(heading)));
            } else if (node instanceof ThematicBreak) {
                entries.add(new Entry.Separator());
            } else if (node instanceof Paragraph) {
                OutlineReader.links(node).forEach(link -> entries.add(reader.single(link)));
            }
        }
        return new Checked<>(new Outline(file, entries), diagnostics);
    }
}
