package hood.book;

import hood.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a book's configuration says, defaults filled in. Paths are relative to the book's folder.
 *
 * @param title the book's title; without it the front page's own title counts
 * @param languages the languages of the book, the original first
 * @param language which of them these settings are for
 * @param authors the authors' names
 * @param description a sentence about the book
 * @param url where the site will be, ending with {@code /}
 * @param edit where a page's text can be edited, with {@code {path}} for the path of its file
 * @param redirects addresses that pages had, and what they are now
 * @param content the folder of the chapters; empty for the book's folder itself
 * @param front the file whose text is the front page
 * @param contents where the table of contents stands
 * @param references where the reference list stands
 * @param citationStyle the style of the reference list, by its name or the path of its file
 * @param omit headings of sections that the front page leaves out
 * @param numberSections whether the sections of numbered chapters are numbered
 * @param papers the folder of papers and reading notes
 * @param bibliography the BibTeX file
 * @param glossary the file of terms
 * @param glossaryCards whether the first use of each term in a chapter shows what it means
 * @param symbols where the symbols of source code come from; without it there are none
 * @param exclude glob patterns of Markdown files that are no chapters
 * @param playground the service that runs programs, without a {@code /} at the end; empty when none may
 * @param external how outside links are checked
 * @param silence ids of warnings that are not wanted
 */
public record Settings(
        Optional<String> title,
        List<Language> languages,
        String language,
        List<String> authors,
        Optional<String> description,
        Optional<String> url,
        Optional<String> edit,
        List<Moved> redirects,
        String content,
        String front,
        Section contents,
        Section references,
        Optional<Choice> citationStyle,
        List<String> omit,
        boolean numberSections,
        String papers,
        String bibliography,
        String glossary,
        boolean glossaryCards,
        Optional<Symbols> symbols,
        List<String> exclude,
        Optional<String> playground,
        External external,
        Set<String> silence) {
    /**
     * A section of a file.
     *
     * @param file the file's path
     * @param headings the headings that may introduce the section
     */
    public record Section(String file, List<String> headings) {
        public Section {
            Objects.requireNonNull(file, "file");
            headings = List.copyOf(headings);
        }

        /** Whether a heading introduces the section; letter case and white space around do not count. */
        public boolean isIntroducedBy(String heading) {
            return headings.stream().anyMatch(heading.strip()::equalsIgnoreCase);
        }
    }

    /**
     * A language of the book.
     *
     * @param code its code, as BCP 47 has it: {@code zh-CN}, {@code en}
     * @param name what its readers call it
     * @param content the folder of its chapters
     * @param others other files of it that are no chapters: its front page, table of contents, reference list
     */
    public record Language(String code, String name, String content, Set<String> others) {
        public Language {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(content, "content");
            others = Set.copyOf(others);
        }
    }

    /** Whether this is the language that the others are translated from. */
    public boolean isOriginal() {
        return languages.get(0).code().equals(language);
    }

    /** The folder of this language's site in the whole site: empty for the original, else {@code en/}. */
    public String folder() {
        return folder(language);
    }

    /** The folder of a language's site in the whole site. */
    public String folder(String code) {
        return languages.get(0).code().equals(code) ? "" : code + "/";
    }

    /** The path that a text has in all languages: a chapter's below the folder of chapters, other files' in the book. */
    public String local(String path) {
        for (String folder : List.of(content, languages.get(0).content())) {
            if (!folder.isEmpty() && path.startsWith(folder + "/")) return path.substring(folder.length() + 1);
        }
        return path.startsWith(notes() + "/") ? papers + path.substring(notes().length()) : path;
    }

    /** The folder of the reading notes: the original's lie with the papers, those in another language in a folder there. */
    public String notes() {
        return isOriginal() ? papers : papers + "/" + language;
    }

    /** A value, and where the configuration gives it. */
    public record Choice(String value, Span span) {
        public Choice {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(span, "span");
        }
    }

    /**
     * How outside links are checked, when they are.
     *
     * @param ignore how the addresses begin that are not asked for, with {@code *} for whatever
     * @param timeout how many seconds an answer may take
     * @param days how long an address that was there need not be asked for again
     * @param parallel how many hosts are asked at once
     */
    public record External(List<String> ignore, int timeout, int days, int parallel) {
        public External {
            ignore = List.copyOf(ignore);
            if (timeout < 1 || days < 0 || parallel < 1) throw new IllegalArgumentException("out of range");
        }
    }

    /**
     * An address that a page, or a place on it, had before.
     *
     * @param address the page's path in the site
     * @param fragment the id of the place; empty for the page
     * @param written where the configuration says so
     * @param now what it is now: a path from the book's folder, with a fragment or without
     */
    public record Moved(String address, String fragment, Span written, Link now) {
        public Moved {
            Objects.requireNonNull(address, "address");
            Objects.requireNonNull(fragment, "fragment");
            Objects.requireNonNull(written, "written");
            Objects.requireNonNull(now, "now");
        }
    }

    /**
     * Where the symbols of source code come from.
     *
     * @param file the tags file
     * @param url where a line of the sources is shown, with {@code {file}} and {@code {line}}
     * @param prefer which declarations count among those for several platforms: platforms and endings, most wanted first
     * @param exclude what of the sources is left out: folders, files, and single lines, {@code a.c:12}
     * @param scope which names of all texts are symbols, where a text does not say so itself
     */
    public record Symbols(String file, String url, List<String> prefer, List<String> exclude, SymbolScope scope) {
        public Symbols {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(url, "url");
            prefer = List.copyOf(prefer);
            exclude = List.copyOf(exclude);
            Objects.requireNonNull(scope, "scope");
        }
    }

    public Settings {
        Objects.requireNonNull(title, "title");
        languages = List.copyOf(languages);
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(edit, "edit");
        redirects = List.copyOf(redirects);
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(front, "front");
        Objects.requireNonNull(contents, "contents");
        Objects.requireNonNull(references, "references");
        Objects.requireNonNull(papers, "papers");
        Objects.requireNonNull(bibliography, "bibliography");
        Objects.requireNonNull(glossary, "glossary");
        Objects.requireNonNull(playground, "playground");
        Objects.requireNonNull(external, "external");
        Objects.requireNonNull(symbols, "symbols");
        authors = List.copyOf(authors);
        Objects.requireNonNull(citationStyle, "citationStyle");
        omit = List.copyOf(omit);
        exclude = List.copyOf(exclude);
        silence = Set.copyOf(silence);
    }
}
