package gradientlab.nn;

/**
 * The loss of part 1, of one output y for its target t: (y - t)², without a half. A sample's loss is the sum over its
 * outputs; what charts show is the mean over the samples.
 */
public final class SquaredError {
    private SquaredError() {}

    /** (y - t)². */
    public static double of(double y, double t) {
        return (y - t) * (y - t);
    }

    /** Its derivative by y. */
    public static double derivative(double y, double t) {
        return 2 * (y - t);
    }
}
