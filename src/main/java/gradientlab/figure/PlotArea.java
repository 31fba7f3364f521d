package gradientlab.figure;

import gradientlab.plot.Axis;
import gradientlab.plot.AxisScale;
import gradientlab.plot.Range;
import gradientlab.plot.Ticks;
import gradientlab.text.Percent;
import java.awt.Font;
import java.awt.geom.Rectangle2D;

/** Where a figure's data is drawn, and the axes around it. */
final class PlotArea {
    private static final double TICK_LENGTH = 3.5;
    private static final double GAP = 4;
    private static final double RIGHT = 14;
    private static final double POINTS_A_LABEL_DOWN = 26;
    private static final double POINTS_A_LABEL_ACROSS = 46;

    private final Axis xAxis;
    private final Axis yAxis;
    private final Ticks xTicks;
    private final Ticks yTicks;
    private final Rectangle2D box;
    private final AxisScale x;
    private final AxisScale y;
    private final Font tickFont = Fonts.regular(Pen.TICK);
    private final Font titleFont = Fonts.regular(Pen.AXIS_TITLE);

    /**
     * Fits the axes into a rectangle.
     *
     * @param square whether both axes get the same length
     */
    PlotArea(Rectangle2D outer, Axis xAxis, Range xs, Axis yAxis, Range ys, boolean square) {
        this.xAxis = xAxis;
        this.yAxis = yAxis;
        double below = TICK_LENGTH + GAP + Pen.TICK + (xAxis.title().isEmpty() ? 2 : GAP + Pen.AXIS_TITLE + 5);
        double height = Math.max(20, outer.getHeight() - below - Pen.TICK / 2);
        yTicks = yAxis.ticks(ys, Math.max(2, (int) (height / POINTS_A_LABEL_DOWN)), Percent::withSign);
        double labels = yTicks.labels().stream()
                .mapToDouble(label -> Words.width(label, tickFont))
                .max()
                .orElse(0);
        double left = labels + TICK_LENGTH + GAP + (yAxis.title().isEmpty() ? 2 : Pen.AXIS_TITLE + GAP + 2);
        double width = Math.max(20, outer.getWidth() - left - RIGHT);
        if (square) {
            width = height = Math.min(width, height);
        }
        xTicks = xAxis.ticks(xs, Math.max(2, (int) (width / POINTS_A_LABEL_ACROSS)), Percent::withSign);
        box = new Rectangle2D.Double(outer.getX() + left, outer.getY() + Pen.TICK / 2, width, height);
        x = new AxisScale(xs.low(), xs.high(), box.getMinX(), box.getMaxX(), xAxis.log());
        y = new AxisScale(ys.low(), ys.high(), box.getMaxY(), box.getMinY(), yAxis.log());
    }

    Rectangle2D box() {
        return box;
    }

    AxisScale x() {
        return x;
    }

    AxisScale y() {
        return y;
    }

    void grid(Pen pen) {
        xTicks.minor().forEach(value -> vertical(pen, value, Pen.FAINT_GRID));
        yTicks.minor().forEach(value -> horizontal(pen, value, Pen.FAINT_GRID));
        xTicks.values().forEach(value -> vertical(pen, value, Pen.GRID));
        yTicks.values().forEach(value -> horizontal(pen, value, Pen.GRID));
    }

    private void vertical(Pen pen, double value, java.awt.Color color) {
        pen.line(x.toPixel(value), box.getMinY(), x.toPixel(value), box.getMaxY(), 0.7, color);
    }

    private void horizontal(Pen pen, double value, java.awt.Color color) {
        pen.line(box.getMinX(), y.toPixel(value), box.getMaxX(), y.toPixel(value), 0.7, color);
    }

    /** Ticks, their labels, the axis lines and their titles. */
    void axes(Pen pen) {
        double left = box.getMinX();
        double bottom = box.getMaxY();
        for (int i = 0; i < xTicks.values().size(); i++) {
            double at = x.toPixel(xTicks.values().get(i));
            pen.line(at, bottom, at, bottom + TICK_LENGTH, 0.8, Pen.AXIS);
            double baseline = bottom + TICK_LENGTH + GAP + Pen.TICK * 0.8;
            pen.text(xTicks.labels().get(i), at, baseline, Anchor.MIDDLE, tickFont, Pen.MUTED);
        }
        for (int i = 0; i < yTicks.values().size(); i++) {
            double at = y.toPixel(yTicks.values().get(i));
            pen.line(left - TICK_LENGTH, at, left, at, 0.8, Pen.AXIS);
            double baseline = at + Pen.TICK * 0.36;
            pen.text(yTicks.labels().get(i), left - TICK_LENGTH - GAP, baseline, Anchor.END, tickFont, Pen.MUTED);
        }
        xTicks.minor()
                .forEach(value ->
                        pen.line(x.toPixel(value), bottom, x.toPixel(value), bottom + TICK_LENGTH / 2, 0.6, Pen.AXIS));
        yTicks.minor()
                .forEach(value ->
                        pen.line(left - TICK_LENGTH / 2, y.toPixel(value), left, y.toPixel(value), 0.6, Pen.AXIS));
        pen.line(left, box.getMinY(), left, bottom, 0.9, Pen.AXIS);
        pen.line(left, bottom, box.getMaxX(), bottom, 0.9, Pen.AXIS);
        titles(pen);
    }

    private void titles(Pen pen) {
        String below = Words.shortened(Words.clean(xAxis.title()), titleFont, box.getWidth());
        double baseline = box.getMaxY() + TICK_LENGTH + 2 * GAP + Pen.TICK + Pen.AXIS_TITLE * 0.8;
        pen.text(below, box.getCenterX(), baseline, Anchor.MIDDLE, titleFont, Pen.INK);
        String beside = Words.shortened(Words.clean(yAxis.title()), titleFont, box.getHeight());
        double labels = yTicks.labels().stream()
                .mapToDouble(label -> Words.width(label, tickFont))
                .max()
                .orElse(0);
        double at = box.getMinX() - labels - TICK_LENGTH - 2 * GAP - 2;
        pen.upwards(beside, at, box.getCenterY(), Anchor.MIDDLE, titleFont, Pen.INK);
    }
}
