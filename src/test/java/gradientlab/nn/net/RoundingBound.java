package gradientlab.nn.net;

import gradientlab.nn.Activation;
import gradientlab.nn.AvgPool2d;
import gradientlab.nn.Tensor4;
import gradientlab.nn.net.Trace.LayerTrace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * How far a computation in 32 bits may come off the plain one in 64, at worst, number by number (a running error analysis:
 * Higham, Accuracy and Stability of Numerical Algorithms, 3.3). With u = 2^-24, whoever adds n products in whatever order,
 * fused or not, is off by at most g(n) = n u / (1 - n u) times the sum of their sizes. So, when x may be off by e and comes
 * back as d, which may be off by f:
 *
 * <ul>
 *   <li>y = Wx + b (dense, convolution, mean) may be off by |W| e + g(n + 2) (|W| (|x| + e) + |b|), its dx by the same with
 *       the transposed |W|, f and |d|, and its dW by (1 + g) (|x| + e) (|d| + f) - |x| |d|, summed as dW is;
 *   <li>a function of a number by its largest change within e, and {@value #ULPS} u for its own computation; its derivative
 *       too, and by twice what y is off where it is computed from y, as 1 - y² is;
 *   <li>the largest of a square by the largest e in it. Numbers that rounding may make the largest may each get all of d or
 *       nothing;
 *   <li>batch normalisation as {@link NormBound} says; dropout by its factor; x + f(x) by what both may be off and one rounding;
 *   <li>p = softmax(z) by p (exp(2 e) - 1), with the largest e of an image, and its cross-entropy by 2 e.
 * </ul>
 *
 * @param loss how far
 * @param outputs of the last layer
 * @param gradient by all parameters
 */
public record RoundingBound(double loss, double[] outputs, double[] gradient) {
    private static final double U = 0x1p-24;
    private static final int ULPS = 8;

    private record Loss(double loss, double[] derivative) {}

    /**
     * Of a step as the engines compute it.
     *
     * @param exact the step in 64 bits, from parameters and images that 32 bits can hold
     */
    public static RoundingBound of(Trace exact, double[] parameters) {
        double[] images = new double[exact.layers().get(0).input().length];
        List<double[]> errors = forward(exact.layers(), sizes(parameters), images);
        double[] outputs = errors.get(errors.size() - 1);
        Loss loss = crossEntropy(exact, outputs);
        Back back = backward(exact.layers(), sizes(parameters), errors, loss.derivative());
        return new RoundingBound(loss.loss(), outputs, back.parameters);
    }

    /** How far what comes into each layer may be off, and what comes out of the last. */
    private static List<double[]> forward(List<LayerTrace> layers, double[] weights, double[] input) {
        List<double[]> errors = new ArrayList<>(List.of(input));
        int from = 0;
        for (LayerTrace layer : layers) {
            int to = from + layer.dParameters().length;
            double[] own = Arrays.copyOfRange(weights, from, to);
            double[] e = errors.get(errors.size() - 1);
            errors.add(layer.summary().layer().accept(new Forward(layer, own, e)));
            from = to;
        }
        return errors;
    }

    /**
     * @param weights sizes of all of the layers' parameters
     * @param errors of {@link #forward}
     * @param derivative how far the derivative by the last output may be off
     */
    private static Back backward(
            List<LayerTrace> layers, double[] weights, List<double[]> errors, double[] derivative) {
        double[] parameters = new double[weights.length];
        double[] error = derivative;
        int from = weights.length;
        for (int l = layers.size() - 1; l >= 0; l--) {
            LayerTrace layer = layers.get(l);
            int length = layer.dParameters().length;
            from -= length;
            double[] own = Arrays.copyOfRange(weights, from, from + length);
            Back back =
                    layer.summary().layer().accept(new Backward(layer, own, errors.get(l), errors.get(l + 1), error));
            System.arraycopy(back.parameters, 0, parameters, from, length);
            error = back.input;
        }
        return new Back(error, parameters);
    }

    /** Of a layer that computes alike in training and evaluation. */
    private static TracedLayer traced(LayerSummary layer, double[] parameters, double[] input) {
        return TracedLayer.of(layer, parameters, input, null);
    }

    /** Of the mean cross-entropy, computed in 64 bits from 32-bit logits. */
    private static Loss crossEntropy(Trace exact, double[] logitErrors) {
        double[] p = exact.probabilities();
        double[] d = exact.layers().get(exact.layers().size() - 1).dOutput();
        int images = exact.layers().get(0).input().length
                / exact.layers().get(0).summary().input().numbers();
        int classes = p.length / images;
        double[] errors = new double[p.length];
        double loss = 0;
        for (int n = 0; n < images; n++) {
            double largest = Arrays.stream(logitErrors, n * classes, (n + 1) * classes)
                    .max()
                    .orElseThrow();
            loss += 2 * largest / images;
            for (int i = n * classes; i < (n + 1) * classes; i++) {
                errors[i] = p[i] * Math.expm1(2 * largest) / images + U * Math.abs(d[i]);
            }
        }
        return new Loss(loss, errors);
    }

    private static double g(long n) {
        return n * U / (1 - n * U);
    }

    private static double[] sizes(double[] values) {
        return Arrays.stream(values).map(Math::abs).toArray();
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        Arrays.setAll(sum, i -> a[i] + b[i]);
        return sum;
    }

    /** a + factor * b. */
    private static double[] sum(double[] a, double factor, double[] b) {
        return sum(a, Arrays.stream(b).map(x -> factor * x).toArray());
    }

    /** How far f(x) may be when x is off by e. */
    private static double change(DoubleUnaryOperator f, double x, double e) {
        double y = f.applyAsDouble(x);
        return Math.max(Math.abs(f.applyAsDouble(x + e) - y), Math.abs(f.applyAsDouble(x - e) - y));
    }

    private static Tensor4 maps(double[] values, Shape shape) {
        return new Tensor4(values.length / shape.numbers(), shape.channels(), shape.height(), shape.width(), values);
    }

    /** @param weights the sizes of the layer's parameters */
    private record Forward(LayerTrace layer, double[] weights, double[] e) implements LayerVisitor<double[]> {
        private double[] linear(int bias) {
            LayerSummary summary = layer.summary();
            double[] withoutBias = weights.clone();
            Arrays.fill(withoutBias, weights.length - bias, weights.length, 0);
            int terms = (weights.length - bias) / summary.output().channels();
            return sum(
                    traced(summary, withoutBias, e).output(),
                    g(terms + 2),
                    traced(summary, weights, sum(sizes(layer.input()), e)).output());
        }

        @Override
        public double[] conv(Conv conv) {
            return linear(conv.out());
        }

        @Override
        public double[] dense(Dense dense) {
            return linear(dense.bias() ? dense.units() : 0);
        }

        @Override
        public double[] avgPool(AvgPool pool) {
            AvgPool2d mean = new AvgPool2d(pool.size());
            Shape in = layer.summary().input();
            return sum(
                    mean.apply(maps(e, in)).values(),
                    g(pool.size() * pool.size()),
                    mean.apply(maps(sum(sizes(layer.input()), e), in)).values());
        }

        @Override
        public double[] maxPool(MaxPool pool) {
            return traced(layer.summary(), weights, e).output();
        }

        /** Whatever the mask, a number is off by its factor more. */
        @Override
        public double[] dropout(Dropout dropout) {
            double[] errors = new double[e.length];
            Arrays.setAll(errors, i -> dropout.factor() * (e[i] + 2 * U * (Math.abs(layer.input()[i]) + e[i])));
            return errors;
        }

        @Override
        public double[] batchNorm(BatchNormalisation norm) {
            return NormBound.of(layer, weights, e).output(weights);
        }

        @Override
        public double[] skip(Skip skip) {
            List<double[]> inside = RoundingBound.forward(layer.inside(), weights, e);
            double[] both = sum(e, inside.get(inside.size() - 1));
            return sum(both, U, sum(sizes(layer.output()), both));
        }

        @Override
        public double[] activate(Activate activate) {
            Activation function = activate.function().orElseThrow();
            double[] errors = new double[e.length];
            Arrays.setAll(
                    errors,
                    i -> change(function::value, layer.input()[i], e[i]) + ULPS * U * Math.abs(layer.output()[i]));
            return errors;
        }
    }

    private record Back(double[] input, double[] parameters) {}

    /**
     * @param weights the sizes of the layer's parameters
     * @param e of the input
     * @param eOutput of the output
     * @param f of the output's derivative
     */
    private record Backward(LayerTrace layer, double[] weights, double[] e, double[] eOutput, double[] f)
            implements LayerVisitor<Back> {
        private static final double[] NONE = {};

        private double[] x() {
            return sizes(layer.input());
        }

        private double[] d() {
            return sizes(layer.dOutput());
        }

        /** @param input products that an input's derivative is the sum of */
        private Back linear(int input) {
            LayerSummary summary = layer.summary();
            LayerTrace errors = traced(summary, weights, x()).back(f);
            LayerTrace least = traced(summary, weights, x()).back(d());
            LayerTrace most = traced(summary, weights, sum(x(), e)).back(sum(d(), f));
            int places = layer.output().length / summary.output().channels(); // of all images
            double[] parameters =
                    sum(sum(most.dParameters(), g(places + 2), most.dParameters()), -1, least.dParameters());
            return new Back(sum(errors.dInput(), g(input + 2), most.dInput()), parameters);
        }

        @Override
        public Back conv(Conv conv) {
            return linear(conv.out() * conv.kernel() * conv.kernel());
        }

        @Override
        public Back dense(Dense dense) {
            return linear(dense.units());
        }

        @Override
        public Back avgPool(AvgPool pool) {
            double[] most = traced(layer.summary(), NONE, x()).back(sum(d(), f)).dInput();
            double[] errors = traced(layer.summary(), NONE, x()).back(f).dInput();
            return new Back(sum(errors, g(2), most), NONE);
        }

        @Override
        public Back maxPool(MaxPool pool) {
            Shape in = layer.summary().input();
            Shape out = layer.summary().output();
            double[] x = layer.input();
            double[] errors = new double[x.length];
            Tensor4 maps = maps(x, in);
            for (int block = 0; block < f.length; block++) {
                int map = block / (out.height() * out.width());
                int row = block / out.width() % out.height() * pool.size();
                int corner =
                        maps.index(map / in.channels(), map % in.channels(), row, block % out.width() * pool.size());
                List<Integer> square = new ArrayList<>();
                for (int i = 0; i < pool.size() * pool.size(); i++) {
                    square.add(corner + i / pool.size() * in.width() + i % pool.size());
                }
                double sure =
                        square.stream().mapToDouble(i -> x[i] - e[i]).max().orElseThrow();
                List<Integer> largest =
                        square.stream().filter(i -> x[i] + e[i] >= sure).toList();
                for (int i : largest) {
                    errors[i] = f[block] + (largest.size() == 1 ? 0 : Math.abs(layer.dOutput()[block]));
                }
            }
            return new Back(errors, NONE);
        }

        @Override
        public Back dropout(Dropout dropout) {
            double[] errors = new double[f.length];
            double[] d = d();
            Arrays.setAll(errors, i -> dropout.factor() * (f[i] + 2 * U * (d[i] + f[i])));
            return new Back(errors, NONE);
        }

        @Override
        public Back batchNorm(BatchNormalisation norm) {
            NormBound bound = NormBound.of(layer, weights, e);
            return new Back(bound.input(weights, f), bound.parameters(f));
        }

        @Override
        public Back skip(Skip skip) {
            Back inside = backward(layer.inside(), weights, RoundingBound.forward(layer.inside(), weights, e), f);
            double[] both = sum(inside.input, f);
            return new Back(sum(both, U, sum(sizes(layer.dInput()), both)), inside.parameters);
        }

        @Override
        public Back activate(Activate activate) {
            Activation function = activate.function().orElseThrow();
            double[] errors = new double[e.length];
            for (int i = 0; i < errors.length; i++) {
                double x = layer.input()[i];
                double slope = Math.abs(function.derivative(x));
                double off = change(function::derivative, x, e[i]) + 2 * eOutput[i] + ULPS * U * slope;
                errors[i] = slope * f[i] + (off + U * slope) * (d()[i] + f[i]);
            }
            return new Back(errors, NONE);
        }
    }
}
