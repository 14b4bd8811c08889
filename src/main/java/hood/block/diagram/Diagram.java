package hood.block.diagram;

import hood.book.Block;
import hood.book.Fence;
import hood.book.Text;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.source.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import net.sourceforge.plantuml.error.PSystemError;

/**
 * The block {@code plantuml}: a diagram, drawn at build time. {@code alt="…"} behind the fence says in words what it shows.
 * PlantUML runs in its sandbox: a diagram can include no file and no address. Lines are {@code @startuml} and {@code
 * @enduml} may be left out.
 */
public final class Diagram implements Block {
    private static final String LAYOUT = "!pragma layout smetana\n";

    /**
     * What the template shows.
     *
     * @param svg the drawing; the source, when it is wrong
     */
    public record View(String svg) implements Block.View {
        @Override
        public String template() {
            return "blocks/diagram";
        }
    }

    @Override
    public boolean takes(String language) {
        return language.equals("plantuml") || language.equals("puml");
    }

    @Override
    public Checked<Block.View> read(Fence fence, Context context) {
        String text = fence.content().text();
        boolean whole = text.stripLeading().startsWith("@start");
        int first = whole ? text.indexOf('\n') + 1 : 0;
        String source = whole
                ? text.substring(0, first) + LAYOUT + text.substring(first)
                : "@startuml\n" + LAYOUT + text + "\n@enduml\n";
        SourceStringReader reader = Sandbox.reader(source);
        String svg = draw(reader);
        if (reader.getBlocks().isEmpty() || reader.getBlocks().get(0).getDiagram() instanceof PSystemError) {
            String shown = "<pre class=\"diagram-error\">" + Text.escape(text) + "</pre>";
            return new Checked<>(new View(shown), List.of(error(reader, fence, whole ? 1 : 2)));
        }
        String label = fence.attributes()
                .value("alt")
                .or(() -> fence.attributes().value("title"))
                .orElse("");
        return Checked.of(new View(Svg.forPage(svg, label, context.id("d" + Integer.toHexString(text.hashCode())))));
    }

    private static String draw(SourceStringReader reader) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            reader.outputImage(out, 0, new FileFormatOption(FileFormat.SVG, false));
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param added how many of PlantUML's lines stand before the fence's own */
    private static Diagnostic error(SourceStringReader reader, Fence fence, int added) {
        String text = fence.content().text();
        String message = "no diagram";
        int line = 0;
        if (!reader.getBlocks().isEmpty() && reader.getBlocks().get(0).getDiagram() instanceof PSystemError error) {
            message = error.getErrorsUml().iterator().next().getError();
            line = Math.max(0, error.getLineLocation().getPosition() - added);
        }
        int start = 0;
        for (int i = 0; i < line && text.indexOf('\n', start) >= 0; i++) start = text.indexOf('\n', start) + 1;
        int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
        Span place = text.isEmpty() ? fence.info() : fence.content().span(start, end);
        return Diagnostic.error("diagram-syntax", "图有误 / wrong diagram: " + message)
                .at(place)
                .help("mend this line; the diagram is shown as its source for now");
    }

    /** Makes readers in PlantUML's sandbox, which is chosen once for the whole program, before its first use. */
    private static final class Sandbox {
        static {
            System.setProperty("PLANTUML_SECURITY_PROFILE", "SANDBOX");
            System.setProperty("java.awt.headless", "true");
            Logger.getLogger("java.util.prefs").setLevel(Level.OFF);
        }

        static SourceStringReader reader(String source) {
            return new SourceStringReader(source);
        }
    }
}
