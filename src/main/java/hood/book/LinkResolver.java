package hood.book;

import hood.diagnostic.Diagnostic;
import hood.diagnostic.NearMiss;
import hood.source.Paths;
import hood.source.SourceFile;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Follows links: from what an author wrote to the page, file or outside address that is meant. */
final class LinkResolver {
    private final Addresses addresses;
    private final Map<String, Document> documents;
    private final Translations translations;
    private final Set<String> files;
    private final Set<String> folders = new HashSet<>();
    /** What may be meant by paths that lead nowhere. */
    private final Map<String, Optional<String>> nearest = new ConcurrentHashMap<>();

    /**
     * @param addresses which files are pages
     * @param documents the pages' texts, by path
     * @param translations which of them stand for a text of the original
     * @param files all files of the book
     */
    LinkResolver(Addresses addresses, Map<String, Document> documents, Translations translations, Set<String> files) {
        this.translations = translations;
        this.addresses = addresses;
        this.documents = documents;
        this.files = files;
        for (String file : files) {
            for (String f = Paths.folder(file); folders.add(f) && !f.isEmpty(); ) f = Paths.folder(f);
        }
    }

    /** Where a link in a file leads; what is wrong with it goes to {@code sink}. */
    Target target(SourceFile from, Link link, List<Diagnostic> sink) {
        String destination = link.destination();
        if (Urls.isExternal(destination)) return new Target.External(destination);
        int hash = destination.indexOf('#');
        String rest = hash < 0 ? destination : destination.substring(0, hash);
        String fragment = hash < 0 ? "" : Urls.decode(destination.substring(hash + 1));
        int question = rest.indexOf('?');
        String written = Urls.decode(question < 0 ? rest : rest.substring(0, question));

        Optional<String> path = written.isEmpty() ? Optional.of(from.path()) : Paths.follow(from.path(), written);
        if (path.isEmpty()) {
            sink.add(Diagnostic.error("link-outside", "链接指到书外 / the link leaves the book's folder: \"" + written + "\"")
                    .at(link.span())
                    .help("link to a file of the book, or to a full address"));
            return new Target.Nowhere();
        }
        Optional<String> page = page(path.get()).or(() -> pageOfHtml(from, path.get(), link, sink));
        if (page.isPresent()) return onPage(page.get(), fragment, link, sink);
        if (files.contains(path.get())) {
            return new Target.File(path.get(), destination.substring(question < 0 ? rest.length() : question));
        }
        sink.add(missing(from, path.get(), written, link));
        return new Target.Nowhere();
    }

    /** The file that is shown for a path: itself, or the index of a folder. */
    private Optional<String> page(String path) {
        if (addresses.of(path).isPresent()) return Optional.of(path);
        if (!folders.contains(path)) return Optional.empty();
        for (String name : List.of("README.md", "index.md")) {
            String index = Paths.join(path, name);
            if (addresses.of(index).isPresent()) return Optional.of(index);
        }
        return Optional.empty();
    }

    /** Authors who come from other tools link to the page that a file becomes, {@code x.html}, in place of the file. */
    private Optional<String> pageOfHtml(SourceFile from, String path, Link link, List<Diagnostic> sink) {
        if (!path.endsWith(".html") || files.contains(path)) return Optional.empty();
        String folder = Paths.folder(path);
        Optional<String> found = Paths.name(path).equals("index.html")
                ? page(folder)
                : Optional.of(Paths.withoutExtension(path) + ".md").flatMap(this::page);
        found.ifPresent(file -> sink.add(Diagnostic.warning(
                        "link-html", "链接应指向 .md 文件 / link to the .md file, so that it works on a Git host too")
                .at(link.span())
                .help("write \"" + Paths.relative(from.path(), file) + "\"")));
        return found;
    }

    private Target onPage(String path, String fragment, Link link, List<Diagnostic> sink) {
        String address = addresses.of(path).orElseThrow();
        Optional<Translation> instead = translations.ofOriginal(path);
        if (instead.isPresent()) return new Target.Page(address, instead.get().fragment(fragment));
        Document document = documents.get(path);
        if (!fragment.isEmpty() && document != null && !document.anchors().contains(fragment)) {
            sink.add(
                    Diagnostic.error("anchor-missing", "找不到标题 / no heading \"#" + fragment + "\" in " + document.path())
                            .at(link.span())
                            .help(NearMiss.nearest(fragment, document.anchors())
                                    .map(near -> "did you mean \"#" + near + "\"?")));
        }
        return new Target.Page(address, fragment);
    }

    private Diagnostic missing(SourceFile from, String path, String written, Link link) {
        if (folders.contains(path)) {
            return Diagnostic.error("link-folder", "链接指向文件夹 / the link leads to a folder: \"" + written + "\"")
                    .at(link.span())
                    .help("link to a file in it");
        }
        boolean chapter = isMarkdown(path);
        String message = chapter
                ? "找不到章节 \"" + written + "\" / no chapter at this path"
                : "找不到文件 \"" + written + "\" / no file at this path";
        return Diagnostic.error("link-missing", message)
                .at(link.span())
                .help(nearest.computeIfAbsent(path, wanted -> nearest(wanted, chapter ? addresses.paths() : files))
                        .map(near -> "did you mean \"" + Paths.relative(from.path(), near) + "\"?"));
    }

    /** The one file with the same name in another folder, else the file whose path differs by no more than a name may. */
    private static Optional<String> nearest(String path, Collection<String> candidates) {
        String name = Paths.name(path);
        List<String> sameName =
                candidates.stream().filter(c -> Paths.name(c).equals(name)).toList();
        if (sameName.size() == 1) return Optional.of(sameName.get(0));
        return NearMiss.nearest(path, candidates, NearMiss.limit(Paths.withoutExtension(name)));
    }

    static boolean isMarkdown(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown");
    }
}
