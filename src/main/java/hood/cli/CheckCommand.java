package hood.cli;

import hood.diagnostic.Checked;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hood check}: all findings, nothing written. */
@Command(
        name = "check",
        description = "Prints all that is wrong with a book, and writes nothing.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private BookOptions options;

    @Override
    public Integer call() {
        Checked<Build> build = Build.run(options.tree(options.inBook("site")));
        spec.commandLine().getOut().print(options.printer().print(build.diagnostics()));
        spec.commandLine().getOut().flush();
        return Exit.of(build.diagnostics(), options.strict());
    }
}
