package gradientlab.nn;

import gradientlab.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.gamma.Erfc;

/**
 * An activation function beside its derivative (course part 1).
 *
 * <p>Both are scalar functions on the whole real line, in {@code double}. The derivative is given x <em>and</em> y =
 * f(x), because for sigmoid and tanh the cheapest form uses the output that the forward pass already has: s(1-s) and
 * 1-t². Where that output has rounded to its limit the derivative is 0: its error is below 1e-15, not below one ulp. At
 * a kink (x = 0 for ReLU and leaky ReLU, for SELU, and for ELU unless alpha is 1) the derivative is the left one, as
 * the course plots it: ReLU'(0) = 0. NaN in gives NaN out, and nothing else does: not even an infinite x.
 */
public sealed interface Activation {

    /** The name in prose and on legends, for example {@code "leaky ReLU"}. */
    String name();

    /** f(x). */
    double value(double x);

    /**
     * f'(x).
     *
     * @param x the input
     * @param y f(x), already computed
     */
    double derivative(double x, double y);

    /** What can be set of it; empty for a function without. */
    default Optional<Parameter> parameter() {
        return Optional.empty();
    }

    /**
     * The same function with another {@link #parameter()}.
     *
     * @throws InvalidSetting when the value is outside what the function takes
     */
    default Activation with(double value) {
        throw new IllegalArgumentException(name() + " has no parameter");
    }

    /**
     * A setting of a function.
     *
     * @param name {@code "slope"}, {@code "alpha"} or {@code "beta"}
     * @param least smallest that a form offers
     * @param most largest that a form offers
     */
    record Parameter(String name, double value, double least, double most) {
        private static final double MOST = 100;
    }

    /** f'(x). */
    default double derivative(double x) {
        return derivative(x, value(x));
    }

    /** y[i] = f(x[i]) for the first n elements; x and y may be the same array. */
    default void values(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = value(x[i]);
        }
    }

    /** d[i] *= f'(x[i]) for the first n elements, where y[i] = f(x[i]): the chain rule through the activation. */
    default void timesDerivative(double[] x, double[] y, double[] d, int n) {
        for (int i = 0; i < n; i++) {
            d[i] *= derivative(x[i], y[i]);
        }
    }

    /** Every activation of the lab with its usual parameters, in the order the tab lists them. */
    static List<Activation> all() {
        return List.of(
                new Tanh(),
                new Sigmoid(),
                new Relu(),
                new LeakyRelu(0.01),
                new Elu(1),
                new Selu(),
                new Gelu(),
                new Silu(1),
                new Mish(),
                new Softplus(1));
    }

    /**
     * The one of {@link #all()} of this name, in capitals or not.
     *
     * @throws InvalidSetting with a sentence that lists the names when there is none
     */
    static Activation named(String name) {
        return all().stream()
                .filter(function -> function.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new InvalidSetting(
                        "activation",
                        sentence(
                                "activation.none",
                                name,
                                all().stream().map(Activation::name).collect(Collectors.joining(", ")))));
    }

    private static void requirePositive(String name, double beta) {
        if (!(beta > 0 && beta < Double.POSITIVE_INFINITY)) {
            throw new InvalidSetting("beta", sentence("beta.outside", name, beta));
        }
    }

    /** Looked up here, since a constant of an interface would be public. */
    private static String sentence(String key, Object... arguments) {
        return Texts.of(Activation.class).get(key, arguments);
    }

    /** Hyperbolic tangent: range (-1, 1), zero-centred; f' = 1 - f². */
    record Tanh() implements Activation {
        @Override
        public String name() {
            return "tanh";
        }

        @Override
        public double value(double x) {
            return StrictMath.tanh(x);
        }

        @Override
        public double derivative(double x, double y) {
            return 1 - y * y;
        }

        /** By e^(2x), three times as fast as {@link StrictMath#tanh} and within 4e-16 of it. */
        @Override
        public void values(double[] x, double[] y, int n) {
            for (int i = 0; i < n; i++) {
                y[i] = 1 - 2 / (1 + Exp.of(2 * x[i]));
            }
        }

        @Override
        public void timesDerivative(double[] x, double[] y, double[] d, int n) {
            for (int i = 0; i < n; i++) {
                d[i] *= 1 - y[i] * y[i];
            }
        }
    }

    /** Logistic sigmoid: range (0, 1); f' = f (1 - f), at most 1/4. */
    record Sigmoid() implements Activation {
        @Override
        public String name() {
            return "sigmoid";
        }

        @Override
        public double value(double x) {
            return 1 / (1 + Exp.of(-x));
        }

        @Override
        public double derivative(double x, double y) {
            return y * (1 - y);
        }

        @Override
        public void values(double[] x, double[] y, int n) {
            for (int i = 0; i < n; i++) {
                y[i] = 1 / (1 + Exp.of(-x[i]));
            }
        }

        @Override
        public void timesDerivative(double[] x, double[] y, double[] d, int n) {
            for (int i = 0; i < n; i++) {
                d[i] *= y[i] * (1 - y[i]);
            }
        }
    }

    /** Rectified linear unit, max(0, x): never saturates on the right, exactly zero gradient on the left. */
    record Relu() implements Activation {
        @Override
        public String name() {
            return "ReLU";
        }

        @Override
        public double value(double x) {
            return Math.max(0, x);
        }

        @Override
        public double derivative(double x, double y) {
            return Double.isNaN(x) ? Double.NaN : x > 0 ? 1 : 0;
        }
    }

    /**
     * ReLU with a small slope on the left, so that no unit is ever dead (Maas et al., 2013).
     *
     * @param slope the derivative for x &lt; 0, from 0 (plain ReLU) to 1 (the identity), usually 0.01
     */
    record LeakyRelu(double slope) implements Activation {
        /** @throws InvalidSetting unless 0 &le; slope &le; 1 */
        public LeakyRelu {
            if (!(slope >= 0 && slope <= 1)) {
                throw new InvalidSetting("slope", sentence("slope.outside", slope));
            }
        }

        @Override
        public String name() {
            return "leaky ReLU";
        }

        @Override
        public Optional<Parameter> parameter() {
            return Optional.of(new Parameter("slope", slope, 0, 1));
        }

        @Override
        public Activation with(double value) {
            return new LeakyRelu(value);
        }

        @Override
        public double value(double x) {
            // 0 times minus infinity would be NaN
            return x > 0 ? x : slope == 0 && !Double.isNaN(x) ? 0 : slope * x;
        }

        @Override
        public double derivative(double x, double y) {
            return Double.isNaN(x) ? Double.NaN : x > 0 ? 1 : slope;
        }
    }

    /**
     * Exponential linear unit (Clevert et al., 2016).
     *
     * @param alpha at least 0; the saturation value on the left is -alpha; alpha = 1 makes the derivative continuous
     */
    record Elu(double alpha) implements Activation {
        /** @throws InvalidSetting when alpha is negative or not finite */
        public Elu {
            if (!(alpha >= 0 && alpha < Double.POSITIVE_INFINITY)) {
                throw new InvalidSetting("alpha", sentence("alpha.outside", alpha));
            }
        }

        @Override
        public String name() {
            return "ELU";
        }

        @Override
        public Optional<Parameter> parameter() {
            return Optional.of(new Parameter("alpha", alpha, 0, Parameter.MOST));
        }

        @Override
        public Activation with(double value) {
            return new Elu(value);
        }

        @Override
        public double value(double x) {
            return x > 0 ? x : alpha * StrictMath.expm1(x);
        }

        @Override
        public double derivative(double x, double y) {
            return x > 0 ? 1 : alpha * Exp.of(x);
        }
    }

    /** Self-normalising ELU with the two constants of Klambauer et al. (2017). */
    record Selu() implements Activation {
        /** Saturation on the left is -SCALE * ALPHA. */
        public static final double ALPHA = 1.6732632423543772;

        /** Slope on the right. */
        public static final double SCALE = 1.0507009873554805;

        @Override
        public String name() {
            return "SELU";
        }

        @Override
        public double value(double x) {
            return x > 0 ? SCALE * x : SCALE * ALPHA * StrictMath.expm1(x);
        }

        @Override
        public double derivative(double x, double y) {
            return x > 0 ? SCALE : SCALE * ALPHA * Exp.of(x);
        }
    }

    /** Gaussian error linear unit, exact form x·Φ(x) (Hendrycks and Gimpel, 2016). */
    record Gelu() implements Activation {
        private static final double SQRT_2 = Math.sqrt(2);
        private static final double INV_SQRT_2PI = 1 / Math.sqrt(2 * Math.PI);

        @Override
        public String name() {
            return "GELU";
        }

        /** Φ(x), the standard normal's cumulative distribution; by erfc, so that the left tail keeps its digits. */
        private static double phi(double x) {
            return 0.5 * Erfc.value(-x / SQRT_2);
        }

        @Override
        public double value(double x) {
            return x == Double.NEGATIVE_INFINITY ? 0 : x * phi(x);
        }

        @Override
        public double derivative(double x, double y) {
            return Double.isInfinite(x) ? (x > 0 ? 1 : 0) : phi(x) + x * INV_SQRT_2PI * Exp.of(-x * x / 2);
        }
    }

    /**
     * Sigmoid-weighted linear unit, x·sigmoid(βx), also called swish (Elfwing et al., 2017; Ramachandran et al., 2017).
     *
     * @param beta greater than 0; 1 gives SiLU; large values approach ReLU
     */
    record Silu(double beta) implements Activation {
        /** @throws InvalidSetting unless beta is finite and greater than 0 */
        public Silu {
            requirePositive("SiLU", beta);
        }

        @Override
        public String name() {
            return "SiLU";
        }

        @Override
        public Optional<Parameter> parameter() {
            return Optional.of(new Parameter("beta", beta, 1 / Parameter.MOST, Parameter.MOST));
        }

        @Override
        public Activation with(double value) {
            return new Silu(value);
        }

        @Override
        public double value(double x) {
            return x == Double.NEGATIVE_INFINITY ? 0 : x / (1 + Exp.of(-beta * x));
        }

        @Override
        public double derivative(double x, double y) {
            double u = beta * x;
            double s = 1 / (1 + Exp.of(-u));
            return Double.isInfinite(u) ? s : s + u * s * (1 - s);
        }
    }

    /** x·tanh(softplus(x)) (Misra, 2019). */
    record Mish() implements Activation {
        @Override
        public String name() {
            return "Mish";
        }

        @Override
        public double value(double x) {
            return x == Double.NEGATIVE_INFINITY ? 0 : x * StrictMath.tanh(Softplus.of(x));
        }

        @Override
        public double derivative(double x, double y) {
            double t = StrictMath.tanh(Softplus.of(x));
            double s = 1 / (1 + Exp.of(-x));
            return Double.isInfinite(x) ? t : t + x * s * (1 - t * t);
        }
    }

    /**
     * Smooth ReLU, ln(1 + e^(βx)) / β (Dugas et al., 2001); its derivative is the sigmoid of βx.
     *
     * @param beta sharpness, greater than 0; 1 is usual, large values approach ReLU
     */
    record Softplus(double beta) implements Activation {
        /** @throws InvalidSetting unless beta is finite and greater than 0 */
        public Softplus {
            requirePositive("softplus", beta);
        }

        @Override
        public String name() {
            return "softplus";
        }

        @Override
        public Optional<Parameter> parameter() {
            return Optional.of(new Parameter("beta", beta, 1 / Parameter.MOST, Parameter.MOST));
        }

        @Override
        public Activation with(double value) {
            return new Softplus(value);
        }

        /** ln(1 + e^x) without overflow: max(x, 0) + ln(1 + e^-|x|). */
        static double of(double x) {
            return Math.max(x, 0) + StrictMath.log1p(Exp.of(-Math.abs(x)));
        }

        @Override
        public double value(double x) {
            return Math.max(x, 0) + StrictMath.log1p(Exp.of(-Math.abs(beta * x))) / beta;
        }

        @Override
        public double derivative(double x, double y) {
            return 1 / (1 + Exp.of(-beta * x));
        }
    }
}
