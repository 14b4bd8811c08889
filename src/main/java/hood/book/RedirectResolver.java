package hood.book;

import hood.diagnostic.Diagnostic;
import hood.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows the redirects of the configuration, whose paths begin at the book's folder. */
final class RedirectResolver {
    private static final SourceFile ROOT = SourceFile.of("root", "");

    private final Addresses addresses;
    private final Map<String, Document> documents;
    private final LinkResolver links;

    RedirectResolver(Addresses addresses, Map<String, Document> documents, LinkResolver links) {
        this.addresses = addresses;
        this.documents = documents;
        this.links = links;
    }

    /** The redirects that lead somewhere and take no page's place; what is wrong with the others goes to {@code sink}. */
    List<Redirect> redirects(List<Settings.Moved> moved, List<Diagnostic> sink) {
        List<Redirect> redirects = new ArrayList<>();
        for (Settings.Moved entry : moved) {
            Target now = links.target(ROOT, entry.now(), sink);
            if (isTaken(entry)) {
                sink.add(Diagnostic.error("redirect-taken", "这个地址现在有内容 / there is something at this address")
                        .at(entry.written())
                        .help("leave the redirect out, or name an address that is no longer used"));
            } else if (!(now instanceof Target.Nowhere)) {
                redirects.add(new Redirect(entry.address(), entry.fragment(), now));
            }
        }
        return redirects;
    }

    private boolean isTaken(Settings.Moved entry) {
        if (!addresses.isTaken(entry.address())) return false;
        if (entry.fragment().isEmpty()) return true;
        Optional<Document> there = documents.values().stream()
                .filter(document -> addresses.of(document.path()).equals(Optional.of(entry.address())))
                .findFirst();
        return there.isPresent() && there.get().anchors().contains(entry.fragment());
    }
}
