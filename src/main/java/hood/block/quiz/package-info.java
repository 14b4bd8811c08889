/** Questions that readers answer on the page. */
package hood.block.quiz;
