/**
 * The search index of a site, cut into scripts that a page loads as a query needs them. Its reader is {@code
 * assets/search.js}; {@link hood.search.SearchIndex} says what the files hold.
 */
package hood.search;
