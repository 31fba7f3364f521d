package gradientlab.experiment.activation;

import java.util.function.DoubleFunction;

/**
 * What the card says about an activation, as far as it is not computed from the function itself.
 *
 * @param formula LaTeX of f(x)
 * @param derivative LaTeX of the derivation's last line
 * @param spokenFormula the formula in plain characters, for screen readers and copying
 * @param spokenDerivative the derivative likewise
 * @param range the set of values of f, for a given parameter
 * @param centre whether outputs are centred on zero
 * @param remark what to know about it
 * @param source the paper that introduced it to neural networks
 */
record ActivationFacts(
        String formula,
        String derivative,
        String spokenFormula,
        String spokenDerivative,
        DoubleFunction<String> range,
        String centre,
        String remark,
        String source) {}
