package hood.cli;

import hood.block.run.Program;
import hood.block.run.Run;
import hood.book.Document;
import hood.book.Manuscript;
import hood.book.Settings;
import hood.config.ConfigReader;
import hood.diagnostic.Diagnostic;
import hood.files.DiskTree;
import hood.files.SourceReader;
import hood.record.Recorder;
import hood.source.Paths;
import hood.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hood run}: the programs of a book. */
@Command(
        name = "run",
        description = "Compiles and runs the Go programs of a book, and compares what they do with their records.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private BookOptions options;

    @Option(
            names = "--go",
            paramLabel = "GO",
            defaultValue = "go",
            description = "The Go command. Default: ${DEFAULT-VALUE}.")
    private String go;

    @Option(names = "--record", description = "Make the records that are missing, stale or different anew.")
    private boolean record;

    @Parameters(paramLabel = "CHAPTER", description = "The files whose programs are run. Default: all.")
    private List<String> chapters = List.of();

    @Override
    public Integer call() {
        DiskTree tree = options.tree(options.inBook("site"));
        List<Diagnostic> unread = new ArrayList<>();
        Sources sources = SourceReader.read(tree).into(unread);
        List<Settings> languages = ConfigReader.read(sources).into(unread);
        Settings settings = languages.get(0);
        List<Diagnostic> found = new ArrayList<>();
        List<Document> documents = Build.manuscripts(tree, sources, languages).into(found).stream()
                .flatMap(manuscript -> documents(manuscript).stream())
                .distinct()
                .toList();
        List<String> wanted =
                documents.stream().map(document -> document.source().path()).toList();
        found.removeIf(d -> !concerns(d, wanted));
        List<Program> programs = documents.stream()
                .flatMap(document -> document.blocks().stream())
                .flatMap(block -> block instanceof Run.View run ? run.program().stream() : Stream.empty())
                .toList();
        Recorder.Result result = Recorder.run(programs, tree, go, record);
        result.written().forEach(tree::write);
        found.addAll(result.diagnostics());
        found.removeIf(d -> !d.isError() && settings.silence().contains(d.id()));
        found.sort(Diagnostic.IN_ORDER);
        spec.commandLine().getOut().print(options.printer().print(found));
        spec.commandLine().getOut().flush();
        result.written().keySet().forEach(path -> spec.commandLine().getErr().println("recorded " + path));
        spec.commandLine()
                .getErr()
                .printf(
                        "%d programs, %d recorded: %s%n",
                        programs.size(), result.written().size(), result.version());
        return Exit.of(found, options.strict());
    }

    /** The documents that were asked for. */
    private List<Document> documents(Manuscript manuscript) {
        List<Document> all = Stream.of(
                        Stream.of(manuscript.front()), manuscript.chapters().stream(), manuscript.notes().stream())
                .flatMap(documents -> documents)
                .toList();
        List<Document> wanted = new ArrayList<>();
        for (String name : chapters) {
            String path = Paths.normalize(name.replace('\\', '/')).orElse(name);
            List<Document> named = all.stream()
                    .filter(document -> document.source().path().equals(path)
                            || path.endsWith("/" + document.source().path()))
                    .toList();
            if (named.isEmpty()) throw new ParameterException(spec.commandLine(), "no such chapter: " + name);
            wanted.addAll(named);
        }
        return chapters.isEmpty() ? all : wanted.stream().distinct().toList();
    }

    /** Of what is wrong with the texts, {@code check} says the most; here counts only what concerns programs. */
    private boolean concerns(Diagnostic finding, List<String> wanted) {
        boolean about = finding.id().equals("run-file") || finding.id().startsWith("record-") && !record;
        return about
                && finding.span()
                        .filter(place -> wanted.contains(place.file().path()))
                        .isPresent();
    }
}
