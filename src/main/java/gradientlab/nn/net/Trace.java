package gradientlab.nn.net;

import gradientlab.nn.Activation;
import gradientlab.nn.BatchNorm;
import gradientlab.nn.SoftmaxCrossEntropy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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
     * @param batch what a batch normalisation normalised by; null for other layers
     * @param inside of a skip connection its layers; else none
     */
    public record LayerTrace(
            LayerSummary summary,
            double[] input,
            double[] output,
            double[] dInput,
            double[] dOutput,
            double[] dParameters,
            BatchNorm.Statistics batch,
            List<LayerTrace> inside) {}

    /** As {@link #of(Architecture, double[], double[], int[], DropoutMasks)}, with the masks of the first step of seed 1. */
    public static Trace of(Architecture network, double[] parameters, double[] images, int[] labels) {
        return of(network, parameters, images, labels, DropoutMasks.of(1, 0));
    }

    /**
     * @param network whose activations are all named, see {@link Architecture#with(Activation)}
     * @param parameters all of them, as {@link ParameterTensor#of} lays them out
     * @param images NCHW, flat
     * @param labels each image's class, from 0
     * @param masks what dropout leaves in
     */
    public static Trace of(
            Architecture network, double[] parameters, double[] images, int[] labels, DropoutMasks masks) {
        if (parameters.length != network.parameters()
                || images.length != labels.length * network.input().numbers()) {
            throw new IllegalArgumentException(parameters.length + " parameters and " + images.length + " numbers for "
                    + labels.length + " images of " + network.name());
        }
        List<TracedLayer> forward = TracedLayer.through(network.summary(), parameters, images, Pass.training(masks));
        SoftmaxCrossEntropy loss =
                SoftmaxCrossEntropy.of(forward.get(forward.size() - 1).output(), labels);
        return new Trace(loss.loss(), loss.probabilities(), TracedLayer.back(forward, loss.gradient()));
    }

    /**
     * Logits as evaluation computes them: without dropout, normalised by running statistics.
     *
     * @param running as {@link RunningStatistics#of} lays them out
     * @return [images][classes]
     */
    public static double[] evaluate(Architecture network, double[] parameters, double[] running, double[] images) {
        List<TracedLayer> forward =
                TracedLayer.through(network.summary(), parameters, images, Pass.evaluation(network, running));
        return forward.get(forward.size() - 1).output();
    }

    /** The running statistics after this step. */
    public double[] running(Architecture network, double[] before) {
        List<LayerTrace> computed = layers.stream()
                .flatMap(layer -> layer.inside().isEmpty() ? Stream.of(layer) : layer.inside().stream())
                .toList();
        double[] after = before.clone();
        for (RunningStatistics statistics : RunningStatistics.of(network)) {
            LayerTrace layer = computed.get(statistics.layer());
            statistics.update(after, layer.batch(), layer.input().length / statistics.channels());
        }
        return after;
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
