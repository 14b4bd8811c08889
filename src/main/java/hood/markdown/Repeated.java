package hood.markdown;

import hood.book.Fragment;
import hood.book.SymbolName;
import hood.source.Pool;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What recurs in the texts of a book, each kept once: a large book holds some hundred names a hundred thousand times. */
final class Repeated {
    /** Longer pieces of HTML hardly recur. */
    private static final int SHORT = 64;

    private final Map<String, Optional<SymbolName>> names = new ConcurrentHashMap<>();
    private final Pool<Fragment.Html> pieces = new Pool<>();

    /** The name that inline code is, if it can be one. */
    Optional<SymbolName> name(String code) {
        return names.computeIfAbsent(code, SymbolName::of);
    }

    /** A piece of HTML. */
    Fragment html(String html) {
        Fragment.Html piece = new Fragment.Html(html);
        return html.length() <= SHORT ? pieces.of(piece) : piece;
    }
}
