package gradientlab.plot;

/**
 * A straight annotation between two points in data units, for instance a tangent or a diagonal; it does not widen the
 * range that a chart shows.
 *
 * @param style dash
 * @param color series index, which chooses the colour: 0 to 9
 * @param label beside the line's end; may be empty
 */
public record Rule(double x0, double y0, double x1, double y1, LineStyle style, int color, String label) {
    /** x = y between these two. */
    public static Rule diagonal(double low, double high, LineStyle style) {
        return new Rule(low, low, high, high, style, 7, "");
    }
}
