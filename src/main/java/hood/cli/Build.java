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
import hood.book.Reference;
import hood.book.Resolver;
import hood.book.Settings;
import hood.cache.Cache;
import hood.config.ConfigReader;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.files.FileTree;
import hood.files.ResourceTree;
import hood.files.SourceReader;
import hood.markdown.Formats;
import hood.markdown.MarkdownReader;
import hood.site.SideBySide;
import hood.site.Site;
import hood.site.SiteRenderer;
import hood.site.Theme;
import hood.source.Fingerprint;
import hood.source.SourceFile;
import hood.source.Sources;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The flow from a book's folder to its site, each step a plain function:
 *
 * <pre>files → sources → settings → manuscript → book → site</pre>
 *
 * {@link Press} then makes the files of the site.
 *
 * @param sources the texts of the book's folder
 * @param manuscripts what was read, for each language
 * @param volumes what comes of it, for each language
 * @param theme the theme that the site is made with
 */
record Build(Sources sources, List<Manuscript> manuscripts, List<Volume> volumes, Theme theme) {
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
        Function<String, Optional<SourceFile>> texts = texts(tree, sources);
        return manuscripts(sources, readers(sources, languages, texts), texts, new Cache(Cache.Store.NONE));
    }

    /**
     * What reads the Markdown of a language.
     *
     * @param settings the book's configuration in the language
     * @param markdown reads texts
     * @param shape a digest of all besides texts that it goes by
     */
    record Reader(Settings settings, MarkdownReader markdown, String shape) {}

    private static List<Reader> readers(
            Sources sources, List<Settings> languages, Function<String, Optional<SourceFile>> texts) {
        List<Reader> readers = new ArrayList<>();
        for (Settings settings : languages) {
            MarkdownReader.Words words = new MarkdownReader.Words(
                    ManuscriptReader.terms(sources, settings).value(),
                    settings.glossaryCards(),
                    settings.symbols().isPresent(),
                    settings.languages().size() > 1);
            readers.add(new Reader(
                    settings,
                    new MarkdownReader(formats(settings), settings.language(), texts, words),
                    Fingerprint.of("document", settings.playground(), settings.language(), words)));
        }
        return readers;
    }

    private static Checked<List<Manuscript>> manuscripts(
            Sources sources, List<Reader> readers, Function<String, Optional<SourceFile>> texts, Cache cache) {
        cache.begin(texts);
        List<Diagnostic> found = new ArrayList<>();
        List<Manuscript> manuscripts = new ArrayList<>();
        for (Reader reader : readers) {
            manuscripts.add(ManuscriptReader.read(
                            sources,
                            reader.settings(),
                            reader.markdown(),
                            file -> cache.get(
                                    cache.keyOf(reader.shape(), file),
                                    seen -> reader.markdown().with(seen).read(file)),
                            texts,
                            manuscripts.stream().findFirst())
                    .into(found));
        }
        return new Checked<>(manuscripts, found);
    }

    /** The texts of a book by their paths, each read once. */
    static Function<String, Optional<SourceFile>> texts(FileTree tree, Sources sources) {
        Map<String, Optional<SourceFile>> read = new ConcurrentHashMap<>();
        return path -> read.computeIfAbsent(path, p -> SourceReader.text(tree, sources, p));
    }

    /** Makes the book in each of its languages: follows links, numbers what has a number. */
    static List<Resolver> resolvers(List<Manuscript> manuscripts) {
        return manuscripts.stream()
                .map(manuscript -> Resolver.of(
                        manuscript,
                        manuscripts.stream()
                                .limit(1)
                                .filter(first -> first != manuscript)
                                .findFirst()))
                .toList();
    }

    /** Builds the book in a tree of whose history nothing is known. */
    static Checked<Build> run(FileTree tree) {
        return run(tree, Map.of(), new Cache(Cache.Store.NONE));
    }

    /**
     * Builds the book in a tree. All findings come along, in order, without the warnings that the book silences.
     *
     * @param changed when each of its files was last changed, as far as that is known
     * @param cache what earlier runs have made
     */
    static Checked<Build> run(FileTree tree, Map<String, OffsetDateTime> changed, Cache cache) {
        List<Diagnostic> found = new ArrayList<>();
        Sources sources = SourceReader.read(tree).into(found);
        List<Settings> languages = ConfigReader.read(sources).into(found);
        Function<String, Optional<SourceFile>> texts = texts(tree, sources);
        List<Reader> readers = readers(sources, languages, texts);
        List<Manuscript> manuscripts =
                manuscripts(sources, readers, texts, cache).into(found);
        List<Resolver> resolvers = resolvers(manuscripts);
        Editions editions = new Editions(resolvers.stream()
                .map(resolver -> resolver.resolved().into(found))
                .toList());
        Theme theme = new Theme(ResourceTree.read(TEMPLATES, "chapter.html").in("")).with(tree.in(TEMPLATES));
        List<SiteRenderer> renderers = new ArrayList<>();
        for (Book book : editions.books()) {
            Bibliography bibliography = bibliography(book, cache).into(found);
            renderers.add(new SiteRenderer(book, editions, bibliography, theme, changed));
        }
        List<Volume> volumes = new ArrayList<>();
        for (int i = 0; i < renderers.size(); i++) {
            SiteRenderer renderer = renderers.get(i);
            Site site = renderer.site().with(SideBySide.of(renderer, editions, renderers));
            volumes.add(new Volume(readers.get(i).markdown(), resolvers.get(i), renderer, site));
        }
        return new Checked<>(new Build(sources, manuscripts, volumes, theme), shown(found, languages.get(0)));
    }

    private static Checked<Bibliography> bibliography(Book book, Cache cache) {
        List<Reference> references =
                book.references().stream().map(Reference::uncited).toList();
        String key = Fingerprint.of("bibliography", references, book.settings());
        return cache.get(key, texts -> CslStyler.style(references, book.settings(), texts));
    }

    /** What was wrong with templates in all pages that were made so far, as it is shown. */
    List<Diagnostic> templateErrors() {
        List<Diagnostic> found = volumes.stream()
                .flatMap(volume -> volume.renderer().diagnostics().stream())
                .toList();
        return shown(found, manuscripts.get(0).settings());
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
