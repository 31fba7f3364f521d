package gradientlab.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Iso-lines by marching squares with linear interpolation (Lorensen and Cline's idea in two dimensions). Values lie at
 * the centres of equal cells that fill the bounds; squares with a NaN corner are left out.
 */
public final class Contour {
    /** A straight piece of an iso-line, in data units. */
    public record Segment(double x0, double y0, double x1, double y1) {}

    private final Grid grid;
    private final double level;
    private final Range xBounds;
    private final Range yBounds;
    private final List<Segment> segments = new ArrayList<>();

    private Contour(Grid grid, Range xBounds, Range yBounds, double level) {
        this.grid = grid;
        this.level = level;
        this.xBounds = xBounds;
        this.yBounds = yBounds;
    }

    /**
     * The line on which the values equal the level.
     *
     * @param rowMajor row 0 at the bottom of the y bounds
     */
    public static List<Segment> of(
            float[] rowMajor, int columns, int rows, Range xBounds, Range yBounds, double level) {
        Contour contour = new Contour(new Grid(rowMajor, columns, rows), xBounds, yBounds, level);
        for (int row = 0; row + 1 < rows; row++) {
            for (int column = 0; column + 1 < columns; column++) {
                contour.square(column, row);
            }
        }
        return contour.segments;
    }

    /** Corners a b (bottom), c d (top); a bit for each corner above the level. */
    private void square(int column, int row) {
        double a = grid.at(column, row) - level;
        double b = grid.at(column + 1, row) - level;
        double c = grid.at(column, row + 1) - level;
        double d = grid.at(column + 1, row + 1) - level;
        if (Double.isNaN(a + b + c + d)) {
            return;
        }
        int above = (a >= 0 ? 1 : 0) | (b >= 0 ? 2 : 0) | (c >= 0 ? 4 : 0) | (d >= 0 ? 8 : 0);
        if (above == 0 || above == 15) {
            return;
        }
        double[] bottom = {column + share(a, b), row};
        double[] top = {column + share(c, d), row + 1};
        double[] left = {column, row + share(a, c)};
        double[] right = {column + 1, row + share(b, d)};
        switch (above) {
            case 1, 14 -> add(left, bottom);
            case 2, 13 -> add(bottom, right);
            case 4, 11 -> add(left, top);
            case 8, 7 -> add(top, right);
            case 3, 12 -> add(left, right);
            case 5, 10 -> add(bottom, top);
            default -> saddle(a + b + c + d >= 0 == (above == 9), left, right, bottom, top);
        }
    }

    /** Opposite corners above the level: the middle's value decides which of them hang together. */
    private void saddle(boolean bottomLeftToTopRight, double[] left, double[] right, double[] bottom, double[] top) {
        if (bottomLeftToTopRight) {
            add(left, top);
            add(bottom, right);
        } else {
            add(left, bottom);
            add(top, right);
        }
    }

    private static double share(double from, double to) {
        return from == to ? 0.5 : from / (from - to);
    }

    private void add(double[] from, double[] to) {
        segments.add(new Segment(x(from[0]), y(from[1]), x(to[0]), y(to[1])));
    }

    private double x(double column) {
        return xBounds.low() + (column + 0.5) / grid.columns() * xBounds.length();
    }

    private double y(double row) {
        return yBounds.low() + (row + 0.5) / grid.rows() * yBounds.length();
    }
}
