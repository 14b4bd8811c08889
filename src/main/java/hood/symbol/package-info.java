/** Floor 3: the symbols of source code, from tags files. */
package hood.symbol;
