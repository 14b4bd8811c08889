package hood.files;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/**
 * Says which files of a folder have changed, once for each save: it waits until the disk is quiet, looks again at an
 * emptied or vanished file, waits for git to finish, and looks at what the files hold and not at how often they were
 * touched. The helper files of editors are no files of the book.
 */
public final class Watcher implements AutoCloseable {
    /** The events of one save follow each other faster than that. */
    private static final Duration QUIET = Duration.ofMillis(3);
    /** Editors that empty or delete a file before they write it anew do so within that time. */
    private static final Duration RETURN = Duration.ofMillis(80);
    /** A disk that is never quiet does not keep the author waiting for longer. */
    private static final Duration PATIENCE = Duration.ofMillis(200);
    /** A lock of git that is older was left behind. */
    private static final Duration GIT = Duration.ofSeconds(20);
    /** How often a folder that was deleted is looked for. */
    private static final Duration GONE = Duration.ofMillis(250);

    private final DiskTree tree;
    private final Optional<Path> gitLock;
    private final Object lock = new Object();
    /* Guarded by the lock. */
    private final Set<Path> touched = new HashSet<>();
    private boolean everything;
    private long lastEvent;
    private boolean closed;
    /* Used by one caller at a time. */
    private Map<Path, FileStamp> known;
    private DirectoryWatcher watcher;
    private CompletableFuture<Void> watching = new CompletableFuture<>();
    private long started;

    /** Watches from now on what a tree holds. */
    public Watcher(DiskTree tree) {
        this.tree = tree;
        this.gitLock = gitLock(tree.root());
        start();
        this.known = scan();
    }

    private static Optional<Path> gitLock(Path folder) {
        for (Path above = folder; above != null; above = above.getParent()) {
            if (Files.isDirectory(above.resolve(".git"))) return Optional.of(above.resolve(".git/index.lock"));
        }
        return Optional.empty();
    }

    /**
     * Waits for the next change.
     *
     * @return the paths of the files that are new, changed or gone; empty when the time was up or this was closed
     */
    public SortedSet<String> next(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            if (!waitForEvent(end)) return new TreeSet<>();
            settle();
            SortedSet<String> changed = changed(true);
            if (!changed.isEmpty()) return changed;
        }
    }

    /** Whether there was an event before the time was up. */
    private boolean waitForEvent(long end) throws InterruptedException {
        while (true) {
            attend();
            synchronized (lock) {
                if (closed) return false;
                if (everything || !touched.isEmpty()) return true;
                long left = end - System.nanoTime();
                if (left <= 0) return false;
                lock.wait(Math.max(1, Math.min(left, GONE.toNanos()) / 1_000_000));
            }
        }
    }

    /** The folder itself may go and come back; without a watcher one looks from time to time. */
    private void attend() {
        boolean there = tree.exists();
        boolean deaf = watcher == null || watching.isDone();
        if (there && deaf && System.nanoTime() - started > GONE.toNanos()) {
            stop();
            start();
            noteEverything();
        } else if (!there && watcher != null) {
            stop();
            noteEverything();
        }
    }

    private void settle() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (lock) {
            while (!closed) {
                long now = System.nanoTime();
                long wait = Math.min(lastEvent + QUIET.toNanos(), end) - now;
                if (wait <= 0) break;
                lock.wait(wait / 1_000_000, (int) (wait % 1_000_000));
            }
        }
        waitForGit();
    }

    /** While git changes files it holds a lock. */
    private void waitForGit() throws InterruptedException {
        if (gitLock.isEmpty()) return;
        long end = System.nanoTime() + GIT.toNanos();
        boolean waited = false;
        while (Files.exists(gitLock.get()) && System.nanoTime() < end) {
            waited = true;
            Thread.sleep(QUIET.toMillis());
        }
        if (waited) Thread.sleep(QUIET.toMillis());
    }

    /** @param patient whether a file that is empty or gone may come back */
    private SortedSet<String> changed(boolean patient) throws InterruptedException {
        boolean all;
        Set<Path> paths;
        synchronized (lock) {
            all = everything;
            paths = new HashSet<>(touched);
            everything = false;
            touched.clear();
        }
        /* A folder that was moved away says nothing of its files. */
        all |= paths.stream().anyMatch(path -> !known.containsKey(path) && !Files.exists(path) && hasFiles(path));
        Map<Path, FileStamp> now = all ? scan() : new HashMap<>(known);
        for (Path path : paths) {
            Optional<FileStamp> stamp = tree.holds(path) ? FileStamp.of(path) : Optional.empty();
            stamp.ifPresentOrElse(found -> now.put(path, found), () -> now.remove(path));
        }
        Set<Path> suspects = new HashSet<>(paths);
        if (all) {
            suspects.addAll(known.keySet());
            suspects.addAll(now.keySet());
        }
        suspects.removeIf(path -> FileStamp.same(known.get(path), now.get(path)));
        boolean maybeBack = suspects.stream().anyMatch(path -> known.containsKey(path) && isEmpty(now.get(path)));
        if (patient && maybeBack) {
            synchronized (lock) {
                touched.addAll(paths);
                everything |= all;
            }
            Thread.sleep(RETURN.toMillis());
            return changed(false);
        }
        known = now;
        SortedSet<String> changed = new TreeSet<>();
        for (Path path : suspects)
            changed.add(tree.root().relativize(path).toString().replace('\\', '/'));
        return changed;
    }

    private boolean hasFiles(Path folder) {
        return known.keySet().stream().anyMatch(file -> file.startsWith(folder));
    }

    private static boolean isEmpty(FileStamp stamp) {
        return stamp == null || stamp.size() == 0;
    }

    private Map<Path, FileStamp> scan() {
        Map<Path, FileStamp> found = new HashMap<>();
        visit(tree.root(), (path, attributes) -> {
            if (attributes.isDirectory()) return;
            found.put(path, FileStamp.unread(attributes));
        });
        return found;
    }

    private interface Visitor {
        void visit(Path path, BasicFileAttributes attributes) throws IOException;
    }

    /** Visits the folders and files of the tree that there are; what vanishes meanwhile is not there. */
    private void visit(Path start, Visitor visitor) {
        try {
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    if (tree.isSkipped(folder)) return FileVisitResult.SKIP_SUBTREE;
                    visitor.visit(folder, attributes);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (concerns(file)) visitor.visit(file, attributes);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            /* The folder went away while one looked: there are events for that. */
            noteEverything();
        }
    }

    private boolean concerns(Path file) {
        return tree.holds(file) && !EditorFiles.matches(file.getFileName().toString());
    }

    // --- the library

    private void start() {
        FileTreeVisitor visitor = (start, onFolder, onFile) -> visit(start, (path, attributes) -> {
            if (attributes.isDirectory()) onFolder.call(path);
            else onFile.call(path);
        });
        started = System.nanoTime();
        if (!tree.exists()) return;
        try {
            watcher = DirectoryWatcher.builder()
                    .path(tree.root())
                    .fileTreeVisitor(visitor)
                    .fileHashing(false)
                    .listener(this::heard)
                    .build();
            watching = watcher.watchAsync(task -> {
                Thread thread = new Thread(task, "hood-watcher");
                thread.setDaemon(true);
                thread.start();
            });
        } catch (IOException | RuntimeException e) {
            /* Too many folders for the system to watch, say. */
            watching = CompletableFuture.failedFuture(e);
        }
    }

    private void stop() {
        try {
            if (watcher != null) watcher.close();
        } catch (IOException e) {
            /* It was of no use any more. */
        }
        watcher = null;
    }

    private void heard(DirectoryChangeEvent event) {
        boolean whole = event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW || event.isDirectory();
        if (whole && !tree.root().equals(event.path()) && event.path() != null && tree.isSkipped(event.path())) return;
        if (!whole && !concerns(event.path())) return;
        synchronized (lock) {
            if (whole) everything = true;
            else touched.add(event.path());
            lastEvent = System.nanoTime();
            lock.notifyAll();
        }
    }

    private void noteEverything() {
        synchronized (lock) {
            everything = true;
            lastEvent = System.nanoTime();
            lock.notifyAll();
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
        stop();
    }
}
