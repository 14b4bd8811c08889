/** Books to measure with, the same for other generators, and what a recording says. */
package hood.bench;
