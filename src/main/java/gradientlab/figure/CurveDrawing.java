package gradientlab.figure;

import gradientlab.plot.AxisScale;
import gradientlab.plot.Band;
import gradientlab.plot.Chart;
import gradientlab.plot.Curve;
import gradientlab.plot.Decimation;
import gradientlab.plot.FootMarks;
import gradientlab.plot.LineStyle;
import gradientlab.plot.Mark;
import gradientlab.plot.Ribbon;
import gradientlab.plot.Rule;
import gradientlab.plot.Samples;
import gradientlab.plot.XBand;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws a {@link Chart} on paper. */
final class CurveDrawing {
    private static final double MARGIN = 8;
    private static final double BAND_OPACITY = 0.13;
    private static final double GAP_MARK = 5;
    private static final double FOOT = 2.5;
    private static final double EDGE_MARK = 7;

    /** Along a line: enough to tell curves apart without colour. */
    private static final double SYMBOL_SPACING = 34;

    /** Columns a point in which a long curve keeps its lowest and highest sample. */
    private static final int FINENESS = 4;

    private final Chart chart;
    private final Pen pen;
    private final PlotArea area;
    private final CurveLegend legend;
    private final double headerHeight;
    private final Font font = Fonts.regular(Pen.LABEL);

    CurveDrawing(Chart chart, Pen pen) {
        this.chart = chart;
        this.pen = pen;
        double width = chart.width() - 2 * MARGIN;
        headerHeight = Pen.titleHeight(chart.title(), width);
        legend = new CurveLegend(chart.curves(), chart.bands(), width);
        double top = MARGIN + headerHeight + legend.height();
        Rectangle2D outer = new Rectangle2D.Double(MARGIN, top, width, chart.height() - top - MARGIN);
        area = new PlotArea(outer, chart.x(), chart.xRange(), chart.y(), chart.yRange(), false);
    }

    /** Where the data is. */
    Rectangle2D box() {
        return area.box();
    }

    void paint(CurveFigure figure) {
        pen.paper(figure, MARGIN);
        legend.paint(pen, MARGIN, MARGIN + headerHeight);
        Rectangle2D box = box();
        Shape before = pen.graphics().getClip();
        pen.graphics().clip(box);
        chart.xBands().forEach(this::xBand);
        chart.bands().forEach(this::band);
        pen.graphics().setClip(before);
        area.grid(pen);
        // Half a line's width over the edge, so that a curve along an end of the axis is not cut in two.
        pen.graphics()
                .clip(new Rectangle2D.Double(box.getX() - 1, box.getY() - 1, box.getWidth() + 2, box.getHeight() + 2));
        chart.rules().forEach(this::rule);
        chart.marks().forEach(this::mark);
        chart.curves().forEach(this::curve);
        pen.graphics().setClip(before);
        area.axes(pen);
        chart.curves().forEach(this::markFoot);
        if (area.x().log()) {
            chart.curves().forEach(this::markEdge);
        }
        labels();
    }

    private void xBand(XBand band) {
        AxisScale x = area.x();
        double from = x.toPixel(Math.max(x.low(), Math.min(x.high(), band.from())));
        double to = x.toPixel(Math.max(x.low(), Math.min(x.high(), band.to())));
        Rectangle2D box = area.box();
        pen.fill(
                new Rectangle2D.Double(from, box.getY(), to - from, box.getHeight()),
                Pen.faded(Pen.series(band.color()), BAND_OPACITY));
    }

    private void band(Band band) {
        AxisScale x = area.x();
        AxisScale fine = new AxisScale(x.low(), x.high(), 0, (x.end() - x.start()) * FINENESS, x.log());
        Ribbon ribbon = new Ribbon(band, fine, area.y());
        Path2D outline = new Path2D.Double();
        for (int from = 0; from < ribbon.columns(); from++) {
            int to = from;
            while (to < ribbon.columns() && ribbon.has(to)) {
                to++;
            }
            for (int i = from; i < to; i++) {
                double at = x.start() + (i + (i == from ? 0.0 : 0.5)) / FINENESS;
                if (i == from) {
                    outline.moveTo(at, limited(ribbon.top(i)));
                } else {
                    outline.lineTo(at, limited(ribbon.top(i)));
                }
                if (i == to - 1) {
                    outline.lineTo(x.start() + (double) to / FINENESS, limited(ribbon.top(i)));
                }
            }
            for (int i = to - 1; i >= from; i--) {
                outline.lineTo(x.start() + (i + (i == from ? 0.0 : 1.0)) / FINENESS, limited(ribbon.bottom(i)));
            }
            if (to > from) {
                outline.closePath();
            }
            from = to;
        }
        pen.fill(outline, Pen.faded(Pen.series(band.color()), Band.OPACITY));
    }

    private void mark(Mark mark) {
        double at = area.x().toPixel(mark.x());
        Rectangle2D box = area.box();
        if (at >= box.getMinX() && at <= box.getMaxX()) {
            Line2D line = new Line2D.Double(at, box.getMinY(), at, box.getMaxY());
            pen.stroke(line, LineStyle.DOTTED, 1.1, Pen.series(mark.color()));
        }
    }

    private void rule(Rule rule) {
        Line2D line = new Line2D.Double(
                area.x().toPixel(rule.x0()),
                area.y().toPixel(rule.y0()),
                area.x().toPixel(rule.x1()),
                area.y().toPixel(rule.y1()));
        if (Double.isFinite(line.getX1() + line.getX2() + line.getY1() + line.getY2())) {
            pen.stroke(line, rule.style(), 1.1, Pen.series(rule.color()));
        }
    }

    private void curve(Curve curve) {
        Color color = Pen.faded(Pen.series(curve.color()), curve.opacity());
        Thinned thinned = new Thinned(curve);
        if (curve.width() > 0) {
            pen.stroke(thinned.path(), curve.style(), curve.width(), color);
        }
        if (curve.markers()) {
            double spacing = curve.width() > 0 ? SYMBOL_SPACING : 0;
            thinned.eachPoint(spacing, (x, y) -> pen.fill(Symbol.at(curve.color(), x, y, 2.8), color));
        }
    }

    private void markFoot(Curve curve) {
        double foot = area.box().getMaxY();
        int size = curve.x().length;
        Color color = Pen.series(curve.color());
        FootMarks.gaps(
                curve.x(),
                curve.y(),
                size,
                0,
                size,
                area.x(),
                1,
                at -> pen.line(at, foot - GAP_MARK, at, foot, 1, color));
        if (area.y().log()) {
            FootMarks.below(
                    curve.x(),
                    curve.y(),
                    0,
                    size,
                    area.x(),
                    area.y().low(),
                    1.5,
                    (from, to) -> pen.line(from, foot - FOOT / 2, to, foot - FOOT / 2, FOOT, color));
        }
    }

    /** A short stroke at the left edge of a logarithmic axis: the last sample at 0 or before, as in the window. */
    private void markEdge(Curve curve) {
        int last = Samples.indexFrom(curve.x(), curve.x().length, Double.MIN_VALUE) - 1;
        double y = last < 0 ? Double.NaN : area.y().toPixel(curve.y()[last]);
        if (area.box().contains(area.box().getCenterX(), y)) {
            double left = area.box().getMinX();
            pen.line(left, y, left + EDGE_MARK, y, curve.width() + 1, Pen.series(curve.color()));
        }
    }

    private void labels() {
        Rectangle2D box = area.box();
        for (XBand band : chart.xBands()) {
            AxisScale x = area.x();
            double from = x.toPixel(Math.max(x.low(), Math.min(x.high(), band.from())));
            double to = x.toPixel(Math.max(x.low(), Math.min(x.high(), band.to())));
            String label = Words.clean(band.label());
            if (to - from >= Words.width(label, font) + 6) {
                pen.text(
                        label,
                        (from + to) / 2,
                        box.getMinY() + Pen.LABEL + 3,
                        Anchor.MIDDLE,
                        font,
                        Pen.series(band.color()));
            }
        }
        for (Rule rule : chart.rules()) {
            label(rule.label(), area.x().toPixel(rule.x1()), area.y().toPixel(rule.y1()), rule.color());
        }
        for (Mark mark : chart.marks()) {
            label(mark.label(), area.x().toPixel(mark.x()), box.getMinY(), mark.color());
        }
    }

    private void label(String label, double x, double y, int color) {
        Rectangle2D box = area.box();
        if (box.contains(x, y) || box.intersects(x - 1, y - 1, 2, 2)) {
            boolean right = x + 4 + Words.width(Words.clean(label), font) > box.getMaxX();
            double at = right ? x - 4 : x + 4;
            double baseline = Math.max(box.getMinY() + Pen.LABEL + 2, y - 4);
            pen.text(label, at, baseline, right ? Anchor.END : Anchor.START, font, Pen.series(color));
        }
    }

    /** Values far outside would overflow a viewer's numbers. */
    private double limited(double y) {
        double reach = 20 * area.box().getHeight();
        return Math.max(area.box().getMinY() - reach, Math.min(area.box().getMaxY() + reach, y));
    }

    private interface PointConsumer {
        void accept(double x, double y);
    }

    /** A curve's polyline, thinned so that no spike is lost. */
    private final class Thinned {
        private final Decimation decimation = new Decimation();

        Thinned(Curve curve) {
            AxisScale x = area.x();
            AxisScale y = area.y();
            int from = 0;
            int to = curve.x().length;
            while (from + 1 < to && curve.x()[from + 1] < x.low()) {
                from++;
            }
            while (to - 2 >= from && curve.x()[to - 2] > x.high()) {
                to--;
            }
            AxisScale fine = new AxisScale(x.low(), x.high(), x.start() * FINENESS, x.end() * FINENESS, x.log());
            decimation.thin(curve.x(), curve.y(), from, to, fine, y);
        }

        /** Every sample that is at least this far right of the one before. */
        void eachPoint(double spacing, PointConsumer consumer) {
            double last = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < decimation.size(); i++) {
                double x = decimation.x()[i] / FINENESS;
                double y = decimation.y()[i];
                if (Double.isFinite(x + y) && x >= last + spacing) {
                    last = x;
                    consumer.accept(x, y);
                }
            }
        }

        Path2D path() {
            Path2D path = new Path2D.Double();
            boolean on = false;
            for (int i = 0; i < decimation.size(); i++) {
                double x = decimation.x()[i] / FINENESS;
                double y = limited(decimation.y()[i]);
                boolean drawable = Double.isFinite(x + y);
                if (drawable && on) {
                    path.lineTo(x, y);
                } else if (drawable) {
                    path.moveTo(x, y);
                    path.lineTo(x, y);
                }
                on = drawable;
            }
            return path;
        }
    }
}
