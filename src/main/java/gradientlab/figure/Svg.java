package gradientlab.figure;

import java.awt.Dimension;
import java.awt.Image;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A figure as an SVG element: text as text, pictures inside, nothing fetched from elsewhere. */
public final class Svg {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final int DECIMALS = 3;

    private Svg() {}

    /**
     * The {@code <svg>} element, without an XML declaration: fit for a file and for the middle of an HTML page.
     *
     * @param idPrefix starts every id in it, so that several may stand on one page; letters and digits
     */
    public static String of(Figure figure, String idPrefix) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setPrecision(DECIMALS);
        context.setComment(null);
        context.setImageHandler(new EmbeddedPng());
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return super.generateID(idPrefix + "-" + prefix);
            }
        });
        SvgCanvas canvas = new SvgCanvas(context);
        canvas.setSVGCanvasSize(new Dimension(figure.width(), figure.height()));
        figure.paint(canvas);
        Element root = canvas.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + figure.width() + " " + figure.height());
        root.setAttributeNS(null, "width", figure.width() + "pt");
        root.setAttributeNS(null, "height", figure.height() + "pt");
        root.setAttributeNS(null, "role", "img");
        Element title = root.getOwnerDocument().createElementNS(SVG, "title");
        title.setTextContent(Words.clean(figure.title()));
        root.insertBefore(title, root.getFirstChild());
        tidy(root);
        return text(root);
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Ids that are not unique go; fonts get their substitutes. */
    private static void tidy(Element element) {
        if (element.getAttribute("id").equals("genericDefs")) {
            element.removeAttribute("id");
        }
        String family = element.getAttribute("font-family");
        if (family.contains("DejaVu") || family.contains("Dialog")) {
            element.setAttributeNS(
                    null,
                    "font-family",
                    family.contains("Mono") ? "'DejaVu Sans Mono', Menlo, Consolas, monospace" : Fonts.FAMILIES);
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element inner) {
                tidy(inner);
            }
        }
    }

    private static String text(Element root) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(root), new StreamResult(out));
            return out.toString();
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Puts bitmaps into the SVG itself, so that it is one file. */
    private static final class EmbeddedPng extends DefaultImageHandler {
        @Override
        protected void handleHREF(RenderedImage image, Element element, SVGGeneratorContext context)
                throws SVGGraphics2DIOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                ImageIO.write(image, "png", bytes);
            } catch (IOException impossible) {
                throw new SVGGraphics2DIOException(impossible.getMessage(), impossible);
            }
            String data = Base64.getEncoder().encodeToString(bytes.toByteArray());
            element.setAttributeNS(XLINK, "xlink:href", "data:image/png;base64," + data);
        }

        @Override
        protected void handleHREF(Image image, Element element, SVGGeneratorContext context)
                throws SVGGraphics2DIOException {
            handleHREF((RenderedImage) image, element, context);
        }
    }
}
