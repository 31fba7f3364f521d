package gradientlab.nn.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One array of parameters and where it lies in the flat array of all of them.
 *
 * @param layer index into {@link Architecture#computed()}
 * @param weight a weight, or else a bias
 * @param shape as in PyTorch: [out, in, rows, columns], [out, in] or [out]
 * @param offset first index in the flat array
 * @param fanIn how many inputs one output sums over; 0 for a factor of each channel and the bias behind it
 */
public record ParameterTensor(int layer, boolean weight, List<Integer> shape, int offset, int fanIn) {
    private static final long MOST = 1 << 27;

    /** All of them in PyTorch's order: layer by layer, weight before bias. */
    public static List<ParameterTensor> of(Architecture architecture) {
        List<ParameterTensor> tensors = new ArrayList<>();
        int offset = 0;
        List<LayerSummary> layers = architecture.computed();
        for (int i = 0; i < layers.size(); i++) {
            for (ParameterTensor own :
                    layers.get(i).layer().parameters(layers.get(i).input())) {
                tensors.add(own.at(i, offset));
                offset += own.length();
            }
        }
        return List.copyOf(tensors);
    }

    /** Those of one layer alone: a weight of this shape, and a bias for each of its outputs. */
    static List<ParameterTensor> weightAndBias(int out, int... in) {
        long fanIn = Arrays.stream(in).asLongStream().reduce(1, (a, b) -> a * b);
        if (fanIn * out > MOST) {
            throw Layer.refused("large.weight", fanIn * out, MOST);
        }
        List<Integer> shape = new ArrayList<>(List.of(out));
        Arrays.stream(in).forEach(shape::add);
        return List.of(
                new ParameterTensor(0, true, List.copyOf(shape), 0, (int) fanIn),
                new ParameterTensor(0, false, List.of(out), (int) fanIn * out, (int) fanIn));
    }

    /** Those of one layer alone: a factor and a bias for each channel. */
    static List<ParameterTensor> factorAndBias(int channels) {
        return List.of(
                new ParameterTensor(0, true, List.of(channels), 0, 0),
                new ParameterTensor(0, false, List.of(channels), channels, 0));
    }

    /** The same of another layer, elsewhere. */
    ParameterTensor at(int otherLayer, int otherOffset) {
        return new ParameterTensor(otherLayer, weight, shape, otherOffset, fanIn);
    }

    /** Whether it is multiplied and summed: of a dense layer or a convolution. */
    public boolean sums() {
        return weight && fanIn > 0;
    }

    /** Into how many outputs one input goes, at most: of a convolution with stride 1, once a map and place of the kernel. */
    public int fanOut() {
        return shape.get(0) * shape.stream().skip(2).reduce(1, (a, b) -> a * b);
    }

    public int length() {
        return shape.stream().reduce(1, (a, b) -> a * b);
    }

    /** {@code "1.weight"}: layers counted from 1. */
    public String name() {
        return (layer + 1) + (weight ? ".weight" : ".bias");
    }
}
