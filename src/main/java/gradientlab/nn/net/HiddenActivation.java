package gradientlab.nn.net;

import gradientlab.nn.Activation;
import gradientlab.nn.InvalidSetting;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What can stand at an {@link Activate} of a network for images. */
public enum HiddenActivation {
    /** max(0, x). */
    RELU(new Activation.Relu()),
    /** 1 / (1 + e^-x). */
    SIGMOID(new Activation.Sigmoid());

    private final Activation function;

    HiddenActivation(Activation function) {
        this.function = function;
    }

    public Activation function() {
        return function;
    }

    /**
     * The one of this name, in capitals or not.
     *
     * @throws InvalidSetting with a sentence when there is none
     */
    public static HiddenActivation of(String name) {
        return Arrays.stream(values())
                .filter(activation -> activation.function.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Layer.refused(
                        "activation.none",
                        name,
                        Arrays.stream(values())
                                .map(activation -> activation.function.name())
                                .collect(Collectors.joining(", "))));
    }

    /**
     * The one that is this function.
     *
     * @throws InvalidSetting with a sentence when there is none
     */
    public static HiddenActivation of(Activation function) {
        return of(function.name());
    }
}
