package gradientlab.plot;

/** An interval, of an axis or of what colours show, low below high. */
public record Range(double low, double high) {
    /** Relative length below which doubles no longer tell ticks apart. */
    private static final double FINEST = 1e-12;

    /** What is this much smaller than the largest value is 0 to 32-bit arithmetic, and would squeeze all other curves. */
    private static final double LOG_SPAN = 1e8;

    public static Range of(double a, double b) {
        return new Range(Math.min(a, b), Math.max(a, b));
    }

    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    public double length() {
        return high - low;
    }

    /** Where a value lies between the ends: 0 to 1 (beyond for values beyond), NaN for NaN, 0.5 when the ends meet. */
    public double position(double value) {
        if (low == high) {
            return Double.isNaN(value) ? value : value < low ? 0 : value > high ? 1 : 0.5;
        }
        return (value - low) / (high - low);
    }

    /** Widened so that 0 is in the middle, for colours that tell negative from positive. */
    public Range aroundZero() {
        double reach = Math.max(Math.abs(low), Math.abs(high));
        return new Range(-reach, reach);
    }

    /** Whether an axis can show it: finite, not empty, and above 0 if logarithmic. */
    public boolean usable(boolean log) {
        double largest = Math.max(Math.abs(low), Math.abs(high));
        return Double.isFinite(length())
                && length() > largest * FINEST
                && length() > Double.MIN_NORMAL
                && (!log || low > 0);
    }

    /**
     * A little room on both sides of data; a single value gets a range around itself, no data gets 0 to 1. A logarithmic
     * range ends eight decades below the largest value, whatever is below.
     */
    public static Range around(double min, double max, boolean log, double margin) {
        if (!(min <= max)) {
            return log ? new Range(0.1, 10) : new Range(0, 1);
        }
        if (log) {
            double low = Math.max(min, max / LOG_SPAN);
            double factor = low == max ? 10 : Math.pow(max / low, margin);
            return new Range(Math.max(low / factor, Double.MIN_NORMAL), Math.min(max * factor, Double.MAX_VALUE / 4));
        }
        double length = max - min;
        double largest = Math.max(Math.abs(min), Math.abs(max));
        if (!Double.isFinite(length)) {
            return new Range(-Double.MAX_VALUE / 4, Double.MAX_VALUE / 4);
        }
        if (length <= largest * FINEST) {
            double room = largest == 0 ? 1 : largest * 0.1;
            return new Range(min - room, max + room);
        }
        double room = length * margin;
        double low = min >= 0 && min < room ? Math.min(min, 0) : min - room;
        return new Range(low, max + room);
    }
}
