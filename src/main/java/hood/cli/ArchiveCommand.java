package hood.cli;

import hood.files.ClassArchive;
import hood.files.FileTree;
import hood.files.ResourceTree;
import hood.files.Scratch;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hood archive}: lets the next starts be faster. */
@Command(
        name = "archive",
        description = "Makes hood start faster with this Java: keeps its classes, ready to use, beside the program.",
        mixinStandardHelpOptions = true)
final class ArchiveCommand implements Callable<Integer> {
    private static final String BOOK = "training";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Optional<Path> jar = ClassArchive.jar(Main.class);
        if (jar.isEmpty()) {
            err.println("hood: there is no archive without hood.jar");
            return Exit.USAGE;
        }
        ClassArchive archive = new ClassArchive(jar.get(), Path.of(System.getProperty("java.home")), Runtime.version());
        try (Scratch scratch = new Scratch()) {
            FileTree book = ResourceTree.read(BOOK, "README.md");
            book.in("").forEach((path, bytes) -> scratch.write(BOOK + "/" + path, bytes));
            Optional<String> failure = archive.make(
                    Training.class.getName(), List.of(scratch.path(BOOK).toString()), scratch);
            if (failure.isEmpty()) {
                spec.commandLine().getOut().println(archive.path());
                return Exit.FINE;
            }
            err.println("hood: this Java made no archive; hood works without one. It said:");
            err.println(failure.get());
            return Exit.USAGE;
        }
    }

    /** What the archive is made from: a run through what hood does most. */
    static final class Training {
        private Training() {}

        /** @param arguments the folder of a small book, beside which the site is written */
        public static void main(String[] arguments) {
            PrintWriter out = new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
            String book = arguments[0];
            Main.run(out, out, "--help");
            Main.run(out, out, "lint", "--book", book);
            Main.run(out, out, "build", "--book", book, "--out", book + "-site");
        }
    }
}
