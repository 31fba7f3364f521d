package gradientlab.experiment.activation;

import gradientlab.nn.Activation;
import java.util.function.DoubleFunction;

/**
 * The one number that some activations have.
 *
 * @param name in words: {@code "slope"}
 * @param symbol as in the formula: {@code "α"}
 * @param min smallest value the tab offers
 * @param max largest value the tab offers
 * @param usual value to start with
 * @param effect what changing it does, a sentence for the tooltip
 * @param make the activation with a given value
 */
record ActivationParameter(
        String name,
        String symbol,
        double min,
        double max,
        double usual,
        String effect,
        DoubleFunction<Activation> make) {}
