package gradientlab.chart;

import gradientlab.control.Exhibited;
import gradientlab.control.ExportRequest;
import gradientlab.control.FillButton;
import gradientlab.plot.Axis;
import gradientlab.plot.Band;
import gradientlab.plot.Chart;
import gradientlab.plot.Curve;
import gradientlab.plot.Extent;
import gradientlab.plot.Mark;
import gradientlab.plot.Range;
import gradientlab.plot.Rule;
import gradientlab.plot.XBand;
import gradientlab.raster.EmptyWords;
import gradientlab.raster.PaintedRegion;
import gradientlab.raster.PlotFrame;
import gradientlab.raster.Raster;
import gradientlab.raster.RasterView;
import gradientlab.text.Texts;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * Curves over a common x axis, fast enough to be changed every pulse with 100,000 samples a curve.
 *
 * <p>The legend switches curves on and off; hovering reads out every visible curve; dragging a rectangle, the wheel and
 * the keyboard (+, -, arrows, 0) zoom; dragging with Shift or the right button pans. A double click
 * lets the chart fill its tab.
 *
 * <p>The export button fires an {@link ExportRequest}.
 *
 * <p>Ids inside: {@code plot}, {@code export}, {@code reset-zoom}, {@code log-toggle}, {@code log-x-toggle}, {@code
 * chart-message}, {@code cursor-handle}, and {@code legend-} followed by a series' name in lower case with dashes.
 */
public final class CurveChart extends PaintedRegion implements Exhibited {
    private static final Texts TEXTS = Texts.of(CurveChart.class);

    private static final double GAP = 4;

    private final Legend legend = new Legend();
    private final ChartHeader header = new ChartHeader(legend);
    private final PlotFrame frame;
    private final RasterView view = new RasterView();
    private final PlotNotes notes = new PlotNotes();
    private final Region plot = plotRegion();
    private final EmptyWords empty = new EmptyWords();
    private final Label message = new Label();
    private final CurvePainter painter;
    private final ChartHover hover;
    private final CursorHandle cursor;
    private final KnobLayer knobs;
    private final ZoomGestures zoom;
    private final AxisRange xRange = new AxisRange(0);
    private final AxisRange yRange = new AxisRange(Chart.ROOM);
    private final ChartTools tools;
    private final ChartContent content = new ChartContent(this::requestPaint);
    private final BooleanProperty xLog = new SimpleBooleanProperty(this, "xLog");
    private final BooleanProperty yLog = new SimpleBooleanProperty(this, "yLog");
    private final ReadOnlyBooleanWrapper zoomed = new ReadOnlyBooleanWrapper(this, "zoomed");
    private final DoubleProperty cursorX = new SimpleDoubleProperty(this, "cursorX", Double.NaN);
    private final DoubleProperty smoothing = new SimpleDoubleProperty(this, "smoothing");
    private final Runnable redraw = this::requestPaint; // one, or no series could forget it
    private String emptyText = "";
    private boolean legendWanted = true;

    /** Shows this chart. */
    public CurveChart(Chart chart) {
        this(chart.title(), chart.x(), chart.y());
        show(chart);
    }

    /** Any title may be empty. */
    public CurveChart(String title, Axis x, Axis y) {
        getStyleClass().add("curve-chart");
        header.title().setText(title);
        tools = new ChartTools(this, header.tools());
        tools.fillingProperty().addListener(observable -> showLegend());
        frame = new PlotFrame(x, y);
        measure(x, y);
        painter = new CurvePainter(this, frame);
        hover = new ChartHover(this, frame, plot, content);
        cursor = new CursorHandle(frame, cursorX);
        cursor.grabFrom(plot);
        knobs = new KnobLayer(frame, plot); // before the zoom: its double click goes first
        zoom = new ZoomGestures(this, frame, plot);
        cursor.knob().addEventHandler(KeyEvent.KEY_PRESSED, zoom::key); // a click in the plot gives it the focus
        plot.setAccessibleText(TEXTS.get("chart.keys", title));
        message.setId("chart-message");
        message.getStyleClass().add("lab-chart-message");
        message.setManaged(false);
        message.setMouseTransparent(true);
        message.setWrapText(true);
        message.textProperty().addListener(observable -> requestPaint());
        getChildren().addAll(header, message, view, frame, notes, empty, cursor.line(), plot, hover.marks());
        getChildren().addAll(zoom.rubberBand(), cursor.knob(), knobs.group(), zoom.reset(), hover.readout());
        content.series().addListener(this::seriesChanged);
        content.bands().addListener((ListChangeListener<Band>) change -> showLegend());
        cursorX.addListener(observable -> requestPaint());
        smoothing.addListener(observable -> {
            painter.setSmoothing(smoothing.get());
            hover.setSmoothing(smoothing.get());
            requestPaint();
        });
        xLog.addListener(observable -> resetZoom());
        yLog.addListener(observable -> resetZoom());
        setMinSize(120, 90);
        setPrefSize(480, 300);
    }

    /** Takes the tools away, for a chart that is no figure of its own. */
    void hideTools() {
        tools.hide();
    }

    /** What receives mouse and keys, exactly over the axes' rectangle. */
    Region plotArea() {
        return plot;
    }

    /** The curves, drawn in this order. */
    public ObservableList<CurveSeries> series() {
        return content.series();
    }

    /** Shaded bands behind the curves; the legend switches each on and off, by its name. */
    public ObservableList<Band> bands() {
        return content.bands();
    }

    /** Shaded intervals of x, behind everything. */
    public ObservableList<XBand> xBands() {
        return content.xBands();
    }

    /** Straight annotations; they do not widen the automatic range. */
    public ObservableList<Rule> rules() {
        return content.rules();
    }

    /** Vertical marks; they do not widen the automatic range. */
    public ObservableList<Mark> marks() {
        return content.marks();
    }

    /** Shows this chart, whatever was shown before. */
    public void show(Chart chart) {
        header.title().setText(chart.title());
        frame.setAxes(chart.x(), chart.y());
        measure(chart.x(), chart.y());
        content.series().setAll(chart.curves().stream().map(CurveSeries::of).toList());
        content.bands().setAll(chart.bands());
        content.xBands().setAll(chart.xBands());
        content.rules().setAll(chart.rules());
        content.marks().setAll(chart.marks());
        resetZoom();
    }

    private void measure(Axis x, Axis y) {
        xLog.set(x.log());
        yLog.set(y.log());
        xRange.setHome(x.shown());
        yRange.setHome(y.shown());
    }

    /** The same chart with newer samples: what is switched off stays so, and a zoom while no range is fixed anew. */
    public void update(Chart chart) {
        List<Curve> curves = chart.curves();
        boolean same = curves.size() == content.series().size()
                && IntStream.range(0, curves.size())
                        .allMatch(i -> content.series().get(i).looksLike(curves.get(i)));
        if (same) {
            for (int i = 0; i < curves.size(); i++) {
                content.series().get(i).set(curves.get(i).x(), curves.get(i).y());
            }
        } else {
            content.series().setAll(curves.stream().map(CurveSeries::of).toList());
        }
        Range xs = chart.x().shown();
        Range ys = chart.y().shown();
        if (!Objects.equals(xs, xRange.home()) || !Objects.equals(ys, yRange.home())) {
            xRange.setHome(xs);
            yRange.setHome(ys);
            resetZoom();
        }
    }

    /** What is shown now: the curves that are not switched off, as copies, and the ranges as they are zoomed. */
    @Override
    public Chart exhibit() {
        return new Chart(
                header.title().getText(),
                frame.xAxis(),
                frame.yAxis(),
                content.curves(smoothing.get()),
                content.visibleBands(),
                content.xBands(),
                content.rules(),
                content.marks(),
                Chart.USUAL_WIDTH,
                Chart.heightFor(getWidth(), getHeight()));
    }

    /** What the x axis shows and returns to after a zoom; null for all data. */
    public void setXBounds(Range bounds) {
        xRange.setHome(bounds);
        resetZoom();
    }

    public void setYBounds(Range bounds) {
        yRange.setHome(bounds);
        resetZoom();
    }

    /**
     * Whether x is shown by decades. A sample at or below 0 has no place there: the last one, for instance a loss before the
     * first step, is a short stroke at the plot's left edge.
     */
    public BooleanProperty xLogProperty() {
        return xLog;
    }

    public BooleanProperty yLogProperty() {
        return yLog;
    }

    /** Shows a small switch for a logarithmic y axis. */
    public void setLogToggleVisible(boolean shown) {
        tools.setYSwitch(shown);
    }

    /** Shows a small switch for a logarithmic x axis. */
    public void setLogXToggleVisible(boolean shown) {
        tools.setXSwitch(shown);
    }

    /** How strongly noise is averaged out: 0 not at all, below 1; the samples themselves stay visible, pale. */
    public DoubleProperty smoothingProperty() {
        return smoothing;
    }

    /** Whether each curve has a switch with its name; without them, there is room for {@link #setKey a key}. */
    public void setLegendVisible(boolean shown) {
        legendWanted = shown;
        showLegend();
    }

    /** What the kinds of lines mean, shown beside the title where curves are named elsewhere. */
    public void setKey(ChartKey... keys) {
        legend.setKeys(List.of(keys));
        header.requestLayout();
    }

    private void showLegend() {
        boolean alone = tools.fillingProperty().get(); // nobody else names its curves
        legend.show(content, legendWanted || alone);
        header.requestLayout();
        requestPaint();
    }

    /** What the plot says while there is no sample to draw, for instance "Press Run to start". */
    public void setEmptyText(String text) {
        emptyText = text;
        requestPaint();
    }

    /**
     * A sentence about what is drawn, for instance why the curves end; empty for none. It stands in the middle of an empty
     * plot, instead of the empty text, and otherwise above the plot, where it covers no data.
     */
    public StringProperty messageProperty() {
        return message.textProperty();
    }

    /** The x read out now, at the nearest sample to the pointer; NaN while the pointer is elsewhere. */
    public ReadOnlyDoubleProperty hoverXProperty() {
        return hover.xProperty();
    }

    /** Makes both charts read out the same x when the pointer is over either. */
    public void linkHover(CurveChart other) {
        hover.link(other.hover);
    }

    /** The read-out as text, lines parted by newlines; empty while nothing is read out. */
    public String readoutText() {
        return hover.readout().text();
    }

    /** Where the cursor line stands, NaN for no cursor. */
    public DoubleProperty cursorXProperty() {
        return cursorX;
    }

    /**
     * Lets the user put the cursor anywhere with a click or a drag, or move it with the arrow keys when its handle has the
     * focus. The rectangle that zooms is then dragged with Ctrl held.
     */
    public void setCursorDraggable(boolean draggable) {
        cursor.setDraggable(draggable);
    }

    /** Points the user may move; a handler says what comes of it. */
    public void setKnobs(List<ChartKnob> shown) {
        knobs.show(shown);
        requestPaint();
    }

    /** Who is told what the user wants of the knobs; a double click then adds one rather than enlarging the chart. */
    public void setKnobHandler(KnobHandler handler) {
        knobs.setHandler(handler);
        FillButton.reserveDoubleClick(this, handler != null); // the click ends on the new knob
    }

    /** Shows this part of the data until the zoom is reset; a part too small to show is ignored. */
    public void zoomTo(double xLow, double xHigh, double yLow, double yHigh) {
        Range xs = Range.of(xLow, xHigh);
        Range ys = Range.of(yLow, yHigh);
        if (xs.usable(xLog.get()) && ys.usable(yLog.get())) {
            xRange.setZoom(xs);
            yRange.setZoom(ys);
            zoomed.set(true);
            requestPaint();
        }
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
    protected void paint() {
        Extent extent = content.extent();
        xRange.setMargin(content.hasSymbols() ? Chart.SYMBOL_ROOM : 0);
        Range xs = xRange.current(extent.minX(xLog.get()), extent.maxX(), xLog.get());
        Range ys = yRange.current(extent.minY(yLog.get()), extent.maxY(), yLog.get());
        boolean nothingDrawn = extent.maxX() == Double.NEGATIVE_INFINITY;
        double top = header.getHeight() == 0 ? 0 : header.getHeight() + GAP;
        top += placeMessage(top, nothingDrawn);
        frame.arrange(0, top, getWidth(), getHeight() - top, xs, xLog.get(), ys, yLog.get());
        Raster raster = view.sized(frame.plotWidth(), frame.plotHeight(), pixelScale());
        painter.paint(raster, pixelScale(), content);
        view.publish();
        view.relocate(frame.plotLeft(), frame.plotTop());
        plot.resizeRelocate(frame.plotLeft(), frame.plotTop(), frame.plotWidth(), frame.plotHeight());
        legend.draw(this);
        notes.show(frame, content);
        cursor.refresh();
        knobs.refresh();
        hover.refresh();
        zoom.placeReset();
        String words = message.getText().isEmpty() ? emptyText : message.getText();
        empty.setText(content.hasSamples() ? TEXTS.get("chart.all-hidden") : words);
        empty.show(nothingDrawn, frame.plotLeft(), frame.plotTop(), frame.plotWidth(), frame.plotHeight());
    }

    /** Lays the message out as a row above the plot, as long as the plot has curves. @return how much room it took */
    private double placeMessage(double top, boolean nothingDrawn) {
        message.setVisible(!message.getText().isEmpty() && !nothingDrawn);
        if (!message.isVisible()) {
            return 0;
        }
        double height = Math.ceil(message.prefHeight(getWidth()));
        message.resizeRelocate(0, top, getWidth(), height);
        return height + GAP;
    }

    private void seriesChanged(ListChangeListener.Change<? extends CurveSeries> change) {
        while (change.next()) {
            change.getRemoved().forEach(gone -> gone.unwatch(redraw));
            List.copyOf(change.getAddedSubList()).forEach(added -> added.watch(redraw));
        }
        showLegend();
    }

    /** Zooms to these ranges, or back to everything when they hold nothing less. */
    void showRanges(Range xs, Range ys) {
        zoomTo(xs.low(), xs.high(), ys.low(), ys.high());
    }

    @Override
    protected void layoutChildren() {
        header.resizeRelocate(0, 0, getWidth(), header.prefHeight(getWidth()));
        header.layout();
        super.layoutChildren();
    }
}
