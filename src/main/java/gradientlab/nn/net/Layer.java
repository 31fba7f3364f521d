package gradientlab.nn.net;

import gradientlab.nn.Activation;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import java.util.List;
import java.util.Optional;

/** One layer of an {@link Architecture}, as data that answers for itself. */
public sealed interface Layer permits Conv, Activate, Pool, Dense, Dropout, BatchNormalisation, Skip {

    /** What it is called in files: {@code "conv"}. */
    String kind();

    /** What it is called in tables: {@code "Conv 3x3x16"}. */
    String label();

    /**
     * The shape of its output for one image.
     *
     * @throws InvalidSetting when the layer cannot be, or cannot take what comes in; the sentence says why
     */
    Shape output(Shape in);

    /**
     * What it learns, in PyTorch's order, as if it were the network's only layer.
     *
     * @throws InvalidSetting when these are too many numbers
     */
    default List<ParameterTensor> parameters(Shape in) {
        return List.of();
    }

    /** Multiplications, each with its addition, for one image: every weight once at each place of the output. */
    default long multiplyAdds(Shape in) {
        Shape out = output(in);
        return parameters(in).stream()
                        .filter(ParameterTensor::weight)
                        .mapToLong(ParameterTensor::length)
                        .sum()
                * out.height()
                * out.width();
    }

    /** From how many rows of what comes in one number of the output is computed. */
    default int window(Shape in) {
        return 1;
    }

    /** By how many rows the windows of two neighbours lie apart. */
    default int stride() {
        return 1;
    }

    /** Whether it is an activation function. */
    default boolean activates() {
        return false;
    }

    /** Whether it has {@link RunningStatistics}. */
    default boolean normalises() {
        return false;
    }

    /** Whether its outputs can be logits, one for each class. */
    default boolean givesLogits() {
        return false;
    }

    /** The layers that it is made of; none for a layer that computes by itself. */
    default List<Layer> inside() {
        return List.of();
    }

    /** The function that it applies to each number; empty for a layer that is none, or does not say which. */
    default Optional<Activation> function() {
        return Optional.empty();
    }

    /** This layer, computing a function wherever it does not say which. */
    default Layer with(Activation function) {
        return this;
    }

    /** The numbers that make it what it is, each with what it may be at most and at least anywhere. */
    default List<LayerNumber> numbers() {
        return List.of();
    }

    /** This layer as the last of a network for so many classes. */
    default Layer telling(int classes) {
        return this;
    }

    /** What else it can be, beside numbers. */
    default List<LayerChoice> choices() {
        return List.of();
    }

    /** Calls the visitor's method for this kind of layer. */
    <R> R accept(LayerVisitor<R> visitor);

    /** {@link Conv} with stride 1 and no padding, for a short definition with static imports. */
    static Layer conv(int out, int kernel) {
        return conv(out, kernel, 1, 0);
    }

    /** {@link Conv}. */
    static Layer conv(int out, int kernel, int stride, int padding) {
        return new Conv(out, kernel, stride, padding);
    }

    /** {@link Activate}, by the function that is chosen with the training. */
    static Layer activate() {
        return new Activate(Optional.empty());
    }

    /** {@link Activate}, by a function of its own. */
    static Layer activate(Activation function) {
        return new Activate(Optional.of(function));
    }

    /** {@link MaxPool}. */
    static Layer maxPool(int size) {
        return new MaxPool(size);
    }

    /** {@link AvgPool}. */
    static Layer avgPool(int size) {
        return new AvgPool(size);
    }

    /** {@link Dense} with a bias. */
    static Layer dense(int units) {
        return new Dense(units, true);
    }

    /** {@link Dense} without a bias. */
    static Layer denseWithoutBias(int units) {
        return new Dense(units, false);
    }

    /** {@link Dropout}. */
    static Layer dropout(double p) {
        return new Dropout(p);
    }

    /** {@link BatchNormalisation}. */
    static Layer batchNorm() {
        return new BatchNormalisation();
    }

    /** {@link Skip} around these. */
    static Layer skip(Layer... layers) {
        return new Skip(List.of(layers));
    }

    /** A reason why a layer cannot be; {@link Architecture} says which layer it is. */
    static InvalidSetting refused(String reason, Object... arguments) {
        return new InvalidSetting("models", Texts.of(Layer.class).get(reason, arguments));
    }
}
