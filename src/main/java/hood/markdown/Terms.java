package hood.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import hood.book.Term;
import hood.source.Cjk;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where a text uses the terms of the glossary, by their names in either language. The longest name counts; a
 * name with Chinese characters needs two of them, any other two letters. At a Latin end a name must be a whole word;
 * letter case does not count there.
 */
final class Terms {
    /** No terms. */
    static final Terms NONE = new Terms(List.of());

    private static final Pattern ASIDE = Pattern.compile("\\s*[(（][^()（）]*[)）]$");
    private static final Pattern TAG =
            Pattern.compile("<(?<close>/?)(?<name>[A-Za-z][A-Za-z0-9-]*)[^>]*?(?<empty>/?)>");
    private static final Set<String> VOID = Set.of("br", "img", "wbr", "hr", "input");

    /** What a name stands for. */
    private record Name(String text, Term term) {}

    /** The names by their first two characters, the longest first. Few names begin alike, however many there are. */
    private final Map<Integer, List<Name>> names = new HashMap<>();
    /** What names begin with, letter case aside. Most places of a text begin no name. */
    private final BitSet firsts = new BitSet();

    Terms(List<Term> terms) {
        for (Term term : terms) {
            add(term.name(), term);
            term.translation().ifPresent(translation -> {
                add(translation, term);
                add(ASIDE.matcher(translation).replaceFirst(""), term);
            });
        }
        names.values()
                .forEach(same -> same.sort(
                        Comparator.comparing((Name name) -> name.text().length(), Comparator.reverseOrder())));
    }

    private void add(String text, Term term) {
        long han = text.codePoints().filter(Cjk::isHan).count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        if (han == 1 || letters < 2) return;
        firsts.set(fold(text.charAt(0)));
        names.computeIfAbsent(start(text, 0), start -> new ArrayList<>()).add(new Name(text, term));
    }

    /**
     * Finds the terms that a tree's running text uses.
     *
     * @param marked whether their first uses are put into nodes of their own; what has no definition is not marked
     * @param uses takes each use, in order
     */
    void find(Node root, boolean marked, BiConsumer<Term, BasedSequence> uses) {
        if (names.isEmpty()) return;
        List<Text> texts = new ArrayList<>();
        collect(root, texts);
        Set<Term> seen = new HashSet<>();
        texts.forEach(text -> TextSplitter.split(
                text,
                (chars, from) -> find(chars, from, (term, use) -> {
                    uses.accept(term, use);
                    return marked && isDefined(term) && seen.add(term);
                })));
    }

    private static boolean isDefined(Term term) {
        return term.definition().filter(said -> !said.isEmpty()).isPresent();
    }

    /** Titles, captions, table heads, links, code and what stands in HTML of the author's own are no running text. */
    private static void collect(Node parent, List<Text> texts) {
        int open = 0;
        for (Node node : parent.getChildren()) {
            if (node instanceof HtmlInline html) open = Math.max(0, open + depth(html));
            else if (open > 0) continue;
            else if (node instanceof Text text && isInProse(text)) texts.add(text);
            else if (!isApart(node)) collect(node, texts);
        }
    }

    private static int depth(HtmlInline html) {
        Matcher tag = TAG.matcher(html.getChars());
        if (!tag.matches()) return 0;
        boolean isVoid = VOID.contains(tag.group("name").toLowerCase(Locale.ROOT));
        if (isVoid || !tag.group("empty").isEmpty()) return 0;
        return tag.group("close").isEmpty() ? 1 : -1;
    }

    private static boolean isInProse(Text text) {
        for (Node node = text.getParent(); node != null; node = node.getParent()) {
            if (node instanceof TableCell cell) return !cell.isHeader();
            if (node instanceof Paragraph) return true;
        }
        return false;
    }

    private static boolean isApart(Node node) {
        return node instanceof Heading
                || node instanceof MathNode
                || node instanceof CrossReferenceNode
                || TextSplitter.isLinkOrCode(node);
    }

    private Optional<TextSplitter.Part> find(BasedSequence chars, int from, BiPredicate<Term, BasedSequence> isMarked) {
        String text = chars.toString();
        int at = from;
        while (at < text.length()) {
            Optional<Name> name = at(text, at);
            if (name.isPresent()) {
                int end = at + name.get().text().length();
                Term term = name.get().term();
                BasedSequence use = chars.subSequence(at, end);
                if (isMarked.test(term, use)) {
                    return Optional.of(new TextSplitter.Part(at, end, new TermNode(use, term)));
                }
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return Optional.empty();
    }

    /** The longest name that stands at a place. */
    private Optional<Name> at(String text, int at) {
        if (at + 1 >= text.length() || !firsts.get(fold(text.charAt(at)))) return Optional.empty();
        List<Name> alike = names.get(start(text, at));
        if (alike == null) return Optional.empty();
        for (Name name : alike) {
            int end = at + name.text().length();
            if (!text.regionMatches(true, at, name.text(), 0, name.text().length())) continue;
            if (isWhole(text, at, end)) return Optional.of(name);
        }
        return Optional.empty();
    }

    private static boolean isWhole(String text, int start, int end) {
        boolean before = isLatin(text.codePointAt(start)) && start > 0 && joins(text, start - 1, start - 2);
        boolean after = isLatin(text.codePointBefore(end)) && end < text.length() && joins(text, end, end + 1);
        return !before && !after;
    }

    /** Whether a character beside a word belongs to it; a dot or hyphen does when the word goes on behind it. */
    private static boolean joins(String text, int beside, int beyond) {
        char c = text.charAt(beside);
        if (isLatin(c) || c == '_') return true;
        boolean goesOn = beyond >= 0 && beyond < text.length() && isLatin(text.charAt(beyond));
        return (c == '.' || c == '-' || c == '/') && goesOn;
    }

    private static boolean isLatin(int c) {
        return Character.isLetterOrDigit(c) && !Cjk.isCjk(c);
    }

    /** The two characters at a place, letter case aside, in one number. */
    private static int start(String text, int at) {
        return fold(text.charAt(at)) << 16 | fold(text.charAt(at + 1));
    }

    /** Letters that differ only in case have the same upper half where they have two, but not the same lower half. */
    private static char fold(char c) {
        return Character.isLowSurrogate(c) ? 0 : Character.toLowerCase(Character.toUpperCase(c));
    }
}
