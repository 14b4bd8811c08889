/** The block {@code steps}: a state told frame by frame. A frame says what changes; everything else follows from that. */
package hood.block.steps;
