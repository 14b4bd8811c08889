package hood.book;

import hood.diagnostic.Fix;
import hood.source.SourceFile;
import hood.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far a book is translated into one language.
 *
 * @param language the language
 * @param chapters its chapters that are written in the original, in reading order
 */
public record TranslationStatus(Settings.Language language, List<Translation> chapters) {
    public TranslationStatus {
        chapters = List.copyOf(chapters);
    }

    /** The status of a book in another language than the original. */
    public static TranslationStatus of(Book book) {
        List<Translation> chapters = Stream.concat(book.chapters().stream(), book.unlisted().stream())
                .flatMap(chapter -> chapter.translation().stream())
                .filter(translation -> !translation.original().frontMatter().planned())
                .toList();
        Settings.Language language = book.settings().languages().stream()
                .filter(one -> one.code().equals(book.settings().language()))
                .findFirst()
                .orElseThrow();
        return new TranslationStatus(language, chapters);
    }

    /** Of a hundred sections of the original, how many have a translation that is current; 100 where there is none at all. */
    public static int percent(List<Translation> chapters) {
        int all = 0;
        int current = 0;
        for (Translation chapter : chapters) {
            all += chapter.original().sections().size();
            current += (int) count(chapter, Translation.State.CURRENT);
        }
        return all == 0 ? 100 : current * 100 / all;
    }

    /** How many sections of a chapter are in a state. */
    public static long count(Translation chapter, Translation.State state) {
        return chapter.parts().stream().filter(part -> part.state() == state).count();
    }

    /** How many sections of the original a chapter has not. */
    public static int missing(Translation chapter) {
        return chapter.exists()
                ? chapter.missing().size()
                : chapter.original().sections().size();
    }

    /**
     * The changes to a translation's file after which its sections say that they were made from the original as it is.
     *
     * @param again whether also sections that say so of another text are changed
     */
    public static List<Fix> stamps(Translation chapter, boolean again) {
        List<Fix> stamps = new ArrayList<>();
        for (Translation.Part part : chapter.parts()) {
            boolean wanted =
                    part.state() == Translation.State.UNSTAMPED || again && part.state() == Translation.State.STALE;
            if (!wanted) continue;
            String stamp = Section.stampOf(part.original().orElseThrow().digest());
            stamps.add(part.section()
                    .stampSpan()
                    .map(old -> new Fix(old, stamp))
                    .orElseGet(() -> behindHeading(chapter.text(), part.section(), stamp)));
        }
        return stamps;
    }

    /** A line of its own below the heading; above the first heading, below the title. */
    private static Fix behindHeading(Document text, Section section, String stamp) {
        SourceFile file = text.source();
        int end = section.heading()
                .or(text::title)
                .map(Heading::span)
                .filter(span -> span.file().equals(file))
                .map(Span::end)
                .orElse(section.text().start());
        if (end == section.text().start()) return new Fix(file.span(end, end), stamp + "\n");
        int line = file.text().charAt(end - 1) == '\n' ? end - 1 : file.text().indexOf('\n', end);
        int at = line < 0 ? file.text().length() : line;
        return new Fix(file.span(at, at), "\n" + stamp);
    }
}
