package hood.cli;

import hood.bibliography.CslStyler;
import hood.block.diagram.Diagram;
import hood.block.diagram.Mermaid;
import hood.block.listing.Listing;
import hood.block.math.TexMath;
import hood.block.quiz.Quiz;
import hood.block.run.Run;
import hood.block.sim.Simulator;
import hood.block.steps.Steps;
import hood.block.tabs.Tabs;
import hood.book.Bibliography;
import hood.book.Book;
import hood.book.Manuscript;
import hood.book.Page;
import hood.book.Resolver;
import hood.book.Settings;
import hood.config.ConfigReader;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.files.FileTree;
import hood.files.ResourceTree;
import hood.files.SourceReader;
import hood.markdown.Formats;
import hood.markdown.MarkdownReader;
import hood.search.SearchIndex;
import hood.site.Offline;
import hood.site.Site;
import hood.site.SiteRenderer;
import hood.site.Theme;
import hood.source.SourceFile;
import hood.source.Sources;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The flow from a book's folder to its site, each step a plain function:
 *
 * <pre>files → sources → settings → manuscript → book → site</pre>
 *
 * @param site the site
 * @param theme the theme that it is made with
 */
record Build(Site site, Theme theme) {
    private static final String TEMPLATES = "templates";

    /** The kinds of fenced blocks; the last takes what no other does. */
    static Formats formats(Settings settings) {
        TexMath math = new TexMath();
        return new Formats(
                List.of(
                        math,
                        new Diagram(),
                        new Mermaid(),
                        new Quiz(),
                        new Tabs(),
                        new Run(settings.playground()),
                        new Simulator(),
                        new Steps(),
                        new Listing()),
                Optional.of(math));
    }

    /** Everything of a book, read. */
    static Checked<Manuscript> manuscript(FileTree tree, Sources sources, Settings settings) {
        Function<String, Optional<SourceFile>> texts = path -> SourceReader.text(tree, sources, path);
        MarkdownReader.Words words = new MarkdownReader.Words(
                ManuscriptReader.terms(sources, settings).value(),
                settings.glossaryCards(),
                settings.symbols().isPresent());
        MarkdownReader markdown = new MarkdownReader(formats(settings), settings.language(), texts, words);
        return ManuscriptReader.read(sources, settings, markdown, texts);
    }

    /** Builds the book in a tree of whose history nothing is known. */
    static Checked<Build> run(FileTree tree) {
        return run(tree, Map.of());
    }

    /**
     * Builds the book in a tree. All findings come along, in order, without the warnings that the book silences.
     *
     * @param changed when each of its files was last changed, as far as that is known
     */
    static Checked<Build> run(FileTree tree, Map<String, OffsetDateTime> changed) {
        List<Diagnostic> found = new ArrayList<>();
        Sources sources = SourceReader.read(tree).into(found);
        Settings settings = ConfigReader.read(sources).into(found);
        Manuscript manuscript = manuscript(tree, sources, settings).into(found);
        Book book = Resolver.resolve(manuscript).into(found);
        Bibliography bibliography = CslStyler.style(
                        book.references(), settings, path -> SourceReader.text(tree, sources, path))
                .into(found);
        Theme theme = new Theme(ResourceTree.read(TEMPLATES, "chapter.html").in("")).with(tree.in(TEMPLATES));
        Site pages = SiteRenderer.render(book, bibliography, theme, changed).into(found);
        Site searchable =
                pages.with(SearchIndex.of(Page.searchIndex(settings.language()), pages.pages(), book.terms()));
        Site site = Offline.with(searchable, theme);
        found.removeIf(d -> !d.isError() && settings.silence().contains(d.id()));
        found.sort(Diagnostic.IN_ORDER);
        return new Checked<>(new Build(site, theme), found);
    }
}
