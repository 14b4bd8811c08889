/** Floor 3: code listings, the block that takes whatever no other block does. */
package hood.block.listing;
