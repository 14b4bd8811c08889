package hood.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;

/** A text that is kept from one run to the next, and that nobody misses when it is lost. */
public final class CacheFile {
    private final Path file;

    public CacheFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * A file in the folder where the user's caches lie on this system.
     *
     * @param environment the environment variables
     * @param system the system's name
     * @param home the user's folder
     */
    public static CacheFile ofUser(String name, Map<String, String> environment, String system, String home) {
        String os = system.toLowerCase(Locale.ROOT);
        String folder;
        if (os.startsWith("windows")) folder = environment.getOrDefault("LOCALAPPDATA", home + "/AppData/Local");
        else if (os.startsWith("mac")) folder = home + "/Library/Caches";
        else folder = environment.getOrDefault("XDG_CACHE_HOME", home + "/.cache");
        return new CacheFile(Path.of(folder, "hood", name));
    }

    /** Where it lies. */
    public Path path() {
        return file;
    }

    /** What it holds; empty when it is not there or cannot be read. */
    public String read() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** Replaces it as a whole; gives whether that worked. */
    public boolean write(String text) {
        try {
            Files.createDirectories(file.getParent());
            Path next =
                    Files.createTempFile(file.getParent(), file.getFileName().toString(), ".tmp");
            try {
                Files.writeString(next, text);
                Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(next);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
