package hood.block.sim;

import hood.book.Block;
import hood.book.Fence;
import hood.book.Passage;
import hood.book.Text;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.source.Excerpt;
import hood.source.SourceFile;
import hood.yaml.Yaml;
import hood.yaml.YamlMap;
import hood.yaml.YamlMap.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The block {@code sim}: a custom element that scripts of the book bring to life. Without them, and on paper before they
 * ran, the page shows the element's content, the key frame.
 */
public final class Simulator implements Block {
    private static final Pattern ELEMENT = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");
    /** Names with a dash that are no custom elements. */
    private static final Set<String> RESERVED = Set.of(
            "annotation-xml",
            "color-profile",
            "font-face",
            "font-face-src",
            "font-face-uri",
            "font-face-format",
            "font-face-name",
            "missing-glyph");

    private static final Pattern OPTION = Pattern.compile("[a-z][a-z0-9-]*");
    /** Attributes that belong to the page, not to a simulator. */
    private static final Set<String> PAGE = Set.of("class", "hidden", "id", "is", "part", "role", "slot", "style");

    private static final Set<String> ATTRIBUTES = Set.of("title");

    /**
     * What the template shows.
     *
     * @param element the element's name; empty when there is none, and the key frame stands alone
     * @param options its attributes, in the order of their names
     * @param frame what it holds until its script runs
     * @param scripts the paths of its scripts in the book, in order
     */
    public record View(String element, Map<String, String> options, Passage frame, List<String> scripts)
            implements Block.View {
        public View {
            Objects.requireNonNull(element, "element");
            Objects.requireNonNull(frame, "frame");
            options = Collections.unmodifiableMap(new TreeMap<>(options));
            scripts = List.copyOf(scripts);
        }

        @Override
        public String template() {
            return "blocks/sim";
        }

        /** The start tag. */
        public String open() {
            if (element.isEmpty()) return "";
            StringBuilder tag = new StringBuilder("<").append(element);
            options.forEach((name, value) -> tag.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(Text.escape(value))
                    .append('"'));
            return tag.append('>').toString();
        }

        /** The end tag. */
        public String close() {
            return element.isEmpty() ? "" : "</" + element + ">";
        }
    }

    @Override
    public boolean takes(String language) {
        return language.equals("sim");
    }

    @Override
    public Checked<Block.View> read(Fence fence, Context context) {
        List<Diagnostic> found = new ArrayList<>();
        for (String name : new TreeSet<>(fence.attributes().values().keySet())) {
            if (ATTRIBUTES.contains(name)) continue;
            found.add(Diagnostic.warning("fence-attribute", "未知的属性 / unknown attribute \"" + name + "\"")
                    .at(fence.info())
                    .help("known: title; what the simulator takes goes under options"));
        }
        YamlMap map = Yaml.map(fence.content(), found);
        boolean whole = found.stream().noneMatch(Diagnostic::isError);
        Optional<Scalar> element = map.text("element");
        List<Scalar> scripts = map.texts("script");
        Map<String, String> options = options(map.map("options"), found);
        Optional<Excerpt> frame =
                map.excerpt("frame").filter(text -> !text.text().isBlank());
        map.rejectOthers();
        if (whole) missing(fence, element, scripts, frame, found);
        View view = new View(
                element.flatMap(name -> element(name, found)).orElse(""),
                options,
                frame.map(context::markdown).orElse(Passage.EMPTY),
                scripts(scripts, context, found));
        return new Checked<>(view, found);
    }

    private static void missing(
            Fence fence,
            Optional<Scalar> element,
            List<Scalar> scripts,
            Optional<Excerpt> frame,
            List<Diagnostic> sink) {
        if (element.isEmpty()) {
            sink.add(Diagnostic.error("sim-element", "没有说是哪个模拟器 / no element is named")
                    .at(fence.info())
                    .help("add a line such as \"element: my-simulator\""));
        }
        if (scripts.isEmpty()) {
            sink.add(Diagnostic.error("sim-script", "没有列出脚本 / no script is listed")
                    .at(fence.info())
                    .help("add a line such as \"script: [sims/my-simulator.js]\""));
        }
        if (frame.isEmpty()) {
            sink.add(Diagnostic.error("sim-frame", "没有静态的关键帧 / no static key frame")
                    .at(fence.info())
                    .help("add \"frame: |\" with a picture, table or text in Markdown, for readers without script"));
        }
    }

    private static Optional<String> element(Scalar name, List<Diagnostic> sink) {
        if (ELEMENT.matcher(name.text()).matches() && !RESERVED.contains(name.text())) return Optional.of(name.text());
        sink.add(Diagnostic.error(
                        "sim-element", "不是自定义元素的名字 / not the name of a custom element: \"" + name.text() + "\"")
                .at(name.span())
                .help("use lower-case letters and digits with at least one dash, such as my-simulator"));
        return Optional.empty();
    }

    private static Map<String, String> options(YamlMap map, List<Diagnostic> sink) {
        Map<String, String> options = new TreeMap<>();
        for (String name : map.keys()) {
            boolean fits = OPTION.matcher(name).matches() && !name.startsWith("on") && !PAGE.contains(name);
            if (fits) {
                map.text(name).ifPresent(value -> options.put(name, value.text()));
                continue;
            }
            sink.add(Diagnostic.error("sim-option", "不能作选项的名字 / not a name for an option: \"" + name + "\"")
                    .at(map.keySpan(name).orElseThrow())
                    .help("options become attributes: use lower-case letters, digits and dashes; not on…, "
                            + String.join(", ", new TreeSet<>(PAGE))));
        }
        return options;
    }

    private static List<String> scripts(List<Scalar> named, Context context, List<Diagnostic> sink) {
        List<String> paths = new ArrayList<>();
        for (Scalar script : named) {
            Optional<String> path = script.text().endsWith(".js")
                    ? context.file(script.text()).map(SourceFile::path)
                    : Optional.empty();
            path.ifPresent(paths::add);
            if (path.isPresent()) continue;
            sink.add(Diagnostic.error("sim-script", "找不到脚本 / no such script: \"" + script.text() + "\"")
                    .at(script.span())
                    .help("name a .js file of the book by its path from this file"));
        }
        return paths;
    }
}
