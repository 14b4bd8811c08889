package hood.cli;

import hood.diagnostic.Diagnostic;
import hood.files.DiskTree;
import hood.files.GitHistory;
import hood.files.HeldTree;
import hood.files.Watcher;
import hood.preview.PreviewServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hood preview}: the site while it is written. */
@Command(
        name = "preview",
        description = "Shows the site on this machine and keeps it fresh while the book is written, until Ctrl-C."
                + " Writes nothing.",
        mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {
    private static final int PORT = 4000;
    /** How many ports are tried when none was asked for. */
    private static final int PORTS = 20;
    /** As long as nothing changes one only looks whether to end. */
    private static final Duration LONG = Duration.ofHours(1);

    @Spec
    private CommandSpec spec;

    @Mixin
    private BookOptions options;

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            description = "The port, 0 for any. Default: " + PORT + ", or the next one that is free.")
    private Integer port;

    @Option(names = "--open", description = "Open the front page in the browser.")
    private boolean open;

    private PrintWriter out;

    @Override
    public Integer call() throws IOException {
        out = spec.commandLine().getOut();
        DiskTree disk = options.tree(options.inBook("site"));
        HeldTree tree = new HeldTree(disk);
        try (Watcher watcher = new Watcher(disk);
                PreviewServer server = serve();
                Rebuilds rebuilds = new Rebuilds(tree, new GitHistory(options.inBook("")), server, this::report)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            out.println(server.url());
            out.flush();
            rebuilds.begin(List.of(), "");
            if (open) Browser.open(server.url()).ifPresent(this::warn);
            while (true) {
                SortedSet<String> changed = watcher.next(LONG);
                if (changed.isEmpty()) continue;
                tree.changed(changed);
                rebuilds.begin(changed, summary(changed));
            }
        } catch (InterruptedException e) {
            return Exit.FINE;
        }
    }

    private PreviewServer serve() throws IOException {
        if (port != null && (port < 0 || port > 65535))
            throw new ParameterException(spec.commandLine(), "no such port: " + port);
        int first = port == null ? PORT : port;
        int last = port == null ? PORT + PORTS - 1 : port;
        for (int number = first; number <= last; number++) {
            try {
                return new PreviewServer(number, BuiltEdition.none(), this::bug);
            } catch (BindException e) {
                if (port != null)
                    throw new ParameterException(
                            spec.commandLine(),
                            "port " + port + " cannot be had (" + e.getMessage() + "); name another with --port");
            }
        }
        throw new ParameterException(
                spec.commandLine(), "the ports " + first + " to " + last + " are taken; name one with --port");
    }

    /** Says what a build has found. */
    private void report(Rebuilds.Report report) {
        List<Diagnostic> found = report.diagnostics();
        long errors = found.stream().filter(Diagnostic::isError).count();
        String time = LocalTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
        if (report.news()) out.print(options.printer().print(found));
        report.failure().ifPresent(this::failed);
        if (report.failure().isEmpty())
            out.printf(
                    "%s %s%d ms, %d errors, %d warnings%n",
                    time.length() == 5 ? time + ":00" : time,
                    report.what().isEmpty() ? "" : report.what() + ": ",
                    report.millis(),
                    errors,
                    found.size() - errors);
        out.flush();
    }

    private void failed(Throwable failure) {
        if (failure instanceof UncheckedIOException io) warn(String.valueOf(io.getCause()));
        else bug(failure);
    }

    /** What changed, in a few words. */
    static String summary(SortedSet<String> changed) {
        int others = changed.size() - 1;
        return changed.first() + (others == 0 ? "" : " and " + others + (others == 1 ? " other" : " others"));
    }

    private void bug(Throwable bug) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("hood: this is a bug of hood, please report it with the lines below; the next save tries again");
        bug.printStackTrace(err);
        err.flush();
    }

    private void warn(String text) {
        spec.commandLine().getErr().println("hood: " + text);
        spec.commandLine().getErr().flush();
    }
}
