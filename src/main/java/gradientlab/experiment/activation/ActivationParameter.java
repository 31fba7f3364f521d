package gradientlab.experiment.activation;

import gradientlab.text.Texts;

/**
 * The one number that some activations have.
 *
 * @param name in words: {@code "slope"}
 * @param symbol as in the formula: {@code "α"}
 * @param min smallest value the tab offers
 * @param max largest value the tab offers
 * @param usual value to start with
 */
record ActivationParameter(String name, String symbol, double min, double max, double usual) {
    private static final Texts TEXTS = Texts.of(ActivationParameter.class);

    /** "Slope of Leaky ReLU". */
    String of(String function) {
        return TEXTS.get("parameter." + name + ".of", function);
    }

    boolean allows(double value) {
        return value >= min && value <= max;
    }

    /** What changing it does, a sentence for the tooltip. */
    String effect() {
        return TEXTS.get("parameter." + name + ".effect");
    }
}
