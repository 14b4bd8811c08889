/** Floor 3: Go programs of the book, shown with the output that they had when they were recorded. */
package hood.block.run;
