package gradientlab.figure;

import gradientlab.plot.Axis;
import gradientlab.plot.Grid;
import gradientlab.plot.Range;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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
 */
public record MapFigure(
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
        implements Figure {
    public static final int USUAL_WIDTH = 360;
    public static final int USUAL_HEIGHT = 330;

    /**
     * Points of one kind.
     *
     * @param name for the legend; empty for no entry
     * @param color series index, which chooses colour and symbol
     */
    public record Points(String name, int color, double[] x, double[] y) {}

    public MapFigure {
        points = List.copyOf(points);
        if (x.shown() == null || y.shown() == null) {
            throw new IllegalArgumentException("A map needs the ranges its values cover.");
        }
    }

    Range xs() {
        return x.shown();
    }

    Range ys() {
        return y.shown();
    }

    @Override
    public void paint(Graphics2D graphics) {
        new MapDrawing(this, new Pen(graphics)).paint();
    }

    /** The map, a row a cell with its centre; and the points where there are any. */
    @Override
    public List<DataTable> data() {
        List<DataTable> tables = new ArrayList<>();
        String value = scale.title().isEmpty() ? "value" : scale.title();
        tables.add(new DataTable(
                "",
                List.of(name(x, "x"), name(y, "y"), value),
                () -> IntStream.range(0, grid.values().length).mapToObj(this::cell)));
        if (!points.isEmpty()) {
            tables.add(new DataTable(
                    "points",
                    List.of("kind", name(x, "x"), name(y, "y")),
                    () -> points.stream()
                            .flatMap(some -> IntStream.range(0, some.x().length)
                                    .mapToObj(i -> List.of(some.name(), some.x()[i], some.y()[i])))));
        }
        return tables;
    }

    private static String name(Axis axis, String otherwise) {
        return axis.title().isEmpty() ? otherwise : axis.title();
    }

    private List<?> cell(int i) {
        double column = i % grid.columns() + 0.5;
        double row = i / grid.columns() + 0.5;
        return List.of(
                xs().low() + xs().length() * column / grid.columns(),
                ys().low() + ys().length() * row / grid.rows(),
                grid.values()[i]);
    }
}
