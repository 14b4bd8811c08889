package hood.block.steps;

import hood.block.Surroundings;
import hood.book.Attributes;
import hood.book.Fence;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.source.Excerpt;
import hood.source.SourceFile;
import java.util.List;

/** Reads stories for tests. Their first line is line 2 of the file. */
final class Stories {
    private Stories() {}

    static Fence fence(String yaml) {
        SourceFile file = SourceFile.of("a.md", "```steps\n" + yaml + "\n```\n");
        int end = file.text().length() - "\n```\n".length();
        return new Fence("steps", Attributes.NONE, file.span(3, 8), Excerpt.of(file.span(9, end)));
    }

    static Checked<Story> read(String yaml) {
        return StoryReader.read(fence(yaml), Surroundings.NONE);
    }

    /** Each finding as {@code line:column id}. */
    static List<String> found(String yaml) {
        return read(yaml).diagnostics().stream().map(Stories::shown).toList();
    }

    private static String shown(Diagnostic d) {
        return d.span().orElseThrow().position() + " " + d.id();
    }

    /** The last state of a story that has nothing wrong, in words. */
    static String last(String yaml) {
        Checked<Story> story = read(yaml);
        if (!story.diagnostics().isEmpty()) throw new AssertionError(story.diagnostics());
        List<Story.Frame> frames = story.value().frames();
        return Description.of(frames.get(frames.size() - 1).state());
    }
}
