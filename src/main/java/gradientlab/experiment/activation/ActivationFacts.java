package gradientlab.experiment.activation;

import gradientlab.text.Texts;
import java.util.function.DoubleFunction;

/**
 * What the card says about an activation, as far as it is not computed from the function itself.
 *
 * @param key where its words are among the texts
 * @param formula LaTeX of f(x)
 * @param derivative LaTeX of the derivation's last line
 * @param range the set of values of f, for a given parameter
 * @param source the paper that introduced it to neural networks
 */
record ActivationFacts(String key, String formula, String derivative, DoubleFunction<String> range, String source) {
    private static final Texts TEXTS = Texts.of(ActivationFacts.class);

    /** The formula in plain characters, for screen readers and copying. */
    String spokenFormula() {
        return TEXTS.get("function." + key + ".spoken");
    }

    /** The derivative likewise. */
    String spokenDerivative() {
        return TEXTS.get("function." + key + ".spoken-derivative");
    }

    /** Whether outputs are centred on zero. */
    String centre() {
        return TEXTS.get("function." + key + ".centre");
    }

    /** What to know about it. */
    String remark() {
        return TEXTS.get("function." + key + ".remark");
    }
}
