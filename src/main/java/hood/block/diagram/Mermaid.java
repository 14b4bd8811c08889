package hood.block.diagram;

import hood.book.Block;
import hood.book.Fence;
import hood.diagnostic.Checked;
import java.util.List;

/**
 * The block {@code mermaid}: a diagram that Git hosts draw too. No library of the JVM draws it, so that the browser does,
 * by a script that lies in the site and that only pages with such a diagram load. Without script its source is shown.
 */
public final class Mermaid implements Block {
    /**
     * What the template shows.
     *
     * @param source the diagram
     * @param alt what it shows, in words, or empty
     */
    public record View(String source, String alt) implements Block.View {
        @Override
        public String template() {
            return "blocks/mermaid";
        }

        @Override
        public List<String> assets() {
            return List.of("scripts/mermaid.min.js", "scripts/mermaid-start.js");
        }
    }

    @Override
    public boolean takes(String language) {
        return language.equals("mermaid");
    }

    @Override
    public Checked<Block.View> read(Fence fence, Context context) {
        return Checked.of(new View(
                fence.content().text().strip(),
                fence.attributes()
                        .value("alt")
                        .or(() -> fence.attributes().value("title"))
                        .orElse("")));
    }
}
