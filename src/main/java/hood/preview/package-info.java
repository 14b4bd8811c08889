/** Floor 5: the local server that shows a book while it is written. It knows the book only as an {@link Edition}. */
package hood.preview;
