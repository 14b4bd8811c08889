/**
 * Floor 2: source code coloured at build time, by small table-driven scanners. Each is linear in the length of the code,
 * never fails, and leaves every character in its place. The door is {@link hood.highlight.Highlighter}.
 */
package hood.highlight;
