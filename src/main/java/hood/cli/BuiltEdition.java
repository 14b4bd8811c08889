package hood.cli;

import hood.book.Book;
import hood.book.Editions;
import hood.book.Page;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.files.FileTree;
import hood.preview.Edition;
import hood.site.Site;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A build, as the preview shows it. */
final class BuiltEdition implements Edition {
    private final Checked<Build> build;
    private final FileTree tree;
    private final Map<String, String> sources;

    /** @param tree where the site's copies come from */
    BuiltEdition(Checked<Build> build, FileTree tree) {
        this.build = build;
        this.tree = tree;
        this.sources = sources(build.value().editions());
    }

    private static Map<String, String> sources(Editions editions) {
        Map<String, String> sources = new HashMap<>();
        for (Book book : editions.books()) {
            Stream<Page> chapters = Stream.concat(book.chapters().stream(), book.unlisted().stream())
                    .map(chapter -> chapter.page());
            Stream<Page> notes = book.papers().stream().flatMap(paper -> paper.notes().stream());
            Stream.of(Stream.of(book.front()), chapters, notes)
                    .flatMap(pages -> pages)
                    .forEach(page -> sources.put(
                            book.settings().folder() + page.address(),
                            page.document().source().path()));
        }
        return sources;
    }

    @Override
    public Optional<byte[]> file(String address) {
        Site.Content content = build.value().site().files().get(address);
        if (content == null) return Optional.empty();
        if (content instanceof Site.Content.Text text)
            return Optional.of(text.text().getBytes(StandardCharsets.UTF_8));
        if (content instanceof Site.Content.Asset asset) return theme(asset.path());
        try {
            return Optional.of(tree.read(((Site.Content.Copy) content).path()));
        } catch (UncheckedIOException e) {
            return Optional.empty(); // it was deleted since; the next build knows
        }
    }

    @Override
    public Optional<byte[]> theme(String path) {
        return Optional.ofNullable(build.value().theme().files().get(path));
    }

    @Override
    public List<Diagnostic> diagnostics() {
        return build.diagnostics();
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
