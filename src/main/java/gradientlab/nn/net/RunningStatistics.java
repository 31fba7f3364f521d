package gradientlab.nn.net;

import gradientlab.nn.BatchNorm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What evaluation normalises by: of every batch that is trained on, mean and variance go into a moving mean with a weight of
 * {@value #MOMENTUM}, as in PyTorch: the variance that goes in is the unbiased one, by n - 1. A batch with one number a
 * channel, which has none, changes nothing (PyTorch refuses it).
 *
 * @param layer index into {@link Architecture#computed()}
 * @param channels of the layer
 * @param offset in the array of all of a network's: the means of the layer's channels, then their variances
 */
public record RunningStatistics(int layer, int channels, int offset) {
    /** The weight of the newest batch. */
    public static final double MOMENTUM = 0.1;

    /** One for each batch normalisation, in their order. */
    public static List<RunningStatistics> of(Architecture network) {
        List<RunningStatistics> all = new ArrayList<>();
        int offset = 0;
        for (LayerSummary layer : network.computed()) {
            if (layer.layer().normalises()) {
                int channels = layer.input().channels();
                all.add(new RunningStatistics(layer.index(), channels, offset));
                offset += 2 * channels;
            }
        }
        return List.copyOf(all);
    }

    /** Before the first step: means of 0, variances of 1; an empty array for a network without batch normalisation. */
    public static double[] initial(Architecture network) {
        List<RunningStatistics> all = of(network);
        double[] numbers =
                new double[all.stream().mapToInt(one -> 2 * one.channels).sum()];
        for (RunningStatistics one : all) {
            Arrays.fill(numbers, one.variance(), one.variance() + one.channels, 1);
        }
        return numbers;
    }

    /** Where the variances begin. */
    public int variance() {
        return offset + channels;
    }

    /** The layer's own, of all. */
    BatchNorm.Statistics in(double[] all) {
        return new BatchNorm.Statistics(
                Arrays.copyOfRange(all, offset, variance()),
                Arrays.copyOfRange(all, variance(), variance() + channels));
    }

    /**
     * Lets a batch in.
     *
     * @param all changed where the layer's are
     * @param batch of the batch
     * @param count numbers that each of these is of
     */
    void update(double[] all, BatchNorm.Statistics batch, int count) {
        for (int c = 0; c < channels && count > 1; c++) {
            double unbiased = batch.variance()[c] * count / (count - 1);
            all[offset + c] += MOMENTUM * (batch.mean()[c] - all[offset + c]);
            all[variance() + c] += MOMENTUM * (unbiased - all[variance() + c]);
        }
    }
}
