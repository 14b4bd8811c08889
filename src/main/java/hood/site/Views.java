package hood.site;

import hood.book.Page;
import hood.source.Cjk;
import hood.source.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What templates see: plain values, addresses already relative to the page. */
public final class Views {
    private Views() {}

    /**
     * What every page has.
     *
     * @param language the page's language
     * @param translations the page in the book's other languages
     * @param title the page's own title, plain; empty on the front page
     * @param book the book's title, plain
     * @param meta what the page says of itself
     * @param address the page's path in the site
     * @param root the way to the site's root: empty, or {@code ../} as often as needed
     * @param home address of the front page
     * @param references address of the reference page; empty when the book has no references
     * @param indexes the pages by which readers look things up
     * @param search address of the folder of the search index
     * @param navigation the table of contents around the page
     * @param styles addresses of the styles that its blocks need
     * @param scripts addresses of the scripts that they need
     * @param moved where places went that were on the page: a JSON object of addresses by fragment; empty without any
     */
    public record Frame(
            String language,
            List<Translation> translations,
            String title,
            String book,
            Meta meta,
            String address,
            String root,
            String home,
            String references,
            List<Entry> indexes,
            String search,
            List<Entry> navigation,
            List<String> styles,
            List<String> scripts,
            String moved) {
        /** Address of the script with the page's text in another language, to stand beside it; empty without one. */
        public String side() {
            return translations.stream()
                    .map(Translation::side)
                    .filter(side -> !side.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        /** Of the front page, its addresses in the other languages by their codes: a JSON object; else empty. */
        public String languages() {
            if (!address.equals(Page.FRONT) || translations.isEmpty()) return "";
            Map<String, Object> addresses = new LinkedHashMap<>();
            translations.forEach(other -> addresses.put(other.language(), other.href()));
            return Json.of(addresses);
        }
    }

    /**
     * A page in another language.
     *
     * @param language the language's code
     * @param name what its readers call it
     * @param href its address
     * @param url its full address, when the book has said where its site will be and the page is translated; or empty
     * @param places the ids of its sections by those of the sections here: a JSON object
     * @param side address of the script with its text, to stand beside that of the page; empty without one
     */
    public record Translation(String language, String name, String href, String url, String places, String side) {}

    /**
     * What a page says of itself.
     *
     * @param description a sentence about the page, or empty
     * @param canonical the page's full address; empty when the book has not said where its site will be
     * @param feed address of the feed, or empty
     * @param linkedData the page as JSON-LD, safe within a script element; empty without a full address
     * @param edit where its text can be edited, or empty
     * @param changed the day of its last change in the page's language, or empty
     * @param changedDate the same as ISO 8601 has it, or empty
     * @param minutes about how long it takes to read
     */
    public record Meta(
            String description,
            String canonical,
            String feed,
            String linkedData,
            String edit,
            String changed,
            String changedDate,
            int minutes) {}

    /** A page as sitemap and feed list it: title, full address, description, and time of its last change or empty. */
    public record Listed(String title, String url, String description, String changed) {}

    /** The pages of the site. */
    public record Sitemap(List<Listed> pages) {}

    /** The feed of changes: the book's language, title, description, authors and address, the feed's own, its last change, its entries. */
    public record Feed(
            String language,
            String title,
            String description,
            List<String> authors,
            String home,
            String url,
            String changed,
            List<Listed> entries) {}

    /**
     * A page that is no longer here.
     *
     * @param now address of what took its place
     * @param moved where places went that were on it, as in {@link Frame}
     */
    public record Moved(String language, String book, String now, String moved) {}

    /**
     * An entry of the table of contents.
     *
     * @param kind {@code item}, {@code part}, {@code separator}, {@code gap}, or {@code more} where entries are left out
     * @param number its number, or empty
     * @param title its title as HTML
     * @param href its address, or empty
     * @param planned whether it is still to be written
     * @param untranslated whether it is there in the original's language only
     * @param current whether it is the page itself
     * @param children the entries below it
     */
    public record Entry(
            String kind,
            String number,
            String title,
            String href,
            boolean planned,
            boolean untranslated,
            boolean current,
            List<Entry> children) {
        static Entry of(String kind, String title, String href) {
            return new Entry(kind, "", title, href, false, false, false, List.of());
        }
    }

    /** A heading of a page: its level, id, number or empty, and text as HTML. */
    public record Section(int level, String id, String number, String title) {}

    /** The front page: its title's id (empty when the text has its own title) and HTML, its text cut at the places of the lists, and the lists. */
    public record Front(
            Frame frame,
            String id,
            String title,
            List<Body.Piece> pieces,
            boolean contentsAtEnd,
            List<Entry> contents,
            List<Reference> references) {
        /** Its text without the lists. */
        String html() {
            return pieces.stream().map(Body.Piece::html).collect(Collectors.joining());
        }
    }

    /**
     * A chapter.
     *
     * @param id id of its title; empty when the text has its own title
     * @param language the language of its text, when that is not the page's; or null
     * @param stale the sections whose original has changed since they were translated
     * @param trail the entries above it
     * @param headings its sections
     * @param cited the entries of the reference list that it cites
     * @param previous the chapter before it, or null
     * @param next the chapter after it, or null
     */
    public record Chapter(
            Frame frame,
            String number,
            String id,
            String title,
            boolean planned,
            boolean unlisted,
            String language,
            List<Section> stale,
            List<Entry> trail,
            List<Section> headings,
            String body,
            List<Reference> cited,
            Entry previous,
            Entry next) {}

    /**
     * An entry of the reference list.
     *
     * @param language its language when that is not the page's, or null
     * @param html the entry in the style of the list
     * @param note what the list says beside it, as HTML
     * @param paper address of its page in the book, or empty
     * @param href address of its place on the reference page
     * @param citedBy on the page of references the sections that cite it, else none
     * @param exports there, the entry in formats that other programs read
     */
    public record Reference(
            int number,
            String id,
            String language,
            String html,
            String note,
            String paper,
            String href,
            List<Citing> citedBy,
            List<Export> exports) {}

    /** A section that cites: its address, its number or its chapter's, or empty, the chapter's title, its own title or empty, as HTML. */
    public record Citing(String href, String number, String chapter, String title) {}

    /** An entry in a format: the format's name, empty for the list's own style, and the text. */
    public record Export(String format, String text) {}

    /** The reference page. */
    public record References(Frame frame, List<Reference> references) {}

    /**
     * Where the book speaks of something.
     *
     * @param count in how many sections
     * @param many whether they are so many that their titles would be a burden
     * @param pages the pages; of very many only the first
     * @param more how many pages are left out
     */
    public record Places(int count, boolean many, List<Uses> pages, int more) {}

    /** A page, and its sections that speak of something. */
    public record Uses(Entry page, List<Entry> sections) {}

    /**
     * A term of the glossary: its id, name, the language of its name when that is not the page's (or null), name in the other
     * language and definition or empty, and the sections that use it.
     */
    public record Term(String id, String name, String language, String translation, String definition, Places places) {
        /** The language of its translation. */
        public String translationLanguage() {
            return translation.codePoints().anyMatch(Cjk::isHan) ? "zh" : "en";
        }
    }

    /** The glossary. */
    public record Glossary(Frame frame, List<Term> terms) {}

    /** A symbol: its id, full name, kind, file and line, the address of its declaration, and the sections that speak of it. */
    public record Symbol(String id, String name, String kind, String place, String href, Places places) {}

    /** A package, namespace or file and its symbols. */
    public record Module(String id, String name, List<Symbol> symbols) {}

    /** The page of symbols: how many there are, and they by module. */
    public record Symbols(Frame frame, int count, List<Module> modules) {}

    /** A bibliographic record, ready to show; what is unknown is empty. */
    public record Work(String authors, String venue, String year, String doi, String url) {
        /** Whether nothing is known. */
        public boolean isEmpty() {
            return (authors + venue + year + doi + url).isEmpty();
        }
    }

    /** A paper: its record or null, our notes with the id of their title, and the address of the file or empty. */
    public record Paper(
            Frame frame, String title, Work work, List<Section> headings, String notesId, String notes, String file) {}

    /**
     * The page for an address without a page. A host shows it at any depth, so that no relative address is right.
     *
     * @param home the full address of the front page; empty when the book has not said where its site will be
     */
    public record NotFound(Frame frame, String home) {}
}
