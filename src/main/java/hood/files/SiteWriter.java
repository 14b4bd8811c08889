package hood.files;

import hood.site.Site;
import hood.site.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes a site as a whole: into a folder beside the old one, which it then replaces. A build that fails or is killed
 * leaves the old site as it was; killed between the two renames, the next call puts it back.
 */
public final class SiteWriter {
    /** Tells a folder that hood wrote, and so may replace, from one that it must not touch. */
    private static final String MARKER = ".hood";

    private final Path out;
    private final Path fresh;
    private final Path old;

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

    /**
     * Writes a site.
     *
     * @param book where its copies come from
     * @param theme where its assets come from
     * @throws UncheckedIOException when the disk fails; the old site is then still there
     */
    public void write(Site site, FileTree book, Theme theme) {
        try {
            if (Files.exists(old) && !Files.exists(out)) Files.move(old, out);
            delete(old);
            delete(fresh);
            for (Map.Entry<String, Site.Content> file : site.files().entrySet()) {
                Path path = fresh.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, bytes(file.getValue(), book, theme));
            }
            Files.writeString(fresh.resolve(MARKER), "");
            if (Files.exists(out)) Files.move(out, old);
            Files.move(fresh, out);
            delete(old);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Site.Content content, FileTree book, Theme theme) {
        if (content instanceof Site.Content.Text text) return text.text().getBytes(StandardCharsets.UTF_8);
        if (content instanceof Site.Content.Asset asset) return theme.files().get(asset.path());
        return book.read(((Site.Content.Copy) content).path());
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
