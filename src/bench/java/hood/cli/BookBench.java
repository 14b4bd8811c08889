package hood.cli;

import hood.bench.Scale;
import hood.bibliography.CslStyler;
import hood.book.Bibliography;
import hood.book.Book;
import hood.book.Document;
import hood.book.Editions;
import hood.book.Manuscript;
import hood.book.Page;
import hood.book.Resolver;
import hood.book.Settings;
import hood.config.ConfigReader;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.files.DiskTree;
import hood.files.ResourceTree;
import hood.files.SourceReader;
import hood.lint.Linter;
import hood.markdown.MarkdownReader;
import hood.markdown.ProseReader;
import hood.search.SearchIndex;
import hood.search.Section;
import hood.search.SectionReader;
import hood.site.Site;
import hood.site.SiteRenderer;
import hood.site.Theme;
import hood.source.SourceFile;
import hood.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The steps of a build, each on what the step before gives it: of a book of 300 chapters, or of its first chapter. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class BookBench {
    private static final int CHAPTERS = 300;
    private static final int SECTIONS = 6;

    private Path folder;
    private DiskTree tree;
    private Settings settings;
    private MarkdownReader markdown;
    private SourceFile chapter;
    private Linter linter;
    private Manuscript manuscript;
    private Book book;
    private Theme theme;
    private SortedMap<String, String> pages;

    /** Runs the build once, keeping what each step makes. */
    @Setup
    public void build() throws IOException {
        folder = Files.createTempDirectory("hood-bench");
        Scale.write(Path.of(""), CHAPTERS, 1, SECTIONS, folder);
        tree = new DiskTree(folder);
        List<Diagnostic> found = new ArrayList<>();
        Sources sources = SourceReader.read(tree).into(found);
        List<Settings> languages = ConfigReader.read(sources).into(found);
        settings = languages.get(0);
        chapter = sources.text("content/001/00001.md").orElseThrow();
        linter = new Linter(ManuscriptReader.terms(sources, settings).value());
        markdown = new MarkdownReader(
                Build.formats(settings),
                settings.language(),
                path -> SourceReader.text(tree, sources, path),
                new MarkdownReader.Words(
                        ManuscriptReader.terms(sources, settings).value(), true, true, false));
        manuscript = Build.manuscripts(tree, sources, languages).into(found).get(0);
        book = Resolver.resolve(manuscript).into(found);
        theme = new Theme(ResourceTree.read("templates", "chapter.html").in(""));
        pages = new TreeMap<>();
        site().files().forEach((path, content) -> {
            if (content instanceof Site.Content.Page page) pages.put(path, page.html());
        });
        if (!found.isEmpty()) throw new IllegalStateException(found.toString());
    }

    /** Deletes the book. */
    @TearDown
    public void delete() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    /** Markdown to document: one chapter of 10 KB. */
    @Benchmark
    public Checked<Document> readChapter() {
        return markdown.read(chapter);
    }

    /** Every finding of wording in one chapter of 10 KB, with its parsing. */
    @Benchmark
    public List<Diagnostic> lintChapter() {
        return linter.lint(ProseReader.read(chapter, Build.formats(settings)));
    }

    /** Every link of 300 chapters. */
    @Benchmark
    public Checked<Book> resolveBook() {
        return Resolver.resolve(manuscript);
    }

    /** The pages of 300 chapters, on all cores. */
    @Benchmark
    public List<String> renderPages() {
        return List.copyOf(site().files().values()).parallelStream()
                .filter(Site.Content.Page.class::isInstance)
                .map(page -> ((Site.Content.Page) page).html())
                .toList();
    }

    private Site site() {
        Bibliography bibliography = CslStyler.style(book.references(), settings, path -> Optional.empty())
                .value();
        return new SiteRenderer(book, new Editions(List.of(book)), bibliography, theme, Map.of()).site();
    }

    /** The search index of 300 pages, on all cores. */
    @Benchmark
    public SortedMap<String, String> indexPages() {
        List<Section> sections = List.copyOf(pages.entrySet()).parallelStream()
                .flatMap(page -> SectionReader.read(page.getKey(), page.getValue()).stream())
                .toList();
        return SearchIndex.of(Page.searchIndex(settings.language()), sections, book.terms());
    }
}
