package gradientlab.plot;

import java.util.Arrays;

/**
 * Exponential moving average without the bias towards 0 at the start: each value is the weighted mean of all samples so
 * far, a sample k steps back weighing weight^k. Gaps stay gaps and do not count.
 */
public final class Smoothing {
    private Smoothing() {}

    /**
     * @param weight 0 changes nothing, towards 1 smooths more
     * @return a new array of {@code count} values
     */
    public static double[] of(double[] ys, int count, double weight) {
        double[] smooth = Arrays.copyOf(ys, count);
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < count; i++) {
            if (Double.isFinite(ys[i])) {
                sum = sum * weight + ys[i];
                weights = weights * weight + 1;
                smooth[i] = sum / weights;
            }
        }
        return smooth;
    }
}
