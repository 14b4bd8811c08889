package hood.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a big book out of the chapters of this one:
 *
 * <pre>java src/bench/java/hood/bench/Scale.java --chapters N [--languages 1|2] [--sections K] [--book DIR] --out DIR</pre>
 *
 * A chapter is K sections of one of ours in another order, their paragraphs shuffled, names and words put in that it alone has,
 * and behind them the blocks of {@code src/bench/scale/}. The same arguments give the same bytes; both languages
 * are shuffled alike, so that translations keep to their originals.
 */
public final class Scale {
    private static final List<String> CHAPTERS = List.of("1-boot.md", "2-init.md", "3-main.md");
    private static final List<String> PARTS =
            List.of("content/code", "content/sims", "content/glossary.yml", "content/go1.11.tags", "papers");
    private static final List<String> CITED =
            List.of("vyukov2012", "vyukov2013", "matsiukevich2015bootstrap", "chapman");
    /** How many chapters a part has, and how many stand below one entry of it. */
    private static final int PART = 100;

    private static final int GROUP = 10;
    private static final int SHORTEST = 120;

    private static final Pattern LABEL = Pattern.compile("([{]#|@)((?:fig|tbl|lst|eq|sec|quiz|tabs|sim)-[\\w-]+)");
    private static final Pattern CHAPTER_LINK =
            Pattern.compile("\\]\\((?:\\.\\./)*(?:[\\w-]+/)*([\\w-]+)\\.md(?:#[^)]*)?\\)");
    private static final Pattern NOTE_LINK = Pattern.compile("\\]\\(\\.\\./content/[^)]*\\)");
    private static final Pattern HERE = Pattern.compile("\\]\\(#[^)]*\\)");
    private static final Pattern CODE_PATH = Pattern.compile("(\\]\\(|(?<=\\n)file: |#include )((?:\\.\\./)?code/)");
    private static final Pattern HEADING = Pattern.compile("(#{1,6}) (.*)");

    /** A section: its heading's text, and the blocks below it. */
    private record Section(String heading, List<String> blocks) {}

    /** One of our chapters in one language. */
    private record Chapter(String front, String title, List<Section> sections) {}

    /** A language of the book. */
    private record Language(String code, String folder, String front, List<Chapter> chapters, String blocks) {}

    private final Path book;
    private final int count;
    private final int taken;
    private final List<Language> languages;
    private final List<String> words;
    private final List<String> prose;
    private final String han;
    private final Set<String> symbols;

    private Scale(Path book, int count, int languages, int taken) throws IOException {
        this.book = book;
        this.count = count;
        this.taken = taken;
        this.languages = new ArrayList<>(List.of(language("zh-CN", "content", "README.md", "zh.md")));
        if (languages > 1) this.languages.add(language("en", "content/en", "README.en.md", "en.md"));
        String chinese = text("content", CHAPTERS);
        String english = text("content/en", CHAPTERS);
        this.words = distinct(
                "(?<![a-z])[a-z]{3,9}(?![a-z])",
                chinese.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT));
        this.prose = distinct("(?<= )[a-z]{4,12}(?= )", english);
        this.han = chinese.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .distinct()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        try (Stream<String> tags = Files.lines(book.resolve("content/go1.11.tags"))) {
            this.symbols = tags.map(line -> line.split("\t", 2)[0]).collect(Collectors.toSet());
        }
    }

    /** Writes the book. */
    public static void main(String[] arguments) throws IOException {
        int chapters = 0;
        int languages = 1;
        int sections = 6;
        Path book = Path.of("");
        Path out = null;
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--chapters" -> chapters = Integer.parseInt(value);
                case "--languages" -> languages = Integer.parseInt(value);
                case "--sections" -> sections = Integer.parseInt(value);
                case "--book" -> book = Path.of(value);
                case "--out" -> out = Path.of(value);
                default -> chapters = -1;
            }
        }
        if (out == null || chapters < 1 || arguments.length % 2 != 0)
            throw new IllegalArgumentException(
                    "usage: Scale --chapters N [--languages 1|2] [--sections K] [--book DIR] --out DIR");
        write(book, chapters, languages, sections, out);
    }

    /**
     * Writes a big book.
     *
     * @param book our book's folder
     * @param out where the big one goes; must not hold another
     */
    public static void write(Path book, int chapters, int languages, int sections, Path out) throws IOException {
        if (Files.exists(out.resolve("content"))) throw new IllegalArgumentException(out + " holds a book already");
        new Scale(book, chapters, languages, sections).write(out);
    }

    private void write(Path out) throws IOException {
        for (String part : PARTS) copy(book.resolve(part), out.resolve(part));
        for (Path note : list(out.resolve("papers"), ".md"))
            Files.writeString(
                    note, NOTE_LINK.matcher(Files.readString(note)).replaceAll("](../content/" + path(1) + ")"));
        String configuration = Files.readString(book.resolve("content/book.yml"));
        if (languages.size() == 1) configuration = configuration.replaceFirst("(?s)  - code: en\n.*?(?=\n\\S)", "");
        Files.writeString(out.resolve("content/book.yml"), configuration.replaceAll("\n    omit: \\S+", ""));
        List<List<String>> titles = new ArrayList<>();
        for (Language language : languages) titles.add(new ArrayList<>());
        for (int n = 1; n <= count; n++) {
            for (int l = 0; l < languages.size(); l++) {
                Path path = out.resolve(languages.get(l).folder()).resolve(path(n));
                Files.createDirectories(path.getParent());
                String text = chapter(languages.get(l), n);
                titles.get(l).add(text.substring(text.indexOf("\n# ") + 3, text.indexOf("\n\n", text.indexOf("\n# "))));
                Files.writeString(path, text);
            }
        }
        for (int l = 0; l < languages.size(); l++)
            Files.writeString(out.resolve(languages.get(l).front()), front(languages.get(l), titles.get(l)));
    }

    private static String path(int n) {
        return String.format("%03d/%05d.md", (n - 1) / PART + 1, n);
    }

    /** The front page: what the book is, its table of contents in parts, our references. */
    private String front(Language language, List<String> titles) throws IOException {
        boolean chinese = language.code().startsWith("zh");
        StringBuilder text =
                new StringBuilder("# Go under the hood × ").append(count).append("\n\n");
        text.append(chinese ? "用来测量的书。\n\n## 目录\n" : "A book to measure with.\n\n## Contents\n");
        for (int n = 1; n <= count; n++) {
            if ((n - 1) % PART == 0)
                text.append(
                        chinese
                                ? "\n### 第 %d 部\n\n".formatted((n - 1) / PART + 1)
                                : "\n### Part %d\n\n".formatted((n - 1) / PART + 1));
            boolean first = (n - 1) % GROUP == 0;
            text.append(first ? (n - 1) / GROUP + 1 + ". " : "    - ");
            text.append("[%s](%s/%s)\n".formatted(titles.get(n - 1), language.folder(), path(n)));
        }
        String ours = Files.readString(book.resolve(language.front()));
        int references = ours.indexOf(chinese ? "## 参考" : "## References");
        return text.append('\n')
                .append(ours, references, ours.indexOf("\n## License", references))
                .toString();
    }

    private String chapter(Language language, int n) {
        Chapter original = languages.get(0).chapters().get(n % CHAPTERS.size());
        Chapter ours = language.chapters().get(n % CHAPTERS.size());
        Random order = new Random(n);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < ours.sections().size(); i++) {
            List<String> blocks = original.sections().get(i).blocks();
            if (blocks.stream().mapToInt(String::length).sum() >= SHORTEST) places.add(i);
        }
        Collections.shuffle(places, order);
        Map<String, String> own = own(n);
        StringBuilder text = new StringBuilder(ours.front());
        text.append("\n# ")
                .append(ours.title())
                .append(' ')
                .append(n)
                .append(language.code().startsWith("zh") ? "：{han}" : ": {word}")
                .append("\n");
        List<Integer> chosen = places.subList(0, Math.min(taken, places.size()));
        for (int i = 0; i < chosen.size(); i++) {
            Section section = ours.sections().get(chosen.get(i));
            text.append(i % 3 == 0 ? "\n## " : "\n### ").append(section.heading());
            text.append(language.code().startsWith("zh") ? "（{han%d}）\n".formatted(i) : " ({word%d})\n".formatted(i));
            List<String> blocks = shuffled(section.blocks(), new Random(31L * n + i));
            boolean marked = false;
            for (String block : blocks) {
                text.append('\n').append(block);
                if (!marked && isProse(block)) {
                    marked = true;
                    text.append(
                            language.code().startsWith("zh")
                                    ? "在第 {n} 章里，`{x%1$d}` 与 `{y%1$d}` 之间的{han%1$d}由 `{z%1$d}` 决定。".formatted(i)
                                    : " In chapter {n}, `{z%1$d}` decides the {word%1$d} between `{x%1$d}` and `{y%1$d}`."
                                            .formatted(i));
                }
                text.append('\n');
            }
        }
        text.append('\n').append(language.blocks());
        return links(fill(text.toString(), own), n);
    }

    /** What only this chapter has, by the name of its place. */
    private Map<String, String> own(int n) {
        Random random = new Random(7L * n + 1);
        Map<String, String> own = new TreeMap<>();
        own.put("n", String.valueOf(n));
        own.put("p", String.valueOf(2 + n % 7));
        own.put("q", String.valueOf(8 + n % 50));
        own.put("cite", CITED.get(n % CITED.size()));
        own.put("previous", "1-boot.md");
        own.put("next", "2-init.md");
        for (String name : List.of("a", "b", "c")) own.put(name, identifier(random));
        for (int i = -1; i < taken; i++) {
            String place = i < 0 ? "" : String.valueOf(i);
            for (String name : List.of("x", "y", "z")) own.put(name + place, identifier(random));
            own.put("han" + place, han(random));
            own.put("word" + place, pick(prose, random) + "-" + pick(prose, random));
        }
        own.putIfAbsent("han2", han(random));
        own.putIfAbsent("word2", pick(prose, random));
        return own;
    }

    private String identifier(Random random) {
        while (true) {
            StringBuilder name = new StringBuilder(pick(words, random));
            for (int more = 1 + random.nextInt(2); more > 0; more--) {
                String word = pick(words, random);
                name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
            if (!symbols.contains(name.toString())) return name.toString();
        }
    }

    private String han(Random random) {
        return "" + han.charAt(random.nextInt(han.length())) + han.charAt(random.nextInt(han.length()));
    }

    /** Some often, most seldom, as words are. */
    private static String pick(List<String> words, Random random) {
        double place = random.nextDouble();
        return words.get((int) (place * place * words.size()));
    }

    private static String fill(String text, Map<String, String> own) {
        Matcher place = Pattern.compile("\\{([a-z]+\\d*)\\}").matcher(text);
        return place.replaceAll(found -> Matcher.quoteReplacement(own.getOrDefault(found.group(1), found.group())));
    }

    /** Labels, links and paths of one of our chapters, as the n-th of the book has them. */
    private String links(String text, int n) {
        Set<String> labels = new HashSet<>();
        Matcher label = LABEL.matcher(text);
        while (label.find()) if (label.group(1).startsWith("{")) labels.add(own(label.group(2), n));
        String result = LABEL.matcher(text).replaceAll(found -> {
            String name = own(found.group(2), n);
            return found.group(1) + (labels.contains(name) ? name : "fig-flow-" + n);
        });
        result = CHAPTER_LINK.matcher(result).replaceAll(found -> {
            int far = switch (found.group(1)) {
                case "1-boot" -> -1;
                case "2-init" -> 1;
                case "3-main" -> 2;
                default -> 7;
            };
            return "](../" + path(Math.max(1, Math.min(count, n + far))) + ")";
        });
        result = HERE.matcher(result).replaceAll("](#fig-flow-" + n + ")");
        return CODE_PATH.matcher(result).replaceAll("$1../$2");
    }

    private static String own(String label, int n) {
        return label.endsWith("-" + n) ? label : label + "-" + n;
    }

    private static List<String> shuffled(List<String> blocks, Random random) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) if (isProse(blocks.get(i))) places.add(i);
        List<Integer> to = new ArrayList<>(places);
        Collections.shuffle(to, random);
        List<String> shuffled = new ArrayList<>(blocks);
        for (int i = 0; i < places.size(); i++) shuffled.set(to.get(i), blocks.get(places.get(i)));
        return shuffled;
    }

    /** Whether a block is a paragraph that leads to nothing and could stand elsewhere. */
    private static boolean isProse(String block) {
        return !block.matches("(?s)(\\||[-*>] |\\d+\\. |`{3}|\\$\\$|表：|Table:|<|\\s).*")
                && !block.matches("(?s).*[：:]");
    }

    private Language language(String code, String folder, String front, String blocks) throws IOException {
        List<Chapter> chapters = new ArrayList<>();
        for (String name : CHAPTERS)
            chapters.add(read(Files.readString(book.resolve(folder).resolve(name))));
        return new Language(
                code,
                folder,
                front,
                chapters,
                Files.readString(book.resolve("src/bench/scale").resolve(blocks)));
    }

    /** Cuts a chapter into sections and these into blocks, without the stamps of a translation. */
    private static Chapter read(String text) {
        int body = text.indexOf("\n---\n", 3) + 5;
        String title = "";
        List<Section> sections = new ArrayList<>();
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        boolean fenced = false;
        for (String line : text.substring(body).split("\n")) {
            if (line.startsWith("```")) fenced = !fenced;
            if (line.startsWith("<!-- translates ")) continue;
            Matcher heading = HEADING.matcher(line);
            boolean isHeading = !fenced && heading.matches();
            if (isHeading || !fenced && line.isEmpty()) {
                if (block.length() > 0) blocks.add(block.toString().stripTrailing());
                block.setLength(0);
            } else {
                block.append(line).append('\n');
            }
            if (!isHeading) continue;
            if (heading.group(1).length() == 1) {
                title = heading.group(2);
                blocks = new ArrayList<>();
            } else {
                blocks = new ArrayList<>();
                sections.add(new Section(heading.group(2), blocks));
            }
        }
        if (block.length() > 0) blocks.add(block.toString().stripTrailing());
        return new Chapter(text.substring(0, body), title, sections);
    }

    private String text(String folder, List<String> names) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : names)
            all.append(Files.readString(book.resolve(folder).resolve(name)));
        return all.toString();
    }

    private static List<String> distinct(String pattern, String text) {
        List<String> words = new ArrayList<>(new TreeSet<>(Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList()));
        Collections.shuffle(words, new Random(words.size()));
        return words;
    }

    private static List<Path> list(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(end))
                    .sorted()
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : list(from, "")) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }
}
