/** Floor 0: text that knows where it is. Offsets inside, 1-based lines and columns only when shown. */
package hood.source;
