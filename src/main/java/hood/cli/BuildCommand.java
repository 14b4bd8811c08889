package hood.cli;

import hood.diagnostic.Diagnostic;
import hood.files.GitHistory;
import hood.files.SiteWriter;
import hood.source.Fingerprint;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hood build}: writes the site. */
@Command(
        name = "build",
        description = "Writes a book's site. It is written whole, whatever is wrong with the book.",
        mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private BookOptions options;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Where the site goes. Default: site in the book's folder.")
    private Path out;

    @Option(names = "--lenient", description = "Let errors of the book not count in the exit status.")
    private boolean lenient;

    @Option(names = "--no-cache", description = "Make everything anew, and remember nothing.")
    private boolean noCache;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description =
                    "Where is kept what the next build can use. Default: hood/sites in the user's folder for caches,"
                            + " a folder for each site.")
    private Path cache;

    @Override
    public Integer call() {
        Path target = out == null ? options.inBook("site") : out;
        SiteWriter writer = new SiteWriter(target);
        Optional<String> refusal = writer.refusal();
        if (refusal.isPresent()) throw new ParameterException(spec.commandLine(), refusal.get());
        SiteBuild build = new SiteBuild(
                options.tree(target),
                new GitHistory(options.inBook("")),
                writer,
                Progress.on(spec.commandLine().getErr()));
        SiteBuild.Result result = noCache ? build.run() : build.run(cacheOf(target), Main.program());
        PrintWriter err = spec.commandLine().getErr();
        err.print(options.printer().print(result.diagnostics()));
        err.flush();
        long errors = result.diagnostics().stream().filter(Diagnostic::isError).count();
        spec.commandLine()
                .getOut()
                .printf(
                        "%d pages, %d errors, %d warnings, %s: %s%n",
                        result.pages(),
                        errors,
                        result.diagnostics().size() - errors,
                        result.written() == 0 ? "unchanged" : result.written() + " files written",
                        target.resolve("index.html"));
        return lenient ? Exit.FINE : Exit.of(result.diagnostics(), options.strict());
    }

    /** Each site has a cache of its own. */
    private Path cacheOf(Path target) {
        if (cache != null) return cache;
        String site = target.toAbsolutePath().normalize().toString();
        return BookOptions.userCache("sites/" + Fingerprint.of(site).substring(0, 16))
                .path();
    }
}
