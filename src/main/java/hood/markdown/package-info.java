/**
 * Floor 3: Markdown into documents. Only here is flexmark known; its tree, which can change, never leaves. Doors: {@link
 * hood.markdown.MarkdownReader} for chapters, {@link hood.markdown.FrontReader} for the front page with its lists, {@link
 * hood.markdown.SummaryReader} for {@code SUMMARY.md}.
 */
package hood.markdown;
