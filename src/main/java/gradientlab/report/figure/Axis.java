package gradientlab.report.figure;

import gradientlab.plot.Range;

/**
 * One axis of a figure.
 *
 * @param title what it measures; may be empty
 * @param log whether it goes by decades
 * @param shown the range shown, or null for all data with a little room
 */
public record Axis(String title, boolean log, Range shown) {
    /** An even axis that shows all data. */
    public static Axis of(String title) {
        return new Axis(title, false, null);
    }

    /** An axis by decades that shows all data above 0. */
    public static Axis log(String title) {
        return new Axis(title, true, null);
    }

    public Axis from(double low, double high) {
        return new Axis(title, log, Range.of(low, high));
    }

    /** The range to show for data between these two; margin as a part of its length. */
    Range range(double min, double max, double margin) {
        if (shown != null && shown.usable(log)) {
            return shown;
        }
        Range all = Range.around(min, max, log, margin);
        return all.usable(log) ? all : Range.around(Double.NaN, Double.NaN, log, margin);
    }
}
