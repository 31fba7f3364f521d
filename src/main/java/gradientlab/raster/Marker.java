package gradientlab.raster;

import gradientlab.plot.SeriesColors;

/** The symbol that goes with a series colour, so that colour never stands alone. */
public enum Marker {
    CIRCLE((dx, dy, r) -> Math.sqrt(dx * dx + dy * dy) - r),
    TRIANGLE((dx, dy, r) -> polygon(dx, dy, Sides.UP, r * 0.625)),
    SQUARE((dx, dy, r) -> polygon(dx, dy, Sides.UPRIGHT, r * 0.885)),
    DIAMOND((dx, dy, r) -> polygon(dx, dy, Sides.SLANTED, r * 0.92)),
    DOWN_TRIANGLE((dx, dy, r) -> polygon(dx, dy, Sides.DOWN, r * 0.625)),
    PLUS(Marker::plus),
    CROSS((dx, dy, r) -> plus((dx + dy) * Sides.DIAGONAL, (dy - dx) * Sides.DIAGONAL, r)),
    RING((dx, dy, r) -> {
        double thick = Math.max(0.7, r * 0.28);
        return Math.abs(Math.sqrt(dx * dx + dy * dy) - r + thick * 0.5) - thick;
    }),
    FRAME((dx, dy, r) -> {
        double thick = Math.max(0.7, r * 0.24);
        return Math.abs(polygon(dx, dy, Sides.UPRIGHT, r * 0.885) + thick) - thick;
    }),
    BAR((dx, dy, r) -> box(dx, dy, r * 0.4, r * 1.2));

    private interface Distance {
        double of(double dx, double dy, double r);
    }

    private final Distance distance;

    Marker(Distance distance) {
        this.distance = distance;
    }

    /** @param seriesIndex see {@link SeriesColors} */
    public static Marker of(int seriesIndex) {
        return values()[SeriesColors.symbol(seriesIndex)];
    }

    /** Distance in pixels from the shape's edge, negative inside; r is about half the shape's width. */
    double distance(double dx, double dy, double r) {
        return distance.of(dx, dy, r);
    }

    private static double plus(double dx, double dy, double r) {
        double thick = Math.max(0.7, r * 0.33);
        return Math.min(box(dx, dy, r * 1.15, thick), box(dx, dy, thick, r * 1.15));
    }

    /** Of regular polygons; a class of its own, for a constant knows no static field of its enum. */
    private static final class Sides {
        static final double DIAGONAL = Math.sqrt(0.5);
        static final double[] UP = normals(3, -Math.PI / 2);
        static final double[] DOWN = normals(3, Math.PI / 2);
        static final double[] UPRIGHT = normals(4, Math.PI / 4);
        static final double[] SLANTED = normals(4, 0);
    }

    /** Outward directions of a regular polygon's sides, its first corner at this angle (y grows downward). */
    private static double[] normals(int corners, double firstCorner) {
        double[] normals = new double[2 * corners];
        for (int side = 0; side < corners; side++) {
            double angle = firstCorner + (2 * side + 1) * Math.PI / corners;
            normals[2 * side] = Math.cos(angle);
            normals[2 * side + 1] = Math.sin(angle);
        }
        return normals;
    }

    /** A polygon whose sides lie this far from its middle. */
    private static double polygon(double dx, double dy, double[] normals, double inner) {
        double farthest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < normals.length; i += 2) {
            farthest = Math.max(farthest, dx * normals[i] + dy * normals[i + 1]);
        }
        return farthest - inner;
    }

    private static double box(double dx, double dy, double halfWidth, double halfHeight) {
        return Math.max(Math.abs(dx) - halfWidth, Math.abs(dy) - halfHeight);
    }
}
