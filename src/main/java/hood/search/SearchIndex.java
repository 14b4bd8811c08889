package hood.search;

import hood.book.Term;
import hood.source.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The search index of the pages in one language: scripts that hand their data to {@code hood.search.take(name, data)}.
 *
 * <ul>
 *   <li>{@code index.js}: how many sections there are, how many share a text file, the first term of each term file, and
 *       the names that the glossary gives to the same thing;
 *   <li>{@code t0.js}, {@code t1.js}, …: the terms in order, each with its {@linkplain Postings#encode postings};
 *   <li>{@code x0.js}, {@code x1.js}, …: the sections themselves, each {@code [address, fragment, level, trail, text]};
 *   <li>{@code words.js}: the words, to mend queries with.
 * </ul>
 *
 * A page reads {@code index.js}, the term files where the query's terms lie, and the texts of the hits that it shows.
 * How much a term counts in a section is weighed here, by BM25F: more in a title, less in a long text.
 *
 * @see <a href="https://doi.org/10.1561/1500000019">Robertson, Zaragoza: The Probabilistic Relevance Framework</a>
 */
public final class SearchIndex {
    /** How many sections share a text file. */
    private static final int TOGETHER = 8;
    /** How many characters of terms and postings make a term file. */
    private static final int SHARD = 24_000;
    /** Into how many stretches sections are divided to be read at the same time. */
    private static final int STRETCHES = 16;
    /** How many sections such a stretch has at least: with fewer, putting them together costs more than it saves. */
    private static final int LEAST_STRETCH = 64;

    private static final int IN_TITLE = 10;
    private static final int IN_HEADING = 6;
    private static final double K1 = 1.2;
    private static final double B = 0.5;
    private static final int HEAVIEST = 63;

    private final String folder;
    private final List<Section> sections;
    private final SortedMap<String, String> files = new TreeMap<>();

    private SearchIndex(String folder, List<Section> sections) {
        this.folder = folder;
        this.sections = sections;
    }

    /**
     * The files of an index, by path.
     *
     * @param folder where they lie; ends with {@code /}
     * @param sections what can be found, in the order of the pages' addresses
     * @param glossary terms whose names stand for each other
     */
    public static SortedMap<String, String> of(String folder, List<Section> sections, List<Term> glossary) {
        SearchIndex index = new SearchIndex(folder, sections);
        List<String> first = index.terms();
        index.texts();
        index.put(
                "index",
                "{\"sections\":" + sections.size() + ",\"together\":" + TOGETHER + ",\"shards\":" + strings(first)
                        + ",\"synonyms\":" + synonyms(glossary) + "}");
        return index.files;
    }

    private void put(String name, String data) {
        files.put(folder + name + ".js", "hood.search.take(" + Json.string(name) + "," + data + ");\n");
    }

    /** Writes the terms; returns the first term of each file. */
    private List<String> terms() {
        int[] lengths = new int[sections.size()];
        Map<String, Postings> all = postings(lengths);
        double average = Math.max(1, Arrays.stream(lengths).average().orElse(1));
        Postings.Weights weights = (section, count) -> {
            double norm = K1 * (1 - B + B * lengths[section] / average);
            return (int) Math.max(1, Math.round(HEAVIEST * (count / (count + norm))));
        };
        List<String> order = all.keySet().parallelStream().sorted().toList();
        List<String> encoded = order.parallelStream()
                .map(term -> all.get(term).encode(weights))
                .toList();
        List<String> first = new ArrayList<>();
        StringBuilder shard = new StringBuilder();
        for (int i = 0; i < order.size(); i++) {
            String term = order.get(i);
            String postings = encoded.get(i);
            if (shard.length() > 0 && shard.length() + postings.length() > SHARD) shard(shard, first);
            if (shard.length() == 0) first.add(term);
            shard.append(shard.length() == 0 ? "" : " ")
                    .append(term)
                    .append(' ')
                    .append(postings);
        }
        if (shard.length() > 0) shard(shard, first);
        put("words", Json.string(order.stream().filter(SearchIndex::isWord).collect(Collectors.joining(" "))));
        return first;
    }

    /**
     * Where each term stands. Stretches of sections are read at the same time, each into postings of its own; put behind
     * each other in order they are those of the whole.
     *
     * @param lengths takes the length of each section, in terms
     */
    private Map<String, Postings> postings(int[] lengths) {
        int stretch = Math.max(LEAST_STRETCH, sections.size() / STRETCHES + 1);
        List<Map<String, Postings>> parts =
                IntStream.iterate(0, from -> from < sections.size(), from -> from + stretch)
                        .boxed()
                        .toList()
                        .parallelStream()
                        .map(from -> {
                            Map<String, Postings> part = new HashMap<>();
                            int to = Math.min(sections.size(), from + stretch);
                            for (int i = from; i < to; i++) collect(i, part, lengths);
                            return part;
                        })
                        .toList();
        Map<String, Postings> all = new HashMap<>();
        for (Map<String, Postings> part : parts) {
            part.forEach((term, postings) -> {
                Postings earlier = all.putIfAbsent(term, postings);
                if (earlier != null) earlier.add(postings);
            });
        }
        return all;
    }

    private void collect(int i, Map<String, Postings> all, int[] lengths) {
        Section section = sections.get(i);
        Analyzer.terms(section.heading(), term -> add(all, term, i, section.level() == 1 ? IN_TITLE : IN_HEADING));
        Analyzer.terms(section.text(), term -> {
            add(all, term, i, 1);
            lengths[i]++;
        });
    }

    private static void add(Map<String, Postings> all, String term, int section, int count) {
        all.computeIfAbsent(term, t -> new Postings()).add(section, count);
    }

    /** The file number is how many files have begun before; their first terms are known already. */
    private void shard(StringBuilder shard, List<String> first) {
        put("t" + (first.size() - 1), Json.string(shard.toString()));
        shard.setLength(0);
    }

    /** Whether a term is a word that one may mistype. */
    private static boolean isWord(String term) {
        return term.length() >= 4
                && term.length() <= 24
                && term.indexOf('.') < 0
                && !Character.isDigit(term.charAt(0))
                && !Analyzer.isIdeographic(term.codePointAt(0));
    }

    private void texts() {
        int count = (sections.size() + TOGETHER - 1) / TOGETHER;
        List<String> texts =
                IntStream.range(0, count).parallel().mapToObj(this::text).toList();
        for (int i = 0; i < count; i++) put("x" + i, texts.get(i));
    }

    /** Some sections as they are shown. */
    private String text(int file) {
        int from = file * TOGETHER;
        return sections.subList(from, Math.min(sections.size(), from + TOGETHER)).stream()
                .map(SearchIndex::json)
                .collect(Collectors.joining(",\n", "[", "]"));
    }

    private static String json(Section section) {
        return "[" + Json.string(section.address()) + "," + Json.string(section.fragment()) + "," + section.level()
                + "," + strings(section.trail()) + "," + Json.string(section.text()) + "]";
    }

    private static String synonyms(List<Term> glossary) {
        return glossary.stream()
                .map(term -> Stream.of(Stream.of(term.name()), term.translation().stream(), term.avoid().stream())
                        .flatMap(names -> names)
                        .map(SearchIndex::name)
                        .distinct()
                        .toList())
                .filter(names -> names.size() > 1)
                .map(SearchIndex::strings)
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** A name as it is searched for: folded, without what the glossary adds in brackets. */
    private static String name(String name) {
        return Analyzer.fold(name).replaceFirst("\\s*\\(.*", "").strip();
    }

    private static String strings(List<String> strings) {
        return strings.stream().map(Json::string).collect(Collectors.joining(",", "[", "]"));
    }
}
