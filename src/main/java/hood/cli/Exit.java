package hood.cli;

import hood.diagnostic.Diagnostic;
import java.util.List;

/** What the program's exit status says. */
final class Exit {
    /** All went well; there may be warnings. */
    static final int FINE = 0;
    /** The book has errors. */
    static final int FINDINGS = 1;
    /** The command line was wrong, or the disk failed. */
    static final int USAGE = 2;
    /** The program itself failed: a bug of hood. */
    static final int BUG = 3;

    private Exit() {}

    static int of(List<Diagnostic> diagnostics, boolean strict) {
        return diagnostics.stream().anyMatch(d -> strict || d.isError()) ? FINDINGS : FINE;
    }
}
