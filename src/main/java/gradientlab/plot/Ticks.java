package gradientlab.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Where an axis has its marks and what they say.
 *
 * @param values labelled positions, ascending, within the range asked for
 * @param labels one text a value
 * @param minor unlabelled positions, only on log axes
 */
public record Ticks(List<Double> values, List<String> labels, List<Double> minor) {
    private static final int PLAIN_LOG_LOW = -3;
    private static final int PLAIN_LOG_HIGH = 4;
    private static final double HUNDRED = 100;

    public Ticks {
        values = List.copyOf(values);
        labels = List.copyOf(labels);
        minor = List.copyOf(minor);
    }

    public static Ticks of(Range range, boolean log, int most) {
        return log ? log(range.low(), range.high(), most) : linear(range.low(), range.high(), most);
    }

    /**
     * Of shares, 0 to 1, labelled in per cent.
     *
     * @param written puts the sign to a number of per cent, as the language has it
     */
    public static Ticks shares(Range range, int most, UnaryOperator<String> written) {
        Ticks percent = linear(range.low() * HUNDRED, range.high() * HUNDRED, most);
        return new Ticks(
                percent.values.stream().map(value -> value / HUNDRED).toList(),
                percent.labels.stream().map(written).toList(),
                List.of());
    }

    /** Multiples of 1, 2 or 5 times a power of ten, about {@code most} of them. */
    public static Ticks linear(double low, double high, int most) {
        double step = step((high - low) / Math.max(1, most));
        List<Double> values = new ArrayList<>();
        double first = Math.ceil(low / step - 1e-9);
        double last = Math.floor(high / step + 1e-9);
        for (double k = first; k <= last && values.size() < 1000; k++) {
            values.add(k * step == 0 ? 0.0 : clean(k * step, step));
        }
        return new Ticks(values, linearLabels(values, step), List.of());
    }

    /** Whole decades, thinned to at most {@code most}; 1-2-5 within them when there are few; else as linear. */
    public static Ticks log(double low, double high, int most) {
        int first = (int) Math.ceil(Math.log10(low) - 1e-9);
        int last = (int) Math.floor(Math.log10(high) + 1e-9);
        int decades = last - first + 1;
        double span = Math.log10(high / low);
        if (span < 0.7) {
            Ticks linear = linear(low, high, most);
            return linear;
        }
        List<Double> values = new ArrayList<>();
        List<Double> minor = new ArrayList<>();
        int every = Math.max(1, (int) Math.ceil((double) decades / Math.max(2, most)));
        boolean between = span < 3 && span * 3 <= most;
        for (int d = first - 1; d <= last; d++) {
            double power = power(d);
            boolean labelled = Math.floorMod(d, every) == 0;
            for (int k = 1; k <= 9; k++) {
                double value = d < 0 ? k / power(-d) : k * power;
                if (value < low * (1 - 1e-9) || value > high * (1 + 1e-9)) {
                    continue;
                }
                if (k == 1 && labelled || between && (k == 2 || k == 5)) {
                    values.add(value);
                } else if (every == 1 || k == 1) {
                    minor.add(value);
                }
            }
        }
        boolean plain = first >= PLAIN_LOG_LOW - 1 && last <= PLAIN_LOG_HIGH && low >= 1e-5;
        List<String> labels = new ArrayList<>();
        for (double value : values) {
            labels.add(logLabel(value, plain));
        }
        return new Ticks(values, labels, minor);
    }

    private static String logLabel(double value, boolean plain) {
        if (plain) {
            return NumberText.compact(value);
        }
        int exponent = (int) Math.floor(Math.log10(value) + 1e-9);
        long digit = Math.round(value / Math.pow(10, exponent));
        return (digit == 1 ? "" : digit + "×") + NumberText.powerOfTen(exponent);
    }

    private static List<String> linearLabels(List<Double> values, double step) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        List<String> labels = new ArrayList<>();
        int stepExponent = (int) Math.floor(Math.log10(step) + 1e-9);
        int largestExponent = largest == 0 ? 0 : (int) Math.floor(Math.log10(largest) + 1e-9);
        for (double value : values) {
            if (value == 0) {
                labels.add("0");
            } else if (largest >= 1e6 && largest < 1e9 && stepExponent >= 3) {
                labels.add(NumberText.fixed(value / 1e6, Math.max(0, 6 - stepExponent)) + "M");
            } else if (largestExponent >= 9 || largestExponent <= -4) {
                int exponent = (int) Math.floor(Math.log10(Math.abs(value)) + 1e-9);
                labels.add(NumberText.exponent(value, Math.max(0, exponent - stepExponent)));
            } else {
                labels.add(NumberText.fixed(value, Math.max(0, -stepExponent)));
            }
        }
        return labels;
    }

    /** The smallest of 1, 2, 5 times a power of ten that is at least this. */
    static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double k : new double[] {1, 2, 5}) {
            if (k * power >= least * (1 - 1e-9)) {
                return k * power;
            }
        }
        return 10 * power;
    }

    /** 0.3 rather than 0.30000000000000004. */
    private static double clean(double value, double step) {
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step)));
        if (decimals > 15) {
            return value;
        }
        double power = power(decimals);
        return Math.rint(value * power) / power;
    }

    private static double power(int exponent) {
        return exponent >= 0 && exponent <= 22 ? Double.parseDouble("1e" + exponent) : Math.pow(10, exponent);
    }
}
