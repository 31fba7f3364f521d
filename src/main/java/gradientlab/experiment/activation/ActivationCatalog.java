package gradientlab.experiment.activation;

import gradientlab.nn.Activation;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** The ten functions of the tab, in order, with what the card says about each. */
final class ActivationCatalog {
    private static final String BETA_EFFECT = "How sharply the curve bends at 0: large values approach ReLU.";

    private ActivationCatalog() {}

    static List<ActivationChoice> choices() {
        return List.of(
                plain(0, new Activation.Tanh(), tanh()),
                plain(1, new Activation.Sigmoid(), sigmoid()),
                plain(2, new Activation.Relu(), relu()),
                new ActivationChoice(
                        3,
                        leakyRelu(),
                        new ActivationParameter(
                                "slope",
                                "α",
                                0,
                                1,
                                0.01,
                                "The slope for x < 0: 0 is plain ReLU, 1 the identity.",
                                Activation.LeakyRelu::new)),
                new ActivationChoice(
                        4,
                        elu(),
                        new ActivationParameter(
                                "alpha",
                                "α",
                                0,
                                5,
                                1,
                                "Where the left side levels off: at minus alpha. Only 1 makes the slope continuous.",
                                Activation.Elu::new)),
                plain(5, new Activation.Selu(), selu()),
                plain(6, new Activation.Gelu(), gelu()),
                new ActivationChoice(
                        7, silu(), new ActivationParameter("beta", "β", 0.1, 10, 1, BETA_EFFECT, Activation.Silu::new)),
                plain(8, new Activation.Mish(), mish()),
                new ActivationChoice(
                        9,
                        softplus(),
                        new ActivationParameter("beta", "β", 0.1, 10, 1, BETA_EFFECT, Activation.Softplus::new)));
    }

    private static ActivationChoice plain(int index, Activation activation, ActivationFacts facts) {
        return new ActivationChoice(index, facts, activation);
    }

    private static DoubleFunction<String> always(String range) {
        return parameter -> range;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value)
                .replaceAll("(\\.\\d*?)0+$", "$1")
                .replaceAll("\\.$", "");
    }

    private static ActivationFacts tanh() {
        return new ActivationFacts(
                "f(x) = \\tanh x = \\frac{e^{x} - e^{-x}}{e^{x} + e^{-x}}",
                "f'(x) = \\frac{4}{(e^{x} + e^{-x})^2} = 1 - \\tanh^2 x",
                "f(x) = tanh x = (e^x − e^−x) / (e^x + e^−x)",
                "f′(x) = 4 / (e^x + e^−x)² = 1 − tanh² x",
                always("(−1, 1)"),
                "Yes: an odd function, tanh(−x) = −tanh x",
                "The slope is 1 at 0 and smaller everywhere else, so every layer can only shrink this factor of the "
                        + "gradient. Outputs of both signs let the weights of one unit move in different directions.",
                "LeCun, Bottou, Orr, Müller 1998: Efficient BackProp");
    }

    private static ActivationFacts sigmoid() {
        return new ActivationFacts(
                "s(x) = \\frac{1}{1 + e^{-x}}",
                "s'(x) = \\frac{e^{-x}}{(1 + e^{-x})^2} = s(x)\\,(1 - s(x))",
                "s(x) = 1 / (1 + e^−x)",
                "s′(x) = e^−x / (1 + e^−x)² = s(x) (1 − s(x))",
                always("(0, 1)"),
                "No: every output is positive, 1/2 at x = 0",
                "The slope s(1 − s) is at most 1/4, at 0: behind n sigmoid layers this factor of the gradient is at "
                        + "most (1/4)ⁿ. That is how gradients vanish.",
                "Rumelhart, Hinton, Williams 1986: Learning representations by back-propagating errors");
    }

    private static ActivationFacts relu() {
        return new ActivationFacts(
                "f(x) = \\max(0, x)",
                "f'(x) = \\begin{cases} 1 & \\quad x > 0 \\\\ 0 & \\quad x < 0 \\end{cases}",
                "f(x) = max(0, x)",
                "f′(x) = 1 for x > 0, 0 for x < 0",
                always("[0, ∞)"),
                "No: never negative",
                "Slope 1 however large x is: nothing shrinks on the right. On the left the gradient is exactly 0: a unit "
                        + "negative for every sample is dead and stays so. That is not a vanishing gradient, which "
                        + "is small but not 0.",
                "Nair, Hinton 2010: Rectified linear units improve restricted Boltzmann machines");
    }

    private static ActivationFacts leakyRelu() {
        return new ActivationFacts(
                "f(x) = \\begin{cases} x & \\quad x > 0 \\\\ \\alpha x & \\quad x \\le 0 \\end{cases}",
                "f'(x) = \\begin{cases} 1 & \\quad x > 0 \\\\ \\alpha & \\quad x < 0 \\end{cases}",
                "f(x) = x for x > 0, α x for x ≤ 0",
                "f′(x) = 1 for x > 0, α for x < 0",
                slope -> slope > 0 ? "(−∞, ∞)" : "[0, ∞)",
                "No, but outputs have both signs when α > 0",
                "The small slope on the left keeps a gradient, so that a unit can come back: with α > 0 none is dead "
                        + "for good.",
                "Maas, Hannun, Ng 2013: Rectifier nonlinearities improve neural network acoustic models");
    }

    private static ActivationFacts elu() {
        return new ActivationFacts(
                "f(x) = \\begin{cases} x & \\quad x > 0 \\\\ \\alpha\\,(e^{x} - 1) & \\quad x \\le 0 \\end{cases}",
                "f'(x) = \\begin{cases} 1 & \\quad x > 0 \\\\ \\alpha\\,e^{x} = f(x) + \\alpha & \\quad x < 0 \\end{cases}",
                "f(x) = x for x > 0, α (e^x − 1) for x ≤ 0",
                "f′(x) = 1 for x > 0, α e^x = f(x) + α for x < 0",
                alpha -> alpha > 0 ? "(−" + number(alpha) + ", ∞)" : "[0, ∞)",
                "Closer than ReLU: negative outputs pull the mean towards 0",
                "On the left it levels off at −α: there the output hardly depends on x, but unlike ReLU's it is not 0. "
                        + "The slope has no jump at 0 when α = 1.",
                "Clevert, Unterthiner, Hochreiter 2016: Fast and accurate deep network learning by exponential "
                        + "linear units");
    }

    private static ActivationFacts selu() {
        return new ActivationFacts(
                "f(x) = \\begin{cases} \\lambda x & \\quad x > 0 \\\\ \\lambda\\alpha\\,(e^{x} - 1) & \\quad x \\le 0 \\end{cases}",
                "f'(x) = \\begin{cases} \\lambda & \\quad x > 0 \\\\ \\lambda\\alpha\\,e^{x} = f(x) + \\lambda\\alpha & \\quad x < 0"
                        + " \\end{cases}",
                "f(x) = λ x for x > 0, λ α (e^x − 1) for x ≤ 0",
                "f′(x) = λ for x > 0, λ α e^x = f(x) + λ α for x < 0",
                always("(−1.7581, ∞)"),
                "On average: standard normal inputs give outputs of mean 0",
                "λ ≈ 1.0507 and α ≈ 1.6733 are chosen so that inputs of mean 0 and variance 1 keep both through the "
                        + "layers, if the weights have mean 0 and variance 1/n for n inputs.",
                "Klambauer, Unterthiner, Mayr, Hochreiter 2017: Self-normalizing neural networks");
    }

    private static ActivationFacts gelu() {
        return new ActivationFacts(
                "f(x) = x\\,\\Phi(x) = \\frac{x}{2}\\left[1 + \\mathrm{erf}\\,\\frac{x}{\\sqrt{2}}\\right]",
                "f'(x) = \\Phi(x) + x\\,\\varphi(x),\\quad \\varphi(x) = \\frac{e^{-x^2/2}}{\\sqrt{2\\pi}}",
                "f(x) = x Φ(x) = x/2 · [1 + erf(x/√2)]",
                "f′(x) = Φ(x) + x φ(x), where φ(x) = e^(−x²/2) / √(2π)",
                always("[−0.1700, ∞)"),
                "No: only slightly negative outputs",
                "Weighs x by Φ(x), the share of a standard normal below it. Not monotone: left of the minimum at "
                        + "x ≈ −0.752 the slope is negative. This is the exact form; libraries often use an "
                        + "approximation with tanh or a sigmoid.",
                "Hendrycks, Gimpel 2016: Gaussian error linear units");
    }

    private static ActivationFacts silu() {
        return new ActivationFacts(
                "f(x) = x\\,s(\\beta x),\\quad s(u) = \\frac{1}{1 + e^{-u}}",
                "f'(x) = s(\\beta x) + \\beta x\\,s(\\beta x)\\,(1 - s(\\beta x))",
                "f(x) = x s(βx), where s(u) = 1 / (1 + e^−u)",
                "f′(x) = s(βx) + βx s(βx) (1 − s(βx))",
                beta -> "[−" + number(0.27846454276107 / beta) + ", ∞)",
                "No: only slightly negative outputs",
                "Also called swish. Not monotone: left of the minimum at βx ≈ −1.278 the slope is negative. On the "
                        + "right the slope rises to about 1.1 before it settles at 1.",
                "Elfwing, Uchibe, Doya 2018: Sigmoid-weighted linear units; as swish: Ramachandran et al. 2017");
    }

    private static ActivationFacts mish() {
        return new ActivationFacts(
                "f(x) = x \\tanh w,\\quad w = \\ln(1 + e^{x})",
                "f'(x) = \\tanh w + x\\,s(x)\\,(1 - \\tanh^2 w),\\quad s = w'",
                "f(x) = x tanh w, where w = ln(1 + e^x)",
                "f′(x) = tanh w + x s(x) (1 − tanh² w), where s(x) = 1 / (1 + e^−x) is the derivative of w",
                always("[−0.3088, ∞)"),
                "No: only slightly negative outputs",
                "Smooth everywhere, like SiLU, and not monotone: left of the minimum at x ≈ −1.192 the slope is "
                        + "negative. s is the sigmoid.",
                "Misra 2019: Mish, a self regularized non-monotonic activation function");
    }

    private static ActivationFacts softplus() {
        return new ActivationFacts(
                "f(x) = \\frac{1}{\\beta}\\,\\ln(1 + e^{\\beta x})",
                "f'(x) = \\frac{e^{\\beta x}}{1 + e^{\\beta x}} = s(\\beta x)",
                "f(x) = ln(1 + e^(βx)) / β",
                "f′(x) = e^(βx) / (1 + e^(βx)) = s(βx), the sigmoid",
                always("(0, ∞)"),
                "No: every output is positive",
                "A smooth ReLU; its derivative is exactly the sigmoid of βx. The slope is never 0, but fades on the "
                        + "left, where ReLU's is 0.",
                "Dugas, Bengio, Bélisle, Nadeau, Garcia 2001: Incorporating second-order functional knowledge");
    }
}
