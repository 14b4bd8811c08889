package hood.diagnostic;

/** How grave a diagnostic is. */
public enum Severity {
    /** The book is wrong; the command's exit status says so. Cannot be silenced. */
    ERROR,
    /** The book may be wrong. Can be silenced by its id. */
    WARNING
}
