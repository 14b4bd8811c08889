/** Asks whether the addresses outside a book that its texts link to are still there. */
package hood.external;
