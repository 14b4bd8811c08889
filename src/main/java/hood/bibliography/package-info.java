/** Floor 3: the bibliography file into records. */
package hood.bibliography;
