package hood.site;

import hood.source.LazyMap;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What pages are made with: templates ({@code *.html}), messages ({@code messages/*.properties}) and assets ({@code
 * assets/**}), which go into the site as they are. A file is read when it is first used: most books need few of them.
 *
 * @param files each file's bytes, by its path in the templates folder; texts have {@code \n} as their line end
 */
public record Theme(SortedMap<String, byte[]> files) {
    private static final String ASSETS = "assets/";
    private static final Pattern TEXT = Pattern.compile(".*\\.(html|xml|properties|css|js|svg|json|txt)");

    private static final Pattern TEMPLATE = Pattern.compile(".*\\.(html|xml|properties)");

    public Theme {
        SortedMap<String, byte[]> given = files;
        files = new LazyMap<>(new TreeSet<>(given.keySet()), path -> {
            byte[] bytes = given.get(path);
            return TEXT.matcher(path).matches() ? withLineFeeds(bytes) : bytes;
        });
    }

    private static byte[] withLineFeeds(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.contains("\r\n") ? text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8) : bytes;
    }

    /** This theme with another's files in the place of those at the same paths. */
    public Theme with(Map<String, byte[]> overrides) {
        if (overrides.isEmpty()) return this;
        SortedSet<String> paths = new TreeSet<>(files.keySet());
        paths.addAll(overrides.keySet());
        return new Theme(
                new LazyMap<>(paths, path -> overrides.containsKey(path) ? overrides.get(path) : files.get(path)));
    }

    /** The text of a file. */
    Optional<String> text(String path) {
        return Optional.ofNullable(files.get(path)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The files that shape pages: templates and messages. */
    SortedMap<String, byte[]> templates() {
        SortedMap<String, byte[]> templates = new TreeMap<>(files);
        templates.keySet().removeIf(path -> !TEMPLATE.matcher(path).matches());
        return templates;
    }

    /** The paths of the files that go into the site. */
    Stream<String> assets() {
        return files.keySet().stream().filter(path -> path.startsWith(ASSETS));
    }
}
