package gradientlab.model;

import gradientlab.model.LayerSpec.Conv;
import gradientlab.model.LayerSpec.Dense;
import java.util.ArrayList;
import java.util.List;

/**
 * One array of parameters and where it lies in the flat array of {@link ImageNetwork#parameters()}.
 *
 * @param layer index into {@link Architecture#layers()}
 * @param weight a weight, or else a bias
 * @param shape as in PyTorch: [out, in, rows, columns], [out, in] or [out]
 * @param offset first index in the flat array
 * @param fanIn how many inputs one output sums over
 */
record ParameterTensor(int layer, boolean weight, List<Integer> shape, int offset, int fanIn) {

    /** All of them in PyTorch's order: layer by layer, weight before bias. */
    static List<ParameterTensor> of(Architecture architecture) {
        List<ParameterTensor> tensors = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < architecture.layers().size(); i++) {
            Shape in = architecture.inputOf(i);
            if (architecture.layers().get(i) instanceof Conv conv) {
                int fanIn = in.channels() * conv.kernel() * conv.kernel();
                tensors.add(new ParameterTensor(
                        i, true, List.of(conv.out(), in.channels(), conv.kernel(), conv.kernel()), offset, fanIn));
                tensors.add(new ParameterTensor(i, false, List.of(conv.out()), offset + conv.out() * fanIn, fanIn));
                offset += conv.out() * (fanIn + 1);
            } else if (architecture.layers().get(i) instanceof Dense dense) {
                int fanIn = in.numbers();
                tensors.add(new ParameterTensor(i, true, List.of(dense.units(), fanIn), offset, fanIn));
                offset += dense.units() * fanIn;
                if (dense.bias()) {
                    tensors.add(new ParameterTensor(i, false, List.of(dense.units()), offset, fanIn));
                    offset += dense.units();
                }
            }
        }
        return List.copyOf(tensors);
    }

    int length() {
        return shape.stream().reduce(1, (a, b) -> a * b);
    }

    /** {@code "1.weight"}: layers counted from 1, as in the summary. */
    String name() {
        return (layer + 1) + (weight ? ".weight" : ".bias");
    }
}
