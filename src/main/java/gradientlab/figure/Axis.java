package gradientlab.figure;

import gradientlab.plot.Range;
import gradientlab.plot.Ticks;
import gradientlab.text.Percent;

/**
 * One axis of a figure.
 *
 * @param title what it measures; may be empty
 * @param log whether it goes by decades
 * @param share whether it measures shares, 0 to 1, which are written in per cent; then it does not go by decades
 * @param shown the range shown, or null for all data with a little room
 */
public record Axis(String title, boolean log, boolean share, Range shown) {
    /** An even axis that shows all data. */
    public static Axis of(String title) {
        return new Axis(title, false, false, null);
    }

    /** An axis by decades that shows all data above 0. */
    public static Axis log(String title) {
        return new Axis(title, true, false, null);
    }

    /** An even axis of shares, such as accuracies: data of 0 to 1, labelled in per cent. */
    public static Axis share(String title) {
        return new Axis(title, false, true, null);
    }

    public Axis from(double low, double high) {
        return new Axis(title, log, share, Range.of(low, high));
    }

    /** The range to show for data between these two; margin as a part of its length. */
    Range range(double min, double max, double margin) {
        if (shown != null && shown.usable(log)) {
            return shown;
        }
        Range all = Range.around(min, max, log, margin);
        return all.usable(log) ? all : Range.around(Double.NaN, Double.NaN, log, margin);
    }

    Ticks ticks(Range range, int most) {
        return share && !log ? Ticks.shares(range, most, Percent::withSign) : Ticks.of(range, log, most);
    }
}
