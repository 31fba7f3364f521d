package gradientlab.nn.net;

import gradientlab.nn.Activation;
import gradientlab.nn.SoftmaxCrossEntropy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Every number of one training step, in 64 bits, by the plain loops of {@code gradientlab.nn}: forward from the images
 * to the loss, then backward by the chain rule. It is what the fast engines are tested against, and what can be looked
 * at; it is not meant to train with.
 *
 * @param loss mean cross-entropy of the batch
 * @param probabilities [images][classes]: the softmax of the logits
 * @param layers from the input to the output
 */
public record Trace(double loss, double[] probabilities, List<LayerTrace> layers) {

    /**
     * What went through one layer, and what came back.
     *
     * @param summary the layer at its place
     * @param input [images] of the input's shape, flat
     * @param output [images] of the output's shape
     * @param dInput the loss's derivative by each input
     * @param dOutput the loss's derivative by each output
     * @param dParameters by each parameter of the layer, weight before bias; empty when it learns nothing
     */
    public record LayerTrace(
            LayerSummary summary,
            double[] input,
            double[] output,
            double[] dInput,
            double[] dOutput,
            double[] dParameters) {}

    /**
     * @param network whose activations are all named, see {@link Architecture#with(Activation)}
     * @param parameters all of them, as {@link ParameterTensor#of} lays them out
     * @param images NCHW, flat
     * @param labels each image's class, from 0
     */
    public static Trace of(Architecture network, double[] parameters, double[] images, int[] labels) {
        if (parameters.length != network.parameters()
                || images.length != labels.length * network.input().numbers()) {
            throw new IllegalArgumentException(parameters.length + " parameters and " + images.length + " numbers for "
                    + labels.length + " images of " + network.name());
        }
        List<TracedLayer> forward = new ArrayList<>();
        double[] values = images;
        int from = 0;
        for (LayerSummary layer : network.summary()) {
            int to = from + Math.toIntExact(layer.parameters());
            TracedLayer traced = TracedLayer.of(layer, Arrays.copyOfRange(parameters, from, to), values);
            forward.add(traced);
            values = traced.output();
            from = to;
        }
        SoftmaxCrossEntropy loss = SoftmaxCrossEntropy.of(values, labels);
        LayerTrace[] layers = new LayerTrace[forward.size()];
        double[] d = loss.gradient();
        for (int l = layers.length - 1; l >= 0; l--) {
            layers[l] = forward.get(l).back(d);
            d = layers[l].dInput();
        }
        return new Trace(loss.loss(), loss.probabilities(), List.of(layers));
    }

    /** The loss's derivative by all parameters, laid out as they are. */
    public double[] gradient() {
        return layers.stream()
                .flatMapToDouble(layer -> Arrays.stream(layer.dParameters()))
                .toArray();
    }

    /** What the last layer puts out, [images][classes]. */
    public double[] logits() {
        return layers.get(layers.size() - 1).output();
    }
}
