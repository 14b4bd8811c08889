/** Floor 6: runs the book's programs, and compares what they do with their records. */
package hood.record;
