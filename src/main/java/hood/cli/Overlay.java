package hood.cli;

import hood.diagnostic.Diagnostic;
import hood.preview.Edition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An edition with some pages in the place of its own.
 *
 * @param edition the edition
 * @param pages the HTML of pages, by address
 */
record Overlay(Edition edition, Map<String, String> pages) implements Edition {
    Overlay {
        pages = Map.copyOf(pages);
    }

    @Override
    public Optional<byte[]> file(String address) {
        String page = pages.get(address);
        return page == null ? edition.file(address) : Optional.of(page.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<byte[]> theme(String path) {
        return edition.theme(path);
    }

    @Override
    public List<Diagnostic> diagnostics() {
        return edition.diagnostics();
    }

    @Override
    public Optional<String> source(String address) {
        return edition.source(address);
    }
}
