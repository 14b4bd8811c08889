package hood.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** The Nu HTML checker. */
final class HtmlChecker {
    private HtmlChecker() {}

    /** The errors of all pages in a folder. */
    static List<String> errors(Path site) throws IOException, SAXException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(site)) {
            pages = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
        List<String> errors = new ArrayList<>();
        for (Path page : pages) {
            for (String error : errors(Files.newInputStream(page))) errors.add(site.relativize(page) + " " + error);
        }
        return errors;
    }

    /** The errors of one page. */
    static List<String> errors(InputStream html) throws IOException, SAXException {
        try (html) {
            EmbeddedValidator validator = new EmbeddedValidator();
            validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
            return validator
                    .validate(html)
                    .lines()
                    .filter(line -> line.contains("error"))
                    .toList();
        }
    }
}
