package hood.yaml;

import hood.diagnostic.Diagnostic;
import hood.source.SourceFile;
import hood.source.Span;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads YAML 1.2 documents. */
public final class Yaml {
    private final SourceFile file;
    private final int start;

    private Yaml(SourceFile file, int start) {
        this.file = file;
        this.start = start;
    }

    /**
     * Reads a stretch of a file as one YAML mapping.
     *
     * @param region the stretch; it begins at the start of a line
     * @param sink takes what is found: {@code yaml-syntax} where it is no YAML, {@code yaml-type} where it is no mapping
     * @return the mapping; an empty one where there is none
     */
    public static YamlMap map(Span region, List<Diagnostic> sink) {
        Yaml yaml = new Yaml(region.file(), region.start());
        return new YamlMap(yaml, yaml.mapping(region, sink), sink);
    }

    private Optional<MappingNode> mapping(Span region, List<Diagnostic> sink) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.path())
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(true)
                .build();
        try {
            StreamReader reader = new StreamReader(settings, region.text());
            Optional<Node> root = new Composer(settings, new ParserImpl(settings, reader)).getSingleNode();
            if (root.isEmpty()) return Optional.empty();
            if (root.get() instanceof MappingNode mapping) return Optional.of(mapping);
            sink.add(Diagnostic.error("yaml-type", "这里应是键值对 / a mapping of keys to values is expected here")
                    .at(span(root.get())));
        } catch (MarkedYamlEngineException e) {
            int place = e.getProblemMark().map(this::offset).orElse(start);
            sink.add(Diagnostic.error("yaml-syntax", "YAML 语法错误 / not YAML: " + e.getProblem())
                    .at(file.span(place, place)));
        } catch (YamlEngineException e) {
            sink.add(Diagnostic.error("yaml-syntax", "YAML 语法错误 / not YAML: " + e.getMessage())
                    .at(file.span(start, start)));
        }
        return Optional.empty();
    }

    Span span(Node node) {
        int from = node.getStartMark().map(this::offset).orElse(start);
        int to = node.getEndMark().map(this::offset).orElse(from);
        return file.span(from, Math.max(from, to));
    }

    /** Marks count lines from 0 and columns in code points, both from the region's start. */
    private int offset(Mark mark) {
        int line = file.lines().lineAt(start) + mark.getLine();
        if (line >= file.lines().count()) return file.text().length();
        int begin = file.lines().startOf(line);
        int columns = Math.min(
                mark.getColumn(), file.text().codePointCount(begin, file.text().length()));
        return file.text().offsetByCodePoints(begin, columns);
    }
}
