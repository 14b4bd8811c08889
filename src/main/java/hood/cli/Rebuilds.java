package hood.cli;

import hood.cache.Cache;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.files.GitHistory;
import hood.files.HeldTree;
import hood.preview.Edition;
import hood.preview.PreviewServer;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Builds a book again and again while it is written. A change in the text of chapters is shown at once, by a {@link
 * QuickLook}; the build of the whole book follows in a thread of its own, and one that a later change has overtaken is not
 * shown.
 */
final class Rebuilds implements AutoCloseable {
    /**
     * What came of a build.
     *
     * @param what what had changed, in a few words
     * @param millis how long it took, in milliseconds
     * @param diagnostics all findings
     * @param news whether they are others than the last time
     * @param failure why there is no result; empty when there is one
     */
    record Report(String what, long millis, List<Diagnostic> diagnostics, boolean news, Optional<Throwable> failure) {}

    /** What the last build that was not overtaken has made. */
    private record Shown(Edition edition, QuickLook look) {}

    /** The number of the build that the preview begins with. */
    private static final long FIRST = 1;
    /** How long the browser has the machine to itself at least, to draw what it was shown. */
    private static final long REST = 100;
    /** How long a build waits at most for further saves. */
    private static final long LONGEST_REST = 5000;

    private final HeldTree tree;
    private final GitHistory history;
    private final PreviewServer server;
    private final Consumer<Report> reports;
    private final Cache cache = new Cache(Cache.Store.NONE);
    private final AtomicLong newest = new AtomicLong();
    private final ScheduledExecutorService builder = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "hood builds");
        thread.setDaemon(true);
        return thread;
    });
    private Map<String, OffsetDateTime> changed;
    private String commit = "";
    private List<Diagnostic> told = List.of();
    private volatile long lastMillis;
    private volatile Optional<Shown> last = Optional.empty();

    /** @param reports is told of each build that is shown */
    Rebuilds(HeldTree tree, GitHistory history, PreviewServer server, Consumer<Report> reports) {
        this.tree = tree;
        this.history = history;
        this.server = server;
        this.reports = reports;
    }

    /**
     * Shows the pages of chapters whose texts were changed, as well as they can be known before the book is built.
     *
     * @return whether there were any
     */
    private boolean look(Collection<String> paths) {
        if (last.isEmpty()) return false;
        Map<String, String> pages = new HashMap<>();
        try {
            for (String path : paths) pages.putAll(last.get().look().pages(path));
        } catch (RuntimeException | StackOverflowError e) {
            return false; // the build that follows meets it too, and tells of it
        }
        if (!pages.isEmpty()) server.show(new Overlay(last.get().edition(), pages));
        return !pages.isEmpty();
    }

    /**
     * Shows the book as it is now. After a look the build waits for another save as long as it will take itself.
     *
     * @param paths what has changed since the last time; nothing at first
     * @param what the same in a few words
     */
    void begin(Collection<String> paths, String what) {
        long number = newest.incrementAndGet();
        long rest = look(paths) ? Math.max(REST, Math.min(lastMillis, LONGEST_REST)) : 0;
        builder.schedule(
                () -> {
                    if (number == newest.get()) build(number, what);
                },
                rest,
                TimeUnit.MILLISECONDS);
    }

    private void build(long number, String what) {
        long start = System.nanoTime();
        try {
            String now = history.state();
            if (changed == null || !now.equals(commit)) changed = history.lastChanged();
            commit = now;
            Checked<Build> build = Build.run(tree, changed, cache);
            Shown shown = new Shown(new BuiltEdition(build, tree), new QuickLook(build.value(), tree));
            last = Optional.of(shown);
            lastMillis = millisSince(start);
            if (number != newest.get()) return;
            server.show(shown.edition());
            List<Diagnostic> found = shown.edition().diagnostics();
            reports.accept(new Report(what, millisSince(start), found, !found.equals(told), Optional.empty()));
            told = found;
            if (number == FIRST) shown.look().practise(() -> number == newest.get());
        } catch (RuntimeException | StackOverflowError e) {
            server.failed(e);
            reports.accept(new Report(what, millisSince(start), List.of(), false, Optional.of(e)));
        }
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    @Override
    public void close() {
        builder.shutdownNow();
    }
}
