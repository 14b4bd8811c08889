package hood.cli;

import hood.diagnostic.Checked;
import hood.files.DiskTree;
import hood.files.GitHistory;
import hood.files.SiteWriter;
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

    @Override
    public Integer call() {
        Path target = out == null ? options.inBook("site") : out;
        SiteWriter writer = new SiteWriter(target);
        Optional<String> refusal = writer.refusal();
        if (refusal.isPresent()) throw new ParameterException(spec.commandLine(), refusal.get());
        DiskTree tree = options.tree(target);
        Checked<Build> build = Build.run(tree, new GitHistory(options.inBook("")).lastChanged());
        writer.write(build.value().site(), tree, build.value().theme());
        PrintWriter err = spec.commandLine().getErr();
        err.print(options.printer().print(build.diagnostics()));
        err.flush();
        long errors = build.diagnostics().stream().filter(d -> d.isError()).count();
        long warnings = build.diagnostics().size() - errors;
        spec.commandLine()
                .getOut()
                .printf(
                        "%d pages, %d errors, %d warnings: %s%n",
                        build.value().site().pages().size(), errors, warnings, target.resolve("index.html"));
        return lenient ? Exit.FINE : Exit.of(build.diagnostics(), options.strict());
    }
}
