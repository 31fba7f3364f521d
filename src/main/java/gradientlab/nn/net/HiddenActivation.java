package gradientlab.nn.net;

import gradientlab.nn.Activation;
import gradientlab.nn.InvalidSetting;
import java.util.List;
import java.util.stream.Collectors;

/** What a hidden layer can have as its activation function. */
public enum HiddenActivation {
    /** 1 / (1 + e^-x). */
    SIGMOID(new Activation.Sigmoid()),
    /** (e^x - e^-x) / (e^x + e^-x). */
    TANH(new Activation.Tanh()),
    /** max(0, x). */
    RELU(new Activation.Relu());

    /** Those of networks for images, as in the course; the usual one first. */
    public static final List<HiddenActivation> OF_IMAGES = List.of(RELU, SIGMOID);

    private final Activation function;

    HiddenActivation(Activation function) {
        this.function = function;
    }

    public Activation function() {
        return function;
    }

    /** The name in prose. */
    public String label() {
        return function.name();
    }

    /**
     * The one of {@link #OF_IMAGES} of this name, in capitals or not.
     *
     * @throws InvalidSetting with a sentence when there is none
     */
    public static HiddenActivation ofImages(String name) {
        return OF_IMAGES.stream()
                .filter(activation -> activation.label().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Layer.refused(
                        "activation.none",
                        name,
                        OF_IMAGES.stream().map(HiddenActivation::label).collect(Collectors.joining(", "))));
    }

    /** As {@link #ofImages(String)}. */
    public static HiddenActivation ofImages(Activation function) {
        return ofImages(function.name());
    }

    @Override
    public String toString() {
        return label();
    }
}
