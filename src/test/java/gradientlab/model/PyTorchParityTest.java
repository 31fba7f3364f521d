package gradientlab.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The lab computes in 32 bits, the reference in 64. Everything agrees within 1e-4, relative, but for the numbers in
 * {@link #ILL_CONDITIONED}; {@link #whatDiffersIsThe32Bits} shows that the same network in 64 bits has no such gap.
 */
class PyTorchParityTest {
    private static final double CLOSE = 1e-4;

    /**
     * Gradient norms that 32 bits cannot give closer; PyTorch in 32 bits has the same gaps.
     *
     * <p>cnn_4 with sigmoid: in one of the 23,040 windows of the first pooling the two largest numbers are equal to 32
     * bits, the other one is taken for the maximum, and its gradient takes another way. Made to take that one, PyTorch
     * in 64 bits is off by the same 7.8e-5, 6.0e-4, 5.3e-4, 7.7e-5, 1.1e-5 as the lab. cnn_3 with sigmoid: 6.bias is
     * 1.6e-5, the sum of many larger numbers that cancel. Measured: PyTorch 9.4e-5, oneDNN 1.2e-4, DL4J's layers 3.6e-4.
     */
    private static final Map<String, Double> ILL_CONDITIONED = Map.of(
            "cnn_4 SIGMOID 1.weight", 3e-4,
            "cnn_4 SIGMOID 1.bias", 2e-3,
            "cnn_4 SIGMOID 3.weight", 2e-3,
            "cnn_4 SIGMOID 3.bias", 3e-4,
            "cnn_3 SIGMOID 6.bias", 2e-3);

    /** Adam divides each gradient by its own size, and so passes those on to the loss. Measured: 9.5e-5. */
    private static final double CNN_4_SIGMOID_ADAM = 3e-4;

    static List<PyTorchReference> references() {
        return PyTorchReference.all();
    }

    @ParameterizedTest
    @MethodSource("references")
    void logits(PyTorchReference reference) {
        int classes = reference.architecture().classes();
        float[] logits = new float[PyTorchReference.SIZE * classes];
        try (ImageNetwork network = reference.network(OptimizerKind.SGD)) {
            network.logits(reference.inputs(), PyTorchReference.SIZE, logits);
        }
        double[] expected = reference.numbers("logits_sample0");
        // Relative to the largest: one logit of mlp_1 is 6e-5, the difference of numbers near 1.
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) logits[i]).isCloseTo(expected[i], within(CLOSE * largest));
        }
    }

    @ParameterizedTest
    @MethodSource("references")
    void gradientNormOfEveryTensor(PyTorchReference reference) {
        double[] expected = reference.numbers("grad_l2_per_tensor");
        try (ImageNetwork network = reference.network(OptimizerKind.SGD)) {
            network.computeGradient(reference.inputs(), reference.oneHot(), PyTorchReference.SIZE);
            double[] norms = network.gradientNormsPerTensor();
            assertThat(norms).hasSameSizeAs(expected);
            for (int i = 0; i < norms.length; i++) {
                String tensor = reference + " " + network.parameterNames().get(i);
                double tolerance = ILL_CONDITIONED.getOrDefault(tensor, CLOSE);
                assertThat(norms[i]).as(tensor).isCloseTo(expected[i], within(tolerance * expected[i]));
            }
            assertThat(network.gradientNorms()[0]).isEqualTo(norms[0]);
        }
    }

    @ParameterizedTest
    @MethodSource("references")
    void tenStepsOfSgd(PyTorchReference reference) {
        assertLosses(reference.losses(OptimizerKind.SGD, 0.01), reference.numbers("losses_10_steps_sgd_0.01"), CLOSE);
    }

    @ParameterizedTest
    @MethodSource("references")
    void tenStepsOfAdam(PyTorchReference reference) {
        double tolerance = reference.toString().equals("cnn_4 SIGMOID") ? CNN_4_SIGMOID_ADAM : CLOSE;
        assertLosses(reference.losses(OptimizerKind.ADAM, 1e-3), reference.numbers("losses_10_steps_adam"), tolerance);
    }

    private static void assertLosses(double[] losses, double[] expected, double tolerance) {
        for (int step = 0; step < expected.length; step++) {
            assertThat(losses[step])
                    .as("before step %s", step + 1)
                    .isCloseTo(expected[step], within(tolerance * expected[step]));
        }
    }

    static List<PyTorchReference> illConditioned() {
        return references().stream()
                .filter(reference -> List.of("cnn_3 SIGMOID", "cnn_4 SIGMOID").contains(reference.toString()))
                .toList();
    }

    /** DL4J's own layers and loss in 64 bits, from the weights as they are: every norm within 1e-7. */
    @ParameterizedTest
    @MethodSource("illConditioned")
    void whatDiffersIsThe32Bits(PyTorchReference reference) {
        double[] expected = reference.numbers("grad_l2_per_tensor");
        double[] norms = norms64(reference);
        for (int i = 0; i < expected.length; i++) {
            assertThat(norms[i]).isCloseTo(expected[i], within(1e-7 * expected[i]));
        }
    }

    private static double[] norms64(PyTorchReference reference) {
        NativeEngine.prepare();
        Architecture architecture = reference.architecture();
        double[] weights = PyTorchReference.weights(architecture);
        MultiLayerNetwork network = new MultiLayerNetwork(
                Dl4jConfiguration.of(architecture, reference.hidden(), OptimizerKind.SGD, DataType.DOUBLE));
        network.init();
        List<ParameterTensor> tensors = ParameterTensor.of(architecture);
        for (int i = 0; i < tensors.size(); i++) {
            INDArray parameter = parameter(network.paramTable(), tensors, i);
            ParameterTensor tensor = tensors.get(i);
            double[] values = Arrays.copyOfRange(weights, tensor.offset(), tensor.offset() + tensor.length());
            long[] shape = parameter.shape();
            boolean matrix = shape.length == 2;
            INDArray ours = matrix
                    ? Nd4j.createFromArray(values).reshape(shape[1], shape[0]).transpose()
                    : Nd4j.createFromArray(values).reshape(shape);
            parameter.assign(ours);
        }
        Shape image = architecture.input();
        network.setInput(Nd4j.createFromArray(PyTorchReference.inputs(architecture))
                .reshape(PyTorchReference.SIZE, image.channels(), image.height(), image.width()));
        network.setLabels(Nd4j.createFromArray(reference.oneHot())
                .reshape(PyTorchReference.SIZE, architecture.classes())
                .castTo(DataType.DOUBLE));
        network.computeGradientAndScore();
        double[] norms = new double[tensors.size()];
        for (int i = 0; i < norms.length; i++) { // DL4J sums over the batch, PyTorch takes the mean
            norms[i] = parameter(network.gradient().gradientForVariable(), tensors, i)
                            .norm2Number()
                            .doubleValue()
                    / PyTorchReference.SIZE;
        }
        network.close();
        return norms;
    }

    /** DL4J counts layers without the activations, which are part of the layer before. */
    private static INDArray parameter(Map<String, INDArray> table, List<ParameterTensor> tensors, int index) {
        ParameterTensor tensor = tensors.get(index);
        List<String> weights = table.keySet().stream()
                .filter(name -> name.endsWith("_W"))
                .sorted()
                .toList();
        int layer = (int) tensors.subList(0, index + 1).stream()
                .filter(ParameterTensor::weight)
                .count();
        String weight = weights.get(layer - 1);
        return table.get(tensor.weight() ? weight : weight.replace("_W", "_b"));
    }
}
