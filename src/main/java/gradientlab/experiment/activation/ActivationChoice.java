package gradientlab.experiment.activation;

import gradientlab.nn.Activation;
import gradientlab.text.Texts;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * One of the ten functions of the tab, and what its card says as far as that is not computed from the function itself.
 *
 * @param index place in the list, 0 to 9; also chooses the colour
 * @param id part of node ids and of the names of its words: {@code "leaky-relu"}
 * @param make the function with a given parameter; one without takes any number
 * @param parameter the one number it has, if it has one
 * @param formula LaTeX of f(x)
 * @param derivative LaTeX of the derivation's last line
 * @param range the set of values of f, for a given parameter
 * @param source the paper that introduced it to neural networks
 */
record ActivationChoice(
        int index,
        String id,
        DoubleFunction<Activation> make,
        Optional<ActivationParameter> parameter,
        String formula,
        String derivative,
        DoubleFunction<String> range,
        String source) {
    private static final Texts TEXTS = Texts.of(ActivationChoice.class);

    /** The parameter to start with; NaN for a function without. */
    double usual() {
        return parameter.map(ActivationParameter::usual).orElse(Double.NaN);
    }

    String name() {
        return make.apply(usual()).name();
    }

    /** The formula in plain characters, for screen readers and copying. */
    String spokenFormula() {
        return TEXTS.get("function." + id + ".spoken");
    }

    /** The derivative likewise. */
    String spokenDerivative() {
        return TEXTS.get("function." + id + ".spoken-derivative");
    }

    /** Whether outputs are centred on zero. */
    String centre() {
        return TEXTS.get("function." + id + ".centre");
    }

    /** What to know about it. */
    String remark() {
        return TEXTS.get("function." + id + ".remark");
    }
}
