package hood.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import hood.book.Attributes;
import hood.book.Block;
import hood.book.CrossReference;
import hood.book.Fence;
import hood.book.Label;
import hood.book.Section;
import hood.book.Text;
import hood.book.TextLanguage;
import hood.source.Cjk;
import hood.source.Excerpt;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our own rendering of some nodes, for one document. */
final class NodeRenderers implements NodeRenderer {
    private static final Pattern CHINESE = Pattern.compile(
            "[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF]*\\p{IsHan}[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF]*");

    private final Holes holes;
    private final Rendering rendering;
    private final boolean chinese;
    private int headings;

    NodeRenderers(DataHolder options) {
        this.holes = Holes.KEY.get(options);
        this.rendering = Rendering.KEY.get(options);
        this.chinese = rendering.language().isEmpty() || TextLanguage.isChinese(rendering.language());
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(Alert.class, this::alert),
                new NodeRenderingHandler<>(Captioned.class, this::captioned),
                new NodeRenderingHandler<>(CitationNode.class, this::citation),
                new NodeRenderingHandler<>(Code.class, this::code),
                new NodeRenderingHandler<>(CrossReferenceNode.class, this::crossReference),
                new NodeRenderingHandler<>(FencedCodeBlock.class, this::fence),
                new NodeRenderingHandler<>(Heading.class, this::heading),
                new NodeRenderingHandler<>(HtmlBlock.class, this::html),
                new NodeRenderingHandler<>(HtmlCommentBlock.class, this::comment),
                new NodeRenderingHandler<>(HtmlInline.class, this::html),
                new NodeRenderingHandler<>(MathNode.class, this::math),
                new NodeRenderingHandler<>(
                        PartMark.class, (node, context, html) -> html.line().raw(holes.part(node.part()))),
                new NodeRenderingHandler<>(Slot.class, this::slot),
                new NodeRenderingHandler<>(SoftLineBreak.class, this::softBreak),
                new NodeRenderingHandler<>(TableCell.class, this::cell),
                new NodeRenderingHandler<>(TermNode.class, this::term),
                new NodeRenderingHandler<>(com.vladsch.flexmark.ast.Text.class, this::text));
    }

    private void alert(Alert node, NodeRendererContext context, HtmlWriter html) {
        html.attr("class", "alert " + node.kind()).attr("role", "note");
        html.withAttr().tagLineIndent("div", () -> {
            String title = holes.message("alert." + node.kind());
            html.raw("<p class=\"alert-title\">" + title + "</p>").line();
            context.renderChildren(node);
        });
    }

    private void captioned(Captioned node, NodeRendererContext context, HtmlWriter html) {
        Label label = new Label(
                node.kind(),
                node.id(),
                holes.text().span(node.place().getStartOffset(), node.place().getEndOffset()));
        String number = holes.label(label);
        html.attr("id", node.id()).attr("class", node.kind().prefix().replace("-", ""));
        html.withAttr().tagLineIndent("figure", () -> {
            if (node.kind() != Label.Kind.FIG) caption(node, number, context, html);
            context.renderChildren(node);
            if (node.kind() == Label.Kind.FIG) caption(node, number, context, html);
        });
    }

    private void caption(Captioned node, String number, NodeRendererContext context, HtmlWriter html) {
        html.line().raw("<figcaption><span class=\"label\">" + number + "</span>");
        node.caption().ifPresent(caption -> {
            html.raw(" ");
            context.renderChildren(caption);
        });
        if (node.getFirstChild() instanceof FencedCodeBlock fence) {
            Fences.attributes(fence)
                    .value("title")
                    .ifPresent(title -> html.raw(" ").text(title));
        }
        html.raw("</figcaption>").line();
    }

    private void citation(CitationNode node, NodeRendererContext context, HtmlWriter html) {
        html.raw(holes.citation(node.citation(holes.text())));
    }

    private void code(Code node, NodeRendererContext context, HtmlWriter html) {
        html.raw(holes.symbolStart(node));
        html.withAttr().tag("code").text(CodeSpan.content(node)).tag("/code");
        html.raw(holes.symbolEnd(node));
    }

    private void crossReference(CrossReferenceNode node, NodeRendererContext context, HtmlWriter html) {
        html.raw(holes.reference(
                new CrossReference(node.id(), holes.text().span(node.getStartOffset(), node.getEndOffset()))));
    }

    private void fence(FencedCodeBlock node, NodeRendererContext context, HtmlWriter html) {
        Optional<Block> block = rendering.formats().block(Fences.language(node));
        if (block.isEmpty()) {
            context.delegateRender();
            return;
        }
        Fence fence = Fences.read(node, holes.text(), holes.attributes().getOrDefault(node, Attributes.NONE));
        html.line()
                .raw(holes.block(
                        block.get().read(fence, rendering.context(fence, holes)).into(holes.diagnostics())))
                .line();
    }

    /** The id is already the heading's own. */
    private void heading(Heading node, NodeRendererContext context, HtmlWriter html) {
        String id = node.getAnchorRefId();
        if (id.isEmpty()) {
            context.delegateRender();
            return;
        }
        html.attr("id", id);
        html.withAttr().tagLine("h" + node.getLevel(), () -> {
            html.raw(holes.sectionNumber(headings++));
            context.renderChildren(node);
        });
    }

    private void html(HtmlBlock node, NodeRendererContext context, HtmlWriter html) {
        html.line().rawPre(RawHtml.marked(node.getContentChars(), holes)).line();
    }

    /** What a translation says of its original is not for readers. */
    private void comment(HtmlCommentBlock node, NodeRendererContext context, HtmlWriter html) {
        if (!Section.isStamp(node.getChars().toString()))
            html.line().rawPre(node.getContentChars().toString()).line();
    }

    private void html(HtmlInline node, NodeRendererContext context, HtmlWriter html) {
        html.rawPre(RawHtml.marked(node.getChars(), holes));
    }

    private void math(MathNode node, NodeRendererContext context, HtmlWriter html) {
        Excerpt tex = holes.text().part(node.tex().getStartOffset(), node.tex().getEndOffset());
        String shown = rendering
                .formats()
                .math()
                .map(math -> math.html(tex, node.isDisplay()).into(holes.diagnostics()))
                .orElse("<code class=\"math\">" + Text.escape(tex.text()) + "</code>");
        html.raw(shown);
    }

    private void slot(Slot node, NodeRendererContext context, HtmlWriter html) {
        html.line().raw(holes.slot(node.list())).line();
    }

    private void softBreak(SoftLineBreak node, NodeRendererContext context, HtmlWriter html) {
        if (SoftBreak.isSpace(node)) html.raw("\n");
    }

    private void term(TermNode node, NodeRendererContext context, HtmlWriter html) {
        html.raw("<span class=\"term\" data-term=\"" + Text.escape(node.term().name()) + "\">");
        context.renderChildren(node);
        html.raw("</span>");
    }

    /** A text with escapes and entities resolved; most have none. */
    private static String unescaped(BasedSequence text) {
        boolean plain = text.indexOf('\\') < 0 && text.indexOf('&') < 0;
        return plain ? text.toString() : text.unescape();
    }

    /** On pages in other languages, runs of Chinese say that they are Chinese. */
    private void text(com.vladsch.flexmark.ast.Text node, NodeRendererContext context, HtmlWriter html) {
        String text = unescaped(node.getChars());
        if (chinese || text.codePoints().noneMatch(Cjk::isHan)) {
            html.text(text);
            return;
        }
        Matcher run = CHINESE.matcher(text);
        int done = 0;
        while (run.find()) {
            html.text(text.substring(done, run.start()));
            html.raw("<span lang=\"zh\">").text(run.group()).raw("</span>");
            done = run.end();
        }
        html.text(text.substring(done));
    }

    /** Alignment as a style: the attribute is no longer HTML. A header that says nothing heads nothing. */
    private void cell(TableCell node, NodeRendererContext context, HtmlWriter html) {
        if (node.getAlignment() != null)
            html.attr(
                    "style",
                    "text-align:" + node.getAlignment().cellAlignment().name().toLowerCase(Locale.ROOT));
        String name = node.isHeader() && !node.getText().isBlank() ? "th" : "td";
        html.withAttr().tag(name);
        context.renderChildren(node);
        html.closeTag(name).line();
    }
}
