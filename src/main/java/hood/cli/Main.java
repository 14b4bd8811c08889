package hood.cli;

import hood.files.Stamps;
import hood.source.Fingerprint;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program. */
@Command(
        name = "hood",
        description = "Builds an interactive book from Markdown.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
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
        if (arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"))) {
            out.println(new Version().getVersion()[0]); // nothing is to be read for that
            return Exit.FINE;
        }
        CommandLine commandLine = new CommandLine(new Main());
        for (Class<?> command : needed(arguments)) commandLine.addSubcommand(command);
        commandLine
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

    /**
     * The commands that a call is about: reading the options of all of them by reflection takes longer than many a call.
     * Only the help, and what is said about a wrong call, needs them all, in this order.
     */
    private static List<Class<?>> needed(String... arguments) {
        List<Class<?>> all = List.of(
                BuildCommand.class,
                PreviewCommand.class,
                CheckCommand.class,
                LintCommand.class,
                TranslateCommand.class,
                RunCommand.class,
                ArchiveCommand.class,
                HelpCommand.class);
        return all.stream()
                .filter(command -> command != HelpCommand.class
                        && arguments.length > 0
                        && command.getAnnotation(Command.class).name().equals(arguments[0]))
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElse(all);
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

    /** Tells this very program, on this Java, from all others: one that is compiled anew is another. */
    static String program() {
        URI place = URI.create(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toString());
        return Fingerprint.of(Runtime.version().toString(), Stamps.of(Path.of(place)));
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
