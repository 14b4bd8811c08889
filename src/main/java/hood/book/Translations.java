package hood.book;

import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.diagnostic.NearMiss;
import hood.source.Paths;
import hood.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the texts of one language go with those of the original. Texts pair by their paths, or as their front matter says. */
final class Translations {
    private final Settings settings;
    /** By the path of the translation; of a text that is not translated, of the original. */
    private final Map<String, Translation> byPath = new HashMap<>();

    private final Map<String, Translation> byOriginal = new LinkedHashMap<>();

    /**
     * @param settings those of the language
     * @param texts its texts
     * @param originals the original's; none when these are the original
     */
    Translations(Settings settings, List<Document> texts, List<Document> originals, List<Diagnostic> sink) {
        this.settings = settings;
        Map<String, Document> byLocal = new LinkedHashMap<>();
        originals.forEach(original -> byLocal.put(settings.local(original.path()), original));
        List<Pair> pairs = new ArrayList<>();
        Map<String, Document> taken = new HashMap<>();
        for (Document text : texts) {
            Optional<Link> said = text.frontMatter().translationOf();
            String local = settings.local(
                    said.flatMap(link -> Paths.normalize(link.destination())).orElse(text.path()));
            Document original = byLocal.get(local);
            if (original != null) {
                Document first = taken.putIfAbsent(original.path(), text);
                if (first == null) pairs.add(new Pair(original, text));
                else reportSecond(text, first, sink);
            } else if (said.isPresent() && !settings.isOriginal())
                sink.add(Diagnostic.error("translation-of", "找不到原文 / no such text in the original language")
                        .at(said.get().span())
                        .help(NearMiss.advice(said.get().destination(), paths(originals))
                                .orElse("give the path of the original, from the book's folder")));
        }
        List<Checked<Translation>> paired =
                pairs.parallelStream().map(Translations::translation).toList();
        paired.forEach(pair -> add(pair.value().text().path(), pair.into(sink)));
        for (Document original : originals) {
            if (!byOriginal.containsKey(original.path())) add(original.path(), Translation.none(original));
        }
    }

    /** A text of the original and its translation. */
    private record Pair(Document original, Document text) {}

    private static void reportSecond(Document text, Document first, List<Diagnostic> sink) {
        sink.add(Diagnostic.warning("translation-duplicate", "原文已有译文 / the original has a translation already")
                .at(text.frontMatter()
                        .translationOf()
                        .map(Link::span)
                        .orElse(text.source().start()))
                .note("that which counts", first.source().start())
                .help("keep one of them; this one is now a text without an original"));
    }

    private static Checked<Translation> translation(Pair pair) {
        List<Diagnostic> found = new ArrayList<>();
        reportUnpaired(pair.text(), pair.original(), "译文的这一块在原文中没有 / the original has no such block", found);
        reportUnpaired(pair.original(), pair.text(), "这一块没有翻译 / the translation has no such block", found);
        return new Checked<>(Translation.of(pair.original(), pair.text()), found);
    }

    /** Blocks that go with none of the other language, in sections that do; a section that is stale may well differ. */
    private static void reportUnpaired(Document here, Document there, String message, List<Diagnostic> sink) {
        Translation translation = new Translation(here, there, List.of(), List.of());
        List<Integer> pairs = Part.align(here, there);
        for (int i = 0; i < pairs.size(); i++) {
            Part part = here.parts().get(i);
            if (pairs.get(i) >= 0 || part.kind().startsWith("heading")) continue;
            Optional<Span> section = translation.partnerOf(part.heading());
            if (section.isEmpty()) continue;
            sink.add(Diagnostic.warning("translation-blocks", message)
                    .at(part.span())
                    .note("the section in the other language", section.get())
                    .help("let both have the same blocks in the same order, so that they can stand side by side"));
        }
    }

    private static List<String> paths(List<Document> documents) {
        return documents.stream().map(Document::path).toList();
    }

    private void add(String path, Translation translation) {
        byPath.put(path, translation);
        byOriginal.put(translation.original().path(), translation);
    }

    /** The texts of the original that stand in for want of a translation. */
    List<Document> standIns() {
        List<Document> standIns = new ArrayList<>();
        byOriginal.values().stream()
                .filter(translation -> !translation.exists())
                .forEach(translation -> standIns.add(translation.original()));
        return standIns;
    }

    /** How a text goes with the original, when it does. */
    Optional<Translation> of(Document text) {
        return Optional.ofNullable(byPath.get(text.path()));
    }

    /** What takes the place of a text of the original. */
    Optional<Translation> ofOriginal(String path) {
        return Optional.ofNullable(byOriginal.get(path));
    }

    /** Lets links to the original's texts, and to translations that are not there yet, lead to what stands for them. */
    void addTo(Addresses addresses, Map<String, Document> documents) {
        byOriginal.forEach((path, translation) -> {
            String shown = translation.text().path();
            addresses.of(shown).ifPresent(address -> {
                addresses.alias(path, address);
                String own = Paths.join(settings.content(), settings.local(path));
                if (translation.exists()) return;
                addresses.alias(own, address);
                documents.putIfAbsent(own, translation.original());
            });
        });
    }
}
