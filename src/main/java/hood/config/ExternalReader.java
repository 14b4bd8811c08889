package hood.config;

import hood.book.Settings;
import hood.diagnostic.Diagnostic;
import hood.yaml.YamlMap;
import java.util.List;
import java.util.Optional;

/** Reads how the outside links of a book are checked. */
final class ExternalReader {
    private static final int TIMEOUT = 10;
    private static final int DAYS = 7;
    private static final int PARALLEL = 8;

    private ExternalReader() {}

    /** @param sink takes what is wrong: {@code yaml-value} for numbers out of range */
    static Settings.External read(YamlMap map, List<Diagnostic> sink) {
        Settings.External external = new Settings.External(
                map.texts("ignore").stream()
                        .map(YamlMap.Scalar::text)
                        .filter(pattern -> !pattern.isEmpty())
                        .toList(),
                number(map, "timeout", 1, 120, sink).orElse(TIMEOUT),
                number(map, "days", 0, 90, sink).orElse(DAYS),
                number(map, "parallel", 1, 32, sink).orElse(PARALLEL));
        map.rejectOthers();
        return external;
    }

    private static Optional<Integer> number(YamlMap map, String key, int least, int most, List<Diagnostic> sink) {
        Optional<YamlMap.Scalar> value = map.text(key);
        Optional<Integer> number = value.filter(text -> text.text().matches("[0-9]{1,9}"))
                .map(text -> Integer.valueOf(text.text()))
                .filter(n -> n >= least && n <= most);
        if (value.isPresent() && number.isEmpty()) {
            sink.add(Diagnostic.error(
                            "yaml-value",
                            "应是 " + least + " 到 " + most + " 的整数 / a whole number from " + least + " to " + most
                                    + " is expected")
                    .at(value.get().span()));
        }
        return number;
    }
}
