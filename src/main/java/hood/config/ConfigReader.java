package hood.config;

import hood.book.Link;
import hood.book.Settings;
import hood.book.SymbolScope;
import hood.diagnostic.Checked;
import hood.diagnostic.Diagnostic;
import hood.diagnostic.NearMiss;
import hood.source.Excerpt;
import hood.source.Paths;
import hood.source.SourceFile;
import hood.source.Sources;
import hood.source.Span;
import hood.yaml.Yaml;
import hood.yaml.YamlMap;
import hood.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads {@code content/book.yml}, or {@code book.yml} in the book's folder. Every key is optional; what is not said
 * follows from the files that are there.
 */
public final class ConfigReader {
    /** Where the configuration may lie; the first that is there counts. */
    private static final List<String> FILES = List.of("content/book.yml", "book.yml", "src/book.yml");

    private static final List<String> CONTENTS = List.of("Contents", "Table of Contents", "目录", "目錄");
    private static final List<String> REFERENCES = List.of("References", "Bibliography", "参考", "参考文献", "参考资料", "參考");

    /** The service of the Go project. */
    private static final String PLAYGROUND = "https://play.golang.org";

    private final Sources sources;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private ConfigReader(Sources sources) {
        this.sources = sources;
    }

    /** The settings of the book that these sources hold, for each of its languages, the original first. */
    public static Checked<List<Settings>> read(Sources sources) {
        ConfigReader reader = new ConfigReader(sources);
        List<Settings> settings = reader.settings();
        return new Checked<>(settings, reader.diagnostics.stream().distinct().toList());
    }

    private List<Settings> settings() {
        SourceFile file = FILES.stream()
                .flatMap(path -> sources.text(path).stream())
                .findFirst()
                .orElse(SourceFile.of(FILES.get(0), ""));
        YamlMap map = Yaml.map(Excerpt.of(file), diagnostics);
        List<YamlValue> values = map.items("languages");
        List<YamlMap> entries = values.stream().map(YamlValue::map).toList();
        List<Edition> editions = new ArrayList<>();
        editions.add(original(map, entries.stream().findFirst()));
        entries.stream().limit(1).forEach(YamlMap::rejectOthers);
        for (int i = 1; i < entries.size(); i++) {
            Optional<Edition> edition =
                    translation(entries.get(i), values.get(i).span(), editions);
            if (edition.isPresent()) entries.get(i).rejectOthers();
            edition.ifPresent(editions::add);
        }
        List<Settings.Language> languages =
                editions.stream().map(Edition::language).toList();
        List<Settings> all = new ArrayList<>();
        for (Edition edition : editions) all.add(settings(map, edition, languages));
        map.rejectOthers();
        return all;
    }

    // --- languages

    /** What one language has for itself. */
    private record Edition(
            String code,
            String name,
            Optional<String> title,
            Optional<String> description,
            String content,
            String front,
            Settings.Section contents,
            Settings.Section references,
            Optional<Settings.Choice> citationStyle,
            List<String> omit) {
        Settings.Language language() {
            return new Settings.Language(
                    code, name, content, Set.copyOf(List.of(front, contents.file(), references.file())));
        }
    }

    /** The first language; what its entry does not say, the book does. */
    private Edition original(YamlMap map, Optional<YamlMap> first) {
        YamlMap entry = first.orElse(map);
        String content = either(entry, map, "content").flatMap(this::folder).orElseGet(this::contentFolder);
        Settings.Section contents = section(entry, map, "contents", contentsFile(content), CONTENTS);
        String front =
                either(entry, map, "front").flatMap(this::file).orElseGet(() -> frontFile(contents.file(), content));
        Optional<YamlMap.Scalar> written = map.text("language");
        String code = first.flatMap(own -> own.text("code"))
                .or(() -> written)
                .flatMap(this::language)
                .orElseGet(() -> guessLanguage(front, contents.file()));
        return new Edition(
                code,
                first.flatMap(own -> own.text("name")).map(YamlMap.Scalar::text).orElseGet(() -> name(code)),
                either(entry, map, "title").map(YamlMap.Scalar::text),
                either(entry, map, "description").map(YamlMap.Scalar::text),
                content,
                front,
                contents,
                section(entry, map, "references", front, REFERENCES),
                either(entry, map, "citation-style").map(ConfigReader::choice),
                texts(entry.value("omit").isPresent() ? entry : map, "omit"));
    }

    private Optional<Edition> translation(YamlMap entry, Span place, List<Edition> before) {
        Optional<YamlMap.Scalar> written = entry.text("code");
        Optional<String> code = written.flatMap(this::language);
        if (code.isEmpty() || before.stream().anyMatch(other -> other.code().equals(code.get()))) {
            if (written.isEmpty() || code.isPresent())
                diagnostics.add(
                        Diagnostic.error("config-language", "语言没有代码，或与别的重复 / a language without a code of its own")
                                .at(written.map(YamlMap.Scalar::span).orElse(place))
                                .help("give each language its own code, such as en"));
            return Optional.empty();
        }
        Edition original = before.get(0);
        String content =
                entry.text("content").flatMap(this::path).orElseGet(() -> Paths.join(original.content(), code.get()));
        String front =
                entry.text("front").flatMap(this::file).orElseGet(() -> frontFile(code.get(), content, original));
        String summary = Paths.join(content, "SUMMARY.md");
        Settings.Section contents =
                section(entry, entry, "contents", sources.files().contains(summary) ? summary : front, CONTENTS);
        return Optional.of(new Edition(
                code.get(),
                entry.text("name").map(YamlMap.Scalar::text).orElseGet(() -> name(code.get())),
                entry.text("title").map(YamlMap.Scalar::text).or(original::title),
                entry.text("description").map(YamlMap.Scalar::text),
                content,
                front,
                contents,
                section(entry, entry, "references", front, REFERENCES),
                entry.text("citation-style").map(ConfigReader::choice),
                texts(entry, "omit")));
    }

    private static Optional<YamlMap.Scalar> either(YamlMap entry, YamlMap map, String key) {
        Optional<YamlMap.Scalar> general = map.text(key);
        return entry.text(key).or(() -> general);
    }

    private static Settings.Choice choice(YamlMap.Scalar value) {
        return new Settings.Choice(value.text(), value.span());
    }

    /** {@code README.en.md}, beside the original's or among the chapters, or a README of the chapters' own. */
    private String frontFile(String code, String content, Edition original) {
        String language = code.replaceFirst("-.*", "");
        String stem = Paths.withoutExtension(original.front());
        return Stream.of(
                        stem + "." + code + ".md",
                        stem + "." + language + ".md",
                        Paths.join(content, "README.md"),
                        Paths.join(content, "index.md"))
                .filter(sources.files()::contains)
                .findFirst()
                .orElse(stem + "." + language + ".md");
    }

    /** What readers of some languages call them; of others the code. */
    private static String name(String code) {
        return switch (code) {
            case "zh", "zh-CN", "zh-Hans" -> "简体中文";
            case "zh-TW", "zh-HK", "zh-Hant" -> "繁體中文";
            case "en", "en-US", "en-GB" -> "English";
            case "ja" -> "日本語";
            case "ko" -> "한국어";
            case "de" -> "Deutsch";
            case "fr" -> "Français";
            case "es" -> "Español";
            case "ru" -> "Русский";
            default -> code;
        };
    }

    private Settings settings(YamlMap map, Edition edition, List<Settings.Language> languages) {
        boolean original = edition.code().equals(languages.get(0).code());
        String papers = map.text("papers").flatMap(this::path).orElse("papers");
        String content = languages.get(0).content();
        return new Settings(
                edition.title(),
                languages,
                edition.code(),
                texts(map, "authors"),
                edition.description(),
                map.text("url").flatMap(this::url).map(url -> original ? url : url + edition.code() + "/"),
                map.text("edit").flatMap(this::edit),
                original ? redirects(map.map("redirects")) : List.of(),
                edition.content(),
                edition.front(),
                edition.contents(),
                edition.references(),
                edition.citationStyle(),
                edition.omit(),
                map.flag("number-sections", true),
                papers,
                map.text("bibliography").flatMap(this::file).orElse(Paths.join(papers, "references.bib")),
                map.text("glossary").flatMap(this::file).orElse(Paths.join(content, "glossary.yml")),
                map.flag("glossary-cards", true),
                symbols(map),
                texts(map, "exclude"),
                playground(map),
                ExternalReader.read(map.map("external"), diagnostics),
                silence(map));
    }

    private Settings.Section section(
            YamlMap entry, YamlMap map, String key, String defaultFile, List<String> defaultHeadings) {
        Optional<YamlValue> general = map.value(key);
        return section(
                (entry.value(key).isPresent() || general.isEmpty() ? entry : map).map(key),
                defaultFile,
                defaultHeadings);
    }

    private Settings.Section section(YamlMap map, String defaultFile, List<String> defaultHeadings) {
        String file = map.text("file").flatMap(this::file).orElse(defaultFile);
        List<String> headings = texts(map, "heading");
        map.rejectOthers();
        return new Settings.Section(file, headings.isEmpty() ? defaultHeadings : headings);
    }

    // --- what follows from the files

    private String contentFolder() {
        if (sources.hasFolder("content")) return "content";
        return sources.files().contains("src/SUMMARY.md") ? "src" : "";
    }

    private String contentsFile(String content) {
        return Stream.of(Paths.join(content, "SUMMARY.md"), "SUMMARY.md", "README.md", Paths.join(content, "README.md"))
                .filter(sources.files()::contains)
                .findFirst()
                .orElse("README.md");
    }

    /** The README that holds the table of contents, or the one that a SUMMARY.md has beside it. */
    private String frontFile(String contents, String content) {
        if (!Paths.name(contents).equals("SUMMARY.md")) return contents;
        return Stream.of(Paths.join(content, "README.md"), Paths.join(content, "index.md"), "README.md")
                .filter(sources.files()::contains)
                .findFirst()
                .orElse("README.md");
    }

    private String guessLanguage(String... files) {
        boolean han = Stream.of(files)
                .flatMap(path -> sources.text(path).stream())
                .flatMapToInt(file -> file.text().codePoints())
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return han ? "zh-CN" : "en";
    }

    // --- values

    private static List<String> texts(YamlMap map, String key) {
        return map.texts(key).stream().map(YamlMap.Scalar::text).toList();
    }

    private Optional<String> path(YamlMap.Scalar value) {
        Optional<String> path = Paths.normalize(value.text());
        if (path.isEmpty()) {
            diagnostics.add(Diagnostic.error("config-path", "路径指到书外 / the path leaves the book's folder")
                    .at(value.span())
                    .help("give a path below the book's folder"));
        }
        return path;
    }

    private Optional<String> file(YamlMap.Scalar value) {
        return path(value).filter(path -> {
            if (sources.files().contains(path)) return true;
            diagnostics.add(Diagnostic.error("config-path", "找不到文件 / no file at this path: \"" + path + "\"")
                    .at(value.span())
                    .help(NearMiss.advice(path, sources.files())));
            return false;
        });
    }

    private Optional<String> folder(YamlMap.Scalar value) {
        return path(value).filter(path -> {
            if (sources.hasFolder(path)) return true;
            diagnostics.add(Diagnostic.error("config-path", "找不到文件夹 / no folder at this path: \"" + path + "\"")
                    .at(value.span())
                    .help("give the folder that holds the chapters, relative to the book's folder"));
            return false;
        });
    }

    private Optional<String> language(YamlMap.Scalar value) {
        try {
            return Optional.of(new Locale.Builder()
                            .setLanguageTag(value.text())
                            .build()
                            .toLanguageTag())
                    .filter(tag -> !tag.equals("und"));
        } catch (IllformedLocaleException e) {
            diagnostics.add(Diagnostic.error("config-language", "不是语言代码 / not a language tag: \"" + value.text() + "\"")
                    .at(value.span())
                    .help("use a BCP 47 tag such as zh-CN or en"));
            return Optional.empty();
        }
    }

    private Optional<String> url(YamlMap.Scalar value) {
        if (value.text().matches("https?://[^\\s/]+(/\\S*)?")) {
            return Optional.of(value.text().endsWith("/") ? value.text() : value.text() + "/");
        }
        diagnostics.add(Diagnostic.error("config-url", "不是网址 / not a web address: \"" + value.text() + "\"")
                .at(value.span())
                .help("use a full address such as https://example.org/book/"));
        return Optional.empty();
    }

    private Optional<String> playground(YamlMap map) {
        Optional<YamlMap.Scalar> value = map.text("playground");
        if (value.isEmpty()) return Optional.of(PLAYGROUND);
        if (value.get().text().equals("false")) return Optional.empty();
        return url(value.get()).map(address -> address.replaceFirst("/+$", ""));
    }

    private Optional<String> edit(YamlMap.Scalar value) {
        if (value.text().matches("https?://\\S*\\{path}\\S*")) return Optional.of(value.text());
        diagnostics.add(Diagnostic.error("config-url", "不是带 {path} 的网址 / not a web address with {path}")
                .at(value.span())
                .help("write {path} where the file's path belongs: https://github.com/me/book/edit/main/{path}"));
        return Optional.empty();
    }

    private List<Settings.Moved> redirects(YamlMap map) {
        List<Settings.Moved> redirects = new ArrayList<>();
        for (String old : map.keys()) {
            Span written = map.keySpan(old).orElseThrow();
            int hash = old.indexOf('#');
            Optional<String> address = Paths.normalize(hash < 0 ? old : old.substring(0, hash))
                    .filter(path -> path.endsWith(".html") && !old.startsWith("/"));
            Optional<YamlMap.Scalar> now = map.text(old);
            if (address.isEmpty()) {
                diagnostics.add(Diagnostic.error(
                                "config-redirect", "不是页面的旧地址 / not an address that a page had: \"" + old + "\"")
                        .at(written)
                        .help("write it from the site's root, such as old/page.html or old/page.html#part"));
            } else if (now.isPresent()) {
                redirects.add(new Settings.Moved(
                        address.get(),
                        hash < 0 ? "" : old.substring(hash + 1),
                        written,
                        new Link(now.get().text(), now.get().span())));
            }
        }
        return redirects;
    }

    private Optional<Settings.Symbols> symbols(YamlMap map) {
        Optional<Span> key = map.keySpan("symbols");
        YamlMap symbols = map.map("symbols");
        Optional<String> file = symbols.text("file").flatMap(this::file);
        Optional<String> url = symbols.text("url").flatMap(this::sourceUrl);
        List<String> prefer = texts(symbols, "prefer");
        List<String> exclude = symbols.texts("exclude").stream()
                .flatMap(path -> path(path).stream())
                .toList();
        List<SymbolScope.Name> packages = symbols.texts("packages").stream()
                .map(name -> new SymbolScope.Name(name.text(), name.span()))
                .toList();
        SymbolScope scope = new SymbolScope(packages, new HashSet<>(texts(symbols, "nosym")));
        symbols.rejectOthers();
        boolean lacking = !symbols.keys().contains("file") || !symbols.keys().contains("url");
        if (key.isPresent() && lacking) {
            diagnostics.add(Diagnostic.error("config-symbols", "symbols 缺少 file 或 url / symbols needs file and url")
                    .at(key.get())
                    .help("name the tags file, and the address of a line: https://…/{file}#L{line}"));
        }
        return file.isPresent() && url.isPresent()
                ? Optional.of(new Settings.Symbols(file.get(), url.get(), prefer, exclude, scope))
                : Optional.empty();
    }

    private Optional<String> sourceUrl(YamlMap.Scalar value) {
        if (value.text().matches("https?://\\S*\\{file}\\S*")) return Optional.of(value.text());
        diagnostics.add(Diagnostic.error("config-url", "不是带 {file} 的网址 / not a web address with {file}")
                .at(value.span())
                .help("write {file} and {line} where they belong: https://github.com/me/code/blob/v1/{file}#L{line}"));
        return Optional.empty();
    }

    private Set<String> silence(YamlMap map) {
        Set<String> ids = new HashSet<>();
        for (YamlMap.Scalar id : map.texts("silence")) {
            if (id.text().matches("[a-z]+(-[a-z]+)*")) ids.add(id.text());
            else {
                diagnostics.add(
                        Diagnostic.error("config-silence", "不是诊断名 / not the id of a warning: \"" + id.text() + "\"")
                                .at(id.span())
                                .help("use the id between the brackets, such as chapter-unlisted"));
            }
        }
        return ids;
    }
}
