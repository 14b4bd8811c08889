package hood.site;

import hood.book.Block;
import hood.diagnostic.Diagnostic;
import hood.source.SourceFile;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import ognl.OgnlRuntime;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.cache.AlwaysValidCacheEntryValidity;
import org.thymeleaf.cache.ICacheEntryValidity;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/** Fills in templates. */
final class Templates {
    private final Theme theme;
    private final Messages messages;
    private final TemplateEngine engine = new TemplateEngine();
    private final Collection<Diagnostic> sink = new ConcurrentLinkedQueue<>();

    Templates(Theme theme, Messages messages) {
        this.theme = theme;
        this.messages = messages;
        OgnlRuntime.setPropertyAccessor(Record.class, new RecordAccessor());
        engine.setTemplateResolver(new ThemeResolver(theme));
        engine.setMessageResolver(messages);
    }

    /** What was wrong with templates so far. */
    Collection<Diagnostic> diagnostics() {
        return sink;
    }

    /**
     * The text that a template makes of a view.
     *
     * @param name the template's path in the theme, without {@code .html}; other endings stand in the name
     * @param view what the template calls {@code page}
     * @return the text; empty when the template is wrong, which is reported as {@code template-error}
     */
    Optional<String> fill(String name, Object view) {
        return fill(name, Map.of("page", view));
    }

    /** The text that a block's template makes of it; empty text when the template is wrong. */
    String fill(Block.View block, Body body) {
        return fill(block.template(), Map.of("block", block, "body", body)).orElse("");
    }

    private Optional<String> fill(String name, Map<String, Object> variables) {
        try {
            return Optional.of(engine.process(name, new Context(messages.locale(), variables)));
        } catch (TemplateProcessingException e) {
            sink.add(diagnostic(name, e));
            return Optional.empty();
        }
    }

    private Diagnostic diagnostic(String name, TemplateProcessingException e) {
        Throwable cause = e;
        while (cause.getCause() != null) cause = cause.getCause();
        String path = ThemeResolver.path(e.getTemplateName() == null ? name : e.getTemplateName());
        SourceFile file = SourceFile.of("templates/" + path, theme.text(path).orElse(""));
        int line = Math.max(
                1, Math.min(e.hasLineAndCol() ? e.getLine() : 1, file.lines().count()));
        int offset = file.lines().startOf(line - 1);
        int column = e.hasLineAndCol()
                ? Math.min(Math.max(e.getCol() - 1, 0), file.line(line).length())
                : 0;
        return Diagnostic.error("template-error", "模板错误 / the template fails: " + cause.getMessage())
                .at(file.span(offset + column, offset + column))
                .help("mend the template; the page is written without it");
    }

    /** Finds templates in a theme. */
    private static final class ThemeResolver extends AbstractTemplateResolver {
        private final Theme theme;

        ThemeResolver(Theme theme) {
            this.theme = theme;
        }

        static String path(String template) {
            return template.contains(".") ? template : template + ".html";
        }

        @Override
        protected boolean computeResolvable(
                IEngineConfiguration configuration, String owner, String template, Map<String, Object> attributes) {
            return theme.text(path(template)).isPresent();
        }

        @Override
        protected ITemplateResource computeTemplateResource(
                IEngineConfiguration configuration, String owner, String template, Map<String, Object> attributes) {
            return new StringTemplateResource(theme.text(path(template)).orElseThrow());
        }

        @Override
        protected TemplateMode computeTemplateMode(
                IEngineConfiguration configuration, String owner, String template, Map<String, Object> attributes) {
            return path(template).endsWith(".xml") ? TemplateMode.XML : TemplateMode.HTML;
        }

        @Override
        protected ICacheEntryValidity computeValidity(
                IEngineConfiguration configuration, String owner, String template, Map<String, Object> attributes) {
            return AlwaysValidCacheEntryValidity.INSTANCE;
        }
    }
}
