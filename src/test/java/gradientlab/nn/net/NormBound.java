package gradientlab.nn.net;

import gradientlab.nn.BatchNorm;
import gradientlab.nn.net.Trace.LayerTrace;
import java.util.Arrays;

/**
 * How far batch normalisation in 32 bits may come off that in 64, as {@link RoundingBound}, of which this is a part: where x
 * may be off by e, its mean by the mean of e and g(n + 2) of the mean of |x| + e; c = x - mean by both; the variance by the
 * mean of 2 |c| e(c) + e(c)^2, and g(n + 4) of the mean of (|c| + e(c))^2; its inverse root by the change within that. What is
 * multiplied is off by a e(b) + b e(a) + e(a) e(b), and a rounding.
 *
 * @param layer as it was traced
 * @param inverse of each channel's standard deviation
 * @param inverseOff how far that may be off
 * @param normal x less its mean, by the standard deviation
 * @param normalOff how far that may be off
 */
record NormBound(LayerTrace layer, double[] inverse, double[] inverseOff, double[] normal, double[] normalOff) {
    private static final double U = 0x1p-24;
    private static final int OPERATIONS = 6;

    private static double g(long n) {
        return n * U / (1 - n * U);
    }

    private static int channel(LayerTrace layer, int i) {
        Shape in = layer.summary().input();
        return i / (in.height() * in.width()) % in.channels();
    }

    private static int count(LayerTrace layer) {
        return layer.input().length / layer.summary().input().channels();
    }

    /** @param e how far each input may be off */
    static NormBound of(LayerTrace layer, double[] weights, double[] e) {
        double[] x = layer.input();
        BatchNorm.Statistics batch = layer.batch();
        int channels = batch.mean().length;
        int n = count(layer);
        double[] meanOff = new double[channels];
        for (int i = 0; i < x.length; i++) {
            meanOff[channel(layer, i)] += (e[i] + g(n + 2) * (Math.abs(x[i]) + e[i])) / n;
        }
        double[] centred = new double[x.length];
        double[] centredOff = new double[x.length];
        double[] varianceOff = new double[channels];
        for (int i = 0; i < x.length; i++) {
            int c = channel(layer, i);
            centred[i] = Math.abs(x[i] - batch.mean()[c]);
            centredOff[i] = e[i] + meanOff[c];
            centredOff[i] += U * (centred[i] + centredOff[i]);
            double most = centred[i] + centredOff[i];
            varianceOff[c] += (centredOff[i] * (centred[i] + most) + g(n + 4) * most * most) / n;
        }
        double[] inverse = new double[channels];
        double[] inverseOff = new double[channels];
        for (int c = 0; c < channels; c++) {
            double variance = batch.variance()[c];
            inverse[c] = 1 / Math.sqrt(variance + BatchNorm.EPSILON);
            double most = 1 / Math.sqrt(Math.max(0, variance - varianceOff[c]) + BatchNorm.EPSILON);
            inverseOff[c] = most - inverse[c] + g(OPERATIONS) * most;
        }
        double[] normal = new double[x.length];
        double[] normalOff = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            int c = channel(layer, i);
            normal[i] = centred[i] * inverse[c];
            normalOff[i] = product(centred[i], centredOff[i], inverse[c], inverseOff[c]);
        }
        return new NormBound(layer, inverse, inverseOff, normal, normalOff);
    }

    /** How far a product may be off; all sizes. */
    private static double product(double a, double aOff, double b, double bOff) {
        double most = (a + aOff) * (b + bOff);
        return most - a * b + g(2) * most;
    }

    /** @param weights sizes of the layer's factors and then biases */
    double[] output(double[] weights) {
        double[] errors = new double[normal.length];
        for (int i = 0; i < errors.length; i++) {
            int c = channel(layer, i);
            double off = product(weights[c], 0, normal[i], normalOff[i]);
            errors[i] = off + g(OPERATIONS) * (weights[c] * normal[i] + off + weights[inverse.length + c]);
        }
        return errors;
    }

    /**
     * By the factors and the biases.
     *
     * @param f how far the derivative by each output may be off
     */
    double[] parameters(double[] f) {
        double[] errors = new double[2 * inverse.length];
        for (int i = 0; i < f.length; i++) {
            int c = channel(layer, i);
            double d = Math.abs(layer.dOutput()[i]);
            errors[c] += product(d, f[i], normal[i], normalOff[i])
                    + g(count(layer) + 2) * (d + f[i]) * (normal[i] + normalOff[i]);
            errors[inverse.length + c] += f[i] + g(count(layer) + 2) * (d + f[i]);
        }
        return errors;
    }

    /** By the inputs: factor times inverse times (d - mean of d - normal times mean of d normal). */
    double[] input(double[] weights, double[] f) {
        double[] sums = Arrays.stream(layer.dParameters()).map(Math::abs).toArray();
        double[] sumsOff = parameters(f);
        int n = count(layer);
        int channels = inverse.length;
        double[] errors = new double[f.length];
        for (int i = 0; i < errors.length; i++) {
            int c = channel(layer, i);
            double d = Math.abs(layer.dOutput()[i]);
            double slope = product(normal[i], normalOff[i], sums[c] / n, sumsOff[c] / n);
            double inner = f[i] + sumsOff[channels + c] / n + slope;
            double sizes = d + sums[channels + c] / n + normal[i] * sums[c] / n + inner;
            double factor = weights[c] * inverse[c];
            double factorOff = product(weights[c], 0, inverse[c], inverseOff[c]);
            double exact = Math.abs(layer.dInput()[i]) / Math.max(factor, Double.MIN_NORMAL);
            errors[i] = product(factor, factorOff, exact, inner + g(OPERATIONS) * sizes);
        }
        return errors;
    }
}
