package hood.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import hood.markdown.TextSplitter.Part;
import hood.source.Cjk;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds addresses that stand bare in the text, as GFM does, but ends them before Chinese: {@code
 * https://go.dev/doc，然后} is the address and then text.
 *
 * @see <a href="https://github.github.com/gfm/#autolinks-extension-">Autolinks (extension)</a>
 */
final class BareAddresses {
    private static final Pattern START = Pattern.compile(
            "(?<![A-Za-z0-9])(?:(?<web>(?:https?|ftp)://|www\\.)(?=[A-Za-z0-9\\[])|(?<mail>[A-Za-z0-9.+_-]{1,64}@))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL_HOST = Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]*[A-Za-z0-9])+");
    private static final Pattern ENTITY = Pattern.compile("&[A-Za-z0-9]+;$");
    private static final String TRAILING = "?!.,:*_~'\"";

    private BareAddresses() {}

    /** The first bare address of a text that begins at an offset or later. */
    static Optional<Part> find(BasedSequence text, int from) {
        if (from == 0 && text.indexOf('@') < 0 && text.indexOf("://") < 0 && !containsWww(text))
            return Optional.empty();
        Matcher start = START.matcher(text);
        for (int at = from; start.find(at); at = start.end()) {
            boolean mail = start.group("mail") != null;
            int end = mail ? mailEnd(text, start.end()) : webEnd(text, start.start(), start.end());
            if (end < 0) continue;
            BasedSequence address = text.subSequence(start.start(), end);
            Node node = mail
                    ? new MailLink(BasedSequence.NULL, address, BasedSequence.NULL)
                    : new AutoLink(BasedSequence.NULL, address, BasedSequence.NULL);
            return Optional.of(new Part(start.start(), end, node));
        }
        return Optional.empty();
    }

    private static boolean containsWww(BasedSequence text) {
        return text.indexOf("www.") >= 0 || text.indexOf("WWW.") >= 0;
    }

    private static int mailEnd(CharSequence text, int host) {
        Matcher matcher = MAIL_HOST.matcher(text).region(host, text.length());
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    /** Where a web address ends; -1 when there is nothing after its beginning. */
    private static int webEnd(CharSequence text, int start, int afterStart) {
        int end = start;
        while (end < text.length() && !ends(Character.codePointAt(text, end)))
            end += Character.charCount(Character.codePointAt(text, end));
        for (int last = -1; last != end; ) {
            last = end;
            while (end > start && TRAILING.indexOf(text.charAt(end - 1)) >= 0) end--;
            Matcher entity = ENTITY.matcher(text.subSequence(start, end));
            if (entity.find()) end = start + entity.start();
            if (end > start && text.charAt(end - 1) == ')' && !isBalanced(text, start, end)) end--;
        }
        return end > afterStart ? end : -1;
    }

    private static boolean ends(int c) {
        boolean shared = c >= 0x2010 && c <= 0x203B;
        return c == '<' || Character.isWhitespace(c) || Character.isSpaceChar(c) || Cjk.isCjk(c) || shared;
    }

    private static boolean isBalanced(CharSequence text, int start, int end) {
        int open = 0;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '(') open++;
            if (text.charAt(i) == ')') open--;
        }
        return open >= 0;
    }
}
