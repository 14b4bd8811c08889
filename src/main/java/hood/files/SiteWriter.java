package hood.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Writes a site as a whole: into a folder beside the old one, which it then replaces. A file that is as it was is not
 * written: the new site has it as a second link to the old one's. A build that fails or is killed leaves the old site as it
 * was; killed between the two renames, the next call puts it back.
 */
public final class SiteWriter {
    /** Tells a folder that hood wrote, and so may replace, from one that it must not touch. */
    private static final String MARKER = ".hood";

    private final Path out;
    private final Path fresh;
    private final Path old;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();

    /** @param out the site's folder; its parent must be writable too */
    public SiteWriter(Path out) {
        this.out = out.toAbsolutePath().normalize();
        this.fresh = this.out.resolveSibling("." + this.out.getFileName() + ".new");
        this.old = this.out.resolveSibling("." + this.out.getFileName() + ".old");
    }

    /** Why the folder must not be replaced; empty when it may be. */
    public Optional<String> refusal() {
        if (out.getFileName() == null) return Optional.of(out + " is no folder to write a site to");
        if (!Files.exists(out)) return Optional.empty();
        if (!Files.isDirectory(out)) return Optional.of(out + " is a file");
        if (Files.exists(out.resolve(MARKER)) || isEmpty()) return Optional.empty();
        return Optional.of(out + " holds files that hood did not write; empty it, or name another folder with --out");
    }

    private boolean isEmpty() {
        try (Stream<Path> files = Files.list(out)) {
            return files.allMatch(file -> file.getFileName().toString().startsWith(".git"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts back a site that a killed build has set aside, and clears away what it left. */
    public void recover() {
        try {
            if (Files.exists(old) && !Files.exists(out)) Files.move(old, out);
            delete(old);
            delete(fresh);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Begins a new site.
     *
     * @throws UncheckedIOException when the disk fails, as the other methods do; the old site is then still there
     */
    public void begin() {
        recover();
        try {
            Files.write(place(MARKER), new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the new site; may be called by several threads at once. */
    public void write(String path, byte[] bytes) {
        try {
            Path before = out.resolve(path);
            if (isSame(before, bytes) && keep(path)) return;
            Files.write(place(path), bytes);
            written.incrementAndGet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSame(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    /** Takes a file of the old site into the new one; gives whether there was one. */
    public boolean keep(String path) {
        try {
            Path before = out.resolve(path);
            if (!Files.isRegularFile(before)) return false;
            Path file = place(path);
            try {
                Files.createLink(file, before);
            } catch (UnsupportedOperationException | IOException e) {
                Files.copy(before, file, StandardCopyOption.COPY_ATTRIBUTES);
            }
            taken.incrementAndGet();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(String path) throws IOException {
        Path file = fresh.resolve(path);
        Files.createDirectories(file.getParent());
        return file;
    }

    /**
     * Puts the new site in the place of the old one; where they are the same, the old one stays.
     *
     * @return how many files were written anew
     */
    public int finish() {
        try {
            Set<String> before = stamps().keySet();
            before.remove(MARKER);
            if (written.get() == 0 && taken.get() == before.size()) {
                delete(fresh);
                return 0;
            }
            if (Files.exists(out)) Files.move(out, old);
            Files.move(fresh, out);
            delete(old);
            return written.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The {@linkplain Stamps stamps} of the site's files as they are now. */
    public Map<String, String> stamps() {
        return Stamps.of(out);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) Files.delete(path);
    }
}
