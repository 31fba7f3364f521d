package gradientlab.plot;

/**
 * A shaded band around a curve, for instance mean and standard deviation, or smallest and largest of many runs. Arrays
 * given to it must not be changed afterwards.
 *
 * @param name for the legend; empty for no entry
 * @param x never decreasing, finite
 * @param lower as long as x; a sample whose lower or upper end is NaN or infinite is a gap
 * @param upper as long as x, nowhere below lower
 * @param color series index, which chooses the colour: 0 to 9
 */
public record Band(String name, double[] x, double[] lower, double[] upper, int color) {
    /** How much of its colour covers what is behind it. */
    public static final double OPACITY = 0.22;

    public Band {
        if (x.length != lower.length || x.length != upper.length) {
            throw new IllegalArgumentException(
                    "x has " + x.length + " samples, lower has " + lower.length + " and upper has " + upper.length);
        }
    }

    /** Index of the sample nearest to x, or -1 when x lies outside the samples. */
    public int nearest(double at) {
        return Samples.nearest(x, x.length, at);
    }
}
