package gradientlab.control;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;

/**
 * Curves over a common x axis, fast enough to be changed every pulse with 100,000 samples a curve.
 *
 * <p>The legend switches curves on and off; hovering reads out every visible curve; dragging a rectangle, the wheel and
 * the keyboard (+, -, arrows, 0) zoom.
 */
public final class CurveChart extends PaintedRegion {
    private final Label title = new Label();
    private final PlotFrame frame;
    private final RasterView view = new RasterView();
    private final Label empty = new Label();
    private final CurvePainter painter;
    private final AxisRange xRange = new AxisRange(false);
    private final AxisRange yRange = new AxisRange(true);
    private final ObservableList<CurveSeries> series = FXCollections.observableArrayList();
    private final ObservableList<XBand> bands = FXCollections.observableArrayList();
    private final ObservableList<ChartLine> lines = FXCollections.observableArrayList();
    private final BooleanProperty xLog = new SimpleBooleanProperty(this, "xLog");
    private final BooleanProperty yLog = new SimpleBooleanProperty(this, "yLog");
    private final ReadOnlyDoubleWrapper hoverX = new ReadOnlyDoubleWrapper(this, "hoverX", Double.NaN);
    private final ReadOnlyBooleanWrapper zoomed = new ReadOnlyBooleanWrapper(this, "zoomed");
    private final DoubleProperty cursorX = new SimpleDoubleProperty(this, "cursorX", Double.NaN);
    private final Runnable redraw = this::requestPaint;

    /** Any title may be empty. */
    public CurveChart(String title, String xTitle, String yTitle) {
        getStyleClass().add("curve-chart");
        this.title.setText(title);
        this.title.getStyleClass().add("lab-title");
        empty.getStyleClass().add("lab-empty");
        frame = new PlotFrame(xTitle, yTitle);
        painter = new CurvePainter(this, frame);
        getChildren().addAll(view, frame, this.title, empty);
        series.addListener(this::seriesChanged);
        bands.addListener((ListChangeListener<XBand>) change -> requestPaint());
        lines.addListener((ListChangeListener<ChartLine>) change -> requestPaint());
        xLog.addListener(observable -> resetZoom());
        yLog.addListener(observable -> resetZoom());
        setMinSize(120, 90);
    }

    /** The curves, drawn in this order. */
    public ObservableList<CurveSeries> series() {
        return series;
    }

    /** Shaded intervals of x, behind everything. */
    public ObservableList<XBand> bands() {
        return bands;
    }

    /** Straight annotations; they do not widen the automatic range. */
    public ObservableList<ChartLine> lines() {
        return lines;
    }

    public StringProperty titleProperty() {
        return title.textProperty();
    }

    public StringProperty xTitleProperty() {
        return frame.xTitle().textProperty();
    }

    public StringProperty yTitleProperty() {
        return frame.yTitle().textProperty();
    }

    /** Fixes the range the x axis shows and returns to after a zoom. */
    public void setXBounds(double low, double high) {
        xRange.setHome(Range.of(low, high));
        requestPaint();
    }

    public void setYBounds(double low, double high) {
        yRange.setHome(Range.of(low, high));
        requestPaint();
    }

    /** Lets the x axis follow the data again. */
    public void clearXBounds() {
        xRange.setHome(null);
        requestPaint();
    }

    public void clearYBounds() {
        yRange.setHome(null);
        requestPaint();
    }

    /** Whether x is shown by decades; samples at or below 0 are then left out. */
    public BooleanProperty xLogProperty() {
        return xLog;
    }

    public BooleanProperty yLogProperty() {
        return yLog;
    }

    /** Shows a small switch for a logarithmic y axis. */
    public void setLogToggleVisible(boolean shown) {}

    public void setLegendVisible(boolean shown) {}

    /** What the plot says while there is no sample to draw, for instance "Press Run to start". */
    public void setEmptyText(String text) {
        empty.setText(text);
        requestPaint();
    }

    /** The x under the pointer, NaN when it is elsewhere. */
    public ReadOnlyDoubleProperty hoverXProperty() {
        return hoverX.getReadOnlyProperty();
    }

    /** Makes both charts read out the same x when the pointer is over either. */
    public void linkHover(CurveChart other) {}

    /** Where the cursor line stands, NaN for no cursor. */
    public DoubleProperty cursorXProperty() {
        return cursorX;
    }

    /** Lets the user drag the cursor, or move it with the arrow keys when its handle has the focus. */
    public void setCursorDraggable(boolean draggable) {}

    /** Shows this part of the data until the zoom is reset. */
    public void zoomTo(double xLow, double xHigh, double yLow, double yHigh) {
        xRange.setZoom(Range.of(xLow, xHigh));
        yRange.setZoom(Range.of(yLow, yHigh));
        zoomed.set(true);
        requestPaint();
    }

    public void resetZoom() {
        xRange.setZoom(null);
        yRange.setZoom(null);
        zoomed.set(false);
        requestPaint();
    }

    public ReadOnlyBooleanProperty zoomedProperty() {
        return zoomed.getReadOnlyProperty();
    }

    /** The x range shown now, in data units. */
    public Range shownX() {
        return new Range(frame.xScale().low(), frame.xScale().high());
    }

    public Range shownY() {
        return new Range(frame.yScale().low(), frame.yScale().high());
    }

    @Override
    void paint() {
        Extent extent = new Extent();
        for (CurveSeries one : series) {
            if (one.isVisible()) {
                extent.add(one.extent());
            }
        }
        Range xs = xRange.current(extent.minX(xLog.get()), extent.maxX(), xLog.get());
        Range ys = yRange.current(extent.minY(yLog.get()), extent.maxY(), yLog.get());
        double top = title.getText().isEmpty() ? 0 : title.prefHeight(-1) + 4;
        frame.arrange(0, top, getWidth(), getHeight() - top, xs, xLog.get(), ys, yLog.get());
        Raster raster = view.sized(frame.plotWidth(), frame.plotHeight(), pixelScale());
        view.relocate(frame.plotLeft(), frame.plotTop());
        painter.paint(raster, pixelScale(), bands, lines, series);
        view.publish();
        empty.setVisible(extent.maxX() == Double.NEGATIVE_INFINITY);
    }

    private void seriesChanged(ListChangeListener.Change<? extends CurveSeries> change) {
        while (change.next()) {
            change.getRemoved().forEach(gone -> gone.unwatch(redraw));
            List.copyOf(change.getAddedSubList()).forEach(added -> added.watch(redraw));
        }
        requestPaint();
    }

    @Override
    protected void layoutChildren() {
        title.resizeRelocate(0, 0, getWidth(), title.prefHeight(-1));
        paintNow();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 480;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 300;
    }
}
