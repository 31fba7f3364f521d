package gradientlab.experiment.activation;

import gradientlab.nn.Activation;
import gradientlab.plot.NumberText;
import java.util.List;
import java.util.Optional;

/** The ten functions of the tab, in order, with what the card says about each. */
final class ActivationCatalog {
    private static final List<ActivationChoice> CHOICES = List.of(
            fixed(
                    0,
                    "tanh",
                    new Activation.Tanh(),
                    "f(x) = \\tanh x = \\frac{e^{x} - e^{-x}}{e^{x} + e^{-x}}",
                    "f'(x) = \\frac{4}{(e^{x} + e^{-x})^2} = 1 - \\tanh^2 x",
                    "(−1, 1)",
                    "LeCun, Bottou, Orr, Müller 1998: Efficient BackProp"),
            fixed(
                    1,
                    "sigmoid",
                    new Activation.Sigmoid(),
                    "s(x) = \\frac{1}{1 + e^{-x}}",
                    "s'(x) = \\frac{e^{-x}}{(1 + e^{-x})^2} = s(x)\\,(1 - s(x))",
                    "(0, 1)",
                    "Rumelhart, Hinton, Williams 1986: Learning representations by back-propagating errors"),
            fixed(
                    2,
                    "relu",
                    new Activation.Relu(),
                    "f(x) = \\max(0, x)",
                    "f'(x) = \\begin{cases} 1 & \\quad x > 0 \\\\ 0 & \\quad x < 0 \\end{cases}",
                    "[0, ∞)",
                    "Nair, Hinton 2010: Rectified linear units improve restricted Boltzmann machines"),
            new ActivationChoice(
                    3,
                    "leaky-relu",
                    Activation.LeakyRelu::new,
                    Optional.of(new ActivationParameter("slope", "α", 0, 1, 0.01)),
                    "f(x) = \\begin{cases} x & \\quad x > 0 \\\\ \\alpha x & \\quad x \\le 0 \\end{cases}",
                    "f'(x) = \\begin{cases} 1 & \\quad x > 0 \\\\ \\alpha & \\quad x < 0 \\end{cases}",
                    slope -> slope > 0 ? "(−∞, ∞)" : "[0, ∞)",
                    "Maas, Hannun, Ng 2013: Rectifier nonlinearities improve neural network acoustic models"),
            new ActivationChoice(
                    4,
                    "elu",
                    Activation.Elu::new,
                    Optional.of(new ActivationParameter("alpha", "α", 0, 5, 1)),
                    "f(x) = \\begin{cases} x & \\quad x > 0 \\\\ \\alpha\\,(e^{x} - 1) & \\quad x \\le 0 \\end{cases}",
                    "f'(x) = \\begin{cases} 1 & \\quad x > 0 \\\\ \\alpha\\,e^{x} = f(x) + \\alpha & \\quad x < 0 \\end{cases}",
                    alpha -> alpha > 0 ? "(−" + NumberText.compact(alpha) + ", ∞)" : "[0, ∞)",
                    "Clevert, Unterthiner, Hochreiter 2016: Fast and accurate deep network learning by exponential "
                            + "linear units"),
            fixed(
                    5,
                    "selu",
                    new Activation.Selu(),
                    "f(x) = \\begin{cases} \\lambda x & \\quad x > 0 \\\\ \\lambda\\alpha\\,(e^{x} - 1) & \\quad x \\le 0 \\end{cases}",
                    "f'(x) = \\begin{cases} \\lambda & \\quad x > 0 \\\\ \\lambda\\alpha\\,e^{x} = f(x) + \\lambda\\alpha & \\quad x < 0"
                            + " \\end{cases}",
                    "(−1.7581, ∞)",
                    "Klambauer, Unterthiner, Mayr, Hochreiter 2017: Self-normalizing neural networks"),
            fixed(
                    6,
                    "gelu",
                    new Activation.Gelu(),
                    "f(x) = x\\,\\Phi(x) = \\frac{x}{2}\\left[1 + \\mathrm{erf}\\,\\frac{x}{\\sqrt{2}}\\right]",
                    "f'(x) = \\Phi(x) + x\\,\\varphi(x),\\quad \\varphi(x) = \\frac{e^{-x^2/2}}{\\sqrt{2\\pi}}",
                    "[−0.1700, ∞)",
                    "Hendrycks, Gimpel 2016: Gaussian error linear units"),
            new ActivationChoice(
                    7,
                    "silu",
                    Activation.Silu::new,
                    Optional.of(new ActivationParameter("beta", "β", 0.1, 10, 1)),
                    "f(x) = x\\,s(\\beta x),\\quad s(u) = \\frac{1}{1 + e^{-u}}",
                    "f'(x) = s(\\beta x) + \\beta x\\,s(\\beta x)\\,(1 - s(\\beta x))",
                    beta -> "[−" + NumberText.compact(0.27846454276107 / beta) + ", ∞)",
                    "Elfwing, Uchibe, Doya 2018: Sigmoid-weighted linear units; Ramachandran, Zoph, Le 2017 (swish)"),
            fixed(
                    8,
                    "mish",
                    new Activation.Mish(),
                    "f(x) = x \\tanh w,\\quad w = \\ln(1 + e^{x})",
                    "f'(x) = \\tanh w + x\\,s(x)\\,(1 - \\tanh^2 w),\\quad s = w'",
                    "[−0.3088, ∞)",
                    "Misra 2019: Mish, a self regularized non-monotonic activation function"),
            new ActivationChoice(
                    9,
                    "softplus",
                    Activation.Softplus::new,
                    Optional.of(new ActivationParameter("beta", "β", 0.1, 10, 1)),
                    "f(x) = \\frac{1}{\\beta}\\,\\ln(1 + e^{\\beta x})",
                    "f'(x) = \\frac{e^{\\beta x}}{1 + e^{\\beta x}} = s(\\beta x)",
                    beta -> "(0, ∞)",
                    "Dugas, Bengio, Bélisle, Nadeau, Garcia 2001: Incorporating second-order functional knowledge"));
    private static final List<String> IDS =
            CHOICES.stream().map(ActivationChoice::id).toList();

    private ActivationCatalog() {}

    static List<ActivationChoice> choices() {
        return CHOICES;
    }

    /** The functions' ids, in their order. */
    static List<String> ids() {
        return IDS;
    }

    /** @throws java.util.NoSuchElementException for an id that no function has */
    static ActivationChoice choice(String id) {
        return CHOICES.stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A function without a parameter. */
    private static ActivationChoice fixed(
            int index, String id, Activation function, String formula, String derivative, String range, String source) {
        return new ActivationChoice(
                index, id, parameter -> function, Optional.empty(), formula, derivative, parameter -> range, source);
    }
}
