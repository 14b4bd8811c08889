package hood.bibliography;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import hood.book.Bibliography;
import hood.book.Reference;
import hood.book.Settings;
import hood.book.Target;
import hood.book.Text;
import hood.book.TextLanguage;
import hood.book.Urls;
import hood.book.Work;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.diagnostic.NearMiss;
import hood.source.SourceFile;
import hood.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Writes the reference list in a style of CSL, the Citation Style Language. Entries keep their order and numbers.
 *
 * @see <a href="https://docs.citationstyles.org/en/stable/specification.html">CSL 1.0.2</a>
 */
public final class CslStyler {
    private static final String CHINESE = "china-national-standard-gb-t-7714-2015-numeric";
    private static final String OTHERS = "ieee";
    /** The styles that come along; a book may bring another as a file. */
    private static final List<String> STYLES = List.of(
            CHINESE,
            "china-national-standard-gb-t-7714-2015-author-date",
            OTHERS,
            "apa",
            "association-for-computing-machinery",
            "chicago-author-date",
            "nature");

    private CslStyler() {}

    /**
     * The list in the style that the settings name: for Chinese GB/T 7714-2015, else IEEE, where they name none.
     *
     * @param files finds a text file of the book by its path, for a style that the book brings along
     */
    public static Checked<Bibliography> style(
            List<Reference> references, Settings settings, Function<String, Optional<SourceFile>> files) {
        if (references.isEmpty()) return Checked.of(Bibliography.EMPTY);
        List<Diagnostic> found = new ArrayList<>();
        boolean chinese = TextLanguage.isChinese(settings.language());
        String standard = text(chinese ? CHINESE : OTHERS);
        Optional<Settings.Choice> choice = settings.citationStyle();
        String style = choice.flatMap(name -> chosen(name, files, found)).orElse(standard);
        List<Work> works = references.stream().map(CslStyler::work).toList();
        try {
            return new Checked<>(style(works, style, settings.language()), found);
        } catch (IOException | RuntimeException e) {
            if (choice.isEmpty()) throw new IllegalStateException("citeproc fails on a style of ours", e);
            found.add(unusable(choice.get().span(), e));
        }
        try {
            return new Checked<>(style(works, standard, settings.language()), found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> chosen(
            Settings.Choice choice, Function<String, Optional<SourceFile>> files, List<Diagnostic> sink) {
        String name = choice.value();
        if (STYLES.contains(name)) return Optional.of(text(name));
        Optional<String> own = name.endsWith(".csl") ? files.apply(name).map(SourceFile::text) : Optional.empty();
        if (own.isEmpty()) {
            sink.add(Diagnostic.error("citation-style", "没有这种引用样式 / no such citation style: \"" + name + "\"")
                    .at(choice.span())
                    .help(NearMiss.nearest(name, STYLES)
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("known: " + String.join(", ", STYLES)
                                    + "; or put the style's .csl file into the book and give its path")));
        }
        return own;
    }

    private static Diagnostic unusable(Span place, Exception e) {
        return Diagnostic.error("citation-style", "引用样式不能用 / the citation style does not work: " + e.getMessage())
                .at(place)
                .help("use an independent style of CSL 1.0");
    }

    private static String text(String style) {
        try (InputStream in = CslStyler.class.getResourceAsStream("/csl/" + style + ".csl")) {
            if (in == null) throw new IllegalStateException("a style is missing: " + style);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record of an entry; of one without, what the list itself says. */
    private static Work work(Reference reference) {
        if (reference.work().isPresent()) return reference.work().get();
        Map<String, String> fields = new HashMap<>();
        if (reference.target() instanceof Target.External external) fields.put("URL", external.url());
        return new Work(
                reference.id(),
                fields.isEmpty() ? "document" : "webpage",
                reference.title().plain(),
                List.of(),
                fields,
                Optional.empty(),
                SourceFile.of("", "").start());
    }

    private static Bibliography style(List<Work> works, String style, String language) throws IOException {
        String[] ids = IntStream.range(0, works.size()).mapToObj(i -> "w" + i).toArray(String[]::new);
        CSLItemData[] items = new CSLItemData[ids.length];
        for (int i = 0; i < ids.length; i++) {
            Map<String, Object> item = CslJson.of(works.get(i));
            item.put("id", ids[i]);
            items[i] = CSLItemData.fromJson(item);
        }
        List<String> locales =
                works.stream().map(work -> locale(work, language)).toList();
        Styled[] styled = new Styled[ids.length];
        for (String locale : Set.copyOf(locales)) {
            CSL csl = csl(items, ids, style, locale);
            for (int i = 0; i < ids.length; i++) if (locales.get(i).equals(locale)) styled[i] = styled(csl, items[i]);
        }
        List<Bibliography.Entry> entries = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            String html = styled[i].html();
            entries.add(new Bibliography.Entry(styled[i].mark(), html, Exports.of(works.get(i), html)));
        }
        return new Bibliography(entries);
    }

    /** In a Chinese list each entry speaks its own language; in others all speak that of the page. */
    private static String locale(Work work, String language) {
        boolean chinese = TextLanguage.isChinese(language);
        String wanted = chinese ? work.language() : language;
        if (TextLanguage.isChinese(wanted)) return "zh-CN";
        return wanted.equals("en-GB") ? wanted : "en-US";
    }

    /** Apart, because Java loads what a class hands over when it checks the class: a book without references needs none. */
    private static final class Engine {
        static CSL of(CSLItemData[] items, String style, String locale) throws IOException {
            return new CSL(new ListItemDataProvider(items), style, locale);
        }
    }

    private record Styled(String mark, String html) {}

    private static CSL csl(CSLItemData[] items, String[] ids, String style, String locale) throws IOException {
        CSL csl = Engine.of(items, style, locale);
        csl.setOutputFormat("html");
        csl.setConvertLinks(true);
        csl.registerCitationItems(List.of(ids), true);
        return csl;
    }

    /** One of the works that a processor knows. */
    private static Styled styled(CSL csl, CSLItemData item) {
        String id = item.getId();
        String mark = Jsoup.parseBodyFragment(csl.makeCitation(id).get(0).getText())
                .body()
                .html();
        String[] entry = csl.makeBibliography(other -> other.getId().equals(id)).getEntries();
        return new Styled(mark, entry.length == 0 ? Text.escape(item.getTitle()) : html(entry[0]));
    }

    /** An entry without its number and the frame around it. */
    private static String html(String entry) {
        Element body = Jsoup.parseBodyFragment(entry).body();
        Element text = Optional.ofNullable(body.selectFirst(".csl-right-inline"))
                .orElseGet(() ->
                        Optional.ofNullable(body.selectFirst(".csl-entry")).orElse(body));
        for (Element link : text.select("a[href]")) {
            link.addClass("external");
            if (link.text().equals(link.attr("href"))) link.text(Urls.decode(link.text()));
        }
        text.select("span[style*=italic]").tagName("i").removeAttr("style");
        return text.html().strip();
    }
}
