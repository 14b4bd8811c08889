package hood.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.IndependentLinkResolverFactory;
import com.vladsch.flexmark.html.LinkResolver;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverBasicContext;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.html.renderer.LinkStatus;
import com.vladsch.flexmark.html.renderer.ResolvedLink;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import hood.book.Attributes;
import hood.book.TextLanguage;
import java.util.List;
import java.util.Map;

/** The Markdown that the book is written in: CommonMark with the extensions that Git hosts have. */
final class Dialect {
    private static final DataHolder OPTIONS = new MutableDataSet()
            .setFrom(ParserEmulationProfile.COMMONMARK_0_29)
            .set(
                    Parser.EXTENSIONS,
                    List.of(
                            TablesExtension.create(),
                            StrikethroughExtension.create(),
                            TaskListExtension.create(),
                            FootnoteExtension.create(),
                            DefinitionExtension.create()))
            .set(TaskListExtension.ITEM_DONE_MARKER, "<span class=\"task\">☑</span> ")
            .set(TaskListExtension.ITEM_NOT_DONE_MARKER, "<span class=\"task\">☐</span> ")
            .set(FootnoteExtension.FOOTNOTE_BACK_REF_STRING, "↩")
            .set(FootnoteExtension.FOOTNOTE_LINK_REF_CLASS, "footnote")
            .set(FootnoteExtension.FOOTNOTE_BACK_LINK_REF_CLASS, "footnote-back")
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            .set(HtmlRenderer.GENERATE_HEADER_ID, false)
            .toImmutable();

    private static final Parser PARSER = Parser.builder(OPTIONS)
            .customInlineParserFactory(SpecInlineParser::create)
            .customInlineParserExtensionFactory(new MathNode.Factory())
            .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS)
            .linkResolverFactory(new MarkLinks.Factory())
            .attributeProviderFactory(new AuthorsAttributes())
            .nodeRendererFactory(NodeRenderers::new)
            .build();

    private Dialect() {}

    /** The tree of a text; its offsets are those of the sequence. */
    static Document parse(BasedSequence text) {
        Document root = PARSER.parse(text);
        Alert.mark(root);
        CitationNode.mark(root);
        TextSplitter.split(root, BareAddresses::find);
        TextSplitter.split(root, CrossReferenceNode::find);
        return root;
    }

    /** The HTML of a tree, with marks; the tree's {@link Holes} take the links. */
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
            String mark = Holes.of(document).link(destination(node, url), url);
            return link.withUrl(mark).withStatus(LinkStatus.VALID);
        }

        private static final class Factory extends IndependentLinkResolverFactory {
            @Override
            public LinkResolver apply(LinkResolverBasicContext context) {
                return new MarkLinks(context.getDocument());
            }
        }
    }

    /** What the plain text of a block says; code is of no language. */
    private static String words(Node block) {
        StringBuilder words = new StringBuilder();
        for (Node node : block.getDescendants())
            if (node instanceof Text) words.append(node.getChars()).append(' ');
        return words.toString();
    }

    /** Gives nodes the attributes that their authors gave them, and blocks in another language their own. */
    private static final class AuthorsAttributes extends IndependentAttributeProviderFactory {
        @Override
        public AttributeProvider apply(LinkResolverContext context) {
            Map<Node, Attributes> given = Holes.of(context.getDocument()).attributes();
            String language = Rendering.KEY.get(context.getDocument()).language();
            return (node, part, attributes) -> {
                if (!language.isEmpty()
                        && (node instanceof Paragraph || node instanceof Heading || node instanceof TableCell)) {
                    TextLanguage.of(words(node), language).ifPresent(lang -> attributes.replaceValue("lang", lang));
                }
                Attributes said = given.get(node);
                if (said == null || node instanceof Heading && part != AttributablePart.NODE) return;
                if (!(node instanceof Heading)) said.id().ifPresent(id -> attributes.replaceValue("id", id));
                said.classes().forEach(name -> attributes.addValue("class", name));
                said.values().forEach(attributes::replaceValue);
            };
        }
    }
}
