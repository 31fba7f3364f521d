package gradientlab.plot;

import java.util.List;

/**
 * A function over a rectangle of the plane as colours, with an iso-line and points.
 *
 * @param title may be empty
 * @param x its range is the one the values cover, edge to edge
 * @param y likewise; row 0 of the values is at its low end
 * @param grid the values, at the centres of their cells; NaN has its own colour
 * @param scale the colours
 * @param smooth whether values are interpolated between the centres
 * @param contour the level of the iso-line; NaN for none
 * @param points drawn over it
 * @param width in points
 * @param height in points
 */
public record PlaneMap(
        String title,
        Axis x,
        Axis y,
        Grid grid,
        ColorScale scale,
        boolean smooth,
        double contour,
        List<Points> points,
        int width,
        int height)
        implements Exhibit {
    public static final int USUAL_WIDTH = 360;
    public static final int USUAL_HEIGHT = 330;

    /**
     * Points of one kind.
     *
     * @param name for the legend; empty for no entry
     * @param color series index, which chooses colour and symbol
     */
    public record Points(String name, int color, double[] x, double[] y) {}

    public PlaneMap {
        points = List.copyOf(points);
        if (x.shown() == null || y.shown() == null) {
            throw new IllegalArgumentException("A map needs the ranges its values cover.");
        }
    }

    public Range xs() {
        return x.shown();
    }

    public Range ys() {
        return y.shown();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.map(this);
    }
}
