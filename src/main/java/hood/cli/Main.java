package hood.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program. */
@Command(
        name = "hood",
        description = "Builds an interactive book from Markdown.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            BuildCommand.class,
            PreviewCommand.class,
            CheckCommand.class,
            LintCommand.class,
            TranslateCommand.class,
            RunCommand.class,
            HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all went well (warnings do not count)",
            "1:the book has errors",
            "2:wrong usage, or the disk failed",
            "3:a bug of hood itself"
        })
public final class Main {
    private Main() {}

    /** Runs the program and ends the process with its exit status. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs the program with its output going to {@code out} and {@code err}; gives the exit status. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commandLine = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::failed);
        if (arguments.length == 0) {
            commandLine.usage(out);
            return Exit.USAGE;
        }
        return commandLine.execute(arguments);
    }

    private static int failed(Exception e, CommandLine commandLine, CommandLine.ParseResult parsed) {
        PrintWriter err = commandLine.getErr();
        if (e instanceof UncheckedIOException io) {
            boolean missing = io.getCause() instanceof NoSuchFileException;
            err.println(
                    "hood: " + (missing ? "no such file: " : "") + io.getCause().getMessage());
            return Exit.USAGE;
        }
        err.println("hood: this is a bug of hood, please report it with the lines below");
        e.printStackTrace(err);
        return Exit.BUG;
    }

    /** The version in the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"hood " + (version == null ? "(not packaged)" : version)};
        }
    }
}
