package hood.preview;

import hood.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** A book as one build made it. Several threads ask it at once, and only for what readers look at. */
public interface Edition {
    /** The bytes of the file at an address of the site, such as {@code en/1-boot.html}. */
    Optional<byte[]> file(String address);

    /** The bytes of a file of the theme, such as {@code scripts/preview.js}. */
    Optional<byte[]> theme(String path);

    /** All findings, in the order in which they are shown; those of pages that were asked for among them. */
    List<Diagnostic> diagnostics();

    /** The path of the file that a page is written in; empty when it is made of many. */
    Optional<String> source(String address);
}
