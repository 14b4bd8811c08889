package hood.cli;

import hood.book.Page;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.files.FileTree;
import hood.preview.Edition;
import hood.site.Site;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/** A build, as the preview shows it. */
final class BuiltEdition implements Edition {
    private final Checked<Build> build;
    private final FileTree tree;
    private final Map<String, Site.Content> files = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, SortedMap<String, String>> indexes = new ConcurrentHashMap<>();

    /** @param tree where the site's copies come from */
    BuiltEdition(Checked<Build> build, FileTree tree) {
        this.build = build;
        this.tree = tree;
        for (Volume volume : build.value().volumes()) {
            volume.site().files().forEach((path, content) -> files.put(volume.folder() + path, content));
            volume.book()
                    .pages()
                    .forEach(page -> sources.put(
                            volume.folder() + page.address(), page.document().path()));
        }
    }

    @Override
    public Optional<byte[]> file(String address) {
        Site.Content content = files.get(address);
        if (content == null) return searchFile(address);
        try {
            return Optional.of(content.bytes(tree::read, build.value().theme()));
        } catch (UncheckedIOException e) {
            return Optional.empty(); // it was deleted since; the next build knows
        }
    }

    /** A search index is made of all pages, so only when somebody searches. */
    private Optional<byte[]> searchFile(String address) {
        for (Volume volume : build.value().volumes()) {
            String folder =
                    volume.folder() + Page.searchIndex(volume.book().settings().language());
            if (address.startsWith(folder))
                return Optional.ofNullable(indexes.computeIfAbsent(folder, f -> Press.searchIndex(volume))
                                .get(address.substring(volume.folder().length())))
                        .map(text -> text.getBytes(StandardCharsets.UTF_8));
        }
        return Optional.empty();
    }

    @Override
    public Optional<byte[]> theme(String path) {
        return Optional.ofNullable(build.value().theme().files().get(path));
    }

    @Override
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>(build.diagnostics());
        all.addAll(build.value().templateErrors());
        return all;
    }

    @Override
    public Optional<String> source(String address) {
        return Optional.ofNullable(sources.get(address));
    }

    /** What there is before the first build that did not fail. */
    static Edition none() {
        return new Edition() {
            @Override
            public Optional<byte[]> file(String address) {
                return Optional.empty();
            }

            @Override
            public Optional<byte[]> theme(String path) {
                return Optional.empty();
            }

            @Override
            public List<Diagnostic> diagnostics() {
                return List.of();
            }

            @Override
            public Optional<String> source(String address) {
                return Optional.empty();
            }
        };
    }
}
