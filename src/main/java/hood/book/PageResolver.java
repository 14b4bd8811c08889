package hood.book;

import hood.diagnostic.Diagnostic;
import hood.diagnostic.NearMiss;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes pages of documents: numbers them, follows their links and references to labels, finds their symbols. */
final class PageResolver {
    private final LinkResolver links;
    private final Addresses addresses;
    private final SymbolResolver symbols;
    private final List<Diagnostic> sink;
    private final Map<String, Function<Document, Numbering>> numberings = new HashMap<>();
    private final Map<String, Label> labels = new HashMap<>();
    private final Map<String, Labelled> labelled = new HashMap<>();

    PageResolver(LinkResolver links, Addresses addresses, SymbolResolver symbols, List<Diagnostic> sink) {
        this.links = links;
        this.addresses = addresses;
        this.symbols = symbols;
        this.sink = sink;
    }

    /**
     * Numbers a document. All documents are to be numbered before the first becomes a page.
     *
     * @param chapter the chapter's number, or empty
     * @param withSections whether its sections are numbered
     */
    void number(Document document, String chapter, boolean withSections) {
        numberings.put(document.path(), text -> Numbering.of(text, chapter, withSections));
        Numbering numbering = Numbering.of(document, chapter, withSections);
        String address = addresses.of(document.path()).orElseThrow();
        for (int i = 0; i < document.labels().size(); i++) {
            Label label = document.labels().get(i);
            Label first = labels.putIfAbsent(label.id(), label);
            if (first != null) {
                sink.add(Diagnostic.error("label-duplicate", "重复的编号标签 / duplicate label \"" + label.id() + "\"")
                        .at(label.span())
                        .note("first here", first.span())
                        .help("give each figure, table, listing, equation and section an id of its own"));
                continue;
            }
            Target.Page target = new Target.Page(address, label.id());
            labelled.put(
                    label.id(),
                    new Labelled(label.kind(), numbering.labels().get(i), sectionTitle(document, label), target));
        }
    }

    private static Text sectionTitle(Document document, Label label) {
        return document.headings().stream()
                .filter(heading -> heading.id().equals(label.id()))
                .findFirst()
                .map(Heading::text)
                .orElse(Text.plain(""));
    }

    /**
     * A document at its address. Pages may be made at the same time.
     *
     * @param sink takes what is found
     */
    Page page(Document document, List<Diagnostic> sink) {
        Numbering numbering = numberings
                .getOrDefault(document.path(), text -> Numbering.of(text, "", false))
                .apply(document);
        List<Target> targets = new ArrayList<>(document.links().size());
        for (Link link : document.links()) targets.add(links.target(document.source(), link, sink));
        List<Optional<Labelled>> references =
                new ArrayList<>(document.references().size());
        for (CrossReference reference : document.references()) references.add(follow(reference, sink));
        return new Page(
                addresses.of(document.path()).orElseThrow(),
                document,
                targets,
                numbering.sections(),
                numbering.labels(),
                references,
                symbols.symbols(document, sink));
    }

    private Optional<Labelled> follow(CrossReference reference, List<Diagnostic> sink) {
        Optional<Labelled> found = Optional.ofNullable(labelled.get(reference.id()));
        if (found.isEmpty()) {
            sink.add(Diagnostic.error("label-missing", "没有这个编号标签 / no label \"" + reference.id() + "\"")
                    .at(reference.span())
                    .help(NearMiss.nearest(reference.id(), labelled.keySet())
                            .map(near -> "did you mean \"@" + near + "\"?")));
        }
        return found;
    }
}
