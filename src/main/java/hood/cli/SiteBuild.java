package hood.cli;

import hood.cache.Cache;
import hood.cache.Codec;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.files.CacheStore;
import hood.files.DiskTree;
import hood.files.FileTree;
import hood.files.GitHistory;
import hood.files.NotedTree;
import hood.files.SiteWriter;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Builds a site into a folder, with the help of what the last build has left in a cache: where nothing has changed, nothing
 * is done; else texts that are as they were are not parsed again, and pages that nothing has changed are not made again.
 * What comes of it is the same, byte for byte, as without the cache.
 */
final class SiteBuild {
    /**
     * What a build has done.
     *
     * @param pages how many pages the site has
     * @param written how many files were written; those that are as they were do not count
     * @param diagnostics what was found, as it is shown
     */
    record Result(int pages, int written, List<Diagnostic> diagnostics) {
        Result {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * What the last build went by, and what it left.
     *
     * @param program the version of the program
     * @param history the state of the book's history
     * @param changed when each file of the book was last changed
     * @param notes what was read of the book
     * @param stamps the site's files as they were then
     * @param result what the build has done
     */
    private record State(
            String program,
            String history,
            Map<String, OffsetDateTime> changed,
            NotedTree.Notes notes,
            Map<String, String> stamps,
            Result result) {}

    /** A page that was made, and its file as it was then. */
    private record Kept(String stamp, Press.Print print) {}

    private static final String STATE = "state";

    private final DiskTree tree;
    private final GitHistory history;
    private final SiteWriter writer;
    private final Progress progress;
    private final Codec codec = new Codec(path -> Optional.empty());

    /**
     * @param tree the book's folder
     * @param history its history
     * @param writer writes the site
     * @param progress is told how far the work is
     */
    SiteBuild(DiskTree tree, GitHistory history, SiteWriter writer, Progress progress) {
        this.progress = progress;
        this.tree = tree;
        this.history = history;
        this.writer = writer;
    }

    /** Builds without a cache. */
    Result run() {
        writer.begin();
        return make(
                tree,
                history.lastChanged(),
                new Cache(Cache.Store.NONE, progress::done),
                path -> Optional.empty(),
                new ArrayList<>());
    }

    /**
     * Builds with a cache.
     *
     * @param folder where it lies; one for each site
     * @param program tells this version of the program from others: nothing that another has left is used
     */
    Result run(Path folder, String program) {
        writer.recover();
        try (CacheStore states = new CacheStore(folder.resolve("state.zip"));
                CacheStore pages = new CacheStore(folder.resolve("pages.zip"));
                CacheStore values = new CacheStore(folder.resolve("values.zip"))) {
            Optional<State> last = states.get(STATE)
                    .flatMap(codec::decode)
                    .map(State.class::cast)
                    .filter(state -> state.program().equals(program));
            String past = history.state();
            Map<String, String> stamps = writer.stamps();
            if (last.isPresent() && holds(last.get(), past, stamps)) {
                return new Result(
                        last.get().result().pages(), 0, last.get().result().diagnostics());
            }
            NotedTree noted = new NotedTree(tree);
            Cache cache = new Cache(last.isPresent() ? values::get : Cache.Store.NONE, progress::done);
            Function<String, Optional<Press.Print>> known = path -> last.isEmpty()
                    ? Optional.empty()
                    : pages.get(path)
                            .flatMap(codec::decode)
                            .map(Kept.class::cast)
                            .filter(kept -> kept.stamp().equals(stamps.get(path)))
                            .map(Kept::print);
            Map<String, OffsetDateTime> changed = last.filter(
                            state -> state.history().equals(past))
                    .map(State::changed)
                    .orElseGet(history::lastChanged);
            List<Press.Print> prints = new ArrayList<>();
            writer.begin();
            Result result = make(noted, changed, cache, known, prints);
            Map<String, String> left = writer.stamps();
            SortedMap<String, Press.Print> made = new TreeMap<>();
            for (Press.Print print : prints) if (!print.key().isEmpty()) made.put(print.path(), print);
            pages.replace(made.keySet(), path -> codec.encode(new Kept(left.getOrDefault(path, ""), made.get(path))));
            if (last.isEmpty() || cache.hasNews()) values.replace(cache.keys(), cache::bytes);
            State state = new State(program, past, changed, noted.notes(), left, result);
            states.replace(List.of(STATE), key -> codec.encode(state));
            return result;
        }
    }

    private boolean holds(State state, String past, Map<String, String> stamps) {
        return state.history().equals(past)
                && state.stamps().equals(stamps)
                && state.notes().holdFor(tree);
    }

    /** @param prints takes what was made, when all of it is as it should be */
    private Result make(
            FileTree book,
            Map<String, OffsetDateTime> changed,
            Cache cache,
            Function<String, Optional<Press.Print>> known,
            List<Press.Print> prints) {
        progress.begin("texts", 0);
        Checked<Build> build = Build.run(book, changed, cache);
        progress.begin(
                "files",
                build.value().volumes().stream()
                        .mapToInt(volume -> volume.site().files().size())
                        .sum());
        List<Press.Print> made = Press.run(build.value(), book, known, new Press.Out() {
            @Override
            public void put(String path, byte[] bytes) {
                writer.write(path, bytes);
                progress.done();
            }

            @Override
            public boolean keep(String path) {
                boolean kept = writer.keep(path);
                if (kept) progress.done();
                return kept;
            }
        });
        progress.end();
        List<Diagnostic> wrong = build.value().templateErrors();
        if (wrong.isEmpty()) prints.addAll(made);
        List<Diagnostic> found = new ArrayList<>(build.diagnostics());
        found.addAll(wrong);
        found.sort(Diagnostic.IN_ORDER);
        int pages = (int) made.stream().filter(print -> !print.key().isEmpty()).count();
        return new Result(pages, writer.finish(), found);
    }
}
