package hood.block;

import hood.book.Block;
import hood.book.Fragment;
import hood.book.Passage;
import hood.source.Excerpt;
import hood.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a fence stands in, for tests of blocks: Markdown stays as it is, files are few.
 *
 * @param files the texts of files, by path
 */
public record Surroundings(Map<String, String> files) implements Block.Context {
    /** No files at all. */
    public static final Surroundings NONE = new Surroundings(Map.of());

    @Override
    public Passage markdown(Excerpt text) {
        return new Passage(List.of(new Fragment.Html(text.text())));
    }

    @Override
    public Passage inline(Excerpt text) {
        return markdown(text);
    }

    @Override
    public Optional<SourceFile> file(String path) {
        return Optional.ofNullable(files.get(path)).map(text -> SourceFile.of(path, text));
    }

    @Override
    public String id(String wanted) {
        return wanted;
    }
}
