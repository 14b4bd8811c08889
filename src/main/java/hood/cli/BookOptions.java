package hood.cli;

import hood.diagnostic.DiagnosticPrinter;
import hood.diagnostic.GitHubPrinter;
import hood.diagnostic.JsonPrinter;
import hood.diagnostic.TextPrinter;
import hood.files.CacheFile;
import hood.files.DiskTree;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every command on a book has. */
final class BookOptions {
    /** How findings are printed. */
    enum Format {
        TEXT,
        GITHUB,
        JSON
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-b", "--book"},
            paramLabel = "DIR",
            defaultValue = ".",
            scope = CommandLine.ScopeType.INHERIT,
            description = "The book's folder. Default: the current one.")
    private Path book;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "How findings are printed: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Option(names = "--strict", description = "Let warnings count as errors in the exit status.")
    private boolean strict;

    /** The path of a file or folder in the book's folder. */
    Path inBook(String name) {
        return book.resolve(name);
    }

    /** The book's folder, without those named; it must be there. */
    DiskTree tree(Path... skipped) {
        DiskTree tree = new DiskTree(book, skipped);
        if (tree.exists()) return tree;
        throw new CommandLine.ParameterException(command.commandLine(), "no such folder: " + book);
    }

    /** A file or folder among the caches of the user who calls. */
    static CacheFile userCache(String name) {
        return CacheFile.ofUser(name, System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"));
    }

    boolean strict() {
        return strict;
    }

    DiagnosticPrinter printer() {
        String folder = book.normalize().toString().replace('\\', '/');
        String prefix = folder.isEmpty() ? "" : folder + "/";
        return switch (format) {
            case TEXT -> new TextPrinter(prefix, Ansi.AUTO.enabled());
            case GITHUB -> new GitHubPrinter(prefix);
            case JSON -> new JsonPrinter(prefix);
        };
    }
}
