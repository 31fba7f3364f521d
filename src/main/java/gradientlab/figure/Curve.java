package gradientlab.figure;

import gradientlab.plot.LineStyle;

/**
 * One line of a figure.
 *
 * @param name for the legend
 * @param x never decreasing, finite
 * @param y as long as x; NaN and infinities are gaps
 * @param color series index, which chooses colour and symbol
 * @param style dash
 * @param width of the line in points; 0 for none
 * @param opacity 1; less for a curve in the background, which the legend leaves out
 * @param markers whether samples are symbols, each colour with a shape of its own; on a line not too close together
 */
public record Curve(
        String name,
        double[] x,
        double[] y,
        int color,
        LineStyle style,
        double width,
        double opacity,
        boolean markers) {
    /** Of a line, in points. */
    public static final double USUAL_WIDTH = 1.6;

    public Curve {
        if (x.length != y.length) {
            throw new IllegalArgumentException("x has " + x.length + " samples and y has " + y.length);
        }
    }

    public static Curve solid(String name, int color, double[] x, double[] y) {
        return new Curve(name, x, y, color, LineStyle.SOLID, USUAL_WIDTH, 1, false);
    }

    public static Curve dashed(String name, int color, double[] x, double[] y) {
        return new Curve(name, x, y, color, LineStyle.DASHED, USUAL_WIDTH, 1, false);
    }

    /** Symbols without a line. */
    public static Curve points(String name, int color, double[] x, double[] y) {
        return new Curve(name, x, y, color, LineStyle.SOLID, 0, 1, true);
    }

    public Curve withMarkers() {
        return new Curve(name, x, y, color, style, width, opacity, true);
    }

    /** Pale and thin, behind the curve that stands for it. */
    public static Curve faint(String name, int color, double[] x, double[] y) {
        return new Curve(name, x, y, color, LineStyle.SOLID, 0.8, 0.3, false);
    }

    /** Whether a sample has a place: finite, and above 0 where the axis goes by decades. */
    static boolean shows(double value, boolean log) {
        return Double.isFinite(value) && (!log || value > 0);
    }
}
