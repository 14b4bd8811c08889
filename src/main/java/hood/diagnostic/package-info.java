/** Floor 1: what is wrong with a book, where, and what to do about it; printed for people, for GitHub and for programs. */
package hood.diagnostic;
