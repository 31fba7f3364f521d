package gradientlab.training.xor;

import gradientlab.data.XorBlobs;
import gradientlab.data.plane.PlaneSet;
import gradientlab.data.plane.PointTable;
import gradientlab.json.Added;
import gradientlab.nn.Activation;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.DenseNetwork;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.Shape;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that decides an XOR run: the same configuration gives the same curve.
 *
 * @param activation of the first hidden layer, and of the output unless {@code sigmoidOutput}
 * @param sigmoidOutput whether the output unit is a sigmoid whatever the hidden activation
 * @param engine which code trains
 * @param hidden units of the first hidden layer, 1 to 16
 * @param learningRate step size of the gradient summed over the batch, greater than 0, at most 1000
 * @param batch samples a step; 0 is the full training set
 * @param epochs when to stop, 1 to 10,000,000
 * @param std noise: standard deviation of a blob, or of what is added to a point of another set, 0 to 2
 * @param seed decides data, initial weights and sample order, each through its own stream
 * @param data which points, unless they are the student's own
 * @param size how many points there are to learn from, unless they are the student's own: 4 to 20,000
 * @param more hidden layers behind the first, at most five
 * @param own the student's own points, {@link OwnPoints#NONE} for those of {@code data}
 */
@RecordBuilder
public record XorConfig(
        HiddenActivation activation,
        boolean sigmoidOutput,
        EngineKind engine,
        int hidden,
        double learningRate,
        int batch,
        int epochs,
        double std,
        long seed,
        @Added PlaneSet data,
        @Added("1000") int size,
        @Added List<HiddenLayer> more,
        @Added(OwnPoints.ABSENT) OwnPoints own)
        implements XorConfigBuilder.With {
    private static final Texts TEXTS = Texts.of(XorConfig.class);
    private static final int MAX_RATE = 1000;

    public static final int MAX_HIDDEN = 16;
    public static final int MAX_LAYERS = 6;
    public static final int MAX_EPOCHS = 10_000_000;
    public static final int TRAIN_SIZE = 1000;
    public static final int VALIDATION_SIZE = 100;
    public static final int FULL_BATCH = 0;

    /** @throws InvalidSetting naming the first setting that cannot work */
    public XorConfig {
        more = List.copyOf(more);
        reject("layers", more.size() < MAX_LAYERS ? null : TEXTS.get("layers", MAX_LAYERS));
        reject("hidden", hiddenProblem(hidden));
        reject("learning-rate", learningRateProblem(learningRate));
        reject("batch", batchProblem(batch));
        reject("epochs", epochsProblem(epochs));
        reject("std", stdProblem(std));
        reject("size", sizeProblem(size));
    }

    /** One hidden layer, on the course's blobs. */
    public XorConfig(
            HiddenActivation activation,
            boolean sigmoidOutput,
            EngineKind engine,
            int hidden,
            double learningRate,
            int batch,
            int epochs,
            double std,
            long seed) {
        this(
                activation,
                sigmoidOutput,
                engine,
                hidden,
                learningRate,
                batch,
                epochs,
                std,
                seed,
                PlaneSet.BLOBS,
                TRAIN_SIZE,
                List.of(),
                OwnPoints.NONE);
    }

    /** The course's settings: full batch for 10,000 epochs; for ReLU single samples for 100 epochs. */
    public static XorConfig course(HiddenActivation activation) {
        boolean relu = activation == HiddenActivation.RELU;
        return new XorConfig(
                activation,
                false,
                EngineKind.SCRATCH,
                4,
                0.001,
                relu ? 1 : FULL_BATCH,
                relu ? 100 : 10_000,
                XorBlobs.COURSE_STD,
                1);
    }

    /** What is trained: two inputs, the hidden layers, one output, each layer with its activation function. */
    public Architecture network() {
        List<Layer> all = new ArrayList<>();
        for (HiddenLayer layer : layers()) {
            all.add(Layer.dense(layer.units()));
            all.add(Layer.activate(layer.activation().function()));
        }
        all.add(Layer.dense(1));
        all.add(Layer.activate(outputFunction()));
        return new Architecture("xor", Shape.vector(2), all);
    }

    /** The hidden layers, 1 to {@value #MAX_LAYERS}. */
    public List<HiddenLayer> layers() {
        List<HiddenLayer> all = new ArrayList<>(List.of(new HiddenLayer(hidden, activation)));
        all.addAll(more);
        return List.copyOf(all);
    }

    /** Other hidden layers. */
    public XorConfig withLayers(List<HiddenLayer> layers) {
        if (layers.isEmpty()) {
            throw new InvalidSetting("layers", TEXTS.get("layers", MAX_LAYERS));
        }
        return with().hidden(layers.get(0).units())
                .activation(layers.get(0).activation())
                .more(layers.subList(1, layers.size()))
                .build();
    }

    /** Another activation function; hidden layers that had the first one's follow it. */
    public XorConfig activated(HiddenActivation other) {
        return with().activation(other)
                .more(more.stream()
                        .map(layer -> layer.activation() == activation ? layer.with(other) : layer)
                        .toList())
                .build();
    }

    /**
     * What a hidden unit is called: h2, or with more than one hidden layer h1.2.
     *
     * @param layer from 1
     * @param unit from 0
     */
    public String unitName(int layer, int unit) {
        return more.isEmpty() ? "h" + (unit + 1) : "h" + layer + "." + (unit + 1);
    }

    /** Units of each layer: 2 - 4 - 1. */
    public List<Integer> sizes() {
        return DenseNetwork.of(network()).sizes();
    }

    /** Whether the network is one that draws a single straight line. */
    boolean oneLine() {
        return hidden == 1 && more.stream().allMatch(layer -> layer.units() == 1);
    }

    /** Another data set, as noisy as is usual for it. */
    public XorConfig on(PlaneSet other) {
        return with().data(other).std(other.usualNoise()).own(OwnPoints.NONE).build();
    }

    /** Whether another configuration learns from the same points. */
    public boolean sameData(XorConfig other) {
        return seed == other.seed
                && own.equals(other.own)
                && (!own.absent() || data == other.data && size == other.size && std == other.std);
    }

    /** Whether the points are the course's four blobs, if not as wide as there. */
    public boolean blobs() {
        return own.absent() && data == PlaneSet.BLOBS;
    }

    /** How many points there are to learn from, before the student adds or erases any. */
    public int trainSize() {
        return own.absent() ? size : own.trainSize();
    }

    /** The output unit's function. */
    public Activation outputFunction() {
        return sigmoidOutput ? HiddenActivation.SIGMOID.function() : activation.function();
    }

    /**
     * The learning rate as a library that averages over the batch would call it: here the gradient is summed over the
     * batch, so 0.001 on 1,000 points moves the weights as far as 1 does on their mean.
     *
     * @param points in the training set
     */
    public double rateOnTheMean(int points) {
        return learningRate * (batch == FULL_BATCH ? points : Math.min(batch, points));
    }

    /** What is wrong with a hidden size, or null. */
    public static String hiddenProblem(double hidden) {
        return hidden == Math.rint(hidden) && hidden >= 1 && hidden <= MAX_HIDDEN
                ? null
                : TEXTS.get("hidden", MAX_HIDDEN);
    }

    /** What is wrong with a learning rate, or null. */
    public static String learningRateProblem(double rate) {
        if (Double.isNaN(rate)) {
            return TEXTS.get("rate.not");
        }
        if (rate == 0) {
            return TEXTS.get("rate.zero");
        }
        if (rate < 0) {
            return TEXTS.get("rate.negative");
        }
        return rate > MAX_RATE ? TEXTS.get("rate.large", MAX_RATE) : null;
    }

    /** What is wrong with a batch size, or null. */
    public static String batchProblem(double batch) {
        return batch == Math.rint(batch) && batch >= 0 && batch <= 1_000_000 ? null : TEXTS.get("batch");
    }

    /** What is wrong with a number of epochs, or null. */
    public static String epochsProblem(double epochs) {
        return epochs == Math.rint(epochs) && epochs >= 1 && epochs <= MAX_EPOCHS
                ? null
                : TEXTS.get("epochs", NumberText.grouped(MAX_EPOCHS));
    }

    /** What is wrong with a number of points, or null. */
    public static String sizeProblem(double size) {
        return size == Math.rint(size) && size >= PointTable.FEWEST && size <= PointTable.MOST
                ? null
                : TEXTS.get("size", PointTable.FEWEST, NumberText.grouped(PointTable.MOST));
    }

    /** What is wrong with a blob's standard deviation, or null. */
    public static String stdProblem(double std) {
        return std >= 0 && std <= 2 ? null : TEXTS.get("std");
    }

    private static void reject(String setting, String problem) {
        if (problem != null) {
            throw new InvalidSetting(setting, problem);
        }
    }
}
