package gradientlab.control;

import javafx.scene.control.Label;

/**
 * A function of two variables as colours over a square of the plane, with an optional iso-line and points. Row 0 of the
 * values is the bottom: y grows upward. Fast enough to be replaced every pulse.
 */
public final class HeatMap extends PaintedRegion {
    private final PlotFrame frame = new PlotFrame("", "");
    private final RasterView map = new RasterView();
    private final RasterView points = new RasterView();
    private final Label title = new Label();
    private ColorMap colors;
    private double min;
    private double max;
    private Grid grid = Grid.EMPTY;
    private boolean smooth = true;
    private double contour = Double.NaN;
    private Range xBounds = new Range(0, 1);
    private Range yBounds = new Range(0, 1);
    private PickHandler onPick = pick -> {};

    /**
     * @param min value at the map's low end
     * @param max value at the map's high end
     */
    public HeatMap(ColorMap colors, double min, double max) {
        this.colors = colors;
        this.min = min;
        this.max = max;
        getStyleClass().add("heat-map");
        title.getStyleClass().add("lab-title");
        getChildren().addAll(map, points, frame, title);
        setMinSize(24, 24);
    }

    /** A small map without axes, title and read-out, for instance for one hidden unit. */
    public static HeatMap thumbnail(ColorMap colors, double min, double max) {
        HeatMap map = new HeatMap(colors, min, max);
        map.setAxesVisible(false);
        map.setReadoutVisible(false);
        return map;
    }

    /**
     * Shows these values, which are kept, not copied.
     *
     * @param rowMajor {@code rowMajor[row * columns + column]}; row 0 is the bottom; NaN is drawn in its own colour
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

    public void setColorMap(ColorMap colors) {
        this.colors = colors;
        requestPaint();
    }

    /** Which values get the ends of the colour map. */
    public void setRange(double min, double max) {
        this.min = min;
        this.max = max;
        requestPaint();
    }

    /** Whether values are interpolated between cell centres, or drawn as plain cells. */
    public void setSmooth(boolean smooth) {
        this.smooth = smooth;
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
        requestPaint();
    }

    public void setAxisTitles(String x, String y) {
        frame.xTitle().setText(x);
        frame.yTitle().setText(y);
        requestPaint();
    }

    public void setTitle(String text) {
        title.setText(text);
        requestPaint();
    }

    /** Whether x, y and the value are told beside the pointer. */
    public void setReadoutVisible(boolean shown) {}

    /**
     * Draws points over the map; arrays are copied.
     *
     * @param classes class 0 is a blue circle, 1 an orange triangle, further ones as the series colours and markers
     * @param emphasised which points are drawn larger, or null for none
     */
    public void setPoints(double[] xs, double[] ys, int[] classes, boolean[] emphasised) {
        requestPaint();
    }

    /** Called for clicks and drags, on the FX thread. */
    public void setOnPick(PickHandler handler) {
        onPick = handler;
    }

    @Override
    void paint() {}

    @Override
    protected void layoutChildren() {
        paintNow();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 360;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 360;
    }
}
