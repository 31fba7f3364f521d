package gradientlab.plot;

import java.util.Arrays;

/**
 * Exponential moving average without the bias towards 0 at the start: each value is the weighted mean of all samples so
 * far, a sample k steps back weighing weight^k. Gaps stay gaps and do not count.
 *
 * <p>It is the smoothing of TensorBoard's scalar charts, whose slider means the same; dividing by the sum of the weights is
 * the bias correction of Kingma and Ba 2015, "Adam", section 3.
 *
 * <p>An object smooths a growing curve, each sample once.
 */
public final class Smoothing {
    /** What the lab's charts and its report start with: noise of batches is gone, and the samples stay visible, pale. */
    public static final double USUAL = 0.9;

    private final double weight;
    private double[] smooth = new double[64];
    private int size;
    private double sum;
    private double weights;

    /** @param weight 0 changes nothing, towards 1 smooths more */
    public Smoothing(double weight) {
        this.weight = weight;
    }

    public double weight() {
        return weight;
    }

    /**
     * @param ys the curve, the samples of earlier calls unchanged
     * @param count how many of its values count, not fewer than in earlier calls
     * @return the smoothed curve; shared, only the first {@code count} values count, valid until the next call
     */
    public double[] of(double[] ys, int count) {
        if (count > smooth.length) {
            smooth = Arrays.copyOf(smooth, Math.max(count, 2 * smooth.length));
        }
        for (; size < count; size++) {
            smooth[size] = ys[size];
            if (Double.isFinite(ys[size])) {
                sum = sum * weight + ys[size];
                weights = weights * weight + 1;
                smooth[size] = sum / weights;
            }
        }
        return smooth;
    }

    /**
     * @param weight 0 changes nothing, towards 1 smooths more
     * @return a new array of {@code count} values
     */
    public static double[] of(double[] ys, int count, double weight) {
        return Arrays.copyOf(new Smoothing(weight).of(ys, count), count);
    }
}
