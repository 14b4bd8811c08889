package hood.cli;

import hood.bibliography.BibTeXReader;
import hood.bibliography.CslJsonReader;
import hood.book.Document;
import hood.book.Manuscript;
import hood.book.Outline;
import hood.book.Settings;
import hood.book.Symbol;
import hood.book.Term;
import hood.book.Work;
import hood.config.GlossaryReader;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.markdown.FrontReader;
import hood.markdown.MarkdownReader;
import hood.markdown.SummaryReader;
import hood.source.Paths;
import hood.source.SourceFile;
import hood.source.Sources;
import hood.symbol.TagsReader;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Parses all that a book is made of. */
final class ManuscriptReader {
    private static final Set<String> MARKDOWN = Set.of(".md", ".markdown");
    /** Files that a repository has for other reasons; no chapters where the book is the whole repository. */
    private static final Set<String> OF_THE_REPOSITORY = Set.of(
            "README",
            "SUMMARY",
            "GLOSSARY",
            "LICENSE",
            "LICENCE",
            "CHANGELOG",
            "CONTRIBUTING",
            "CODE_OF_CONDUCT",
            "SECURITY");

    private final MarkdownReader markdown;
    private final Sources sources;
    private final Settings settings;
    private final Function<String, Optional<SourceFile>> texts;
    private final Function<SourceFile, Checked<Document>> parser;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private ManuscriptReader(
            Sources sources,
            Settings settings,
            MarkdownReader markdown,
            Function<SourceFile, Checked<Document>> parser,
            Function<String, Optional<SourceFile>> texts) {
        this.parser = parser;
        this.markdown = markdown;
        this.texts = texts;
        this.sources = sources;
        this.settings = settings;
    }

    /**
     * @param sources the book's texts
     * @param settings where what is
     * @param markdown reads Markdown
     * @param parser reads a chapter, or notes
     * @param texts finds any other text of the book by its path
     * @param original the book in its original language, when this is another
     */
    static Checked<Manuscript> read(
            Sources sources,
            Settings settings,
            MarkdownReader markdown,
            Function<SourceFile, Checked<Document>> parser,
            Function<String, Optional<SourceFile>> texts,
            Optional<Manuscript> original) {
        ManuscriptReader reader = new ManuscriptReader(sources, settings, markdown, parser, texts);
        return new Checked<>(reader.manuscript(original), reader.diagnostics);
    }

    /** The files whose text a book is made of: front page, chapters and reading notes. */
    static List<SourceFile> texts(Sources sources, Settings settings) {
        List<SourceFile> texts = new ArrayList<>();
        sources.text(settings.front()).ifPresent(texts::add);
        texts.addAll(chapters(sources, settings));
        texts.addAll(notes(sources, settings));
        return texts;
    }

    /** @param original what stands in for a front page and table of contents that are not there */
    private Manuscript manuscript(Optional<Manuscript> original) {
        FrontReader.Front front = front(settings.front());
        String contents = settings.contents().file();
        String references = settings.references().file();
        Optional<Outline> outline = Paths.name(contents).equals("SUMMARY.md")
                ? sources.text(contents)
                        .map(file -> SummaryReader.read(markdown, file).into(diagnostics))
                : (contents.equals(settings.front()) ? front : front(contents)).outline();
        boolean alone = original.isEmpty() || sources.text(settings.front()).isPresent();
        Optional<Manuscript> standIn = original.filter(found -> !alone);
        List<Work> works = texts.apply(settings.bibliography())
                .map(file -> works(file).into(diagnostics))
                .orElse(List.of());
        return new Manuscript(
                sources.name(),
                settings,
                standIn.map(Manuscript::front).orElse(front.document()),
                front.unpublished(),
                outline.filter(found -> !found.entries().isEmpty()).or(() -> standIn.flatMap(Manuscript::outline)),
                standIn.map(Manuscript::references)
                        .orElseGet(
                                () -> (references.equals(settings.front()) ? front : front(references)).references()),
                parse(chapters(sources, settings)),
                parse(notes(sources, settings)),
                works,
                terms(sources, settings).into(diagnostics),
                symbols(),
                sources.files());
    }

    private static Checked<List<Work>> works(SourceFile file) {
        return file.path().endsWith(".json") ? CslJsonReader.read(file) : BibTeXReader.read(file);
    }

    /** The glossary. */
    static Checked<List<Term>> terms(Sources sources, Settings settings) {
        return sources.text(settings.glossary())
                .map(file -> GlossaryReader.read(file, settings))
                .orElse(Checked.of(List.of()));
    }

    private List<Symbol> symbols() {
        if (settings.symbols().isEmpty()) return List.of();
        Settings.Symbols said = settings.symbols().get();
        Optional<SourceFile> file = texts.apply(said.file());
        if (file.isEmpty()) {
            diagnostics.add(Diagnostic.error(
                            "text-encoding", "标签文件不是 UTF-8 / the tags file is not UTF-8: \"" + said.file() + "\"")
                    .help("make it with --excmd=number, so that it holds no lines of the sources"));
        }
        return file.map(tags -> TagsReader.read(tags, said.exclude()).into(diagnostics))
                .orElse(List.of());
    }

    private FrontReader.Front front(String path) {
        SourceFile file = sources.text(path).orElse(SourceFile.of(path, ""));
        return FrontReader.read(markdown, file, settings).into(diagnostics);
    }

    /** All Markdown in the content folder that is not there for another reason. */
    private static List<SourceFile> chapters(Sources sources, Settings settings) {
        List<String> others = List.of(
                settings.front(),
                settings.contents().file(),
                settings.references().file());
        List<PathMatcher> excluded = settings.exclude().stream()
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();
        return sources.in(settings.content(), MARKDOWN).stream()
                .filter(file -> !others.contains(file.path()) && !isOfAnother(settings, file.path()))
                .filter(file -> excluded.stream().noneMatch(glob -> glob.matches(Path.of(file.path()))))
                .filter(file -> !Paths.isIn(settings.papers(), file.path()))
                .filter(file -> !settings.content().isEmpty() || !isOfTheRepository(file.path()))
                .toList();
    }

    /** Whether a file belongs to another language, whose folder may lie within that of this one. */
    private static boolean isOfAnother(Settings settings, String path) {
        return settings.languages().stream()
                .filter(language -> !language.code().equals(settings.language()))
                .anyMatch(language -> language.others().contains(path)
                        || Paths.isIn(settings.content(), language.content() + "/")
                                && path.startsWith(language.content() + "/"));
    }

    private static boolean isOfTheRepository(String path) {
        String stem = Paths.withoutExtension(path).replaceFirst("\\..*", "");
        return OF_THE_REPOSITORY.contains(stem.toUpperCase(java.util.Locale.ROOT));
    }

    private static List<SourceFile> notes(Sources sources, Settings settings) {
        return sources.in(settings.notes(), MARKDOWN).stream()
                .filter(file -> !isNoteOfAnother(settings, file.path()))
                .filter(file -> !Paths.name(file.path()).equalsIgnoreCase("README.md"))
                .toList();
    }

    private static boolean isNoteOfAnother(Settings settings, String path) {
        return settings.isOriginal()
                && settings.languages().stream()
                        .anyMatch(language -> path.startsWith(settings.papers() + "/" + language.code() + "/"));
    }

    private List<Document> parse(List<SourceFile> files) {
        List<Checked<Document>> parsed = files.parallelStream().map(parser).toList();
        return parsed.stream().map(checked -> checked.into(diagnostics)).toList();
    }
}
