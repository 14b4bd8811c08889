package hood.book;

import hood.source.Paths;
import hood.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A Markdown file, parsed.
 *
 * @param source the file
 * @param frontMatter what stands above the text
 * @param textStart where the text begins in the file
 * @param title the heading that the text begins with and that stands above all others; it is not part of the body
 * @param summary what its first paragraph says, plain; empty without one
 * @param extent how long it is to read
 * @param headings the headings of the body, in order
 * @param links the links and images of the body, in order
 * @param labels what of the body has a number of its own, in order
 * @param references where the body refers to labels, in order
 * @param citations where the body cites works, in order
 * @param symbols where the text may name symbols of source code
 * @param terms where its running text uses terms of the glossary, in order
 * @param anchors the ids that a fragment may name, title's and headings' among them
 * @param includes the paths of other files that the text takes in
 * @param blocks its fenced blocks, those within others too
 * @param parts the blocks that stand directly in it, in order; none unless they are asked for
 * @param body the text
 */
public record Document(
        SourceFile source,
        FrontMatter frontMatter,
        int textStart,
        Optional<Heading> title,
        String summary,
        Extent extent,
        List<Heading> headings,
        List<Link> links,
        List<Label> labels,
        List<CrossReference> references,
        List<Citation> citations,
        List<SymbolUse> symbols,
        List<TermUse> terms,
        Set<String> anchors,
        Set<String> includes,
        List<Block.View> blocks,
        List<Part> parts,
        List<Fragment> body) {
    public Document {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(frontMatter, "frontMatter");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(extent, "extent");
        headings = List.copyOf(headings);
        links = List.copyOf(links);
        labels = List.copyOf(labels);
        references = List.copyOf(references);
        citations = List.copyOf(citations);
        symbols = List.copyOf(symbols);
        terms = List.copyOf(terms);
        includes = Set.copyOf(includes);
        anchors = Set.copyOf(anchors);
        blocks = List.copyOf(blocks);
        parts = List.copyOf(parts);
        body = List.copyOf(body);
    }

    /** A document without any text. */
    public static Document empty(SourceFile source) {
        return new Document(
                source,
                FrontMatter.NONE,
                0,
                Optional.empty(),
                "",
                Extent.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Its path in the book. */
    public String path() {
        return source.path();
    }

    /** Its sections as they are written, in order; headings that it includes from elsewhere begin none. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        Optional<Heading> heading = Optional.empty();
        int start = textStart;
        for (Heading next : headings) {
            if (!next.span().file().equals(source)) continue;
            sections.add(new Section(heading, source.span(start, next.span().start())));
            heading = Optional.of(next);
            start = next.span().start();
        }
        sections.add(new Section(heading, source.span(start, source.text().length())));
        return sections;
    }

    /** The heading of the body that an offset of the file stands below; empty above the first. */
    public Optional<Heading> sectionAt(int offset) {
        return headings.stream()
                .filter(heading -> heading.span().file().equals(source))
                .filter(heading -> heading.span().start() <= offset)
                .reduce((first, second) -> second);
    }

    /** The title that its author gave it: in the front matter, as its title, or as a heading of level 1 further down. */
    public Optional<Text> ownTitle() {
        return frontMatter
                .title()
                .map(Text::plain)
                .or(() -> title.map(Heading::text))
                .or(() -> headings.stream()
                        .filter(heading -> heading.level() == 1)
                        .findFirst()
                        .map(Heading::text));
    }

    /** Its own title, or else the name of its file. */
    public Text nameOrTitle() {
        return ownTitle().orElse(Text.plain(Paths.withoutExtension(Paths.name(path()))));
    }
}
