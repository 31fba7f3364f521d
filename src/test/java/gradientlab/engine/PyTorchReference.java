package gradientlab.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.nn.net.ParameterTensor;
import gradientlab.training.CourseNetworks;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** What PyTorch computes in 64 bits from formula weights and formula inputs; the formulas are in the first file's head. */
record PyTorchReference(Architecture architecture, HiddenActivation hidden, JsonNode values) {
    static final int SIZE = 10;

    /** The course's networks, and one with strides, paddings and both poolings. */
    static List<PyTorchReference> all() {
        List<PyTorchReference> all = new ArrayList<>(read("/gradientlab/pytorch-parity.json", CourseNetworks.all()));
        all.addAll(read("/gradientlab/pytorch-strided.json", List.of(ImageNetworkTest.STRIDED)));
        return all;
    }

    private static List<PyTorchReference> read(String path, List<Architecture> architectures) {
        try (InputStream file = PyTorchReference.class.getResourceAsStream(path)) {
            JsonNode models = new ObjectMapper().readTree(file).get("models");
            List<PyTorchReference> all = new ArrayList<>();
            for (Architecture architecture : architectures) {
                for (HiddenActivation hidden : HiddenActivation.OF_IMAGES) {
                    String name = architecture.name() + "_" + hidden.name().toLowerCase(Locale.ROOT);
                    all.add(new PyTorchReference(architecture, hidden, models.get(name)));
                }
            }
            return all;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    double[] numbers(String key) {
        return StreamSupport.stream(values.get(key).spliterator(), false)
                .mapToDouble(JsonNode::doubleValue)
                .toArray();
    }

    /** a sin(0.7 i + 0.3 k) for number i of tensor k = 1, 2, ...; a = 1/sqrt(fan in) for weights and 0.01 for biases. */
    static double[] weights(Architecture architecture) {
        double[] weights = new double[Math.toIntExact(architecture.parameters())];
        int k = 0;
        for (ParameterTensor tensor : ParameterTensor.of(architecture)) {
            k++;
            double a = tensor.weight() ? 1 / Math.sqrt(tensor.fanIn()) : 0.01;
            for (int i = 0; i < tensor.length(); i++) {
                weights[tensor.offset() + i] = a * Math.sin(0.7 * i + 0.3 * k);
            }
        }
        return weights;
    }

    /** sin(0.05 i^1.1). */
    static double[] inputs(Architecture architecture) {
        double[] inputs = new double[SIZE * architecture.input().numbers()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = Math.sin(0.05 * Math.pow(i, 1.1));
        }
        return inputs;
    }

    /** The same in 32 bits. */
    float[] inputs() {
        return floats(inputs(architecture));
    }

    /** Image n is of class n mod classes. */
    float[] oneHot() {
        float[] labels = new float[SIZE * architecture.outputs()];
        for (int n = 0; n < SIZE; n++) {
            labels[n * architecture.outputs() + n % architecture.outputs()] = 1;
        }
        return labels;
    }

    static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /** Losses before each of ten steps. */
    double[] losses(OptimizerKind optimizer) {
        return numbers(optimizer == OptimizerKind.SGD ? "losses_10_steps_sgd_0.01" : "losses_10_steps_adam");
    }

    /** The learning rate with which those were made. */
    static double rate(OptimizerKind optimizer) {
        return optimizer == OptimizerKind.SGD ? 0.01 : 1e-3;
    }

    @Override
    public String toString() {
        return architecture.name() + " " + hidden;
    }
}
