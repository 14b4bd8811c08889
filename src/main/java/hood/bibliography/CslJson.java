package hood.bibliography;

import hood.book.Work;
import hood.source.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A record as CSL's JSON has it.
 *
 * @see <a href="https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html">CSL JSON</a>
 */
final class CslJson {
    static final String FORMAT = "CSL-JSON";

    private CslJson() {}

    static Map<String, Object> of(Work work) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", work.key());
        item.put("type", work.type());
        item.put("title", work.title());
        if (!work.authors().isEmpty())
            item.put("author", work.authors().stream().map(CslJson::name).toList());
        work.fields().forEach((name, value) -> item.put(name, isDate(name) ? date(value) : value));
        return item;
    }

    static String text(Work work) {
        return "[" + Json.of(of(work)) + "]\n";
    }

    static boolean isDate(String field) {
        return field.equals("issued") || field.equals("accessed");
    }

    private static Map<String, Object> name(Work.Name name) {
        return name.given().isEmpty()
                ? Json.map("literal", name.family())
                : Json.map("family", name.family(), "given", name.given());
    }

    private static Map<String, Object> date(String iso) {
        List<Object> parts = new ArrayList<>();
        for (String part : iso.split("-")) parts.add(Integer.parseInt(part));
        return Json.map("date-parts", List.of(parts));
    }
}
