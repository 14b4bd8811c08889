/** Floor 3: checks of wording: Chinese punctuation as CLREQ has it, and the spelling of the glossary's terms. */
package hood.lint;
