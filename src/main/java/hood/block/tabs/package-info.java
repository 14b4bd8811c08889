/** Texts of which the reader sees one at a time. */
package hood.block.tabs;
