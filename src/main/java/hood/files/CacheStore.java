package hood.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A file of byte strings that are kept from one run to the next, each found by its key: a zip file without compression. One
 * that is missing, broken or cannot be written is as good as an empty one.
 */
public final class CacheStore implements AutoCloseable {
    private final Path path;
    private final Optional<ZipFile> zip;

    /** Opens a file, which need not be there. */
    public CacheStore(Path path) {
        this.path = path.toAbsolutePath();
        this.zip = open(this.path);
    }

    private static Optional<ZipFile> open(Path path) {
        try {
            return Files.isRegularFile(path) ? Optional.of(new ZipFile(path.toFile())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The bytes of a key; may be called by several threads at once. */
    public Optional<byte[]> get(String key) {
        if (zip.isEmpty()) return Optional.empty();
        ZipEntry entry = zip.get().getEntry(key);
        if (entry == null) return Optional.empty();
        try (InputStream in = zip.get().getInputStream(entry)) {
            byte[] bytes = in.readAllBytes();
            return crc(bytes) == entry.getCrc() ? Optional.of(bytes) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Replaces the file, and closes it.
     *
     * @param bytes gives the bytes of each key; may read them from here
     * @return whether that worked
     */
    public boolean replace(Collection<String> keys, Function<String, byte[]> bytes) {
        try {
            Files.createDirectories(path.getParent());
            Path next =
                    Files.createTempFile(path.getParent(), path.getFileName().toString(), ".tmp");
            try {
                try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(next)))) {
                    for (String key : keys) write(out, key, bytes.apply(key));
                }
                close();
                Files.move(next, path, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(next);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void write(ZipOutputStream out, String key, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(key);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(crc(bytes));
        entry.setTime(0);
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    private static long crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    @Override
    public void close() {
        try {
            if (zip.isPresent()) zip.get().close();
        } catch (IOException e) {
            // what was read is read
        }
    }
}
