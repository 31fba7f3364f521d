package gradientlab.engine.lanes;

import gradientlab.nn.BatchNorm;
import gradientlab.nn.net.DropoutMasks;
import gradientlab.nn.net.RunningStatistics;
import gradientlab.nn.net.Shape;
import java.util.Arrays;

/**
 * Batch normalisation. Its mean, its variance and two sums of its way back are over all images, each in the written order of
 * {@link BlockSums}: so all images must have come to it before one goes on, whichever way ({@link LaneNetwork}).
 */
final class LaneNormalisation extends LaneLayer {
    private final int channels;
    private final int places;
    private final int weightAt;
    private final RunningStatistics statistics;
    private final float[] weight;
    private final float[] bias;
    private final float[] runningMean;
    private final float[] runningVariance;
    private final float[] batchMean;
    private final float[] batchVariance;
    private final float[] sumOfProducts;
    private final float[] sumOfGradients;
    private final BlockSums sums;
    private final BlockSums products;
    private boolean training;
    private int count;

    /** @param weightAt where the factors are in the parameters; the biases follow */
    LaneNormalisation(Shape in, int weightAt, RunningStatistics statistics) {
        super(in.numbers(), in.numbers());
        channels = in.channels();
        places = in.height() * in.width();
        this.weightAt = weightAt;
        this.statistics = statistics;
        weight = new float[channels];
        bias = new float[channels];
        runningMean = new float[channels];
        runningVariance = new float[channels];
        batchMean = new float[channels];
        batchVariance = new float[channels];
        sumOfProducts = new float[channels];
        sumOfGradients = new float[channels];
        sums = new BlockSums(channels);
        products = new BlockSums(channels);
    }

    @Override
    void load(float[] parameters, float[] running) {
        System.arraycopy(parameters, weightAt, weight, 0, channels);
        System.arraycopy(parameters, weightAt + channels, bias, 0, channels);
        System.arraycopy(running, statistics.offset(), runningMean, 0, channels);
        System.arraycopy(running, statistics.variance(), runningVariance, 0, channels);
    }

    @Override
    void begin(DropoutMasks masks) {
        training = masks != null;
    }

    @Override
    void prepare(int images) {
        sums.prepare(images);
        products.prepare(images);
        count = images * places;
    }

    @Override
    boolean needsBatch() {
        return true;
    }

    @Override
    void meansAreIn(int images) {
        total(sums, images, batchMean);
    }

    @Override
    void variancesAreIn(int images) {
        total(sums, images, batchVariance);
    }

    private void total(BlockSums of, int images, float[] means) {
        of.total(images, means, 0);
        for (int c = 0; c < channels; c++) {
            means[c] /= count;
        }
    }

    @Override
    void gradientsAreIn(int images) {
        sums.total(images, sumOfGradients, 0);
        products.total(images, sumOfProducts, 0);
    }

    @Override
    void update(float[] running) {
        for (int c = 0; c < channels && count > 1; c++) {
            double unbiased = (double) batchVariance[c] * count / (count - 1);
            running[statistics.offset() + c] = moved(running[statistics.offset() + c], batchMean[c]);
            running[statistics.variance() + c] = moved(running[statistics.variance() + c], unbiased);
        }
    }

    private static float moved(float mean, double newest) {
        return (float) (mean + RunningStatistics.MOMENTUM * (newest - mean));
    }

    @Override
    int parts(Kernels kernels) {
        return 1;
    }

    @Override
    Pass pass(Kernels kernels) {
        return new Of(kernels.lanes());
    }

    private final class Of implements Pass {
        private final int lanes;
        private final float[] sum;
        private final float[] product;

        Of(int lanes) {
            this.lanes = lanes;
            sum = new float[lanes];
            product = new float[lanes];
        }

        private float mean(int channel) {
            return training ? batchMean[channel] : runningMean[channel];
        }

        private float inverse(int channel) {
            float variance = training ? batchVariance[channel] : runningVariance[channel];
            return (float) (1 / Math.sqrt(variance + BatchNorm.EPSILON));
        }

        private int from(int channel) {
            return channel * places * lanes;
        }

        /** One channel's sums of its lanes, of which those behind the batch count 0. */
        private void put(BlockSums to, float[] terms, int channel, int image, int images) {
            for (int lane = Math.max(0, images - image); lane < lanes; lane++) {
                terms[lane] = 0;
            }
            to.put(channel, 1, terms, 0, lanes, image, images);
        }

        @Override
        public void means(float[] x, int image, int images) {
            for (int c = 0; c < channels; c++) {
                Arrays.fill(sum, 0);
                for (int at = from(c); at < from(c + 1); at += lanes) {
                    for (int lane = 0; lane < lanes; lane++) {
                        sum[lane] += x[at + lane];
                    }
                }
                put(sums, sum, c, image, images);
            }
        }

        @Override
        public void variances(float[] x, int image, int images) {
            for (int c = 0; c < channels; c++) {
                float mean = batchMean[c];
                Arrays.fill(sum, 0);
                for (int at = from(c); at < from(c + 1); at += lanes) {
                    for (int lane = 0; lane < lanes; lane++) {
                        float off = x[at + lane] - mean;
                        sum[lane] += off * off;
                    }
                }
                put(sums, sum, c, image, images);
            }
        }

        @Override
        public void forward(float[] x, float[] y, int image) {
            for (int c = 0; c < channels; c++) {
                float mean = mean(c);
                float factor = inverse(c) * weight[c];
                float shift = bias[c];
                for (int i = from(c); i < from(c + 1); i++) {
                    y[i] = (x[i] - mean) * factor + shift;
                }
            }
        }

        @Override
        public void gradients(float[] x, float[] dy, int image, int images) {
            for (int c = 0; c < channels; c++) {
                float mean = batchMean[c];
                float inverse = inverse(c);
                Arrays.fill(sum, 0);
                Arrays.fill(product, 0);
                for (int at = from(c); at < from(c + 1); at += lanes) {
                    for (int lane = 0; lane < lanes; lane++) {
                        sum[lane] += dy[at + lane];
                        product[lane] += dy[at + lane] * ((x[at + lane] - mean) * inverse);
                    }
                }
                put(sums, sum, c, image, images);
                put(products, product, c, image, images);
            }
        }

        @Override
        public void backward(float[] x, float[] y, float[] dy, float[] dx, int image, int images) {
            if (dx == null) {
                return;
            }
            int there = Math.min(lanes, images - image);
            for (int c = 0; c < channels; c++) {
                float mean = batchMean[c];
                float inverse = inverse(c);
                float factor = weight[c] * inverse;
                float a = sumOfGradients[c] / count;
                float b = sumOfProducts[c] / count;
                for (int i = from(c); i < from(c + 1); i++) {
                    dx[i] = factor * (dy[i] - a - (x[i] - mean) * inverse * b);
                }
                for (int at = from(c); there < lanes && at < from(c + 1); at += lanes) {
                    Arrays.fill(dx, at + there, at + lanes, 0);
                }
            }
        }

        @Override
        public void collect(int part, int images, float[] gradients) {
            System.arraycopy(sumOfProducts, 0, gradients, weightAt, channels);
            System.arraycopy(sumOfGradients, 0, gradients, weightAt + channels, channels);
        }
    }
}
