package hood.cli;

import hood.cache.Cache;
import hood.diagnostic.Diagnostic;
import hood.files.DiskTree;
import hood.files.GitHistory;
import hood.files.Watcher;
import hood.preview.Edition;
import hood.preview.PreviewServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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
    private Map<String, OffsetDateTime> history;
    private final Cache cache = new Cache(Cache.Store.NONE);
    private String printed = "";

    @Override
    public Integer call() throws IOException {
        out = spec.commandLine().getOut();
        DiskTree tree = options.tree(options.inBook("site"));
        history = new GitHistory(options.inBook("")).lastChanged();
        try (Watcher watcher = new Watcher(tree);
                PreviewServer server = serve()) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            out.println(server.url());
            out.flush();
            build(tree, server, "");
            if (open) Browser.open(server.url()).ifPresent(this::warn);
            while (true) {
                SortedSet<String> changed = watcher.next(LONG);
                if (!changed.isEmpty()) build(tree, server, summary(changed));
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

    /** Builds and shows the book, whatever is wrong with it or with hood. */
    private void build(DiskTree tree, PreviewServer server, String what) {
        long start = System.nanoTime();
        Edition edition;
        try {
            edition = new BuiltEdition(Build.run(tree, history, cache), tree);
        } catch (UncheckedIOException e) {
            warn(String.valueOf(e.getCause()));
            server.failed(e);
            return;
        } catch (RuntimeException | StackOverflowError e) {
            bug(e);
            server.failed(e);
            return;
        }
        server.show(edition);
        long millis = (System.nanoTime() - start) / 1_000_000;
        List<Diagnostic> found = edition.diagnostics();
        long errors = found.stream().filter(Diagnostic::isError).count();
        String time = LocalTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
        String findings = options.printer().print(found);
        if (!findings.equals(printed)) out.print(findings);
        printed = findings;
        out.printf(
                "%s %s%d ms, %d errors, %d warnings%n",
                time.length() == 5 ? time + ":00" : time,
                what.isEmpty() ? "" : what + ": ",
                millis,
                errors,
                found.size() - errors);
        out.flush();
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
