package hood.bibliography;

import hood.book.Bibliography;
import hood.book.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;

/** A record in the formats that other programs read. */
final class Exports {
    /** CSL's kinds in BibTeX and RIS; others are {@code misc} and {@code GEN}. */
    private static final Map<String, List<String>> TYPES = Map.of(
            "article-journal", List.of("article", "JOUR"),
            "paper-conference", List.of("inproceedings", "CPAPER"),
            "book", List.of("book", "BOOK"),
            "chapter", List.of("incollection", "CHAP"),
            "thesis", List.of("phdthesis", "THES"),
            "report", List.of("techreport", "RPRT"),
            "manuscript", List.of("unpublished", "UNPB"),
            "webpage", List.of("online", "ELEC"));

    private Exports() {}

    /** @param styled the record in the style of the list, as HTML */
    static List<Bibliography.Export> of(Work work, String styled) {
        return List.of(
                new Bibliography.Export("", Jsoup.parseBodyFragment(styled).text()),
                new Bibliography.Export("BibTeX", bibTeX(work)),
                new Bibliography.Export("RIS", ris(work)),
                new Bibliography.Export(CslJson.FORMAT, CslJson.text(work)));
    }

    /** BibTeX as BibLaTeX reads it too; what LaTeX would take for markup is escaped. */
    static String bibTeX(Work work) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (!work.authors().isEmpty())
            fields.put(
                    "author",
                    String.join(
                            " and ",
                            work.authors().stream().map(Exports::bibTeXName).toList()));
        fields.put("title", "{" + latex(work.title()) + "}");
        String container = work.type().equals("article-journal") ? "journal" : "booktitle";
        work.fields().forEach((name, value) -> {
            switch (name) {
                case "container-title" -> fields.put(container, latex(value));
                case "issued" -> fields.put("date", value);
                case "accessed" -> fields.put("urldate", value);
                case "page" -> fields.put("pages", value.replace("-", "--"));
                case "issue", "number" -> fields.put("number", value);
                case "publisher-place" -> fields.put("address", latex(value));
                case "collection-title" -> fields.put("series", latex(value));
                case "DOI", "URL", "ISBN", "ISSN" -> fields.put(name.toLowerCase(java.util.Locale.ROOT), value);
                case "keyword" -> fields.put("keywords", latex(value));
                default -> fields.put(name, latex(value));
            }
        });
        StringBuilder out = new StringBuilder("@")
                .append(TYPES.getOrDefault(work.type(), List.of("misc")).get(0));
        out.append('{').append(work.key());
        fields.forEach((name, value) ->
                out.append(",\n  ").append(name).append(" = {").append(value).append('}'));
        return out.append("\n}\n").toString();
    }

    private static String bibTeXName(Work.Name name) {
        return name.given().isEmpty() ? "{" + latex(name.family()) + "}" : latex(name.family() + ", " + name.given());
    }

    private static String latex(String text) {
        return text.replace("\\", "\\textbackslash{}").replaceAll("([&%$#_{}])", "\\\\$1");
    }

    /** @see <a href="https://en.wikipedia.org/wiki/RIS_(file_format)">RIS</a> */
    static String ris(Work work) {
        StringBuilder out = new StringBuilder();
        ris(out, "TY", TYPES.getOrDefault(work.type(), List.of("", "GEN")).get(1));
        ris(out, "TI", work.title());
        for (Work.Name name : work.authors())
            ris(out, "AU", name.given().isEmpty() ? name.family() : name.family() + ", " + name.given());
        work.fields().forEach((field, value) -> {
            switch (field) {
                case "container-title" -> ris(out, "T2", value);
                case "issued" -> {
                    ris(out, "PY", value.substring(0, 4));
                    ris(out, "DA", value.replace('-', '/'));
                }
                case "accessed" -> ris(out, "Y2", value.replace('-', '/'));
                case "volume" -> ris(out, "VL", value);
                case "issue", "number" -> ris(out, "IS", value);
                case "page" -> {
                    String[] ends = value.split("-", 2);
                    ris(out, "SP", ends[0]);
                    if (ends.length == 2) ris(out, "EP", ends[1]);
                }
                case "publisher" -> ris(out, "PB", value);
                case "publisher-place" -> ris(out, "CY", value);
                case "DOI" -> ris(out, "DO", value);
                case "URL" -> ris(out, "UR", value);
                case "ISBN", "ISSN" -> ris(out, "SN", value);
                case "language" -> ris(out, "LA", value);
                case "abstract" -> ris(out, "AB", value);
                case "note" -> ris(out, "N1", value);
                default -> {
                    // no tag of its own
                }
            }
        });
        return out.append("ER  - \n").toString();
    }

    private static void ris(StringBuilder out, String tag, String value) {
        out.append(tag).append("  - ").append(value).append('\n');
    }
}
