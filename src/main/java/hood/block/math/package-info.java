/** Floor 3: formulas in TeX as MathML, at build time. Only here is SnuggleTeX known. */
package hood.block.math;
