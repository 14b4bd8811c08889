package hood.cli;

import hood.book.Book;
import hood.book.Resolver;
import hood.markdown.MarkdownReader;
import hood.site.Site;
import hood.site.SiteRenderer;

/**
 * A book in one language, ready to be made into files.
 *
 * @param markdown reads its texts
 * @param resolver what has followed its links
 * @param renderer what makes its pages
 * @param site its site, without the search index and the service worker, which are made of the finished pages
 */
record Volume(MarkdownReader markdown, Resolver resolver, SiteRenderer renderer, Site site) {
    Book book() {
        return renderer.book();
    }

    /** The folder of its site in that of all languages. */
    String folder() {
        return book().settings().folder();
    }
}
