/** Floor 3: simulators, custom elements whose scripts belong to the book, with a static picture for when they do not run. */
package hood.block.sim;
