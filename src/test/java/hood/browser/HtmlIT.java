package hood.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** The Nu HTML checker finds no error on any page of the site. */
class HtmlIT {
    @Test
    void everyPageIsHtml() throws IOException, SAXException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(Path.of("site"))) {
            pages = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
        List<String> errors = new ArrayList<>();
        for (Path page : pages) {
            for (String error : errors(Files.newInputStream(page))) errors.add(page + " " + error);
        }
        assertEquals(List.of(), errors);
    }

    @Test
    void theCheckerFindsWhatIsWrong() throws IOException, SAXException {
        String wrong = "<!doctype html><html lang=en><title>x</title><p><div readonly></p>";
        assertFalse(errors(new ByteArrayInputStream(wrong.getBytes(StandardCharsets.UTF_8)))
                .isEmpty());
    }

    private static List<String> errors(InputStream html) throws IOException, SAXException {
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
