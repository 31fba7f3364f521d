package gradientlab.raster;

import gradientlab.control.Exhibited;
import gradientlab.control.ExportMenu;
import gradientlab.control.FillButton;
import gradientlab.form.NumberLabel;
import gradientlab.plot.Axis;
import gradientlab.plot.AxisScale;
import gradientlab.plot.ColorMap;
import gradientlab.plot.ColorScale;
import gradientlab.plot.Contour;
import gradientlab.plot.Grid;
import gradientlab.plot.PlaneMap;
import gradientlab.plot.Range;
import gradientlab.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * A function of two variables as colours over a square of the plane, with an optional iso-line and points. Row 0 of the
 * values is the bottom: y grows upward. Fast enough to be replaced every pulse.
 *
 * <p>The pointer or the arrow keys read out x, y and the value; clicks, drags, Enter and Delete are told to the pick
 * handler in data units.
 */
public final class HeatMap extends ShadedRegion implements Exhibited {
    private static final Texts TEXTS = Texts.of(HeatMap.class);

    private static final double LARGEST_RASTER = 900;

    private final PlotFrame frame = new PlotFrame(Axis.of(""), Axis.of(""));
    private final RasterView map = new RasterView();
    private final PointLayer points = new PointLayer();
    private final NumberLabel title = new NumberLabel(); // in a narrow pane it is small, not cut
    private final Label note = new Label();
    private final Region plot = plotRegion();
    private final HeatPainter painter = new HeatPainter();
    private final HeatPointer pointer;
    private final HBox tools = new HBox();
    private Grid grid = Grid.EMPTY;
    private double contour = Double.NaN;
    private Range xBounds = new Range(0, 1);
    private Range yBounds = new Range(0, 1);

    /**
     * @param min value at the map's low end
     * @param max value at the map's high end
     */
    public HeatMap(ColorMap colors, double min, double max) {
        super(colors, min, max);
        getStyleClass().add("heat-map");
        title.getStyleClass().add("lab-title");
        note.getStyleClass().add("lab-nan-note");
        note.setMouseTransparent(true);
        note.setManaged(false);
        frame.setSquare(true);
        pointer = new HeatPointer(this, frame, plot);
        setTitle("");
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getChildren().setAll(new ExportMenu(this), new FillButton(this));
        getChildren().addAll(title, tools, map, points.view(), frame, note, plot, pointer.cross(), pointer.readout());
        setMinSize(24, 24);
    }

    /** A small map without axes, title and read-out, for instance for one hidden unit; it lets the mouse through. */
    public static HeatMap thumbnail(ColorMap colors, double min, double max) {
        HeatMap map = new HeatMap(colors, min, max);
        map.setAxesVisible(false);
        map.setReadoutVisible(false);
        map.plot.setFocusTraversable(false);
        map.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        map.plot.setMouseTransparent(true);
        map.tools.setVisible(false);
        return map;
    }

    /**
     * Shows these values, which are kept, not copied, and interpolated between the centres of their cells.
     *
     * @param rowMajor {@code rowMajor[row * columns + column]}; row 0 is the bottom; NaN is drawn in its own colour
     * @param columns at least 2
     * @param rows at least 2
     */
    public void setValues(float[] rowMajor, int columns, int rows) {
        grid = new Grid(rowMajor, columns, rows);
        requestPaint();
    }

    /** The data square the values cover, edge to edge; values lie at the centres of their cells. */
    public void setBounds(double xMin, double xMax, double yMin, double yMax) {
        xBounds = Range.of(xMin, xMax);
        yBounds = Range.of(yMin, yMax);
        requestPaint();
    }

    /** Draws the line where the values pass this level. */
    public void setContour(double level) {
        contour = level;
        requestPaint();
    }

    public void clearContour() {
        setContour(Double.NaN);
    }

    public void setAxesVisible(boolean shown) {
        frame.setLabelled(shown);
        requestLayout();
    }

    public void setAxisTitles(String x, String y) {
        frame.setAxes(Axis.of(x), Axis.of(y));
        requestPaint();
    }

    public void setTitle(String text) {
        title.setText(text);
        plot.setAccessibleText(TEXTS.get("map.keys", text));
        requestLayout();
    }

    /** Whether x, y and the value are told beside the pointer. */
    public void setReadoutVisible(boolean shown) {
        pointer.setReadoutVisible(shown);
    }

    /** The read-out as text, lines parted by newlines; empty while nothing is read out. */
    public String readoutText() {
        return pointer.readout().text();
    }

    /**
     * Draws points over the map; arrays are copied.
     *
     * @param classes class 0 is a blue circle, 1 an orange triangle, further ones as the series colours and markers
     */
    public void setPoints(double[] xs, double[] ys, int[] classes) {
        points.set(xs, ys, classes);
        requestPaint();
    }

    /** Called for clicks and drags, on the FX thread. */
    public void setOnPick(Consumer<Pick> handler) {
        pointer.setOnPick(handler);
        FillButton.reserveDoubleClick(plot, handler != null);
    }

    @Override
    public PlaneMap exhibit() {
        return new PlaneMap(
                title.getText(),
                frame.xAxis().from(xBounds.low(), xBounds.high()),
                frame.yAxis().from(yBounds.low(), yBounds.high()),
                grid,
                ColorScale.onPaper(colors(), min(), max()),
                true,
                contour,
                points.exhibit(),
                PlaneMap.USUAL_WIDTH,
                PlaneMap.USUAL_HEIGHT);
    }

    /** The value at a point of the plane, as drawn; NaN outside the bounds. */
    public double valueAt(double x, double y) {
        if (grid.isEmpty() || !xBounds.contains(x) || !yBounds.contains(y)) {
            return Double.NaN;
        }
        double column = (x - xBounds.low()) / xBounds.length() * grid.columns();
        double row = (y - yBounds.low()) / yBounds.length() * grid.rows();
        return grid.between(column - 0.5, row - 0.5);
    }

    @Override
    protected void colorsChanged() {
        points.invalidate();
    }

    @Override
    protected void paint() {
        double tool = tools.isVisible() ? tools.prefHeight(-1) : 0;
        double top = title.getText().isEmpty() ? tool : Math.max(tool, Math.ceil(title.prefHeight(-1))) + 2;
        frame.arrange(0, top, getWidth(), getHeight() - top, xBounds, false, yBounds, false);
        double right = frame.plotLeft() + frame.plotWidth();
        double exportWidth = tools.isVisible() ? tools.prefWidth(-1) : 0;
        tools.resizeRelocate(right - exportWidth, 0, exportWidth, tool);
        double titleHeight = title.prefHeight(-1);
        double end = right - exportWidth;
        double titleLeft = Math.max(0, Math.min(frame.plotLeft(), end - Math.ceil(title.prefWidth(-1))));
        double titleWidth = Math.max(0, end - titleLeft);
        title.resizeRelocate(titleLeft, Math.max(0, (tool - titleHeight) / 2), titleWidth, titleHeight);
        double largest = Math.max(frame.plotWidth(), frame.plotHeight());
        double scale = Math.min(pixelScale(), Math.max(1, LARGEST_RASTER / largest));
        Raster raster = map.sized(frame.plotWidth(), frame.plotHeight(), scale);
        if (grid.isEmpty()) {
            raster.clear(argb(Ink.GRID));
        } else {
            painter.paint(raster, grid, colors(), min(), max());
            paintContour(raster, scale);
        }
        map.publish();
        map.relocate(frame.plotLeft(), frame.plotTop());
        points.paint(this, frame);
        plot.resizeRelocate(frame.plotLeft(), frame.plotTop(), frame.plotWidth(), frame.plotHeight());
        paintNote();
        pointer.refresh();
    }

    private void paintContour(Raster raster, double scale) {
        if (Double.isNaN(contour)) {
            return;
        }
        List<Contour.Segment> segments =
                Contour.of(grid.values(), grid.columns(), grid.rows(), xBounds, yBounds, contour);
        AxisScale x = AxisScale.linear(xBounds.low(), xBounds.high(), 0, raster.width());
        AxisScale y = AxisScale.linear(yBounds.low(), yBounds.high(), raster.height(), 0);
        double[] xs = new double[segments.size() * 3];
        double[] ys = new double[xs.length];
        for (int i = 0; i < segments.size(); i++) {
            Contour.Segment segment = segments.get(i);
            xs[3 * i] = x.toPixel(segment.x0());
            ys[3 * i] = y.toPixel(segment.y0());
            xs[3 * i + 1] = x.toPixel(segment.x1());
            ys[3 * i + 1] = y.toPixel(segment.y1());
            xs[3 * i + 2] = ys[3 * i + 2] = Double.NaN;
        }
        raster.polyline(xs, ys, xs.length, 4 * scale, argb(Ink.PLOT));
        raster.polyline(xs, ys, xs.length, 2 * scale, argb(Ink.TEXT));
    }

    private void paintNote() {
        int unknown = 0;
        for (float value : grid.values()) {
            if (value != value) {
                unknown++;
            }
        }
        note.setVisible(unknown > 0);
        if (unknown > 0) {
            note.setText(
                    unknown == grid.values().length
                            ? TEXTS.get("map.all-nan")
                            : TEXTS.get(unknown == 1 ? "map.one-nan" : "map.some-nan", unknown));
            double height = note.prefHeight(-1);
            double width = Math.min(note.prefWidth(-1), frame.plotWidth());
            note.resizeRelocate(frame.plotLeft(), frame.plotTop() + frame.plotHeight() - height, width, height);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return frame.isLabelled() ? 360 : 72;
    }

    @Override
    protected double computePrefHeight(double width) {
        return frame.isLabelled() ? 360 : 72;
    }
}
