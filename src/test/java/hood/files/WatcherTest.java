package hood.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways in which editors and git write files. */
class WatcherTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    /** Long enough for an event that must not come. */
    private static final Duration NEVER = Duration.ofMillis(300);

    @TempDir
    Path parent;

    private Path book;
    private Watcher watcher;

    @BeforeEach
    void start() throws IOException {
        book = Files.createDirectories(parent.resolve("book/content")).getParent();
        write("README.md", "# Book");
        write("content/1.md", "one");
        write("content/2.md", "two");
        watcher = new Watcher(new DiskTree(book, book.resolve("site")));
    }

    @AfterEach
    void stop() {
        watcher.close();
    }

    private Path write(String path, String text) throws IOException {
        Path file = book.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** What changed, also when the disk was slow and it came in parts. */
    private SortedSet<String> changes() throws InterruptedException {
        SortedSet<String> all = new TreeSet<>(watcher.next(SOON));
        for (SortedSet<String> more = watcher.next(NEVER); !more.isEmpty(); more = watcher.next(NEVER))
            all.addAll(more);
        return all;
    }

    private void nothingChanges() throws InterruptedException {
        assertEquals(new TreeSet<>(), watcher.next(NEVER));
    }

    private static SortedSet<String> paths(String... paths) {
        return new TreeSet<>(java.util.List.of(paths));
    }

    @Test
    void aFileThatIsWrittenOver() throws Exception {
        write("content/1.md", "ONE");
        assertEquals(paths("content/1.md"), changes());
        write("content/1.md", "one again");
        assertEquals(paths("content/1.md"), changes());
    }

    @Test
    void aFileThatIsWrittenBesideAndRenamed() throws Exception {
        Path fresh = write("content/1.md.new", "ONE");
        Files.move(fresh, book.resolve("content/1.md"), StandardCopyOption.ATOMIC_MOVE);
        assertTrue(changes().contains("content/1.md"));
        Path hidden = write("content/.1.md.x7Zk2", "uno");
        Files.move(hidden, book.resolve("content/1.md"), StandardCopyOption.ATOMIC_MOVE);
        assertEquals(paths("content/1.md"), changes());
    }

    @Test
    void aFileThatVimWrites() throws Exception {
        write("content/.1.md.swp", "swap");
        nothingChanges();
        Files.delete(write("content/4913", ""));
        Files.move(book.resolve("content/1.md"), book.resolve("content/1.md~"));
        write("content/1.md", "ONE");
        Files.delete(book.resolve("content/1.md~"));
        assertEquals(paths("content/1.md"), changes());
    }

    @Test
    void aFileThatIsDeletedAndMadeAnew() throws Exception {
        Files.delete(book.resolve("content/1.md"));
        Thread.sleep(20);
        write("content/1.md", "ONE");
        assertEquals(paths("content/1.md"), watcher.next(SOON));
        nothingChanges();
    }

    @Test
    void aFileThatIsEmptyForAMomentIsReadWhenItIsFull() throws Exception {
        write("content/1.md", "");
        Thread.sleep(20);
        write("content/1.md", "ONE");
        assertEquals(paths("content/1.md"), watcher.next(SOON));
        assertEquals("ONE", Files.readString(book.resolve("content/1.md")));
        nothingChanges();
    }

    @Test
    void aFileThatStaysEmptyOrAway() throws Exception {
        write("content/1.md", "");
        Files.delete(book.resolve("content/2.md"));
        assertEquals(paths("content/1.md", "content/2.md"), changes());
    }

    @Test
    void touchingIsNoChange() throws Exception {
        write("content/1.md", "ONE");
        assertEquals(paths("content/1.md"), changes());
        write("content/1.md", "ONE");
        nothingChanges();
    }

    @Test
    void whatEditorsAndToolsKeepForThemselves() throws Exception {
        write("content/1.md~", "backup");
        write("content/#1.md#", "autosave");
        write("content/.#1.md", "lock");
        write("content/1.md___jb_tmp___", "IntelliJ");
        write("content/1.md.bak", "backup");
        write("site/index.html", "the site");
        write("target/hood.jar", "tools");
        write("content/node_modules/x.md", "tools");
        write(".cache/x.md", "hidden");
        nothingChanges();
    }

    @Test
    void aCheckoutOfManyFilesIsOneChange() throws Exception {
        watcher.close();
        Files.createDirectories(book.resolve(".git"));
        watcher = new Watcher(new DiskTree(book));
        Path lock = write(".git/index.lock", "");
        SortedSet<String> all = new TreeSet<>();
        Thread checkout = new Thread(() -> {
            try {
                for (int i = 0; i < 40; i++) {
                    write("content/part" + i % 4 + "/" + i + ".md", "text " + i);
                    Thread.sleep(5);
                }
                Files.delete(lock);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        for (int i = 0; i < 40; i++) all.add("content/part" + i % 4 + "/" + i + ".md");
        checkout.start();
        assertEquals(all, watcher.next(SOON));
        checkout.join();
        nothingChanges();
    }

    @Test
    void foldersThatComeGoAndMove() throws Exception {
        write("content/deep/er/3.md", "three");
        assertEquals(paths("content/deep/er/3.md"), changes());
        write("content/deep/er/3.md", "THREE");
        assertEquals(paths("content/deep/er/3.md"), changes());
        Files.move(book.resolve("content/deep"), book.resolve("content/deeper"));
        assertEquals(paths("content/deep/er/3.md", "content/deeper/er/3.md"), changes());
        Files.move(book.resolve("content"), parent.resolve("away"));
        assertEquals(paths("content/1.md", "content/2.md", "content/deeper/er/3.md"), changes());
        Files.move(parent.resolve("away"), book.resolve("content"));
        assertEquals(paths("content/1.md", "content/2.md", "content/deeper/er/3.md"), changes());
        write("content/1.md", "after all");
        assertEquals(paths("content/1.md"), changes());
    }

    @Test
    void theBooksFolderGoesAndComesBack() throws Exception {
        Files.move(book, parent.resolve("away"));
        assertEquals(paths("README.md", "content/1.md", "content/2.md"), changes());
        Files.move(parent.resolve("away"), book);
        assertEquals(paths("README.md", "content/1.md", "content/2.md"), changes());
        write("content/1.md", "after all");
        assertEquals(paths("content/1.md"), changes());
    }

    @Test
    void closingEndsTheWaiting() throws Exception {
        Thread waiting = new Thread(() -> {
            try {
                watcher.next(Duration.ofMinutes(5));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        waiting.start();
        watcher.close();
        waiting.join(10_000);
        assertEquals(Thread.State.TERMINATED, waiting.getState());
    }
}
