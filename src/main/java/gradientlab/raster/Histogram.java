package gradientlab.raster;

import gradientlab.control.Exhibited;
import gradientlab.plot.Axis;
import gradientlab.plot.AxisScale;
import gradientlab.plot.Bars;
import gradientlab.plot.Bins;
import gradientlab.plot.Chart;
import gradientlab.plot.NumberText;
import gradientlab.plot.Range;
import gradientlab.text.Percent;
import gradientlab.text.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/** How often values fall into equal bins, with their mean; hovering tells a bar's range and count. */
public final class Histogram extends PaintedRegion implements Exhibited {
    private static final Texts TEXTS = Texts.of(Histogram.class);

    private static final double HEADROOM = 1.1;
    private static final double MEAN_GAP = 2;

    private final PlotFrame frame;
    private final RasterView view = new RasterView();
    private final EmptyWords empty = new EmptyWords();
    private final Label note = new Label();
    private final Label meanLabel = new Label();
    private final Line meanLine = new Line();
    private final Region plot = new Region();
    private final Readout readout = new Readout();
    private Bins bins = Bins.count(new double[0], 0, 1, 1);
    private int hovered = -1;
    private double pointerX;
    private double pointerY;

    /** Its title, export menu and fill button are the pane's around it. */
    public Histogram(String xTitle, String yTitle) {
        getStyleClass().add("histogram");
        frame = new PlotFrame(Axis.of(xTitle), Axis.whole(yTitle));
        note.getStyleClass().add("lab-nan-note");
        meanLabel.getStyleClass().add("lab-mean");
        meanLine.getStyleClass().add("lab-mean-line");
        for (javafx.scene.Node node : new javafx.scene.Node[] {note, meanLabel, meanLine}) {
            node.setManaged(false);
            node.setMouseTransparent(true);
        }
        plot.setManaged(false);
        plot.setId("plot");
        plot.setOnMouseMoved(this::hover);
        plot.setOnMouseExited(event -> {
            hovered = -1;
            requestPaint();
        });
        getChildren().addAll(view, frame, empty, note, meanLine, meanLabel, plot, readout);
        setMinSize(120, 90);
        setPrefSize(360, 220);
    }

    /** Counts these values in equal bins from lo to hi; values outside and NaN are told in words. */
    public void setValues(double[] values, double lo, double hi, int binCount) {
        bins = Bins.count(values, lo, hi, binCount);
        setAccessibleText(
                TEXTS.get("histogram.summary", frame.xAxis().title(), bins.total(), NumberText.compact(bins.mean())));
        requestPaint();
    }

    /** The counts shown now. */
    public Bins bins() {
        return bins;
    }

    @Override
    public Bars exhibit() {
        return new Bars(
                "",
                frame.xAxis().title(),
                frame.yAxis().title(),
                bins,
                Chart.USUAL_WIDTH,
                Chart.heightFor(getWidth(), getHeight()));
    }

    /** What the plot says while there are no values. */
    public void setEmptyText(String text) {
        empty.setText(text);
        requestPaint();
    }

    private void hover(MouseEvent event) {
        pointerX = event.getX();
        pointerY = event.getY();
        double x = frame.xScale().toData(pointerX);
        int bin = (int) Math.floor((x - bins.low()) / (bins.high() - bins.low()) * bins.counts().length);
        hovered = Math.max(0, Math.min(bins.counts().length - 1, bin));
        requestPaint();
    }

    @Override
    protected void paint() {
        note.setText(bins.leftOut());
        double top = note.getText().isEmpty() ? 0 : Math.ceil(note.prefHeight(-1)) + 2;
        Range xs = new Range(bins.low(), bins.high());
        Range ys = new Range(0, Math.max(1, bins.largest()) * HEADROOM);
        frame.arrange(0, top, getWidth(), getHeight() - top, xs, false, ys, false);
        double words = Math.ceil(meanLabel.prefHeight(-1)) + MEAN_GAP;
        if (frame.plotHeight() > 2 * words) { // the mean's words stand above the bars, not across them
            double share = 1 - words / frame.plotHeight();
            ys = new Range(0, Math.max(ys.high(), Math.max(1, bins.largest()) / share));
            frame.arrange(0, top, getWidth(), getHeight() - top, xs, false, ys, false);
        }
        drawBars();
        plot.resizeRelocate(frame.plotLeft(), frame.plotTop(), frame.plotWidth(), frame.plotHeight());
        showWords();
        showReadout();
    }

    private void drawBars() {
        double scale = pixelScale();
        Raster raster = view.sized(frame.plotWidth(), frame.plotHeight(), scale);
        raster.clear(argb(Ink.PLOT));
        int line = argb(Ink.GRID);
        AxisScale y = frame.yScale();
        for (double value : frame.yTicks().values()) {
            double at = Math.round(y.toPixel(value) * scale);
            raster.fill(0, at, raster.width(), at + 1, line);
        }
        int color = Raster.argb(seriesColor(0));
        double floor = raster.height();
        for (int bin = 0; bin < bins.counts().length; bin++) {
            double left = Math.round(frame.xScale().toPixel(bins.edge(bin)) * scale);
            double right = Math.round(frame.xScale().toPixel(bins.edge(bin + 1)) * scale);
            double gap = right - left > 4 ? 1 : 0;
            double height = y.toPixel(bins.counts()[bin]) * scale;
            if (bins.counts()[bin] > 0) {
                int fill = bin == hovered ? color : Raster.withOpacity(color, 0.75);
                raster.fill(left + gap, Math.min(height, floor - 1), right - gap, floor, fill);
            }
        }
        int axis = argb(Ink.AXIS);
        raster.fill(0, floor - 1, raster.width(), floor, axis);
        raster.fill(0, 0, 1, floor, axis);
        view.publish();
        view.relocate(frame.plotLeft(), frame.plotTop());
    }

    private void showWords() {
        empty.show(bins.total() == 0, frame.plotLeft(), frame.plotTop(), frame.plotWidth(), frame.plotHeight());
        note.setVisible(!note.getText().isEmpty());
        double width = note.prefWidth(-1);
        note.resizeRelocate(frame.plotLeft() + frame.plotWidth() - width, 0, width, note.prefHeight(-1));
        boolean shown = bins.mean() >= bins.low() && bins.mean() <= bins.high();
        meanLine.setVisible(shown);
        meanLabel.setVisible(shown);
        if (shown) {
            double x = Math.floor(frame.plotLeft() + frame.xScale().toPixel(bins.mean())) + 0.5;
            meanLabel.setText(TEXTS.get("histogram.mean") + " " + NumberText.compact(bins.mean()));
            meanLine.setStartX(x);
            meanLine.setEndX(x);
            meanLine.setStartY(frame.plotTop());
            meanLine.setEndY(frame.plotTop() + frame.plotHeight());
            double labelWidth = meanLabel.prefWidth(-1);
            boolean right = x + labelWidth + 4 <= frame.plotLeft() + frame.plotWidth();
            meanLabel.resizeRelocate(
                    right ? x + 3 : x - 3 - labelWidth, frame.plotTop(), labelWidth, meanLabel.prefHeight(-1));
        }
    }

    private void showReadout() {
        if (hovered < 0 || hovered >= bins.counts().length || bins.total() == 0) {
            readout.setVisible(false);
            return;
        }
        int count = bins.counts()[hovered];
        String heading = TEXTS.get(
                "histogram.bin", NumberText.compact(bins.edge(hovered)), NumberText.compact(bins.edge(hovered + 1)));
        List<PictureReading.Row> lines = List.of(
                new PictureReading.Row(TEXTS.get("histogram.count"), String.valueOf(count)),
                new PictureReading.Row(TEXTS.get("histogram.share"), Percent.of((double) count / bins.total())));
        readout.tell(heading, lines, frame.plotLeft() + pointerX, frame.plotTop() + pointerY);
    }
}
