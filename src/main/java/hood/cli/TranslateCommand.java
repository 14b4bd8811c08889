package hood.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import hood.book.Book;
import hood.book.Document;
import hood.book.Section;
import hood.book.Settings;
import hood.book.Translation;
import hood.book.TranslationStatus;
import hood.config.ConfigReader;
import hood.diagnostic.Diagnostic;
import hood.diagnostic.Fix;
import hood.files.DiskTree;
import hood.files.GitHistory;
import hood.files.SourceReader;
import hood.markdown.MarkdownReader;
import hood.source.Json;
import hood.source.Paths;
import hood.source.SourceFile;
import hood.source.Sources;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hood translate}: how the book's other languages stand to its original. */
@Command(
        name = "translate",
        description = "Tells which sections of a translation are behind the original, and marks those that are not.",
        mixinStandardHelpOptions = true)
final class TranslateCommand {
    private static final int CONTEXT = 3;

    @Spec
    private CommandSpec spec;

    @Mixin
    private BookOptions options;

    private DiskTree tree() {
        return options.tree(options.inBook("site"));
    }

    /** The book in each language. */
    private List<Book> books() {
        List<Diagnostic> notNow = new ArrayList<>();
        DiskTree tree = tree();
        Sources sources = SourceReader.read(tree).into(notNow);
        List<Settings> languages = ConfigReader.read(sources).into(notNow);
        List<Book> books = Build.resolvers(
                        Build.manuscripts(tree, sources, languages).into(notNow))
                .stream()
                .map(resolver -> resolver.resolved().value())
                .toList();
        if (books.size() < 2)
            throw new ParameterException(
                    spec.commandLine(), "the book has one language; name others under \"languages\" in book.yml");
        return books;
    }

    /** Those in other languages than the original. */
    private static List<TranslationStatus> statuses(List<Book> books) {
        return books.stream().skip(1).map(TranslationStatus::of).toList();
    }

    /** The translations whose file, or whose original, is named. */
    private List<Translation> named(List<Book> books, List<String> paths) {
        List<Translation> all = statuses(books).stream()
                .flatMap(status -> status.chapters().stream())
                .toList();
        List<Translation> found = new ArrayList<>();
        for (String path : paths) {
            String normal = Paths.normalize(path).orElse(path);
            List<Translation> some = all.stream()
                    .filter(Translation::exists)
                    .filter(translation -> Stream.of(translation.text(), translation.original())
                            .map(Document::path)
                            .anyMatch(normal::equals))
                    .toList();
            if (some.isEmpty())
                throw new ParameterException(
                        spec.commandLine(), "no translation of this path, from the book's folder: " + path);
            found.addAll(some);
        }
        return found;
    }

    @Command(
            name = "status",
            description = "Lists the chapters, and how many of their sections are current.",
            mixinStandardHelpOptions = true)
    int status(@Option(names = "--json", description = "Print JSON instead of a table.") boolean json) {
        List<TranslationStatus> statuses = statuses(books());
        PrintWriter out = spec.commandLine().getOut();
        if (json)
            out.println(Json.of(
                    statuses.stream().<Object>map(TranslateCommand::json).toList()));
        else statuses.forEach(status -> print(status, out));
        out.flush();
        boolean behind = statuses.stream().anyMatch(status -> TranslationStatus.percent(status.chapters()) < 100);
        return behind ? Exit.FINDINGS : Exit.FINE;
    }

    private static Map<String, Object> json(TranslationStatus status) {
        List<Object> chapters = new ArrayList<>();
        for (Translation chapter : status.chapters()) {
            Map<String, Object> counts = Json.map(
                    "original", chapter.original().path(),
                    "translation", chapter.exists() ? chapter.text().path() : null,
                    "percent", TranslationStatus.percent(List.of(chapter)));
            for (Translation.State state : Translation.State.values())
                counts.put(state.name().toLowerCase(java.util.Locale.ROOT), TranslationStatus.count(chapter, state));
            counts.put("missing", TranslationStatus.missing(chapter));
            counts.put(
                    "staleSections",
                    chapter.stale().stream().<Object>map(TranslateCommand::name).toList());
            chapters.add(counts);
        }
        return Json.map(
                "language", status.language().code(),
                "percent", TranslationStatus.percent(status.chapters()),
                "chapters", chapters);
    }

    private static void print(TranslationStatus status, PrintWriter out) {
        out.printf("%s %d%%%n", status.language().code(), TranslationStatus.percent(status.chapters()));
        out.printf("%7s %7s %7s %9s %7s  %s%n", "%", "current", "stale", "unstamped", "missing", "chapter");
        for (Translation chapter : status.chapters()) {
            out.printf(
                    "%7d %7d %7d %9d %7d  %s%n",
                    TranslationStatus.percent(List.of(chapter)),
                    TranslationStatus.count(chapter, Translation.State.CURRENT),
                    TranslationStatus.count(chapter, Translation.State.STALE),
                    TranslationStatus.count(chapter, Translation.State.UNSTAMPED),
                    TranslationStatus.missing(chapter),
                    chapter.exists()
                            ? chapter.text().path()
                            : chapter.original().path() + " (not translated)");
            for (Translation.Part part : chapter.stale()) out.printf("%42s%s%n", "stale: ", name(part));
        }
    }

    private static String name(Translation.Part part) {
        return part.section().text()
                + part.section()
                        .heading()
                        .map(heading -> " " + heading.text().plain())
                        .orElse("");
    }

    @Command(
            name = "stamp",
            description = "Lets sections say that they were translated from the original as it is now: those that say"
                    + " nothing yet, and of the chapters that are named, all.",
            mixinStandardHelpOptions = true)
    int stamp(
            @Parameters(paramLabel = "CHAPTER", arity = "0..*", description = "Files of translations, or of originals.")
                    List<String> paths) {
        boolean again = paths != null && !paths.isEmpty();
        List<Translation> chapters = again
                ? named(books(), paths)
                : statuses(books()).stream()
                        .flatMap(status -> status.chapters().stream())
                        .filter(Translation::exists)
                        .toList();
        DiskTree tree = tree();
        int count = 0;
        for (Translation chapter : chapters) {
            List<Fix> stamps = TranslationStatus.stamps(chapter, again);
            SourceFile file = chapter.text().source();
            if (!stamps.isEmpty()) tree.rewrite(file.path(), Fix.apply(file, stamps));
            count += stamps.size();
        }
        spec.commandLine().getOut().printf("%d sections stamped%n", count);
        return Exit.FINE;
    }

    @Command(
            name = "diff",
            description = "Shows how the original has changed since sections were translated, as far as git remembers.",
            mixinStandardHelpOptions = true)
    int diff(@Parameters(paramLabel = "CHAPTER", arity = "1", description = "The file of a translation.") String path) {
        PrintWriter out = spec.commandLine().getOut();
        List<Book> books = books();
        Settings original = books.get(0).settings();
        for (Translation chapter : named(books, List.of(path))) {
            for (Translation.Part part : chapter.stale()) {
                Section now = part.original().orElseThrow();
                String stamp = part.section().stamp().orElseThrow();
                Optional<String> before = before(chapter.original().source(), original, stamp);
                if (before.isEmpty()) {
                    out.printf(
                            "%s: git has no text with the digest %s; the original is now:%n%n%s%n",
                            name(part), stamp, now.text().text());
                    continue;
                }
                out.printf("# %s%n", name(part));
                diff(chapter.original().path(), before.get(), now.text().text()).forEach(out::println);
                out.println();
            }
        }
        out.flush();
        return Exit.FINE;
    }

    /** The section with a digest, in the newest earlier text of a file that has it. */
    private Optional<String> before(SourceFile file, Settings original, String digest) {
        MarkdownReader reader =
                new MarkdownReader(Build.formats(original), original.language(), path -> Optional.empty());
        return new GitHistory(options.inBook(""))
                .versions(file.path())
                .map(text -> reader.read(SourceFile.of(file.path(), text)).value())
                .flatMap(document -> document.sections().stream())
                .filter(section -> section.digest().equals(digest))
                .map(section -> section.text().text())
                .findFirst();
    }

    private static List<String> diff(String path, String before, String now) {
        List<String> old = before.lines().toList();
        return UnifiedDiffUtils.generateUnifiedDiff(
                path, path, old, DiffUtils.diff(old, now.lines().toList()), CONTEXT);
    }
}
