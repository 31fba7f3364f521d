package gradientlab.experiment.activation;

import gradientlab.nn.Activation;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** The ten functions of the tab, in order, with what the card says about each. */
final class ActivationCatalog {
    private ActivationCatalog() {}

    static List<ActivationChoice> choices() {
        return List.of(
                plain(0, new Activation.Tanh(), tanh()),
                plain(1, new Activation.Sigmoid(), sigmoid()),
                plain(2, new Activation.Relu(), relu()),
                new ActivationChoice(
                        3, leakyRelu(), new ActivationParameter("slope", "α", 0, 1, 0.01, Activation.LeakyRelu::new)),
                new ActivationChoice(4, elu(), new ActivationParameter("alpha", "α", 0, 5, 1, Activation.Elu::new)),
                plain(5, new Activation.Selu(), selu()),
                plain(6, new Activation.Gelu(), gelu()),
                new ActivationChoice(7, silu(), new ActivationParameter("beta", "β", 0.1, 10, 1, Activation.Silu::new)),
                plain(8, new Activation.Mish(), mish()),
                new ActivationChoice(
                        9, softplus(), new ActivationParameter("beta", "β", 0.1, 10, 1, Activation.Softplus::new)));
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
                "tanh",
                "f(x) = \\tanh x = \\frac{e^{x} - e^{-x}}{e^{x} + e^{-x}}",
                "f'(x) = \\frac{4}{(e^{x} + e^{-x})^2} = 1 - \\tanh^2 x",
                always("(−1, 1)"),
                "LeCun, Bottou, Orr, Müller 1998: Efficient BackProp");
    }

    private static ActivationFacts sigmoid() {
        return new ActivationFacts(
                "sigmoid",
                "s(x) = \\frac{1}{1 + e^{-x}}",
                "s'(x) = \\frac{e^{-x}}{(1 + e^{-x})^2} = s(x)\\,(1 - s(x))",
                always("(0, 1)"),
                "Rumelhart, Hinton, Williams 1986: Learning representations by back-propagating errors");
    }

    private static ActivationFacts relu() {
        return new ActivationFacts(
                "relu",
                "f(x) = \\max(0, x)",
                "f'(x) = \\begin{cases} 1 & \\quad x > 0 \\\\ 0 & \\quad x < 0 \\end{cases}",
                always("[0, ∞)"),
                "Nair, Hinton 2010: Rectified linear units improve restricted Boltzmann machines");
    }

    private static ActivationFacts leakyRelu() {
        return new ActivationFacts(
                "leaky-relu",
                "f(x) = \\begin{cases} x & \\quad x > 0 \\\\ \\alpha x & \\quad x \\le 0 \\end{cases}",
                "f'(x) = \\begin{cases} 1 & \\quad x > 0 \\\\ \\alpha & \\quad x < 0 \\end{cases}",
                slope -> slope > 0 ? "(−∞, ∞)" : "[0, ∞)",
                "Maas, Hannun, Ng 2013: Rectifier nonlinearities improve neural network acoustic models");
    }

    private static ActivationFacts elu() {
        return new ActivationFacts(
                "elu",
                "f(x) = \\begin{cases} x & \\quad x > 0 \\\\ \\alpha\\,(e^{x} - 1) & \\quad x \\le 0 \\end{cases}",
                "f'(x) = \\begin{cases} 1 & \\quad x > 0 \\\\ \\alpha\\,e^{x} = f(x) + \\alpha & \\quad x < 0 \\end{cases}",
                alpha -> alpha > 0 ? "(−" + number(alpha) + ", ∞)" : "[0, ∞)",
                "Clevert, Unterthiner, Hochreiter 2016: Fast and accurate deep network learning by exponential "
                        + "linear units");
    }

    private static ActivationFacts selu() {
        return new ActivationFacts(
                "selu",
                "f(x) = \\begin{cases} \\lambda x & \\quad x > 0 \\\\ \\lambda\\alpha\\,(e^{x} - 1) & \\quad x \\le 0 \\end{cases}",
                "f'(x) = \\begin{cases} \\lambda & \\quad x > 0 \\\\ \\lambda\\alpha\\,e^{x} = f(x) + \\lambda\\alpha & \\quad x < 0"
                        + " \\end{cases}",
                always("(−1.7581, ∞)"),
                "Klambauer, Unterthiner, Mayr, Hochreiter 2017: Self-normalizing neural networks");
    }

    private static ActivationFacts gelu() {
        return new ActivationFacts(
                "gelu",
                "f(x) = x\\,\\Phi(x) = \\frac{x}{2}\\left[1 + \\mathrm{erf}\\,\\frac{x}{\\sqrt{2}}\\right]",
                "f'(x) = \\Phi(x) + x\\,\\varphi(x),\\quad \\varphi(x) = \\frac{e^{-x^2/2}}{\\sqrt{2\\pi}}",
                always("[−0.1700, ∞)"),
                "Hendrycks, Gimpel 2016: Gaussian error linear units");
    }

    private static ActivationFacts silu() {
        return new ActivationFacts(
                "silu",
                "f(x) = x\\,s(\\beta x),\\quad s(u) = \\frac{1}{1 + e^{-u}}",
                "f'(x) = s(\\beta x) + \\beta x\\,s(\\beta x)\\,(1 - s(\\beta x))",
                beta -> "[−" + number(0.27846454276107 / beta) + ", ∞)",
                "Elfwing, Uchibe, Doya 2018: Sigmoid-weighted linear units; Ramachandran, Zoph, Le 2017 (swish)");
    }

    private static ActivationFacts mish() {
        return new ActivationFacts(
                "mish",
                "f(x) = x \\tanh w,\\quad w = \\ln(1 + e^{x})",
                "f'(x) = \\tanh w + x\\,s(x)\\,(1 - \\tanh^2 w),\\quad s = w'",
                always("[−0.3088, ∞)"),
                "Misra 2019: Mish, a self regularized non-monotonic activation function");
    }

    private static ActivationFacts softplus() {
        return new ActivationFacts(
                "softplus",
                "f(x) = \\frac{1}{\\beta}\\,\\ln(1 + e^{\\beta x})",
                "f'(x) = \\frac{e^{\\beta x}}{1 + e^{\\beta x}} = s(\\beta x)",
                always("(0, ∞)"),
                "Dugas, Bengio, Bélisle, Nadeau, Garcia 2001: Incorporating second-order functional knowledge");
    }
}
