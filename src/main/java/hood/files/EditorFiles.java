package hood.files;

import java.util.regex.Pattern;

/** The files that editors put beside the one that is edited: for a while, as a backup, as a lock. */
final class EditorFiles {
    private static final Pattern NAMES = Pattern.compile(
            // Vim: a swap file, and a number (4913, 5036…) by which it tries whether it may write
            ".*\\.sw[a-z]|[0-9]{4,5}"
                    // backups of many; Emacs' autosave, and its lock, which is hidden
                    + "|.*~|#.*#"
                    // IntelliJ, Kate, Word processors, sed -i, and what is written to be renamed
                    + "|.*___jb_(tmp|old|bak)___|.*\\.kate-swp|~\\$.*|sed[A-Za-z0-9]{6}|.*\\.(tmp|temp|bak|orig|part)");

    private EditorFiles() {}

    /** Whether a file of the name is an editor's own. */
    static boolean matches(String name) {
        return name.startsWith(".") || NAMES.matcher(name).matches();
    }
}
