package hood.bibliography;

import hood.book.Work;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.source.Excerpt;
import hood.source.SourceFile;
import hood.yaml.Yaml;
import hood.yaml.YamlMap;
import hood.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads CSL-JSON. Since JSON is YAML, the reader of YAML serves, which knows where everything stands. */
public final class CslJsonReader {
    private static final Set<String> OTHERS = Set.of("id", "type", "title", "author", "file");

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private CslJsonReader() {}

    /** The records of a file, which holds a list of items; an item that is none is reported as {@code csl-json}. */
    public static Checked<List<Work>> read(SourceFile file) {
        CslJsonReader reader = new CslJsonReader();
        List<Work> works = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Yaml.value(Excerpt.of(file), reader.diagnostics).map(YamlValue::items).orElse(List.of()).stream()
                .flatMap(item -> reader.work(item).stream())
                .filter(work -> keys.add(work.key()) || reader.isTwice(work))
                .forEach(works::add);
        return new Checked<>(works, reader.diagnostics);
    }

    private boolean isTwice(Work work) {
        diagnostics.add(Diagnostic.error("csl-json", "重复的文献键 / duplicate id \"" + work.key() + "\"")
                .at(work.span())
                .help("give each item an id of its own; this one is left out"));
        return false;
    }

    private Optional<Work> work(YamlValue value) {
        if (!value.isMap()) return wrong(value, "这里应是一条记录 / an item is expected here", "write {\"id\": …}");
        YamlMap item = value.map();
        Optional<YamlMap.Scalar> id = item.text("id");
        Optional<YamlMap.Scalar> title = item.text("title");
        if (id.isEmpty() || title.isEmpty())
            return wrong(value, "记录没有 id 或 title / an item without id or title", "give both");
        Map<String, String> fields = new HashMap<>();
        for (String name : item.keys()) {
            if (OTHERS.contains(name)) continue;
            YamlValue field = item.value(name).orElse(null);
            if (field == null) continue;
            if (CslJson.isDate(name)) date(field).ifPresent(date -> fields.put(name, date));
            else if (!field.isMap() && !field.isList()) field.text().ifPresent(text -> fields.put(name, text.text()));
        }
        return Optional.of(new Work(
                id.get().text(),
                item.text("type").map(YamlMap.Scalar::text).orElse("document"),
                title.get().text(),
                item.items("author").stream()
                        .flatMap(name -> name(name).stream())
                        .toList(),
                fields,
                item.text("file").map(YamlMap.Scalar::text),
                id.get().span()));
    }

    private <T> Optional<T> wrong(YamlValue value, String message, String help) {
        diagnostics.add(Diagnostic.error("csl-json", message).at(value.span()).help(help));
        return Optional.empty();
    }

    private Optional<Work.Name> name(YamlValue value) {
        if (!value.isMap()) return wrong(value, "这里应是一个名字 / a name is expected here", "write {\"family\": …}");
        YamlMap name = value.map();
        String family =
                part(name, "literal").orElseGet(() -> part(name, "family").orElse(""));
        String particle = part(name, "non-dropping-particle").map(p -> p + " ").orElse("");
        return Optional.of(new Work.Name(particle + family, part(name, "given").orElse("")))
                .filter(found -> !found.family().isEmpty());
    }

    private static Optional<String> part(YamlMap name, String key) {
        return name.text(key).map(YamlMap.Scalar::text);
    }

    /** The first of {@code date-parts}, as ISO 8601 has it. */
    private Optional<String> date(YamlValue value) {
        if (!value.isMap())
            return wrong(value, "这里应是日期 / a date is expected here", "write {\"date-parts\": [[2012, 5, 2]]}");
        List<YamlValue> dates = value.map().items("date-parts");
        if (dates.isEmpty()) return Optional.empty();
        StringBuilder iso = new StringBuilder();
        for (YamlValue part : dates.get(0).items()) {
            String digits = part.text().map(YamlMap.Scalar::text).orElse("");
            if (!digits.matches("[0-9]{1,4}") || iso.length() == 0 && digits.length() < 4)
                return wrong(part, "日期应是数字 / a date has numbers", "write [[2012, 5, 2]]");
            iso.append(iso.length() == 0 ? "" : "-")
                    .append(digits.length() == 1 ? "0" : "")
                    .append(digits);
        }
        return Optional.of(iso.toString()).filter(date -> !date.isEmpty());
    }
}
