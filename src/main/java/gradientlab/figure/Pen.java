package gradientlab.figure;

import gradientlab.plot.LineStyle;
import gradientlab.plot.SeriesColors;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws on any canvas in the figures' common look: ink, letters, line styles. */
final class Pen {
    static final Color INK = new Color(0x1F2328);
    static final Color MUTED = new Color(0x57606A);
    static final Color GRID = new Color(0xE3E6EA);
    static final Color FAINT_GRID = new Color(0xF1F3F5);
    static final Color AXIS = new Color(0x6E7681);
    static final double TITLE = 12;
    static final double AXIS_TITLE = 9.5;
    static final double TICK = 8.5;
    static final double LABEL = 8.5;
    private static final double LINE_HEIGHT = 1.3;
    private static final int TITLE_LINES = 3;

    private final Graphics2D graphics;

    Pen(Graphics2D graphics) {
        this.graphics = graphics;
    }

    Graphics2D graphics() {
        return graphics;
    }

    static Color series(int index) {
        return new Color(SeriesColors.onWhite(index));
    }

    static Color faded(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
    }

    /** White paper under the whole figure. */
    void paper(Figure figure) {
        fill(new Rectangle2D.Double(0, 0, figure.width(), figure.height()), Color.WHITE);
    }

    /** The paper, and on it the figure's title. */
    void paper(Figure figure, double margin) {
        paper(figure);
        double baseline = margin + TITLE;
        for (String line : titleLines(figure.title(), figure.width() - 2 * margin)) {
            text(line, margin, baseline, Anchor.START, Fonts.bold(TITLE), INK);
            baseline += TITLE * LINE_HEIGHT;
        }
    }

    void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    void line(double x0, double y0, double x1, double y1, double width, Color color) {
        stroke(new Line2D.Double(x0, y0, x1, y1), LineStyle.SOLID, width, color);
    }

    void stroke(Shape path, LineStyle style, double width, Color color) {
        graphics.setColor(color);
        graphics.setStroke(stroke(style, width));
        graphics.draw(path);
    }

    private static Stroke stroke(LineStyle style, double width) {
        double[] dashes = style.dashes();
        if (dashes.length == 0) {
            return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        float[] lengths = new float[dashes.length];
        for (int i = 0; i < dashes.length; i++) {
            lengths[i] = (float) (dashes[i] * Math.max(0.75, width / 2));
        }
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, lengths, 0);
    }

    /** Writes one line with its baseline at y. */
    void text(String text, double x, double y, Anchor anchor, Font font, Color color) {
        String words = Words.clean(text);
        if (words.isEmpty()) {
            return;
        }
        graphics.setFont(font);
        graphics.setColor(color);
        if (graphics instanceof AnchoredText canvas) {
            canvas.drawText(words, (float) x, (float) y, anchor);
        } else {
            graphics.drawString(words, (float) (x - anchor.part() * Words.width(words, font)), (float) y);
        }
    }

    /** Writes upwards, the text's anchor at y. */
    void upwards(String text, double x, double y, Anchor anchor, Font font, Color color) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.rotate(-Math.PI / 2);
        text(text, 0, 0, anchor, font, color);
        graphics.setTransform(before);
    }

    /** The title's height, at most that of three lines; 0 without one. */
    static double titleHeight(String title, double width) {
        int lines = titleLines(title, width).size();
        return lines == 0 ? 0 : lines * TITLE * LINE_HEIGHT + 4;
    }

    private static List<String> titleLines(String title, double width) {
        return Words.lines(Words.clean(title), Fonts.bold(TITLE), width, TITLE_LINES);
    }
}
