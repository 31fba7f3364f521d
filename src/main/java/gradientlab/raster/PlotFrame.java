package gradientlab.raster;

import gradientlab.plot.Axis;
import gradientlab.plot.AxisScale;
import gradientlab.plot.Range;
import gradientlab.plot.Ticks;
import gradientlab.text.Percent;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/** The texts around a plot: tick labels and axis titles; it decides how much room they take. */
public final class PlotFrame extends Pane {
    private static final double GAP = 5;
    private static final double MARGIN_STEP = 6;
    /** Lines between the middles of two tick labels above each other. */
    private static final double LEAST_APART = 0.8;

    /** Size of tick labels at the theme's own font size. */
    private static final double NORMAL_TICK_FONT = 0.82 * 14;

    private final Text xTitle = text("lab-axis-title");
    private final Text yTitle = text("lab-axis-title");
    private final List<Text> xLabels = new ArrayList<>();
    private final List<Text> yLabels = new ArrayList<>();
    private boolean labelled = true;
    private boolean square;
    private Axis x;
    private Axis y;
    private double left;
    private double top;
    private AxisScale xScale = AxisScale.linear(0, 1, 0, 1);
    private AxisScale yScale = AxisScale.linear(0, 1, 1, 0);
    private Ticks xTicks = Ticks.linear(0, 1, 2);
    private Ticks yTicks = xTicks;

    public PlotFrame(Axis x, Axis y) {
        setManaged(false);
        setMouseTransparent(true);
        yTitle.setRotate(-90);
        getChildren().addAll(xTitle, yTitle);
        setAxes(x, y);
    }

    /** Makes the plot as wide as it is high, in the middle of its room. */
    public void setSquare(boolean square) {
        this.square = square;
    }

    /** What the axes measure; which part of it they show is for {@link #arrange}. */
    public void setAxes(Axis newX, Axis newY) {
        x = newX;
        y = newY;
        xTitle.setText(x.title());
        yTitle.setText(y.title());
    }

    public boolean isLabelled() {
        return labelled;
    }

    public void setLabelled(boolean shown) {
        labelled = shown;
        setVisible(shown);
    }

    /** Places everything within a rectangle of the parent; afterwards the plot's place and scales are known. */
    public void arrange(
            double x, double y, double width, double height, Range xs, boolean xLog, Range ys, boolean yLog) {
        xScale = new AxisScale(xs.low(), xs.high(), 0, 1, xLog);
        yScale = new AxisScale(ys.low(), ys.high(), 1, 0, yLog);
        if (!labelled) {
            double side = Math.max(1, Math.floor(Math.min(width, height)));
            double w = square ? side : Math.max(1, width);
            double h = square ? side : Math.max(1, height);
            place(Math.floor(x + (width - w) / 2), Math.floor(y + (height - h) / 2), w, h);
            return;
        }
        applyCss();
        double line = lineHeight();
        double above = Math.ceil(line / 2);
        double below = line + GAP + (xTitle.getText().isEmpty() ? 2 : line + GAP);
        double plotHeight = Math.max(20, Math.floor(height - above - below));
        double most = Math.max(2, plotHeight / (line * 2.6));
        yTicks = yAxis().ticks(ys, (int) most, Percent::withSign);
        show(yLabels, yTicks);
        double margin = widest(yLabels) + GAP + 2 + (yTitle.getText().isEmpty() ? 0 : line + GAP);
        margin = Math.ceil(margin / MARGIN_STEP) * MARGIN_STEP;
        double plotWidth = Math.max(20, Math.floor(width - margin - line));
        double startX = x + margin;
        if (square) {
            double side = Math.min(plotWidth, plotHeight);
            startX += (plotWidth - side) / 2;
            plotWidth = plotHeight = side;
        }
        for (int count = (int) Math.max(2, plotWidth / (line * 3)); ; count--) {
            xTicks = xAxis().ticks(xs, count, Percent::withSign);
            show(xLabels, xTicks);
            if (count <= 2 || widest(xLabels) * xTicks.values().size() < plotWidth * 0.75) {
                break;
            }
        }
        place(Math.round(startX), Math.round(y + above), plotWidth, plotHeight);
        placeLabels(startX - margin, x + width, line);
    }

    /** The axis as it is shown. */
    public Axis xAxis() {
        return shown(x, xScale);
    }

    public Axis yAxis() {
        return shown(y, yScale);
    }

    private static Axis shown(Axis axis, AxisScale scale) {
        return new Axis(axis.title(), scale.log(), axis.share(), axis.whole(), new Range(scale.low(), scale.high()));
    }

    private void place(double x, double y, double width, double height) {
        left = x;
        top = y;
        xScale = new AxisScale(xScale.low(), xScale.high(), 0, width, xScale.log());
        yScale = new AxisScale(yScale.low(), yScale.high(), height, 0, yScale.log());
    }

    private void placeLabels(double x, double end, double line) {
        double bottom = top + plotHeight();
        for (int i = 0; i < xTicks.values().size(); i++) {
            Text label = xLabels.get(i);
            double half = label.getLayoutBounds().getWidth() / 2;
            double center = left + xScale.toPixel(xTicks.values().get(i));
            move(label, Math.min(center - half, end - 2 * half), bottom + GAP);
        }
        double below = Double.POSITIVE_INFINITY;
        for (int i = 0; i < yTicks.values().size(); i++) {
            Text label = yLabels.get(i);
            double center = top + yScale.toPixel(yTicks.values().get(i));
            boolean free = below - center >= line * LEAST_APART; // a plot may be too low even for three
            label.setVisible(free);
            below = free ? center : below;
            move(label, left - GAP - 2 - label.getLayoutBounds().getWidth(), center - line / 2);
        }
        move(xTitle, left + (plotWidth() - xTitle.getLayoutBounds().getWidth()) / 2, bottom + line + 2 * GAP);
        double length = yTitle.getLayoutBounds().getWidth();
        move(yTitle, x + (line - length) / 2, top + plotHeight() / 2 - line / 2);
    }

    private static void move(Text text, double x, double y) {
        text.setX(Math.round(x));
        text.setY(Math.round(y));
    }

    private double lineHeight() {
        if (yLabels.isEmpty()) {
            show(yLabels, Ticks.linear(0, 1, 2));
        }
        return Math.ceil(yLabels.get(0).getLayoutBounds().getHeight());
    }

    private static double widest(List<Text> labels) {
        double width = 0;
        for (Text label : labels) {
            if (label.isVisible()) {
                width = Math.max(width, label.getLayoutBounds().getWidth());
            }
        }
        return width;
    }

    private void show(List<Text> labels, Ticks ticks) {
        boolean grew = false;
        while (labels.size() < ticks.labels().size()) {
            Text label = text("lab-tick");
            labels.add(label);
            getChildren().add(label);
            grew = true;
        }
        for (int i = 0; i < labels.size(); i++) {
            Text label = labels.get(i);
            label.setVisible(i < ticks.labels().size());
            if (label.isVisible() && !label.getText().equals(ticks.labels().get(i))) {
                label.setText(ticks.labels().get(i));
            }
        }
        if (grew) {
            applyCss();
        }
    }

    private static Text text(String styleClass) {
        Text text = new Text();
        text.getStyleClass().add(styleClass);
        text.setTextOrigin(VPos.TOP);
        return text;
    }

    /** How much larger than normal the window's text is, so that lines can grow with it. */
    public double textScale() {
        double size =
                yLabels.isEmpty() ? NORMAL_TICK_FONT : yLabels.get(0).getFont().getSize();
        double scale = size / NORMAL_TICK_FONT;
        return Math.abs(scale - 1) < 0.1 ? 1 : scale;
    }

    public double plotLeft() {
        return left;
    }

    public double plotTop() {
        return top;
    }

    public double plotWidth() {
        return xScale.end();
    }

    public double plotHeight() {
        return yScale.start();
    }

    /** From data to scene units right of the plot's left edge. */
    public AxisScale xScale() {
        return xScale;
    }

    /** From data to scene units below the plot's top edge. */
    public AxisScale yScale() {
        return yScale;
    }

    public Ticks xTicks() {
        return xTicks;
    }

    public Ticks yTicks() {
        return yTicks;
    }
}
