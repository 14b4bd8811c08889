package hood.cli;

import hood.book.Chapter;
import hood.book.Document;
import hood.files.FileTree;
import hood.source.SourceFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Pages as they would be if only the texts of their chapters had changed since the last build: what an author sees at once,
 * however large the book is, until the next build says what the change does to the rest of it.
 */
final class QuickLook {
    /** A chapter, in the book of a language. */
    private record Place(Volume volume, Chapter chapter) {}

    private static final Duration PRACTICE = Duration.ofSeconds(6);

    private final Build build;
    private final FileTree tree;
    /** Where each text is shown: in its own language, and in those that have no translation of it. */
    private final Map<String, List<Place>> places = new HashMap<>();

    /** @param tree the book's folder as it is now */
    QuickLook(Build build, FileTree tree) {
        this.build = build;
        this.tree = tree;
        for (Volume volume : build.volumes()) {
            Stream.concat(volume.book().chapters().stream(), volume.book().unlisted().stream())
                    .forEach(chapter -> places.computeIfAbsent(
                                    chapter.page().document().path(), path -> new ArrayList<>())
                            .add(new Place(volume, chapter)));
        }
    }

    /** The paths of the texts that it can show. */
    Set<String> paths() {
        return Set.copyOf(places.keySet());
    }

    /**
     * The pages that show a text, by their addresses.
     *
     * @param path the text's path
     * @return empty when it is no chapter, or not there any more
     */
    Map<String, String> pages(String path) {
        Map<String, String> pages = new TreeMap<>();
        if (!places.containsKey(path) || !tree.paths().contains(path)) return pages;
        SourceFile file = tree.text(path).value();
        Volume own = places.get(path).stream()
                .filter(place -> !place.chapter().isUntranslated())
                .findFirst()
                .orElse(places.get(path).get(0))
                .volume();
        Document document = own.markdown()
                .with(Build.texts(tree, build.sources()))
                .read(file)
                .value();
        for (Place place : places.get(path)) {
            Chapter chapter = place.volume().resolver().with(place.chapter(), document);
            pages.put(
                    place.volume().folder() + chapter.address(),
                    place.volume().renderer().html(chapter));
        }
        return pages;
    }

    /**
     * Looks at chapters for nobody: Java runs fast what it has run often, and so the first save is shown as soon as the
     * hundredth.
     *
     * @param more whether there is still nothing else to do
     */
    void practise(BooleanSupplier more) {
        List<String> paths = List.copyOf(places.keySet());
        long end = System.nanoTime() + PRACTICE.toNanos();
        for (int i = 0; !paths.isEmpty() && more.getAsBoolean() && System.nanoTime() < end; i++)
            pages(paths.get(i % paths.size()));
    }
}
