package hood.bibliography;

import hood.book.Work;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.source.SourceFile;
import hood.source.Span;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;

/** Reads BibTeX. */
public final class BibTeXReader {
    private static final Pattern LATEX = Pattern.compile("[\\\\{}]");
    private static final Pattern RECORD = Pattern.compile(
            "@(?!comment|string|preamble)\\w+\\s*[{(]\\s*(?<key>[^\\s,{}()\"=]+)\\s*,", Pattern.CASE_INSENSITIVE);
    /** The word {@code and} between names, not within braces. */
    private static final Pattern NAME_END = Pattern.compile("\\s+and\\s+(?![^{]*\\})");

    private static final Pattern LINE = Pattern.compile("line (?<line>[0-9]+), column (?<column>[0-9]+)");

    private final SourceFile file;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private BibTeXReader(SourceFile file) {
        this.file = file;
    }

    /** The records of a file; none, and the error {@code bibtex-syntax}, when it is no BibTeX. */
    public static Checked<List<Work>> read(SourceFile file) {
        BibTeXReader reader = new BibTeXReader(file);
        List<Work> works = reader.works();
        return new Checked<>(works, reader.diagnostics);
    }

    private List<Work> works() {
        Map<String, Span> places = places();
        return entries().stream()
                .map(entry -> work(entry, places.getOrDefault(entry.getKey().getValue(), file.start())))
                .toList();
    }

    /** Where each key is first given; the parser itself keeps only the first record of a key, and no places. */
    private Map<String, Span> places() {
        Map<String, Span> places = new HashMap<>();
        Matcher record = RECORD.matcher(file.text());
        while (record.find()) {
            Span place = file.span(record.start("key"), record.end("key"));
            Span first = places.putIfAbsent(place.text(), place);
            if (first != null) {
                diagnostics.add(Diagnostic.error("bibtex-duplicate", "重复的文献键 / duplicate key \"" + place.text() + "\"")
                        .at(place)
                        .note("first here", first)
                        .help("give each record a key of its own; this one is left out"));
            }
        }
        return places;
    }

    private List<BibTeXEntry> entries() {
        List<BibTeXEntry> entries = new ArrayList<>();
        try {
            BibTeXParser parser = new BibTeXParser() {
                @Override
                public void checkStringResolution(Key key, org.jbibtex.BibTeXString string) {
                    if (string != null) return;
                    diagnostics.add(Diagnostic.error("bibtex-string", "未定义的缩写 / unknown abbreviation \"" + key + "\"")
                            .at(file.start())
                            .help("define it with @string, or put the text in braces"));
                }

                @Override
                public void checkCrossReferenceResolution(Key key, BibTeXEntry entry) {
                    // a record may stand for itself without the one that it refers to
                }
            };
            BibTeXDatabase database = parser.parse(new StringReader(file.text()));
            database.getObjects().stream()
                    .filter(BibTeXEntry.class::isInstance)
                    .map(BibTeXEntry.class::cast)
                    .forEach(entries::add);
        } catch (ParseException | TokenMgrException e) {
            diagnostics.add(Diagnostic.error("bibtex-syntax", "BibTeX 语法错误 / not BibTeX: " + firstLine(e.getMessage()))
                    .at(place(e.getMessage()))
                    .help("check the braces, quotes and commas here"));
        }
        return entries;
    }

    private Work work(BibTeXEntry entry, Span place) {
        String key = entry.getKey().getValue();
        Map<String, String> fields = new HashMap<>();
        entry.getFields()
                .forEach((name, value) ->
                        fields.put(name.getValue().toLowerCase(Locale.ROOT), plain(value.toUserString())));
        String title = fields.remove("title");
        if (title == null) {
            diagnostics.add(Diagnostic.error("bibtex-title", "文献没有标题 / a record without a title: \"" + key + "\"")
                    .at(place)
                    .help("add title = {…}"));
            title = key;
        }
        fields.remove("author");
        Value names = entry.getField(BibTeXEntry.KEY_AUTHOR);
        List<Work.Name> authors = names == null ? List.of() : names(names.toUserString());
        String type = entry.getType().getValue().toLowerCase(Locale.ROOT);
        return BibTeXFields.work(key, type, title, authors, fields, place);
    }

    private static List<Work.Name> names(String list) {
        List<Work.Name> names = new ArrayList<>();
        for (String name : NAME_END.split(list.strip())) if (!name.isBlank()) names.add(name(name.strip()));
        return names;
    }

    /** {@code Family, Given}, {@code Given Family}, or, in braces or without a space, a name without parts. */
    private static Work.Name name(String written) {
        String plain = plain(written);
        boolean whole = written.startsWith("{") && written.endsWith("}");
        int comma = whole ? -1 : plain.indexOf(',');
        int space = whole ? -1 : plain.lastIndexOf(' ');
        if (comma > 0)
            return new Work.Name(
                    plain.substring(0, comma).strip(),
                    plain.substring(comma + 1).strip());
        if (space > 0)
            return new Work.Name(
                    plain.substring(space + 1), plain.substring(0, space).strip());
        return new Work.Name(plain, "");
    }

    /** LaTeX markup resolved; text that is no LaTeX stays as it is. */
    private static String plain(String value) {
        String text = value.replaceAll("\\s+", " ").strip();
        if (!LATEX.matcher(text).find()) return text;
        try {
            return new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(text)));
        } catch (ParseException | TokenMgrException e) {
            return text.replaceAll("[{}]", "");
        }
    }

    /** Where the parser's message says that it stopped. */
    private Span place(String message) {
        Matcher place = LINE.matcher(message == null ? "" : message);
        if (!place.find()) return file.start();
        int line = Math.min(Integer.parseInt(place.group("line")), file.lines().count());
        int column = Math.min(
                Integer.parseInt(place.group("column")) - 1, file.line(line).length());
        int offset = file.lines().startOf(line - 1) + Math.max(0, column);
        return file.span(offset, offset);
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
