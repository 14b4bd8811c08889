package hood.cli;

import hood.book.Settings;
import hood.book.TextLanguage;
import hood.config.ConfigReader;
import hood.diagnostic.Diagnostic;
import hood.diagnostic.Fix;
import hood.files.DiskTree;
import hood.files.SourceReader;
import hood.lint.Linter;
import hood.markdown.ProseReader;
import hood.source.SourceFile;
import hood.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hood lint}: the wording of a book. */
@Command(
        name = "lint",
        description = "Checks Chinese punctuation and the spelling of the glossary's terms.",
        mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {
    /** A fix may uncover another finding; no chain of them is longer. */
    private static final int ROUNDS = 5;

    @Spec
    private CommandSpec spec;

    @Mixin
    private BookOptions options;

    @Option(names = "--fix", description = "Mend what can be mended, in place.")
    private boolean fix;

    @Override
    public Integer call() {
        DiskTree tree = options.tree(options.inBook("site"));
        List<Diagnostic> found = new ArrayList<>();
        Sources sources = SourceReader.read(tree).into(found);
        List<Settings> languages = ConfigReader.read(sources).into(found);
        Settings settings = languages.get(0);
        Linter linter = new Linter(ManuscriptReader.terms(sources, settings).into(found));
        List<SourceFile> texts = languages.stream()
                .filter(language -> language.isOriginal() || TextLanguage.isChinese(language.language()))
                .flatMap(language -> ManuscriptReader.texts(sources, language).stream())
                .distinct()
                .toList();
        for (SourceFile file : texts) {
            SourceFile mended = fix ? mended(file, linter, settings) : file;
            if (!mended.equals(file)) tree.rewrite(file.path(), mended.text());
            found.addAll(lint(mended, linter, settings));
        }
        found.sort(Diagnostic.IN_ORDER);
        spec.commandLine().getOut().print(options.printer().print(found));
        spec.commandLine().getOut().flush();
        return found.isEmpty() ? Exit.FINE : Exit.FINDINGS;
    }

    private static List<Diagnostic> lint(SourceFile file, Linter linter, Settings settings) {
        return linter.lint(ProseReader.read(file, Build.formats(settings))).stream()
                .filter(d -> !settings.silence().contains(d.id()))
                .toList();
    }

    /** The file with all its fixes, and theirs. */
    private static SourceFile mended(SourceFile file, Linter linter, Settings settings) {
        SourceFile mended = file;
        for (int round = 0; round < ROUNDS; round++) {
            List<Fix> fixes = lint(mended, linter, settings).stream()
                    .flatMap(d -> d.fix().stream())
                    .toList();
            if (fixes.isEmpty()) return mended;
            mended = SourceFile.of(file.path(), Fix.apply(mended, fixes));
        }
        return mended;
    }
}
