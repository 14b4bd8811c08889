package hood.cli;

import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.diagnostic.TextPrinter;
import hood.files.FileTree;
import hood.site.Site;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * A site, made in memory.
 *
 * @param files its files as text, by path
 * @param pages the paths of those that are pages
 * @param copies the paths of those that are copies of the book's own
 * @param printed what is printed about the book
 */
record Made(SortedMap<String, String> files, Set<String> pages, Set<String> copies, String printed) {
    static Made of(FileTree tree) {
        Checked<Build> build = Build.run(tree);
        SortedMap<String, String> files = new ConcurrentSkipListMap<>();
        List<Press.Print> prints = Press.run(
                build.value(),
                tree,
                path -> Optional.empty(),
                (path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
        Set<String> pages = new TreeSet<>();
        prints.stream()
                .filter(print -> !print.key().isEmpty())
                .map(Press.Print::path)
                .forEach(pages::add);
        Set<String> copies = new TreeSet<>();
        build.value()
                .volumes()
                .forEach(volume -> volume.site().files().forEach((path, content) -> {
                    if (content instanceof Site.Content.Copy) copies.add(volume.folder() + path);
                }));
        List<Diagnostic> found = new ArrayList<>(build.diagnostics());
        found.addAll(build.value().templateErrors());
        found.sort(Diagnostic.IN_ORDER);
        return new Made(files, pages, copies, new TextPrinter("", false).print(found));
    }
}
