package hood.book;

import hood.diagnostic.Diagnostic;
import hood.diagnostic.NearMiss;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes the reference list: the entries that the book lists keep their order and numbers, each with the record that has
 * the same address; works that are only cited follow. A link to an entry's address counts as a citation.
 */
final class ReferenceResolver {
    private final Map<String, Work> works = new LinkedHashMap<>();
    private final Map<String, Work> byUrl = new HashMap<>();
    private final List<Diagnostic> sink;

    ReferenceResolver(List<Work> works, List<Diagnostic> sink) {
        this.sink = sink;
        for (Work work : works) {
            this.works.putIfAbsent(work.key(), work);
            work.field("URL").ifPresent(url -> {
                Work first = byUrl.putIfAbsent(comparable(url), work);
                if (first != null) {
                    sink.add(Diagnostic.warning("reference-duplicate", "两条文献的地址相同 / two records have the same address")
                            .at(work.span())
                            .note("first here", first.span())
                            .help("keep one of them, and cite that"));
                }
            });
        }
    }

    /** A text that may cite: its page, its number or empty, its title. */
    record Citer(Page page, String number, Text title) {
        private Reference.Citing citing(int offset) {
            Optional<Heading> heading = page.document().sectionAt(offset);
            String section = heading.map(found ->
                            page.sections().get(page.document().headings().indexOf(found)))
                    .orElse("");
            return new Reference.Citing(
                    new Target.Page(page.address(), heading.map(Heading::id).orElse("")),
                    section.isEmpty() ? number : section,
                    title,
                    heading.map(Heading::text).orElse(Text.plain("")));
        }
    }

    /** An entry being made. */
    private record Entry(Text title, Text note, Target target, Optional<Work> work, Set<Reference.Citing> citedBy) {}

    /**
     * The list.
     *
     * @param listed what the book lists
     * @param target where the link of an entry leads
     * @param workOf the record of a paper of the book, by the address of its page
     * @param texts what may cite, in reading order
     */
    List<Reference> references(
            List<Manuscript.ListedReference> listed,
            Function<Manuscript.ListedReference, Target> target,
            Function<Target.Page, Optional<Work>> workOf,
            List<Citer> texts) {
        List<Entry> entries = new ArrayList<>();
        Map<Target, Entry> byTarget = new HashMap<>();
        Map<String, Entry> byKey = new HashMap<>();
        for (Manuscript.ListedReference reference : listed) {
            Target to = target.apply(reference);
            Entry entry = new Entry(title(reference), reference.note(), to, work(to, workOf), new LinkedHashSet<>());
            entries.add(entry);
            entry.work().ifPresent(work -> byKey.putIfAbsent(work.key(), entry));
            if (to instanceof Target.Nowhere) continue;
            if (byTarget.putIfAbsent(comparable(to), entry) != null) {
                sink.add(Diagnostic.warning("reference-duplicate", "参考重复列出同一地址 / the same address is listed twice")
                        .at(reference.link().orElseThrow().span())
                        .help("list it once"));
            }
        }
        for (Citer text : texts) {
            Document document = text.page().document();
            for (Citation citation : document.citations()) {
                for (Citation.Cite cite : citation.cites()) {
                    cited(cite, entries, byKey)
                            .ifPresent(entry ->
                                    entry.citedBy().add(text.citing(cite.span().start())));
                }
            }
            for (int i = 0; i < document.links().size(); i++) {
                Entry entry = byTarget.get(comparable(text.page().targets().get(i)));
                if (entry != null)
                    entry.citedBy()
                            .add(text.citing(document.links().get(i).span().start()));
            }
        }
        reportUnused(byKey.keySet());
        List<Reference> references = new ArrayList<>();
        for (Entry entry : entries) {
            references.add(new Reference(
                    references.size() + 1,
                    entry.title(),
                    entry.note(),
                    entry.target(),
                    entry.work(),
                    List.copyOf(entry.citedBy())));
        }
        return references;
    }

    private static Text title(Manuscript.ListedReference listed) {
        return listed.title()
                .or(() -> listed.link().map(link -> Text.plain(Urls.readable(link.destination()))))
                .orElse(Text.plain(""));
    }

    private Optional<Work> work(Target target, Function<Target.Page, Optional<Work>> workOf) {
        if (target instanceof Target.External external)
            return Optional.ofNullable(byUrl.get(comparable(external.url())));
        return target instanceof Target.Page page ? workOf.apply(page) : Optional.empty();
    }

    /** Addresses that differ only in these lead to the same page. */
    private static String comparable(String url) {
        return Urls.decode(url).replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("/$", "");
    }

    private static Target comparable(Target target) {
        if (target instanceof Target.External external) return new Target.External(comparable(external.url()));
        return target instanceof Target.Page page ? new Target.Page(page.address(), "") : target;
    }

    private Optional<Entry> cited(Citation.Cite cite, List<Entry> entries, Map<String, Entry> byKey) {
        Entry known = byKey.get(cite.key());
        if (known != null) return Optional.of(known);
        Work work = works.get(cite.key());
        if (work == null) {
            if (works.isEmpty()) return Optional.empty();
            sink.add(Diagnostic.error("citation-unknown", "没有这条文献 / no such work: \"" + cite.key() + "\"")
                    .at(cite.span())
                    .help(NearMiss.advice(cite.key(), works.keySet()).orElse("add it to the bibliography")));
            return Optional.empty();
        }
        Target target = work.field("URL")
                .<Target>map(Target.External::new)
                .or(() -> work.field("DOI").map(doi -> new Target.External("https://doi.org/" + doi)))
                .orElse(new Target.Nowhere());
        Entry entry =
                new Entry(Text.plain(work.title()), Text.plain(""), target, Optional.of(work), new LinkedHashSet<>());
        entries.add(entry);
        byKey.put(work.key(), entry);
        return Optional.of(entry);
    }

    private void reportUnused(Set<String> used) {
        Set<String> unused = new HashSet<>(works.keySet());
        unused.removeAll(used);
        works.values().stream()
                .filter(work -> unused.contains(work.key()) && work.file().isEmpty())
                .forEach(work -> sink.add(Diagnostic.warning(
                                "reference-unused", "没有用到的文献 / neither listed nor cited: \"" + work.key() + "\"")
                        .at(work.span())
                        .help("cite it as [@" + work.key() + "], list it, or take it out")));
    }
}
