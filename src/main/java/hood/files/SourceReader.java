package hood.files;

import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.source.SourceFile;
import hood.source.Sources;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Reads the texts of a book's folder. */
public final class SourceReader {
    private static final Set<String> TEXTS = Set.of(".md", ".markdown", ".yml", ".bib");

    private SourceReader() {}

    /** The sources in a tree; a text that is not UTF-8 is reported as {@code text-encoding} and read with U+FFFD. */
    public static Checked<Sources> read(FileTree tree) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        SortedSet<String> paths = tree.paths();
        SortedMap<String, SourceFile> texts = new TreeMap<>();
        for (String path : paths) {
            if (TEXTS.stream().anyMatch(path::endsWith))
                texts.put(path, tree.text(path).into(diagnostics));
        }
        return new Checked<>(new Sources(tree.name(), texts, paths), diagnostics);
    }

    /** The text of any file of a book; empty when there is no such file, or it is no text. */
    public static Optional<SourceFile> text(FileTree tree, Sources sources, String path) {
        if (!sources.files().contains(path)) return Optional.empty();
        Checked<SourceFile> file = tree.text(path);
        return file.diagnostics().isEmpty() ? Optional.of(file.value()) : Optional.empty();
    }

    /** The text that bytes are. */
    static Checked<SourceFile> text(String path, byte[] bytes) {
        SourceFile file = SourceFile.of(path, new String(bytes, StandardCharsets.UTF_8));
        if (file.text().indexOf('\uFFFD') < 0) return Checked.of(file);
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        CoderResult result = strict.decode(ByteBuffer.wrap(bytes), decoded, true);
        if (!result.isError()) return Checked.of(file);
        int good = SourceFile.of(path, decoded.flip().toString()).text().length();
        Diagnostic wrong = Diagnostic.error("text-encoding", "不是 UTF-8 文本 / not UTF-8 text")
                .at(file.span(good, Math.min(good + 1, file.text().length())))
                .help("save the file as UTF-8");
        return new Checked<>(file, List.of(wrong));
    }
}
