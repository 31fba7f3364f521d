package gradientlab.experiment.activation;

import gradientlab.nn.Activation;
import gradientlab.plot.NumberText;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** The ten functions of the tab, in order, with what the card says about each. */
final class ActivationCatalog {
    private static final List<ActivationChoice> CHOICES =
            List.of(tanh(), sigmoid(), relu(), leakyRelu(), elu(), selu(), gelu(), silu(), mish(), softplus());
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

    private static <T> DoubleFunction<T> always(T value) {
        return parameter -> value;
    }

    private static ActivationChoice tanh() {
        return new ActivationChoice(
                0,
                "tanh",
                always(new Activation.Tanh()),
                Optional.empty(),
                "f(x) = \\tanh x = \\frac{e^{x} - e^{-x}}{e^{x} + e^{-x}}",
                "f'(x) = \\frac{4}{(e^{x} + e^{-x})^2} = 1 - \\tanh^2 x",
                always("(−1, 1)"),
                "LeCun, Bottou, Orr, Müller 1998: Efficient BackProp");
    }

    private static ActivationChoice sigmoid() {
        return new ActivationChoice(
                1,
                "sigmoid",
                always(new Activation.Sigmoid()),
                Optional.empty(),
                "s(x) = \\frac{1}{1 + e^{-x}}",
                "s'(x) = \\frac{e^{-x}}{(1 + e^{-x})^2} = s(x)\\,(1 - s(x))",
                always("(0, 1)"),
                "Rumelhart, Hinton, Williams 1986: Learning representations by back-propagating errors");
    }

    private static ActivationChoice relu() {
        return new ActivationChoice(
                2,
                "relu",
                always(new Activation.Relu()),
                Optional.empty(),
                "f(x) = \\max(0, x)",
                "f'(x) = \\begin{cases} 1 & \\quad x > 0 \\\\ 0 & \\quad x < 0 \\end{cases}",
                always("[0, ∞)"),
                "Nair, Hinton 2010: Rectified linear units improve restricted Boltzmann machines");
    }

    private static ActivationChoice leakyRelu() {
        return new ActivationChoice(
                3,
                "leaky-relu",
                Activation.LeakyRelu::new,
                Optional.of(new ActivationParameter("slope", "α", 0, 1, 0.01)),
                "f(x) = \\begin{cases} x & \\quad x > 0 \\\\ \\alpha x & \\quad x \\le 0 \\end{cases}",
                "f'(x) = \\begin{cases} 1 & \\quad x > 0 \\\\ \\alpha & \\quad x < 0 \\end{cases}",
                slope -> slope > 0 ? "(−∞, ∞)" : "[0, ∞)",
                "Maas, Hannun, Ng 2013: Rectifier nonlinearities improve neural network acoustic models");
    }

    private static ActivationChoice elu() {
        return new ActivationChoice(
                4,
                "elu",
                Activation.Elu::new,
                Optional.of(new ActivationParameter("alpha", "α", 0, 5, 1)),
                "f(x) = \\begin{cases} x & \\quad x > 0 \\\\ \\alpha\\,(e^{x} - 1) & \\quad x \\le 0 \\end{cases}",
                "f'(x) = \\begin{cases} 1 & \\quad x > 0 \\\\ \\alpha\\,e^{x} = f(x) + \\alpha & \\quad x < 0 \\end{cases}",
                alpha -> alpha > 0 ? "(−" + NumberText.compact(alpha) + ", ∞)" : "[0, ∞)",
                "Clevert, Unterthiner, Hochreiter 2016: Fast and accurate deep network learning by exponential "
                        + "linear units");
    }

    private static ActivationChoice selu() {
        return new ActivationChoice(
                5,
                "selu",
                always(new Activation.Selu()),
                Optional.empty(),
                "f(x) = \\begin{cases} \\lambda x & \\quad x > 0 \\\\ \\lambda\\alpha\\,(e^{x} - 1) & \\quad x \\le 0 \\end{cases}",
                "f'(x) = \\begin{cases} \\lambda & \\quad x > 0 \\\\ \\lambda\\alpha\\,e^{x} = f(x) + \\lambda\\alpha & \\quad x < 0"
                        + " \\end{cases}",
                always("(−1.7581, ∞)"),
                "Klambauer, Unterthiner, Mayr, Hochreiter 2017: Self-normalizing neural networks");
    }

    private static ActivationChoice gelu() {
        return new ActivationChoice(
                6,
                "gelu",
                always(new Activation.Gelu()),
                Optional.empty(),
                "f(x) = x\\,\\Phi(x) = \\frac{x}{2}\\left[1 + \\mathrm{erf}\\,\\frac{x}{\\sqrt{2}}\\right]",
                "f'(x) = \\Phi(x) + x\\,\\varphi(x),\\quad \\varphi(x) = \\frac{e^{-x^2/2}}{\\sqrt{2\\pi}}",
                always("[−0.1700, ∞)"),
                "Hendrycks, Gimpel 2016: Gaussian error linear units");
    }

    private static ActivationChoice silu() {
        return new ActivationChoice(
                7,
                "silu",
                Activation.Silu::new,
                Optional.of(new ActivationParameter("beta", "β", 0.1, 10, 1)),
                "f(x) = x\\,s(\\beta x),\\quad s(u) = \\frac{1}{1 + e^{-u}}",
                "f'(x) = s(\\beta x) + \\beta x\\,s(\\beta x)\\,(1 - s(\\beta x))",
                beta -> "[−" + NumberText.compact(0.27846454276107 / beta) + ", ∞)",
                "Elfwing, Uchibe, Doya 2018: Sigmoid-weighted linear units; Ramachandran, Zoph, Le 2017 (swish)");
    }

    private static ActivationChoice mish() {
        return new ActivationChoice(
                8,
                "mish",
                always(new Activation.Mish()),
                Optional.empty(),
                "f(x) = x \\tanh w,\\quad w = \\ln(1 + e^{x})",
                "f'(x) = \\tanh w + x\\,s(x)\\,(1 - \\tanh^2 w),\\quad s = w'",
                always("[−0.3088, ∞)"),
                "Misra 2019: Mish, a self regularized non-monotonic activation function");
    }

    private static ActivationChoice softplus() {
        return new ActivationChoice(
                9,
                "softplus",
                Activation.Softplus::new,
                Optional.of(new ActivationParameter("beta", "β", 0.1, 10, 1)),
                "f(x) = \\frac{1}{\\beta}\\,\\ln(1 + e^{\\beta x})",
                "f'(x) = \\frac{e^{\\beta x}}{1 + e^{\\beta x}} = s(\\beta x)",
                always("(0, ∞)"),
                "Dugas, Bengio, Bélisle, Nadeau, Garcia 2001: Incorporating second-order functional knowledge");
    }
}
