package gradientlab.engine;

import gradientlab.nn.SeededRandom;
import gradientlab.nn.net.ParameterTensor;
import java.util.List;

/** PyTorch's default initialisation, from a stream of numbers that is the same on every machine. */
final class InitialWeights {
    private static final int STREAM = "weights".hashCode();

    private InitialWeights() {}

    /**
     * Weights and biases alike: uniform in plus or minus 1/sqrt(fan in), each tensor from a stream of its own; but factors
     * of 1 and biases of 0 in a batch normalisation.
     */
    static void fill(float[] parameters, List<ParameterTensor> tensors, long seed) {
        for (int t = 0; t < tensors.size(); t++) {
            ParameterTensor tensor = tensors.get(t);
            SeededRandom random = new SeededRandom(seed, STREAM, t);
            double bound = 1 / Math.sqrt(tensor.fanIn());
            for (int i = 0; i < tensor.length(); i++) {
                parameters[tensor.offset() + i] =
                        tensor.fanIn() == 0 ? (tensor.weight() ? 1 : 0) : (float) random.between(-bound, bound);
            }
        }
    }
}
