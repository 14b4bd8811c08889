package hood.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.LinkResolver;
import com.vladsch.flexmark.html.LinkResolverFactory;
import com.vladsch.flexmark.html.renderer.LinkResolverBasicContext;
import com.vladsch.flexmark.html.renderer.LinkStatus;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.html.renderer.ResolvedLink;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;

/** The Markdown that the book is written in: CommonMark with the extensions that Git hosts have. */
final class Dialect {
    private static final DataHolder OPTIONS = new MutableDataSet()
            .setFrom(ParserEmulationProfile.COMMONMARK_0_29)
            .set(
                    Parser.EXTENSIONS,
                    List.of(TablesExtension.create(), StrikethroughExtension.create(), TaskListExtension.create()))
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            .set(HtmlRenderer.GENERATE_HEADER_ID, false)
            .toImmutable();

    private static final Parser PARSER = Parser.builder(OPTIONS)
            .customInlineParserFactory(SpecInlineParser::create)
            .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS)
            .linkResolverFactory(new MarkLinks.Factory())
            .nodeRendererFactory(options -> new Nodes(options))
            .build();

    private Dialect() {}

    /** The tree of a text; its offsets are those of the sequence. */
    static Document parse(BasedSequence text) {
        Document root = PARSER.parse(text);
        BareAddresses.link(root);
        return root;
    }

    /** The HTML of a tree, with marks; the tree's {@link Destinations} take the links. */
    static String render(Document document) {
        return RENDERER.render(document);
    }

    /** Where a link leads as its author wrote it, and where that is written. */
    static BasedSequence url(Node link, Document document) {
        if (link instanceof RefNode ref) {
            Reference reference = ref.getReferenceNode(document);
            return reference == null ? BasedSequence.NULL : reference.getUrl();
        }
        return link instanceof LinkNodeBase node ? node.getUrl() : BasedSequence.NULL;
    }

    /** An address as it stands in the text, escapes and entities resolved. */
    static String destination(Node link, BasedSequence url) {
        if (link instanceof AutoLink) return url.startsWith("www.") ? "http://" + url : url.toString();
        return url.unescape();
    }

    /** Puts a mark in the place of each address. */
    private record MarkLinks(Document document) implements LinkResolver {
        @Override
        public ResolvedLink resolveLink(Node node, LinkResolverBasicContext context, ResolvedLink link) {
            BasedSequence url = url(node, document);
            if (node instanceof MailLink || url.isNull()) return link;
            String mark = Destinations.of(document).mark(destination(node, url), url);
            return link.withUrl(mark).withStatus(LinkStatus.VALID);
        }

        private static final class Factory implements LinkResolverFactory {
            @Override
            public Set<Class<?>> getAfterDependents() {
                return null;
            }

            @Override
            public Set<Class<?>> getBeforeDependents() {
                return null;
            }

            @Override
            public boolean affectsGlobalScope() {
                return false;
            }

            @Override
            public LinkResolver apply(LinkResolverBasicContext context) {
                return new MarkLinks(context.getDocument());
            }
        }
    }

    /** Our own rendering of some nodes. */
    private record Nodes(Destinations destinations) implements NodeRenderer {
        Nodes(DataHolder options) {
            this(Destinations.KEY.get(options));
        }

        @Override
        public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
            return Set.of(
                    new NodeRenderingHandler<>(Code.class, this::code),
                    new NodeRenderingHandler<>(Heading.class, this::heading),
                    new NodeRenderingHandler<>(HtmlBlock.class, this::html),
                    new NodeRenderingHandler<>(HtmlInline.class, this::html),
                    new NodeRenderingHandler<>(SoftLineBreak.class, this::softBreak),
                    new NodeRenderingHandler<>(Slot.class, this::slot));
        }

        private void code(Code node, NodeRendererContext context, HtmlWriter html) {
            html.withAttr().tag("code").text(CodeSpan.content(node)).tag("/code");
        }

        /** The id is already the heading's own. */
        private void heading(Heading node, NodeRendererContext context, HtmlWriter html) {
            if (!node.getAnchorRefId().isEmpty()) html.attr("id", node.getAnchorRefId());
            html.withAttr().tagLine("h" + node.getLevel(), () -> context.renderChildren(node));
        }

        private void html(HtmlBlock node, NodeRendererContext context, HtmlWriter html) {
            html.line()
                    .rawPre(RawHtml.marked(node.getContentChars(), destinations))
                    .line();
        }

        private void html(HtmlInline node, NodeRendererContext context, HtmlWriter html) {
            html.rawPre(RawHtml.marked(node.getChars(), destinations));
        }

        private void softBreak(SoftLineBreak node, NodeRendererContext context, HtmlWriter html) {
            if (SoftBreak.isSpace(node)) html.raw("\n");
        }

        private void slot(Slot node, NodeRendererContext context, HtmlWriter html) {
            html.line().raw(Destinations.mark(node.list())).line();
        }
    }
}
