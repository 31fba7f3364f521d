package gradientlab.plot;

/**
 * One line of a chart. Arrays given to it must not be changed afterwards.
 *
 * @param name for the legend
 * @param x never decreasing, finite
 * @param y as long as x; NaN and infinities are gaps
 * @param color series index, which chooses colour and symbol
 * @param style dash
 * @param width of the line in points; 0 for none
 * @param opacity 1; less for a curve in the background
 * @param markers whether samples are symbols, each colour with a shape of its own; on a line not too close together
 * @param listed whether the legend names it
 */
public record Curve(
        String name,
        double[] x,
        double[] y,
        int color,
        LineStyle style,
        double width,
        double opacity,
        boolean markers,
        boolean listed) {
    /** Of a line, in points. */
    public static final double USUAL_WIDTH = 1.6;

    /** Of a curve in the background. */
    public static final double PALE = 0.3;

    public Curve {
        if (x.length != y.length) {
            throw new IllegalArgumentException("x has " + x.length + " samples and y has " + y.length);
        }
    }

    public static Curve solid(String name, int color, double[] x, double[] y) {
        return new Curve(name, x, y, color, LineStyle.SOLID, USUAL_WIDTH, 1, false, true);
    }

    /** Symbols without a line. */
    public static Curve points(String name, int color, double[] x, double[] y) {
        return new Curve(name, x, y, color, LineStyle.SOLID, 0, 1, true, true);
    }

    public Curve withStyle(LineStyle newStyle) {
        return new Curve(name, x, y, color, newStyle, width, opacity, markers, listed);
    }

    public Curve withMarkers() {
        return new Curve(name, x, y, color, style, width, opacity, true, listed);
    }

    /** Noise averaged out, see {@link Smoothing}. */
    public Curve smoothed(double weight) {
        double[] smooth = Smoothing.of(y, y.length, weight);
        return new Curve(name, x, smooth, color, style, width, opacity, markers, listed);
    }

    /** The same samples pale and thin, behind the curve that stands for them, which the legend names. */
    public Curve faint(String newName) {
        return new Curve(newName, x, y, color, LineStyle.SOLID, 0.8, PALE, false, false);
    }

    /** Whether this sample only parts two of one x: a jump, where nothing is missing. */
    public static boolean jumps(double[] x, int size, int i) {
        return i > 0 && i + 1 < size && x[i - 1] == x[i] && x[i] == x[i + 1];
    }
}
