package gradientlab.chart;

import gradientlab.plot.Range;

/** What one axis of a chart shows: where the user zoomed, else where the caller set it, else all data. */
final class AxisRange {
    private double margin;
    private Range home;
    private Range zoom;

    /** @param margin room that automatic ranges leave on both sides, as a part of the data's length */
    AxisRange(double margin) {
        this.margin = margin;
    }

    void setMargin(double part) {
        margin = part;
    }

    void setHome(Range bounds) {
        home = bounds;
        zoom = null;
    }

    Range home() {
        return home;
    }

    void setZoom(Range bounds) {
        zoom = bounds;
    }

    Range current(double min, double max, boolean log) {
        if (zoom != null && zoom.usable(log)) {
            return zoom;
        }
        if (home != null && home.usable(log)) {
            return home;
        }
        if (home != null && log && home.high() > 0) {
            return Range.around(Math.min(min, home.high()), home.high(), true, 0);
        }
        Range all = Range.around(min, max, log, margin);
        return all.usable(log) ? all : Range.around(Double.NaN, Double.NaN, log, margin);
    }
}
