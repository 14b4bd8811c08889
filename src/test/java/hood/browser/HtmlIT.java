package hood.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** The Nu HTML checker finds no error on any page of the book's site. */
class HtmlIT {
    @Test
    void everyPageIsHtml() throws IOException, SAXException {
        assertEquals(List.of(), HtmlChecker.errors(Path.of("site")));
    }

    @Test
    void theCheckerFindsWhatIsWrong() throws IOException, SAXException {
        String wrong = "<!doctype html><html lang=en><title>x</title><p><div readonly></p>";
        byte[] bytes = wrong.getBytes(StandardCharsets.UTF_8);
        assertFalse(HtmlChecker.errors(new ByteArrayInputStream(bytes)).isEmpty());
    }
}
