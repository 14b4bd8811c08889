package hood.cli;

import hood.book.Page;
import hood.files.FileTree;
import hood.search.SearchIndex;
import hood.search.Section;
import hood.search.SectionReader;
import hood.site.Offline;
import hood.site.Site;
import hood.source.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes the files of a site, several at once, and hands each on as soon as it is made: a large site is never in memory as
 * a whole. Pages come first, then the search index, which is made of them, then the service worker, which names them all.
 */
final class Press {
    /** Where files go; called by several threads at once. */
    interface Out {
        /** A file. */
        void put(String path, byte[] bytes);

        /** Takes a file from the last time, and gives whether it is there as it was. */
        default boolean keep(String path) {
            return false;
        }
    }

    /**
     * What is known of a file that was made.
     *
     * @param path its path in the site
     * @param key a digest of all that shaped it, if it is a page, or empty
     * @param file its digest and size
     * @param sections what can be found in it
     */
    record Print(String path, String key, Offline.File file, List<Section> sections) {
        Print {
            sections = List.copyOf(sections);
        }
    }

    private final Build build;
    private final FileTree tree;
    private final Function<String, Optional<Print>> before;
    private final Out out;

    private Press(Build build, FileTree tree, Function<String, Optional<Print>> before, Out out) {
        this.build = build;
        this.tree = tree;
        this.before = before;
        this.out = out;
    }

    /**
     * Makes all files.
     *
     * @param tree the book's folder
     * @param before what was made the last time, by its path; a page that nothing has changed is not made again
     * @return what was made, in order
     */
    static List<Print> run(Build build, FileTree tree, Function<String, Optional<Print>> before, Out out) {
        Press press = new Press(build, tree, before, out);
        List<Print> prints = new ArrayList<>();
        for (Volume volume : build.volumes()) prints.addAll(press.volume(volume));
        return prints;
    }

    private List<Print> volume(Volume volume) {
        String folder = volume.folder();
        List<Print> prints = new ArrayList<>(List.copyOf(volume.site().files().entrySet()).parallelStream()
                .map(file -> print(folder, file.getKey(), file.getValue()))
                .toList());
        List<Section> sections =
                prints.stream().flatMap(print -> print.sections().stream()).toList();
        prints.addAll(List.copyOf(searchIndex(volume, sections).entrySet()).parallelStream()
                .map(file -> put(folder + file.getKey(), "", bytes(file.getValue()), false, List.of()))
                .toList());
        SortedMap<String, Offline.File> files = new TreeMap<>();
        for (Print print : prints) files.put(print.path().substring(folder.length()), print.file());
        byte[] worker = bytes(Offline.worker(files, build.theme()));
        prints.add(put(folder + Offline.WORKER, "", worker, false, List.of()));
        return prints;
    }

    /** The search index of a site whose files nobody makes. */
    static SortedMap<String, String> searchIndex(Volume volume) {
        List<Section> sections = List.copyOf(volume.site().files().entrySet()).parallelStream()
                .flatMap(file -> file.getValue() instanceof Site.Content.Page page
                        ? SectionReader.read(file.getKey(), page.html()).stream()
                        : Stream.empty())
                .toList();
        return searchIndex(volume, sections);
    }

    private static SortedMap<String, String> searchIndex(Volume volume, List<Section> sections) {
        String folder = Page.searchIndex(volume.book().settings().language());
        return SearchIndex.of(folder, sections, volume.book().terms());
    }

    private Print print(String folder, String path, Site.Content content) {
        if (content instanceof Site.Content.Page page)
            return page(folder, path, page.sheet().get());
        byte[] bytes = content.bytes(tree::read, build.theme());
        return put(folder + path, "", bytes, content instanceof Site.Content.Asset, List.of());
    }

    private Print page(String folder, String path, Site.Sheet sheet) {
        String key = sheet.key().get();
        Optional<Print> known =
                before.apply(folder + path).filter(print -> print.key().equals(key));
        if (known.isPresent() && out.keep(folder + path)) return known.get();
        String html = sheet.html().get();
        return put(folder + path, key, bytes(html), false, SectionReader.read(path, html));
    }

    private Print put(String path, String key, byte[] bytes, boolean everywhere, List<Section> sections) {
        out.put(path, bytes);
        return new Print(
                path, key, new Offline.File(Fingerprint.of((Object) bytes), bytes.length, everywhere), sections);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
