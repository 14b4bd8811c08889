package hood.site;

import hood.book.Label;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/** The interface's words in one language: the file of the language, else of English. */
final class Messages extends AbstractMessageResolver {
    private final Properties properties = new Properties();
    private final Locale locale;

    Messages(Theme theme, String language) {
        this.locale = Locale.forLanguageTag(language);
        for (String name : new String[] {"en", locale.getLanguage(), language}) {
            theme.text("messages/" + name + ".properties").ifPresent(this::load);
        }
    }

    private void load(String text) {
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Locale locale() {
        return locale;
    }

    /** The words of a key, with values filled in; the key itself when there are none. */
    String get(String key, Object... values) {
        return find(key, values).orElse(key);
    }

    /** The name and number of a figure, table, listing, equation or section. */
    String label(Label.Kind kind, String number) {
        return get("label." + kind.name().toLowerCase(Locale.ROOT), number);
    }

    /** A day as readers of the language write it. */
    String date(LocalDate day) {
        return get("date", String.valueOf(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
    }

    /** The words of a key, when there are any. */
    Optional<String> find(String key, Object... values) {
        return Optional.ofNullable(properties.getProperty(key))
                .map(pattern -> isPlain(pattern) ? pattern : new MessageFormat(pattern, locale).format(values));
    }

    /** Whether {@link MessageFormat} leaves a text as it is. */
    private static boolean isPlain(String pattern) {
        return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
    }

    @Override
    public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] values) {
        return find(key, values == null ? new Object[0] : values).orElse(null);
    }

    @Override
    public String createAbsentMessageRepresentation(
            ITemplateContext context, Class<?> origin, String key, Object[] values) {
        return key;
    }
}
