package gradientlab.figure;

import gradientlab.plot.Chart;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A chart as a figure draws it.
 *
 * @param image two pixels a point
 * @param box where the data is, in pixels
 * @param words in pixels
 */
public record DrawnFigure(BufferedImage image, Rectangle2D box, List<Word> words) {
    private static final int SCALE = 2;

    /** A text at its anchor, which is the middle of a label below the plot, and at the middle of its line. */
    public record Word(String text, double x, double y) {}

    public static DrawnFigure of(Chart chart) throws Exception {
        CurveFigure figure = new CurveFigure(chart);
        BufferedImage image = Png.image(figure, 72 * SCALE);
        Rectangle2D box = new CurveDrawing(chart, new Pen(image.createGraphics())).box();
        NodeList texts = FigureFileTest.xml(Svg.of(figure, "a")).getElementsByTagName("text");
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            double x = Double.parseDouble(text.getAttribute("x"));
            double y = Double.parseDouble(text.getAttribute("y")) - Pen.TICK * 0.36;
            words.add(new Word(text.getTextContent(), x * SCALE, y * SCALE));
        }
        Rectangle2D pixels = new Rectangle2D.Double(
                box.getX() * SCALE, box.getY() * SCALE, box.getWidth() * SCALE, box.getHeight() * SCALE);
        return new DrawnFigure(image, pixels, words);
    }
}
