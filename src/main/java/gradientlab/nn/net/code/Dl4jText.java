package gradientlab.nn.net.code;

import gradientlab.nn.Activation;
import gradientlab.nn.net.Activate;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.AvgPool;
import gradientlab.nn.net.BatchNormalisation;
import gradientlab.nn.net.Conv;
import gradientlab.nn.net.Dense;
import gradientlab.nn.net.Dropout;
import gradientlab.nn.net.Initialisation;
import gradientlab.nn.net.LayerSummary;
import gradientlab.nn.net.LayerVisitor;
import gradientlab.nn.net.MaxPool;
import gradientlab.nn.net.Shape;
import gradientlab.nn.net.Skip;
import java.util.List;
import java.util.Map;

/**
 * A network as Java that configures Deeplearning4j, to be copied: layers in a list, or a graph where there is a skip
 * connection. A comment says what Deeplearning4j computes otherwise.
 */
public final class Dl4jText {
    private static final String IMPORTS = """
            import org.deeplearning4j.nn.conf.*;
            import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
            import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
            import org.deeplearning4j.nn.conf.inputs.InputType;
            import org.deeplearning4j.nn.conf.layers.*;
            import org.deeplearning4j.nn.weights.WeightInit;
            import org.nd4j.linalg.activations.Activation;
            import org.nd4j.linalg.activations.impl.*;
            import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
            """;

    /** Its activation functions by the lab's names. */
    private static final Map<String, String> FUNCTIONS = Map.of(
            "tanh", "Activation.TANH",
            "sigmoid", "Activation.SIGMOID",
            "ReLU", "Activation.RELU",
            "leaky ReLU", "Activation.LEAKYRELU",
            "ELU", "Activation.ELU",
            "SELU", "Activation.SELU",
            "GELU", "Activation.GELU",
            "SiLU", "Activation.SWISH",
            "Mish", "Activation.MISH",
            "softplus", "Activation.SOFTPLUS");

    private final StringBuilder text = new StringBuilder();
    private final boolean graph;
    private int number;

    private Dl4jText(boolean graph) {
        this.graph = graph;
    }

    /** @param network whose activations name their functions */
    public static String of(Architecture network) {
        boolean graph =
                network.layers().stream().anyMatch(layer -> !layer.inside().isEmpty());
        Dl4jText text = new Dl4jText(graph);
        Shape input = network.input();
        String type =
                "InputType.convolutional(" + input.height() + ", " + input.width() + ", " + input.channels() + ")";
        text.line(0, IMPORTS);
        text.line(
                0,
                (graph ? "ComputationGraphConfiguration" : "MultiLayerConfiguration")
                        + " net = new NeuralNetConfiguration.Builder()");
        text.line(8, weights(network.initialisation()));
        text.line(8, graph ? ".graphBuilder().addInputs(\"images\")" : ".list()");
        String last = text.layers(network.summary(), "images", true);
        text.line(
                8, graph ? ".setOutputs(\"" + last + "\").setInputTypes(" + type + ")" : ".setInputType(" + type + ")");
        text.line(8, ".build();");
        return text.text.toString();
    }

    private void line(int indent, String line) {
        text.append(" ".repeat(indent)).append(line).append('\n');
    }

    private static String weights(Initialisation initialisation) {
        return switch (initialisation.scheme()) {
            case PYTORCH -> ".weightInit(WeightInit.UNIFORM) // PyTorch's biases do not begin with 0";
            case HE -> ".weightInit(WeightInit.RELU)";
            case XAVIER -> ".weightInit(WeightInit.XAVIER_UNIFORM)";
            case NORMAL -> ".weightInit(new NormalDistribution(0, " + initialisation.deviation() + "))";
            case ZERO -> ".weightInit(WeightInit.ZERO)";
        };
    }

    /** @return the name of the last vertex */
    private String layers(List<LayerSummary> layers, String before, boolean outer) {
        String at = before;
        for (int i = 0; i < layers.size(); i++) {
            LayerSummary layer = layers.get(i);
            String name = "layer-" + ++number;
            if (!layer.inside().isEmpty()) {
                String block = layers(layer.inside(), at, false);
                line(
                        8,
                        ".addVertex(\"" + name + "\", new ElementWiseVertex(ElementWiseVertex.Op.Add), \"" + at
                                + "\", \"" + block + "\")");
            } else {
                String built = layer.layer().accept(new Built(outer && i == layers.size() - 1));
                line(
                        8,
                        graph
                                ? ".addLayer(\"" + name + "\", " + built + ", \"" + at + "\")" + remark(layer)
                                : ".layer(" + built + ")" + remark(layer));
            }
            at = name;
        }
        return at;
    }

    private static String remark(LayerSummary layer) {
        Activation function = layer.layer().function().orElse(null);
        if (function == null) {
            return "";
        }
        if (function.equals(new Activation.Gelu())) {
            return " // Deeplearning4j's is an approximation";
        }
        return Activate.unusualParameter(function)
                .filter(one -> own(function).startsWith("Activation."))
                .map(one -> " // " + one.name() + " = " + one.value() + " is not in Deeplearning4j")
                .orElse("");
    }

    private static String own(Activation function) {
        String parameter = Activate.unusualParameter(function)
                .map(one -> String.valueOf(one.value()))
                .orElse("");
        String name = FUNCTIONS.get(function.name());
        return parameter.isEmpty()
                ? name
                : switch (name) {
                    case "Activation.LEAKYRELU" -> "new ActivationLReLU(" + parameter + ")";
                    case "Activation.ELU" -> "new ActivationELU(" + parameter + ")";
                    default -> name;
                };
    }

    /** @param last whether it gives the logits */
    private record Built(boolean last) implements LayerVisitor<String> {
        @Override
        public String conv(Conv conv) {
            return "new ConvolutionLayer.Builder(" + conv.kernel() + ", " + conv.kernel() + ").nOut(" + conv.out() + ")"
                    + (conv.stride() == 1 ? "" : ".stride(" + conv.stride() + ", " + conv.stride() + ")")
                    + (conv.padding() == 0 ? "" : ".padding(" + conv.padding() + ", " + conv.padding() + ")")
                    + ".activation(Activation.IDENTITY).build()";
        }

        @Override
        public String activate(Activate activate) {
            Activation function = activate.function()
                    .orElseThrow(() -> new IllegalArgumentException(activate.label() + " names no function"));
            return "new ActivationLayer(" + own(function) + ")";
        }

        private static String pool(String type, int size) {
            return "new SubsamplingLayer.Builder(PoolingType." + type + ").kernelSize(" + size + ", " + size
                    + ").stride(" + size + ", " + size + ").build()";
        }

        @Override
        public String maxPool(MaxPool pool) {
            return pool("MAX", pool.size());
        }

        @Override
        public String avgPool(AvgPool pool) {
            return pool("AVG", pool.size());
        }

        @Override
        public String dense(Dense dense) {
            String bias = dense.bias() ? "" : ".hasBias(false)";
            return last
                    ? "new OutputLayer.Builder(LossFunction.MCXENT).nOut(" + dense.units() + ")" + bias
                            + ".activation(Activation.SOFTMAX).build()"
                    : "new DenseLayer.Builder().nOut(" + dense.units() + ")" + bias
                            + ".activation(Activation.IDENTITY).build()";
        }

        @Override
        public String dropout(Dropout dropout) {
            return "new DropoutLayer(" + (1 - dropout.p()) + ")";
        }

        @Override
        public String batchNorm(BatchNormalisation norm) {
            return "new BatchNormalization.Builder().eps(1e-5).decay(0.9).build()";
        }

        @Override
        public String skip(Skip skip) {
            throw new IllegalArgumentException(skip.label() + " has nothing inside");
        }
    }
}
