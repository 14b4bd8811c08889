package hood.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What tells that a file has changed.
 *
 * @param size how many bytes it has
 * @param time when it was written last
 * @param sum of what it holds; empty when it was not read, being large or never touched
 */
record FileStamp(long size, FileTime time, Optional<Long> sum) {
    /** Larger files are not read just to see whether they are the same. */
    private static final long SMALL = 4_000_000;

    static FileStamp unread(BasicFileAttributes attributes) {
        return new FileStamp(attributes.size(), attributes.lastModifiedTime(), Optional.empty());
    }

    /** A file's stamp; empty when there is none. */
    static Optional<FileStamp> of(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) return Optional.empty();
            if (attributes.size() > SMALL) return Optional.of(unread(attributes));
            byte[] bytes = Files.readAllBytes(path);
            CRC32 sum = new CRC32();
            sum.update(bytes);
            return Optional.of(new FileStamp(bytes.length, attributes.lastModifiedTime(), Optional.of(sum.getValue())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether two stamps, each of which may be missing, are of the same bytes. */
    static boolean same(FileStamp one, FileStamp other) {
        if (one == null || other == null) return one == other;
        if (one.size != other.size) return false;
        if (one.sum.isPresent() && other.sum.isPresent()) return one.sum.equals(other.sum);
        return one.time.equals(other.time);
    }
}
