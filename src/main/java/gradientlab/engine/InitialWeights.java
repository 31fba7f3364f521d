package gradientlab.engine;

import gradientlab.nn.SeededRandom;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.Initialisation;
import gradientlab.nn.net.ParameterTensor;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;

/** The numbers a network begins with, from a stream of numbers that is the same on every machine. */
final class InitialWeights {
    private static final String PURPOSE = "weights";
    private static final int STREAM = PURPOSE.hashCode();

    private InitialWeights() {}

    static void fill(float[] parameters, Architecture network, long seed) {
        fill(parameters, ParameterTensor.of(network), network.initialisation(), seed);
    }

    /** As PyTorch does unless told otherwise. */
    static void fill(float[] parameters, List<ParameterTensor> tensors, long seed) {
        fill(parameters, tensors, Initialisation.PYTORCH, seed);
    }

    /** Each tensor from a stream of its own. */
    private static void fill(
            float[] parameters, List<ParameterTensor> tensors, Initialisation initialisation, long seed) {
        for (int t = 0; t < tensors.size(); t++) {
            ParameterTensor tensor = tensors.get(t);
            DoubleSupplier numbers = tensor.fanIn() == 0
                    ? () -> tensor.weight() ? 1 : 0 // of a batch normalisation
                    : numbers(initialisation, tensor, seed, t);
            for (int i = 0; i < tensor.length(); i++) {
                parameters[tensor.offset() + i] = (float) numbers.getAsDouble();
            }
        }
    }

    private static DoubleSupplier numbers(Initialisation initialisation, ParameterTensor tensor, long seed, int t) {
        double fanIn = tensor.fanIn();
        if (initialisation.scheme() == Initialisation.Scheme.PYTORCH) {
            return uniform(1 / Math.sqrt(fanIn), seed, t);
        }
        if (!tensor.weight()) {
            return () -> 0;
        }
        return switch (initialisation.scheme()) {
            case HE -> normal(Math.sqrt(2 / fanIn), seed, t);
            case XAVIER -> uniform(Math.sqrt(6 / (fanIn + tensor.fanOut())), seed, t);
            case NORMAL -> normal(initialisation.deviation(), seed, t);
            case PYTORCH, ZERO -> () -> 0;
        };
    }

    private static DoubleSupplier uniform(double bound, long seed, int t) {
        SeededRandom random = new SeededRandom(seed, STREAM, t);
        return () -> random.between(-bound, bound);
    }

    private static DoubleSupplier normal(double deviation, long seed, int t) {
        Random random = SeededRandom.normal(seed, PURPOSE + " " + t);
        return () -> deviation * random.nextGaussian();
    }
}
