package gradientlab.chart;

import gradientlab.plot.AxisScale;
import gradientlab.plot.Band;
import gradientlab.plot.Coarse;
import gradientlab.plot.Curve;
import gradientlab.plot.Decimation;
import gradientlab.plot.FootMarks;
import gradientlab.plot.LineStyle;
import gradientlab.plot.Mark;
import gradientlab.plot.Ribbon;
import gradientlab.plot.Rule;
import gradientlab.plot.Samples;
import gradientlab.plot.Smoothing;
import gradientlab.plot.XBand;
import gradientlab.raster.DashCutter;
import gradientlab.raster.Ink;
import gradientlab.raster.Marker;
import gradientlab.raster.PaintedRegion;
import gradientlab.raster.PlotFrame;
import gradientlab.raster.Raster;

/** Draws a chart's bands, grid, annotations and curves into a raster that covers the plot. */
final class CurvePainter {
    private static final double BAND_OPACITY = 0.14;
    private static final double GAP_MARK = 6;
    private static final double FOOT = 3;
    private static final double EDGE_MARK = 8;

    /** With more samples a pixel than this, a curve in short looks the same: a block is half a pixel or less. */
    private static final int DENSE = 2 * Coarse.BLOCK;

    private final PaintedRegion colors;
    private final PlotFrame frame;
    private final Decimation decimation = new Decimation();
    private final DashCutter cutter = new DashCutter();
    private Raster raster;
    private double scale;
    private double lineScale;
    private AxisScale x;
    private AxisScale y;
    private double smoothing;

    CurvePainter(PaintedRegion colors, PlotFrame frame) {
        this.colors = colors;
        this.frame = frame;
    }

    /** @param weight see {@link Smoothing}; with 0 curves are drawn as they are */
    void setSmoothing(double weight) {
        smoothing = weight;
    }

    void paint(Raster target, double pixelScale, ChartContent content) {
        raster = target;
        scale = pixelScale;
        lineScale = pixelScale * frame.textScale();
        x = frame.xScale();
        x = new AxisScale(x.low(), x.high(), 0, raster.width(), x.log());
        y = frame.yScale();
        y = new AxisScale(y.low(), y.high(), raster.height(), 0, y.log());
        raster.clear(colors.argb(Ink.PLOT));
        content.xBands().forEach(this::xBand);
        content.visibleBands().forEach(this::band);
        grid();
        content.rules().forEach(this::rule);
        content.marks().forEach(this::mark);
        content.visibleSeries().forEach(this::curve);
        axes();
    }

    private void xBand(XBand band) {
        double from = Math.max(x.low(), Math.min(x.high(), band.from()));
        double to = Math.max(x.low(), Math.min(x.high(), band.to()));
        int color = Raster.withOpacity(Raster.argb(colors.seriesColor(band.color())), BAND_OPACITY);
        raster.fill(x.toPixel(from), 0, x.toPixel(to), raster.height(), color);
    }

    private void band(Band band) {
        int color = Raster.withOpacity(Raster.argb(colors.seriesColor(band.color())), Band.OPACITY);
        Ribbon ribbon = new Ribbon(band, x, y);
        for (int column = 0; column < ribbon.columns(); column++) {
            if (ribbon.has(column)) {
                raster.fill(column, ribbon.top(column), column + 1, ribbon.bottom(column), color);
            }
        }
    }

    private void grid() {
        int major = colors.argb(Ink.GRID);
        int minor = Raster.withOpacity(major, 0.5);
        frame.xTicks().minor().forEach(value -> vertical(x.toPixel(value), minor));
        frame.yTicks().minor().forEach(value -> horizontal(y.toPixel(value), minor));
        frame.xTicks().values().forEach(value -> vertical(x.toPixel(value), major));
        frame.yTicks().values().forEach(value -> horizontal(y.toPixel(value), major));
    }

    private void axes() {
        int axis = colors.argb(Ink.AXIS);
        vertical(0, axis);
        horizontal(raster.height() - thin(), axis);
    }

    private void vertical(double at, int color) {
        double left = Math.min(Math.round(at), raster.width() - thin());
        raster.fill(left, 0, left + thin(), raster.height(), color);
    }

    private void horizontal(double at, int color) {
        double top = Math.min(Math.round(at), raster.height() - thin());
        raster.fill(0, top, raster.width(), top + thin(), color);
    }

    private double thin() {
        return Math.max(1, Math.floor(scale));
    }

    private void rule(Rule rule) {
        double[] xs = {x.toPixel(rule.x0()), x.toPixel(rule.x1())};
        double[] ys = {y.toPixel(rule.y0()), y.toPixel(rule.y1())};
        stroke(xs, ys, 2, rule.style(), 1.5, Raster.argb(colors.seriesColor(rule.color())));
    }

    private void mark(Mark mark) {
        double at = x.toPixel(mark.x());
        if (at >= 0 && at <= raster.width()) {
            double[] xs = {at, at};
            double[] ys = {0, raster.height()};
            stroke(xs, ys, 2, LineStyle.DOTTED, 1.5, Raster.argb(colors.seriesColor(mark.color())));
        }
    }

    private void curve(CurveSeries series) {
        int color = Raster.argb(colors.seriesColor(series.colorIndex()));
        int from = Math.max(0, series.indexFrom(x.low()) - 1);
        int to = Math.min(series.size(), series.indexFrom(Math.nextUp(x.high())) + 1);
        boolean smoothed = smoothing > 0 && !series.isPale();
        int lineColor = smoothed || series.isPale() ? Raster.withOpacity(color, Curve.PALE) : color;
        if (to - from > DENSE * raster.width()) {
            thinCoarse(series.coarse());
        } else {
            decimation.thin(series.rawX(), series.rawY(), from, to, x, y);
        }
        strokeThinned(series, smoothed ? LineStyle.SOLID : series.style(), lineColor);
        if (smoothed) {
            decimation.thin(series.rawX(), series.smoothed(smoothing), from, to, x, y);
            strokeThinned(series, series.style(), color);
        }
        if (series.hasMarkers()) {
            markers(series, color);
        }
        markFoot(series, from, to, color);
        if (x.log()) {
            markEdge(series, color);
        }
    }

    private void thinCoarse(Coarse curve) {
        int from = Math.max(0, Samples.indexFrom(curve.x(), curve.size(), x.low()) - 1);
        int last = Samples.indexFrom(curve.x(), curve.size(), Math.nextUp(x.high()));
        decimation.thin(curve.x(), curve.y(), from, Math.min(curve.size(), last + 1), x, y);
    }

    private void markers(CurveSeries series, int color) {
        Marker marker = Marker.of(series.colorIndex());
        double spacing = series.markerSpacing() * lineScale;
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < decimation.size(); i++) {
            double at = decimation.x()[i];
            double height = decimation.y()[i];
            if (at - last >= spacing && Double.isFinite(height)) {
                last = at;
                raster.marker(marker, at, height, 4 * lineScale, color, 0, 0);
            }
        }
    }

    private void strokeThinned(CurveSeries series, LineStyle style, int color) {
        stroke(decimation.x(), decimation.y(), decimation.size(), style, series.lineWidth(), color);
    }

    private void markFoot(CurveSeries series, int from, int to, int color) {
        double foot = raster.height();
        if (series.extent().hasGaps()) {
            FootMarks.gaps(series.rawX(), series.rawY(), series.size(), from, to, x, scale, at -> {
                double left = Math.floor(at);
                raster.fill(left, foot - GAP_MARK * scale, left + 2 * scale, foot, color);
            });
        }
        if (y.log() && series.extent().minY(false) < y.low()) {
            double top = foot - FOOT * lineScale;
            FootMarks.below(
                    series.rawX(),
                    series.rawY(),
                    from,
                    to,
                    x,
                    y.low(),
                    2 * scale,
                    (start, end) -> raster.fill(Math.floor(start), top, Math.ceil(end), foot, color));
        }
    }

    /** A short stroke at the left edge of a logarithmic axis: the last sample at 0 or before, which has no place on it. */
    private void markEdge(CurveSeries series, int color) {
        int last = series.indexFrom(Double.MIN_VALUE) - 1;
        if (last >= 0 && Double.isFinite(y.toPixel(series.y(last)))) {
            double[] xs = {0, EDGE_MARK * lineScale};
            double[] ys = {y.toPixel(series.y(last)), y.toPixel(series.y(last))};
            stroke(xs, ys, 2, LineStyle.SOLID, series.lineWidth() + 1, color);
        }
    }

    private void stroke(double[] xs, double[] ys, int count, LineStyle style, double width, int color) {
        if (style == LineStyle.SOLID) {
            raster.polyline(xs, ys, count, width * lineScale, color);
        } else {
            double[] dashes = DashCutter.lengths(style, width);
            cutter.cut(xs, ys, count, dashes, lineScale, raster.width(), raster.height());
            raster.polyline(cutter.x(), cutter.y(), cutter.size(), width * lineScale, color);
        }
    }
}
