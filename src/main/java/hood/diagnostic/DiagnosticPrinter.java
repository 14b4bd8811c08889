package hood.diagnostic;

import java.util.List;

/** Turns findings into what a person or a program reads. */
public interface DiagnosticPrinter {
    /**
     * The text to print for all findings, in the order given, with a line end after the last line; empty text prints
     * nothing.
     */
    String print(List<Diagnostic> diagnostics);
}
