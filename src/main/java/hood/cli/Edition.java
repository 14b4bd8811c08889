package hood.cli;

import hood.book.Settings;
import hood.book.Term;
import hood.site.Site;
import java.util.List;

/**
 * A book in one language, ready to be made into files.
 *
 * @param settings its configuration
 * @param terms its glossary
 * @param site its site, without the search index and the service worker, which are made of the finished pages
 */
record Edition(Settings settings, List<Term> terms, Site site) {}
