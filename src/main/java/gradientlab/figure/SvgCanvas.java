package gradientlab.figure;

import java.awt.Font;
import java.awt.Graphics;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Element;

/** Batik's canvas, with text that is anchored in the SVG itself: it stays in place in whatever font a viewer has. */
final class SvgCanvas extends SVGGraphics2D implements AnchoredText {
    private static final String SVG = "http://www.w3.org/2000/svg";

    SvgCanvas(SVGGeneratorContext context) {
        super(context, false);
    }

    private SvgCanvas(SvgCanvas parent) {
        super(parent);
    }

    @Override
    public Graphics create() {
        return new SvgCanvas(this);
    }

    @Override
    public void drawText(String words, float x, float baseline, Anchor anchor) {
        Element text = getDOMFactory().createElementNS(SVG, "text");
        text.setAttributeNS(null, "x", generatorCtx.doubleString(x));
        text.setAttributeNS(null, "y", generatorCtx.doubleString(baseline));
        text.setAttributeNS(null, "text-anchor", anchor.svgName());
        text.setAttributeNS(null, "stroke", "none");
        Font font = getFont();
        if (font.getFontName().contains("Bold")) { // a font loaded from a file calls itself plain
            text.setAttributeNS(null, "font-weight", "bold");
        }
        text.appendChild(getDOMFactory().createTextNode(words));
        domGroupManager.addElement(text, DOMGroupManager.FILL);
    }
}
