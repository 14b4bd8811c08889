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
import hood.book.Editions;
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
import hood.site.SideBySide;
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
 * @param manuscripts what was read, for each language
 * @param editions the book in each language
 * @param site the site
 * @param theme the theme that it is made with
 */
record Build(List<Manuscript> manuscripts, Editions editions, Site site, Theme theme) {
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

    /** Everything of a book, read, for each of its languages, the original first. */
    static Checked<List<Manuscript>> manuscripts(FileTree tree, Sources sources, List<Settings> languages) {
        List<Diagnostic> found = new ArrayList<>();
        List<Manuscript> manuscripts = new ArrayList<>();
        for (Settings settings : languages) {
            manuscripts.add(
                    manuscript(tree, sources, settings, manuscripts.stream().findFirst())
                            .into(found));
        }
        return new Checked<>(manuscripts, found);
    }

    private static Checked<Manuscript> manuscript(
            FileTree tree, Sources sources, Settings settings, Optional<Manuscript> original) {
        Function<String, Optional<SourceFile>> texts = path -> SourceReader.text(tree, sources, path);
        MarkdownReader.Words words = new MarkdownReader.Words(
                ManuscriptReader.terms(sources, settings).value(),
                settings.glossaryCards(),
                settings.symbols().isPresent(),
                settings.languages().size() > 1);
        MarkdownReader markdown = new MarkdownReader(formats(settings), settings.language(), texts, words);
        return ManuscriptReader.read(sources, settings, markdown, texts, original);
    }

    /** The book in each of its languages, links followed. */
    static Checked<List<Book>> books(List<Manuscript> manuscripts) {
        List<Diagnostic> found = new ArrayList<>();
        List<Book> books = new ArrayList<>();
        for (Manuscript manuscript : manuscripts) {
            Optional<Manuscript> original = manuscripts.stream()
                    .limit(1)
                    .filter(first -> first != manuscript)
                    .findFirst();
            books.add(Resolver.resolve(manuscript, original).into(found));
        }
        return new Checked<>(books, found);
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
        List<Settings> languages = ConfigReader.read(sources).into(found);
        List<Manuscript> manuscripts = manuscripts(tree, sources, languages).into(found);
        Editions editions = new Editions(books(manuscripts).into(found));
        Theme theme = new Theme(ResourceTree.read(TEMPLATES, "chapter.html").in("")).with(tree.in(TEMPLATES));
        Site site = new Site(Map.of());
        for (Book book : editions.books()) {
            Settings settings = book.settings();
            Bibliography bibliography = CslStyler.style(
                            book.references(), settings, path -> SourceReader.text(tree, sources, path))
                    .into(found);
            Site pages = SiteRenderer.render(book, editions, bibliography, theme, changed)
                    .into(found);
            Site searchable =
                    pages.with(SearchIndex.of(Page.searchIndex(settings.language()), pages.pages(), book.terms()));
            site = site.with(Offline.with(searchable, theme).in(settings.folder()));
        }
        return new Checked<>(
                new Build(manuscripts, editions, SideBySide.with(site, editions), theme),
                shown(found, languages.get(0)));
    }

    /** Findings as they are shown: each once, in order, without the warnings that the book silences. */
    static List<Diagnostic> shown(List<Diagnostic> found, Settings settings) {
        return found.stream()
                .distinct()
                .filter(d -> d.isError() || !settings.silence().contains(d.id()))
                .sorted(Diagnostic.IN_ORDER)
                .toList();
    }
}
