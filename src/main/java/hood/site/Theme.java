package hood.site;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What pages are made with: templates ({@code *.html}), messages ({@code messages/*.properties}) and assets ({@code
 * assets/**}), which go into the site as they are.
 *
 * @param files each file's bytes, by its path in the templates folder
 */
public record Theme(SortedMap<String, byte[]> files) {
    private static final String ASSETS = "assets/";

    public Theme {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** This theme with another's files in the place of those at the same paths. */
    public Theme with(Map<String, byte[]> overrides) {
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        all.putAll(overrides);
        return new Theme(all);
    }

    /** The text of a file, with {@code \n} as its line end. */
    Optional<String> text(String path) {
        return Optional.ofNullable(files.get(path))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .map(text -> text.replace("\r\n", "\n"));
    }

    /** The paths of the files that go into the site. */
    Stream<String> assets() {
        return files.keySet().stream().filter(path -> path.startsWith(ASSETS));
    }
}
