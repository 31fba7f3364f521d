package gradientlab.guide;

import gradientlab.plot.Range;

/**
 * A curve, sketched or real. The arrays belong to it: do not change them.
 *
 * @param x never decreasing
 * @param y as long as x; NaN is a gap
 */
public record Curve(double[] x, double[] y) {
    private static final int MOST_SAMPLES = 400;

    public Curve {
        if (x.length != y.length) {
            throw new IllegalArgumentException("x has " + x.length + " samples and y has " + y.length);
        }
    }

    /** At most a few hundred of the samples, the first and the last among them: enough for a small chart. */
    public Curve thinned() {
        int size = x.length;
        if (size <= MOST_SAMPLES) {
            return this;
        }
        double[] fewX = new double[MOST_SAMPLES];
        double[] fewY = new double[MOST_SAMPLES];
        for (int i = 0; i < MOST_SAMPLES; i++) {
            int from = (int) ((long) i * (size - 1) / (MOST_SAMPLES - 1));
            fewX[i] = x[from];
            fewY[i] = y[from];
        }
        return new Curve(fewX, fewY);
    }

    /** y at x, on the straight line between two samples; NaN outside them. */
    public double at(double where) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] == where) {
                return y[i];
            }
            if (x[i] > where) {
                return i == 0 ? Double.NaN : between(i - 1, i, where);
            }
        }
        return Double.NaN;
    }

    private double between(int before, int after, double where) {
        double part = (where - x[before]) / (x[after] - x[before]);
        return y[before] + part * (y[after] - y[before]);
    }

    /** How far this curve is from the other on average, in units of y, over the x that both have; NaN without any. */
    public double meanDistance(Curve other) {
        if (x.length == 0 || other.x.length == 0) {
            return Double.NaN;
        }
        Range common = new Range(Math.max(x[0], other.x[0]), Math.min(x[x.length - 1], other.x[other.x.length - 1]));
        double sum = 0;
        int count = 0;
        for (int i = 0; i < MOST_SAMPLES && common.low() <= common.high(); i++) {
            double where = common.low() + common.length() * i / (MOST_SAMPLES - 1);
            double distance = Math.abs(at(where) - other.at(where));
            if (!Double.isNaN(distance)) {
                sum += distance;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** The last y; NaN for an empty curve. */
    public double last() {
        return y.length == 0 ? Double.NaN : y[y.length - 1];
    }
}
