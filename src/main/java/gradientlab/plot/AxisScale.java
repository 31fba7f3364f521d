package gradientlab.plot;

/**
 * Maps data units to pixels and back, evenly or by decades.
 *
 * @param low data value at {@code start}; positive on a log axis
 * @param high data value at {@code end}; larger than low
 * @param start pixel of low; may be larger than end, as on a y axis
 */
public record AxisScale(double low, double high, double start, double end, boolean log) {
    public AxisScale {
        if (!(low < high) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("An axis needs low < high, both finite: " + low + " to " + high);
        }
        if (log && low <= 0) {
            throw new IllegalArgumentException("A log axis starts above 0: " + low);
        }
    }

    public static AxisScale linear(double low, double high, double start, double end) {
        return new AxisScale(low, high, start, end, false);
    }

    public static AxisScale log(double low, double high, double start, double end) {
        return new AxisScale(low, high, start, end, true);
    }

    /** The pixel of a value; NaN for NaN, an infinity, and on a log axis for anything not above 0. */
    public double toPixel(double value) {
        if (!shows(value)) {
            return Double.NaN;
        }
        return start + fraction(value) * (end - start);
    }

    public double toData(double pixel) {
        return at((pixel - start) / (end - start));
    }

    /** The value this far along the axis: low at 0, high at 1. */
    public double at(double fraction) {
        if (log) {
            double from = Math.log10(low);
            return Math.pow(10, from + fraction * (Math.log10(high) - from));
        }
        return low + fraction * (high - low);
    }

    /** Whether the value has a place on this axis, in or out of its range. */
    public boolean shows(double value) {
        return Double.isFinite(value) && (!log || value > 0);
    }

    /** How far along the axis: 0 at low, 1 at high, not clamped. */
    public double fraction(double value) {
        return log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }

    /** The range magnified about a value: 0.5 shows half as much, 2 twice as much. */
    public Range zoomed(double about, double factor) {
        double f = fraction(about);
        return new Range(at(f - f * factor), at(f + (1 - f) * factor));
    }

    /** The range moved by a part of its own length. */
    public Range panned(double part) {
        return new Range(at(part), at(1 + part));
    }
}
