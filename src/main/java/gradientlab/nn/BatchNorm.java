package gradientlab.nn;

/**
 * Batch normalisation (Ioffe and Szegedy, 2015): every channel's numbers, of all images and places, are brought to mean 0
 * and variance 1, then multiplied by a weight and moved by a bias. Same as {@code torch.nn.BatchNorm1d} of vectors and
 * {@code torch.nn.BatchNorm2d} of maps, with PyTorch's usual epsilon.
 *
 * @param channels of an image
 * @param places of a channel: rows x columns, 1 for a vector
 */
public record BatchNorm(int channels, int places) {
    /** Added to every variance, so that none is 0. */
    public static final double EPSILON = 1e-5;

    public BatchNorm {
        if (channels < 1 || places < 1) {
            throw new IllegalArgumentException("normalisation of " + channels + " channels of " + places + " places");
        }
    }

    /**
     * What is subtracted and divided by, a number a channel.
     *
     * @param mean of the numbers
     * @param variance their mean squared distance from the mean, without epsilon
     */
    public record Statistics(double[] mean, double[] variance) {}

    /**
     * The loss's derivatives.
     *
     * @param input by each input, [images][channels][places]
     * @param weight by each channel's weight
     * @param bias by each channel's bias
     */
    public record Gradient(double[] input, double[] weight, double[] bias) {}

    /** How many numbers of each channel there are: of all images and places. */
    public int count(double[] x) {
        if (x.length % (channels * places) != 0) {
            throw new IllegalArgumentException(x.length + " numbers are no images of " + channels + " x " + places);
        }
        return x.length / channels;
    }

    private int channel(int i) {
        return i / places % channels;
    }

    /** Of a batch, [images][channels][places]. */
    public Statistics statistics(double[] x) {
        int count = count(x);
        double[] mean = new double[channels];
        for (int i = 0; i < x.length; i++) {
            mean[channel(i)] += x[i] / count;
        }
        double[] variance = new double[channels];
        for (int i = 0; i < x.length; i++) {
            double off = x[i] - mean[channel(i)];
            variance[channel(i)] += off * off / count;
        }
        return new Statistics(mean, variance);
    }

    /** The numbers less their mean, by the root of their variance. */
    private double[] normalised(double[] x, Statistics by) {
        double[] normal = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            normal[i] = (x[i] - by.mean[channel(i)]) / deviation(by, channel(i));
        }
        return normal;
    }

    private static double deviation(Statistics by, int channel) {
        return Math.sqrt(by.variance[channel] + EPSILON);
    }

    /**
     * @param x [images][channels][places]
     * @param by the batch's own statistics in training, running ones in evaluation
     */
    public double[] apply(double[] x, Statistics by, double[] weight, double[] bias) {
        double[] y = normalised(x, by);
        for (int i = 0; i < y.length; i++) {
            y[i] = y[i] * weight[channel(i)] + bias[channel(i)];
        }
        return y;
    }

    /**
     * The way back through a batch that was normalised by its own statistics, which the inputs change as well.
     *
     * @param dOutput the loss's derivative by each output, [images][channels][places]
     */
    public Gradient gradient(double[] x, Statistics own, double[] weight, double[] dOutput) {
        int count = count(x);
        double[] normal = normalised(x, own);
        double[] dWeight = new double[channels];
        double[] dBias = new double[channels];
        for (int i = 0; i < x.length; i++) {
            dWeight[channel(i)] += dOutput[i] * normal[i];
            dBias[channel(i)] += dOutput[i];
        }
        double[] dx = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            int c = channel(i);
            dx[i] = weight[c] / deviation(own, c) * (dOutput[i] - dBias[c] / count - normal[i] * dWeight[c] / count);
        }
        return new Gradient(dx, dWeight, dBias);
    }
}
