package gradientlab.control;

/** What one axis of a chart shows: where the user zoomed, else where the caller set it, else all data. */
final class AxisRange {
    private static final double MARGIN = 0.05;

    private final double margin;
    private Range home;
    private Range zoom;

    /** @param padded whether automatic ranges leave room beyond the data */
    AxisRange(boolean padded) {
        margin = padded ? MARGIN : 0;
    }

    void setHome(Range bounds) {
        home = bounds;
        zoom = null;
    }

    void setZoom(Range bounds) {
        zoom = bounds;
    }

    boolean isZoomed() {
        return zoom != null;
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
