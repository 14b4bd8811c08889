package hood.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Opens addresses in the user's browser. */
final class Browser {
    private Browser() {}

    /** The command that opens an address on a system. */
    static List<String> command(String system, String url) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) return List.of("rundll32", "url.dll,FileProtocolHandler", url);
        return List.of(name.startsWith("mac") ? "open" : "xdg-open", url);
    }

    /** Opens an address; gives what went wrong. */
    static Optional<String> open(String url) {
        List<String> command = command(System.getProperty("os.name"), url);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("cannot open a browser with " + command.get(0) + "; open " + url + " yourself");
        }
    }
}
