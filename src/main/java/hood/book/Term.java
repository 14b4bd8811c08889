package hood.book;

import hood.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A term of the glossary.
 *
 * @param name the term, spelt as the book spells it
 * @param translation what it is called in another language of the book, or in English
 * @param definition what it means
 * @param avoid spellings that the book does not use
 * @param span where the glossary has it
 */
public record Term(
        String name, Optional<String> translation, Optional<String> definition, List<String> avoid, Span span) {
    public Term {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(translation, "translation");
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(span, "span");
        avoid = List.copyOf(avoid);
    }
}
