package hood.block.run;

import hood.diagnostic.Diagnostic;
import hood.source.Excerpt;
import hood.source.Span;
import hood.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The options of a fence, checked. */
record Options(YamlMap map, List<Diagnostic> sink) {
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    int number(String key, int otherwise, int least, int most) {
        Optional<YamlMap.Scalar> value = map.text(key);
        if (value.isEmpty()) return otherwise;
        int number = value.get().text().matches("[0-9]{1,6}")
                ? Integer.parseInt(value.get().text())
                : -1;
        if (number >= least && number <= most) return number;
        wrong(
                value.get().span(),
                "数不在范围之内 / a number out of range",
                "give a whole number from " + least + " to " + most);
        return otherwise;
    }

    List<String> args() {
        List<String> args = new ArrayList<>();
        map.items("args")
                .forEach(item -> item.excerpt().map(Excerpt::text).ifPresent(text -> {
                    if (text.indexOf('\0') < 0) args.add(text);
                    else wrong(item.span(), "参数不能含有 NUL / an argument cannot hold NUL", "leave it out");
                }));
        return args;
    }

    Map<String, String> env() {
        Map<String, String> env = new TreeMap<>();
        YamlMap variables = map.map("env");
        for (String name : variables.keys()) {
            Optional<String> value = variables.excerpt(name).map(Excerpt::text);
            if (VARIABLE.matcher(name).matches()
                    && value.filter(text -> text.indexOf('\0') < 0).isPresent()) {
                env.put(name, value.get());
            } else if (value.isPresent()) {
                wrong(
                        variables.keySpan(name).orElseThrow(),
                        "不是环境变量 / not an environment variable: \"" + name + "\"",
                        "write it as NAME: value");
            }
        }
        return env;
    }

    Expected expected() {
        if (map.value("output").filter(value -> value.isList()).isEmpty()) {
            Optional<YamlMap.Scalar> word = map.text("output");
            boolean varies = word.filter(w -> w.text().equals("varies")).isPresent();
            if (word.isPresent() && !varies && !word.get().text().equals("exact")) {
                wrong(
                        word.get().span(),
                        "未知的比较方式 / unknown way to compare: \"" + word.get().text() + "\"",
                        "write exact, varies, or a list of regular expressions, one a line");
            }
            return varies ? new Expected(true, List.of()) : Expected.EXACT;
        }
        List<Pattern> lines = new ArrayList<>();
        for (YamlMap.Scalar line : map.texts("output")) {
            try {
                boolean any = line.text().equals(Expected.ANY);
                lines.add(Pattern.compile(line.text(), any ? Pattern.LITERAL : Pattern.UNICODE_CASE));
            } catch (PatternSyntaxException e) {
                wrong(line.span(), "不是正则表达式 / not a regular expression: " + e.getDescription(), "mend it");
            }
        }
        return new Expected(true, lines);
    }

    /** What the name of the record has behind that of the program. */
    String suffix() {
        Optional<YamlMap.Scalar> record = map.text("record");
        if (record.isEmpty()) return "";
        if (record.get().text().matches("[\\p{L}\\p{N}_-]{1,40}"))
            return "." + record.get().text();
        wrong(record.get().span(), "不能用作文件名 / not fit for a file name", "use letters, digits and hyphens");
        return "";
    }

    private void wrong(Span place, String message, String help) {
        sink.add(Diagnostic.error("yaml-value", message).at(place).help(help));
    }
}
