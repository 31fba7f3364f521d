package gradientlab.plot;

import java.util.function.UnaryOperator;

/**
 * One axis of a chart.
 *
 * @param title what it measures; may be empty
 * @param log whether it goes by decades
 * @param share whether it measures shares, 0 to 1, which are written in per cent; then it does not go by decades
 * @param whole whether only whole numbers are marked, as for layers and counts
 * @param shown the range shown, or null for all data with a little room
 */
public record Axis(String title, boolean log, boolean share, boolean whole, Range shown) {
    /** An even axis that shows all data. */
    public static Axis of(String title) {
        return new Axis(title, false, false, false, null);
    }

    /** An axis by decades that shows all data above 0. */
    public static Axis log(String title) {
        return new Axis(title, true, false, false, null);
    }

    /** An even axis of shares, such as accuracies: data of 0 to 1, labelled in per cent. */
    public static Axis share(String title) {
        return new Axis(title, false, true, false, null);
    }

    /** An even axis whose marks are whole numbers. */
    public static Axis whole(String title) {
        return new Axis(title, false, false, true, null);
    }

    public Axis from(double low, double high) {
        return new Axis(title, log, share, whole, Range.of(low, high));
    }

    /** The range to show for data between these two; margin as a part of its length. */
    public Range range(double min, double max, double margin) {
        if (shown != null && shown.usable(log)) {
            return shown;
        }
        Range all = Range.around(min, max, log, margin);
        return all.usable(log) ? all : Range.around(Double.NaN, Double.NaN, log, margin);
    }

    /**
     * @param most how many labels there is room for, about
     * @param percent puts the sign to a number of per cent, as the language has it
     */
    public Ticks ticks(Range range, int most, UnaryOperator<String> percent) {
        int wanted = whole ? (int) Math.max(1, Math.min(most, Math.ceil(range.length()))) : most;
        return share && !log ? Ticks.shares(range, wanted, percent) : Ticks.of(range, log, wanted);
    }
}
