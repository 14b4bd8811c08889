package hood.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import hood.source.Cjk;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes links of addresses that stand bare in the text, as GFM does, but ends them before Chinese: {@code
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

    /** Changes a tree so that its bare addresses are links. */
    static void link(Document root) {
        List<Text> texts = new ArrayList<>();
        collect(root, texts);
        texts.forEach(BareAddresses::split);
    }

    private static void collect(Node parent, List<Text> texts) {
        for (Node node : parent.getChildren()) {
            if (node instanceof Text text) texts.add(text);
            else if (!isLink(node)) collect(node, texts);
        }
    }

    private static boolean isLink(Node node) {
        return node instanceof Link
                || node instanceof Image
                || node instanceof ImageRef
                || node instanceof AutoLink
                || node instanceof com.vladsch.flexmark.ast.Code
                || node instanceof LinkRef ref && ref.isDefined();
    }

    private static void split(Text text) {
        BasedSequence chars = text.getChars();
        if (chars.indexOf('@') < 0 && chars.indexOf("://") < 0 && !containsWww(chars)) return;
        String string = chars.toString();
        Matcher start = START.matcher(string);
        int done = 0;
        for (int from = 0; start.find(from); ) {
            boolean mail = start.group("mail") != null;
            int end = mail ? mailEnd(string, start.end()) : webEnd(string, start.start(), start.end());
            from = Math.max(end, start.end());
            if (end < 0) continue;
            if (start.start() > done) text.insertBefore(new Text(chars.subSequence(done, start.start())));
            BasedSequence address = chars.subSequence(start.start(), end);
            text.insertBefore(
                    mail
                            ? new MailLink(BasedSequence.NULL, address, BasedSequence.NULL)
                            : new AutoLink(BasedSequence.NULL, address, BasedSequence.NULL));
            done = end;
        }
        if (done == 0) return;
        if (done < chars.length()) text.insertBefore(new Text(chars.subSequence(done, chars.length())));
        text.unlink();
    }

    private static boolean containsWww(BasedSequence chars) {
        return chars.indexOf("www.") >= 0 || chars.indexOf("WWW.") >= 0;
    }

    private static int mailEnd(String text, int host) {
        Matcher matcher = MAIL_HOST.matcher(text).region(host, text.length());
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    /** Where a web address ends; -1 when there is nothing after its beginning. */
    private static int webEnd(String text, int start, int afterStart) {
        int end = start;
        while (end < text.length() && !ends(text.codePointAt(end))) end += Character.charCount(text.codePointAt(end));
        for (int last = -1; last != end; ) {
            last = end;
            while (end > start && TRAILING.indexOf(text.charAt(end - 1)) >= 0) end--;
            Matcher entity = ENTITY.matcher(text.substring(start, end));
            if (entity.find()) end = start + entity.start();
            if (end > start && text.charAt(end - 1) == ')' && !isBalanced(text, start, end)) end--;
        }
        return end > afterStart ? end : -1;
    }

    private static boolean ends(int c) {
        boolean shared = c >= 0x2010 && c <= 0x203B;
        return c == '<' || Character.isWhitespace(c) || Character.isSpaceChar(c) || Cjk.isCjk(c) || shared;
    }

    private static boolean isBalanced(String text, int start, int end) {
        int open = 0;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '(') open++;
            if (text.charAt(i) == ')') open--;
        }
        return open >= 0;
    }
}
