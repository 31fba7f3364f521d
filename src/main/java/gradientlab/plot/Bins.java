package gradientlab.plot;

/**
 * Values counted in equal bins.
 *
 * @param counts one count a bin; a value on an inner edge belongs to the bin above it, one on the upper end to the last
 * @param below how many values lie under the first bin
 * @param above how many values lie over the last bin
 * @param unknown how many values are NaN
 * @param mean mean of all values that are not NaN; NaN when there is none
 */
public record Bins(double low, double high, int[] counts, int below, int above, int unknown, double mean) {

    /** @throws IllegalArgumentException when low is not below high or there is no bin */
    public static Bins count(double[] values, double low, double high, int bins) {
        if (!(low < high) || bins < 1) {
            throw new IllegalArgumentException(
                    "A histogram needs low < high and a bin: " + low + " to " + high + " in " + bins);
        }
        int[] counts = new int[bins];
        int below = 0;
        int above = 0;
        int unknown = 0;
        double sum = 0;
        for (double value : values) {
            if (Double.isNaN(value)) {
                unknown++;
                continue;
            }
            sum += value;
            if (value < low) {
                below++;
            } else if (value > high) {
                above++;
            } else {
                counts[Math.min(bins - 1, (int) ((value - low) / (high - low) * bins))]++;
            }
        }
        int known = values.length - unknown;
        return new Bins(low, high, counts, below, above, unknown, known == 0 ? Double.NaN : sum / known);
    }

    public double edge(int bin) {
        return low + (high - low) * bin / counts.length;
    }

    public int largest() {
        int largest = 0;
        for (int count : counts) {
            largest = Math.max(largest, count);
        }
        return largest;
    }

    public int total() {
        int total = below + above + unknown;
        for (int count : counts) {
            total += count;
        }
        return total;
    }

    /** What the bars do not show: "2 below, 1 above, 3 NaN", or nothing. */
    public String leftOut() {
        StringBuilder text = new StringBuilder();
        say(text, below, " below");
        say(text, above, " above");
        say(text, unknown, " NaN");
        return text.toString();
    }

    private static void say(StringBuilder text, int count, String what) {
        if (count > 0) {
            text.append(text.isEmpty() ? "" : ", ").append(count).append(what);
        }
    }
}
