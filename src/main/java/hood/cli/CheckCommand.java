package hood.cli;

import hood.book.Manuscript;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.external.ExternalLinks;
import hood.files.CacheFile;
import hood.files.DiskTree;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hood check}: all findings, nothing written into the book. */
@Command(
        name = "check",
        description = "Prints all that is wrong with a book, and writes nothing into it.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private BookOptions options;

    @Option(names = "--external", description = "Ask whether the outside addresses that the book links to are there.")
    private boolean external;

    @Option(
            names = "--external-local",
            description = "With --external: ask machines of the local network too. By default no request goes there.")
    private boolean local;

    @Option(
            names = "--external-cache",
            paramLabel = "FILE",
            description = "With --external: where the addresses that were there are remembered, so that they are not"
                    + " asked for again at once. Default: hood/external.txt in the user's folder for caches.")
    private Path cache;

    @Override
    public Integer call() {
        DiskTree tree = options.tree(options.inBook("site"));
        Checked<Build> build = Build.run(tree);
        Press.run(build.value(), tree, path -> Optional.empty(), (path, bytes) -> {});
        List<Manuscript> manuscripts = build.value().manuscripts();
        List<Diagnostic> found = new ArrayList<>(build.diagnostics());
        found.addAll(build.value().templateErrors());
        if (external) found.addAll(outside(manuscripts));
        List<Diagnostic> shown = Build.shown(found, manuscripts.get(0).settings());
        spec.commandLine().getOut().print(options.printer().print(shown));
        spec.commandLine().getOut().flush();
        return Exit.of(shown, options.strict());
    }

    private List<Diagnostic> outside(List<Manuscript> manuscripts) {
        CacheFile file = cache != null ? new CacheFile(cache) : BookOptions.userCache("external.txt");
        PrintWriter err = spec.commandLine().getErr();
        Progress progress = Progress.on(err);
        String agent = new Main.Version().getVersion()[0].replaceFirst("^hood \\(?([^()]+)\\)?$", "hood/$1");
        ExternalLinks.Result result = ExternalLinks.check(
                manuscripts,
                new ExternalLinks.Manner(agent.replace(' ', '-') + " (link check)", local, Clock.systemUTC()),
                file.read(),
                progress);
        progress.end();
        if (!file.write(result.known()))
            err.println("hood: cannot write " + file.path() + "; the next check asks anew");
        err.printf(
                "%d outside addresses, %d asked, %d known%n",
                result.addresses(), result.asked(), result.addresses() - result.asked());
        err.flush();
        return result.diagnostics();
    }
}
