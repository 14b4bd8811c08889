package hood.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.book.Settings;
import hood.diagnostic.Checked;
import hood.source.SourceFile;
import hood.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguagesTest {
    private static Checked<List<Settings>> read(String config, String... files) {
        List<SourceFile> sources = new ArrayList<>();
        sources.add(SourceFile.of("book.yml", config));
        Stream.of(files).map(path -> SourceFile.of(path, "# T\n")).forEach(sources::add);
        return ConfigReader.read(Sources.of("book", sources));
    }

    private static List<Settings> settings(String config, String... files) {
        Checked<List<Settings>> checked = read(config, files);
        assertEquals(List.of(), checked.diagnostics());
        return checked.value();
    }

    private static List<String> findings(String config) {
        return read(config, "README.md").diagnostics().stream()
                .map(d -> d.id() + " " + d.span().orElseThrow().position())
                .toList();
    }

    private static List<String> codes(List<Settings> settings) {
        return settings.stream().map(Settings::language).toList();
    }

    private static String places(Settings settings) {
        return String.join(
                " ", settings.content(), settings.front(), settings.contents().file());
    }

    @Test
    void aBookThatNamesNoLanguagesHasOne() {
        List<Settings> settings = settings("language: de\n", "README.md");
        assertEquals(List.of("de"), codes(settings));
        assertTrue(settings.get(0).isOriginal());
        assertEquals("", settings.get(0).folder());
    }

    @Test
    void whatIsNotSaidFollowsFromTheCode() {
        List<Settings> settings = settings(
                "title: 书\nurl: https://example.org/b\nlanguages: [{code: zh-CN}, {code: en}, {code: fr-CA}]\n",
                "README.md",
                "README.en.md",
                "README.fr.md",
                "content/a.md");
        assertEquals(List.of("zh-CN", "en", "fr-CA"), codes(settings));
        assertEquals(
                List.of(
                        "content README.md README.md",
                        "content/en README.en.md README.en.md",
                        "content/fr-CA README.fr.md README.fr.md"),
                settings.stream().map(LanguagesTest::places).toList());
        assertEquals(
                List.of("简体中文", "English", "fr-CA"),
                settings.get(2).languages().stream()
                        .map(Settings.Language::name)
                        .toList());
        assertEquals(
                List.of("https://example.org/b/", "https://example.org/b/en/", "https://example.org/b/fr-CA/"),
                settings.stream().map(one -> one.url().orElse("")).toList());
        assertEquals("en/", settings.get(1).folder());
        assertEquals(Optional.of("书"), settings.get(1).title());
        assertEquals(
                List.of(true, false, false),
                settings.stream().map(Settings::isOriginal).toList());
    }

    @Test
    void eachLanguageSaysItsOwn() {
        List<Settings> settings = settings("""
                languages:
                  - code: zh-CN
                    title: 书
                    omit: 构建
                  - code: en
                    name: English (UK)
                    title: Book
                    description: A book.
                    content: english
                    front: english/start.md
                    contents: {heading: Chapters}
                    references: {file: english/refs.md, heading: Sources}
                    citation-style: apa
                    omit: [Building, Licence]
                """, "README.md", "english/start.md", "english/refs.md");
        Settings en = settings.get(1);
        assertEquals("english english/start.md english/start.md", places(en));
        assertEquals(List.of("Chapters"), en.contents().headings());
        assertEquals("english/refs.md", en.references().file());
        assertEquals(List.of("Sources"), en.references().headings());
        assertEquals(Optional.of("Book"), en.title());
        assertEquals(Optional.of("A book."), en.description());
        assertEquals("apa", en.citationStyle().orElseThrow().value());
        assertEquals(List.of("Building", "Licence"), en.omit());
        assertEquals("English (UK)", en.languages().get(1).name());
        assertEquals(List.of("构建"), settings.get(0).omit());
        assertEquals(Optional.of("书"), settings.get(0).title());
        assertEquals(Optional.empty(), settings.get(0).citationStyle());
    }

    @Test
    void theOriginalTakesWhatTheBookSays() {
        Settings original = settings(
                        "language: zh-TW\ntitle: 書\nomit: 建置\ncontent: text\nlanguages: [{name: 正體}, {code: en}]\n",
                        "README.md",
                        "text/a.md")
                .get(0);
        assertEquals("zh-TW", original.language());
        assertEquals("正體", original.languages().get(0).name());
        assertEquals("text", original.content());
        assertEquals(List.of("建置"), original.omit());
    }

    @Test
    void twoTreesSideBySide() {
        List<Settings> settings = settings(
                "languages: [{code: zh-CN, content: book/zh-cn}, {code: en-US, content: book/en-us}]\n",
                "README.md",
                "book/zh-cn/SUMMARY.md",
                "book/zh-cn/README.md",
                "book/zh-cn/part1/a.md",
                "book/en-us/README.md",
                "book/en-us/part1/a.md");
        assertEquals(
                List.of(
                        "book/zh-cn book/zh-cn/README.md book/zh-cn/SUMMARY.md",
                        "book/en-us book/en-us/README.md book/en-us/README.md"),
                settings.stream().map(LanguagesTest::places).toList());
        assertEquals("part1/a.md", settings.get(1).local("book/zh-cn/part1/a.md"));
        assertEquals("part1/a.md", settings.get(1).local("book/en-us/part1/a.md"));
        assertEquals("part1/a.md", settings.get(0).local("book/zh-cn/part1/a.md"));
    }

    @Test
    void theRootAndAFolderInIt() {
        List<Settings> settings = settings(
                "languages: [{code: en}, {code: zh-CN}]\n", "README.md", "a.md", "zh-CN/SUMMARY.md", "zh-CN/a.md");
        assertEquals(
                List.of(" README.md README.md", "zh-CN README.zh.md zh-CN/SUMMARY.md"),
                settings.stream().map(LanguagesTest::places).toList());
        assertEquals("a.md", settings.get(1).local("zh-CN/a.md"));
        assertEquals("a.md", settings.get(1).local("a.md"));
        assertEquals("papers/p.md", settings.get(1).local("papers/zh-CN/p.md"));
        assertEquals("papers/p.md", settings.get(1).local("papers/p.md"));
    }

    @Test
    void eachLanguageNeedsACodeOfItsOwn() {
        assertEquals(
                List.of("config-language 3:5", "config-language 4:11", "config-language 5:11"),
                findings("languages:\n  - code: zh\n  - name: English\n  - code: zh\n  - code: '!'\n  - code: en\n"));
        assertEquals(
                List.of("zh", "en"),
                codes(read("languages: [{code: zh}, {name: x}, {code: zh}, {code: en}]\n", "README.md")
                        .value()));
    }

    @Test
    void codesAreWrittenInTheirUsualForm() {
        List<Settings> settings = settings("languages: [{code: zh-cn}, {code: EN}]\n", "README.md");
        assertEquals(List.of("zh-CN", "en"), codes(settings));
        assertEquals(1, findings("languages: [{code: zh-CN}, {code: ZH-cn}]\n").size());
    }

    @Test
    void whatNoLanguageHasIsNamed() {
        assertEquals(
                List.of("yaml-key 2:16", "yaml-key 3:16"),
                findings("languages:\n  - {code: zh, nam: x}\n  - {code: en, url: x}\n"));
        assertEquals(List.of("yaml-type 1:12"), findings("languages: en\n"));
        assertEquals(
                List.of("config-path 1:45", "config-path 1:58"),
                findings("languages: [{code: zh}, {code: en, content: ../x, front: en/R.md}]\n"));
    }
}
