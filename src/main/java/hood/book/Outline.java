package hood.book;

import hood.source.Paths;
import hood.source.SourceFile;
import hood.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A table of contents as it is written, links not yet followed.
 *
 * @param source the file that holds it
 * @param entries its entries, in order
 */
public record Outline(SourceFile source, List<Entry> entries) {
    public Outline {
        Objects.requireNonNull(source, "source");
        entries = List.copyOf(entries);
    }

    /** The paths of the files that its entries link to. */
    public Set<String> paths() {
        Set<String> paths = new HashSet<>();
        collect(entries, paths);
        return paths;
    }

    private void collect(List<Entry> some, Set<String> paths) {
        for (Entry entry : some) {
            if (!(entry instanceof Entry.Item item)) continue;
            item.link()
                    .map(link -> Urls.decode(link.destination().replaceFirst("[?#].*", "")))
                    .flatMap(path -> Paths.follow(source.path(), path))
                    .ifPresent(paths::add);
            collect(item.children(), paths);
        }
    }

    /** One entry. */
    public sealed interface Entry {
        /**
         * A chapter, a group of chapters, or a chapter that is still to be written.
         *
         * @param number such as {@code 7.1}, or empty
         * @param title what it says
         * @param link the chapter, if there is one
         * @param children the entries below it
         * @param span where its title stands
         */
        record Item(String number, Text title, Optional<Link> link, List<Entry> children, Span span) implements Entry {
            public Item {
                Objects.requireNonNull(number, "number");
                Objects.requireNonNull(title, "title");
                Objects.requireNonNull(link, "link");
                Objects.requireNonNull(span, "span");
                children = List.copyOf(children);
            }
        }

        /**
         * The title of the part that follows.
         *
         * @param title what it says
         */
        record Part(Text title) implements Entry {}

        /** A line between entries. */
        record Separator() implements Entry {}

        /** More that is not named yet: {@code ...}. */
        record Gap() implements Entry {}
    }
}
