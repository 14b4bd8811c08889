package hood.bibliography;

import hood.book.Work;
import hood.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What BibTeX's kinds and fields are called in CSL.
 *
 * @see <a href="https://aurimasv.github.io/z2csl/typeMap.xml">the mapping that Zotero uses</a>
 */
final class BibTeXFields {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("article", "article-journal"),
            Map.entry("inproceedings", "paper-conference"),
            Map.entry("conference", "paper-conference"),
            Map.entry("proceedings", "book"),
            Map.entry("book", "book"),
            Map.entry("manual", "book"),
            Map.entry("incollection", "chapter"),
            Map.entry("inbook", "chapter"),
            Map.entry("phdthesis", "thesis"),
            Map.entry("mastersthesis", "thesis"),
            Map.entry("thesis", "thesis"),
            Map.entry("techreport", "report"),
            Map.entry("report", "report"),
            Map.entry("unpublished", "manuscript"),
            Map.entry("online", "webpage"),
            Map.entry("electronic", "webpage"));
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("journal", "container-title"),
            Map.entry("journaltitle", "container-title"),
            Map.entry("booktitle", "container-title"),
            Map.entry("volume", "volume"),
            Map.entry("pages", "page"),
            Map.entry("publisher", "publisher"),
            Map.entry("organization", "publisher"),
            Map.entry("institution", "publisher"),
            Map.entry("school", "publisher"),
            Map.entry("address", "publisher-place"),
            Map.entry("location", "publisher-place"),
            Map.entry("edition", "edition"),
            Map.entry("series", "collection-title"),
            Map.entry("doi", "DOI"),
            Map.entry("url", "URL"),
            Map.entry("isbn", "ISBN"),
            Map.entry("issn", "ISSN"),
            Map.entry("language", "language"),
            Map.entry("langid", "language"),
            Map.entry("abstract", "abstract"),
            Map.entry("note", "note"),
            Map.entry("keywords", "keyword"));
    private static final Map<String, String> LANGUAGES = Map.of(
            "english",
            "en-US",
            "american",
            "en-US",
            "british",
            "en-GB",
            "en",
            "en-US",
            "chinese",
            "zh-CN",
            "zh",
            "zh-CN");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern DATE = Pattern.compile("(?<date>[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?).*");

    private BibTeXFields() {}

    /**
     * A record.
     *
     * @param type the kind, in lower case
     * @param fields the fields but author and title, by lower-case name
     */
    static Work work(
            String key, String type, String title, List<Work.Name> authors, Map<String, String> fields, Span place) {
        Map<String, String> named = new HashMap<>();
        FIELDS.forEach((from, to) -> value(fields, from).ifPresent(value -> named.putIfAbsent(to, value)));
        named.computeIfPresent("page", (name, pages) -> pages.replaceAll("[-–—]+", "-"));
        named.computeIfPresent(
                "language", (name, language) -> LANGUAGES.getOrDefault(language.toLowerCase(), language));
        value(fields, "howpublished")
                .filter(how -> how.matches("https?://\\S+"))
                .ifPresent(url -> named.putIfAbsent("URL", url));
        value(fields, "number")
                .or(() -> value(fields, "issue"))
                .ifPresent(number -> named.put(type.contains("report") ? "number" : "issue", number));
        date(fields).ifPresent(date -> named.put("issued", date));
        value(fields, "urldate").flatMap(BibTeXFields::iso).ifPresent(date -> named.put("accessed", date));
        String kind = TYPES.getOrDefault(type, named.containsKey("URL") ? "webpage" : "document");
        return new Work(key, kind, title, authors, named, value(fields, "file"), place);
    }

    private static Optional<String> value(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
    }

    private static Optional<String> date(Map<String, String> fields) {
        Optional<String> date = value(fields, "date").flatMap(BibTeXFields::iso);
        if (date.isPresent()) return date;
        Optional<String> year = value(fields, "year").filter(y -> y.matches("[0-9]{4}"));
        Optional<String> month = value(fields, "month").flatMap(BibTeXFields::month);
        Optional<String> day =
                value(fields, "day").filter(d -> d.matches("[0-9]{1,2}")).map(d -> d.length() == 1 ? "0" + d : d);
        return year.map(y ->
                y + month.map(m -> "-" + m + day.map(d -> "-" + d).orElse("")).orElse(""));
    }

    private static Optional<String> iso(String date) {
        Matcher matcher = DATE.matcher(date);
        return matcher.matches() ? Optional.of(matcher.group("date")) : Optional.empty();
    }

    private static Optional<String> month(String month) {
        String low = month.toLowerCase(java.util.Locale.ROOT);
        int number = low.matches("[0-9]{1,2}")
                ? Integer.parseInt(low)
                : 1 + MONTHS.indexOf(low.substring(0, Math.min(3, low.length())));
        return number >= 1 && number <= 12 ? Optional.of((number < 10 ? "0" : "") + number) : Optional.empty();
    }
}
