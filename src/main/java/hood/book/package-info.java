/**
 * Floor 2: the book. What was read ({@link hood.book.Manuscript}), what it means once every link is followed ({@link
 * hood.book.Book}), and the way from the one to the other ({@link hood.book.Resolver}). Needs nothing but the JDK.
 */
package hood.book;
