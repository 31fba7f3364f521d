package gradientlab.chart;

import gradientlab.plot.AxisScale;
import gradientlab.plot.Band;
import gradientlab.plot.NumberText;
import gradientlab.raster.MarkerView;
import gradientlab.raster.PaintedRegion;
import gradientlab.raster.PlotFrame;
import gradientlab.raster.Reading;
import gradientlab.raster.Readout;
import gradientlab.text.Percent;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.Line;

/** The guide line at the hovered x, a symbol on every curve, and the panel of their values. */
final class HoverLayer {
    private static final double DOT = 16;

    private final Group marks = new Group();
    private final Line guide = new Line();
    private final List<MarkerView> dots = new ArrayList<>();
    private final Readout readout = new Readout();
    private final PaintedRegion owner;
    private final PlotFrame frame;
    private double smoothing;

    HoverLayer(PaintedRegion owner, PlotFrame frame) {
        this.owner = owner;
        this.frame = frame;
        guide.getStyleClass().add("lab-guide");
        guide.setManaged(false);
        marks.setManaged(false);
        marks.setMouseTransparent(true);
        marks.getChildren().add(guide);
        marks.setVisible(false);
    }

    Group marks() {
        return marks;
    }

    Readout readout() {
        return readout;
    }

    /** Reads out the smoothed line, and each sample as it was beside it. */
    void setSmoothing(double weight) {
        smoothing = weight;
    }

    void hide() {
        marks.setVisible(false);
        readout.setVisible(false);
    }

    /** The sample position nearest to x over all visible curves and bands, or x itself where none has samples. */
    static double snap(double x, ChartContent content, AxisScale scale) {
        double best = x;
        double distance = Double.POSITIVE_INFINITY;
        for (double sample : content.nearest(x)) {
            double away = Math.abs(scale.toPixel(sample) - scale.toPixel(x));
            if (away < distance) {
                distance = away;
                best = sample;
            }
        }
        return best;
    }

    /** @param pointerX where the panel must not cover, in the owner's units; NaN when the pointer is elsewhere */
    void show(double x, ChartContent content, String xName, double pointerX, double pointerY) {
        AxisScale xs = frame.xScale();
        double at = xs.toPixel(x);
        if (!(at >= -0.5 && at <= xs.end() + 0.5)) {
            hide();
            return;
        }
        double lineX = Math.floor(frame.plotLeft() + at) + 0.5;
        guide.setStartX(lineX);
        guide.setEndX(lineX);
        guide.setStartY(frame.plotTop());
        guide.setEndY(frame.plotTop() + frame.plotHeight());
        readout.heading((xName.isEmpty() ? "x" : xName) + " "
                + (frame.xAxis().share() ? Percent.of(x) : NumberText.significant(x, 6)));
        List<Reading> readings = new ArrayList<>();
        content.visibleSeries().forEach(one -> readings.add(one.reading(x, smoothing)));
        content.visibleBands().forEach(band -> readings.add(reading(band, x)));
        for (int i = showDots(readings); i < dots.size(); i++) {
            dots.get(i).node().setVisible(false);
        }
        marks.setVisible(true);
        boolean linked = Double.isNaN(pointerX);
        double besideX = linked ? frame.plotLeft() + at : pointerX;
        double besideY = linked ? frame.plotTop() + frame.plotHeight() / 2 : pointerY;
        readout.setShares(frame.yAxis().share());
        readout.show(owner, readings, smoothing > 0, reading -> distance(reading, besideY));
        readout.showBeside(besideX, besideY);
    }

    private static Reading reading(Band band, double at) {
        int index = band.nearest(at);
        return index < 0
                ? new Reading(band.name(), band.color(), Double.NaN, Double.NaN, Double.NaN, true)
                : new Reading(
                        band.name(), band.color(), band.x()[index], band.lower()[index], band.upper()[index], true);
    }

    /** How far a curve passes from a height of the owner; those without a place there are farthest. */
    private double distance(Reading reading, double height) {
        double away = away(reading.drawn(), height);
        return reading.band() ? Math.min(away, away(reading.other(), height)) : away;
    }

    private double away(double value, double height) {
        double away = Math.abs(frame.plotTop() + frame.yScale().toPixel(value) - height);
        return Double.isNaN(away) ? Double.POSITIVE_INFINITY : away;
    }

    private int showDots(List<Reading> readings) {
        int count = 0;
        for (Reading reading : readings) {
            if (!reading.band() && !Double.isNaN(reading.x()) && dot(count, reading)) {
                count++;
            }
        }
        return count;
    }

    private boolean dot(int count, Reading reading) {
        double x = frame.xScale().toPixel(reading.x());
        double y = frame.yScale().toPixel(reading.drawn());
        if (!(y >= -1 && y <= frame.plotHeight() + 1 && x >= -1 && x <= frame.plotWidth() + 1)) {
            return false;
        }
        if (count == dots.size()) {
            MarkerView added = new MarkerView(DOT, DOT);
            dots.add(added);
            marks.getChildren().add(added.node());
        }
        MarkerView dot = dots.get(count);
        dot.draw(owner, reading.color());
        dot.node().relocate(Math.round(frame.plotLeft() + x - DOT / 2), Math.round(frame.plotTop() + y - DOT / 2));
        dot.node().setVisible(true);
        return true;
    }
}
