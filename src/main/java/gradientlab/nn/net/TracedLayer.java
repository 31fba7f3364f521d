package gradientlab.nn.net;

import gradientlab.nn.Activation;
import gradientlab.nn.AvgPool2d;
import gradientlab.nn.BatchNorm;
import gradientlab.nn.Conv2d;
import gradientlab.nn.Linear;
import gradientlab.nn.MaxPool2d;
import gradientlab.nn.Tensor4;
import gradientlab.nn.net.Trace.LayerTrace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A layer after its forward pass, which knows its way back.
 *
 * @param input [images] of the input's shape, flat
 * @param output [images] of the output's shape, flat
 * @param batch what a batch normalisation normalised by; null for other layers
 * @param derivatives from the loss's derivative by each output to those by each input and parameter
 */
record TracedLayer(
        LayerSummary summary,
        double[] input,
        double[] output,
        BatchNorm.Statistics batch,
        Function<double[], Derivatives> derivatives) {
    /**
     * @param parameters weight before bias
     * @param inside what came back through the layers of a skip connection
     */
    private record Derivatives(double[] input, double[] parameters, List<LayerTrace> inside) {
        Derivatives(double[] input, double[] parameters) {
            this(input, parameters, List.of());
        }
    }

    /** The forward pass of layers one behind the other, with all their parameters. */
    static List<TracedLayer> through(List<LayerSummary> layers, double[] parameters, double[] input, Pass pass) {
        List<TracedLayer> forward = new ArrayList<>();
        double[] values = input;
        int from = 0;
        for (LayerSummary layer : layers) {
            int to = from + Math.toIntExact(layer.parameters());
            TracedLayer traced = of(layer, Arrays.copyOfRange(parameters, from, to), values, pass);
            forward.add(traced);
            values = traced.output();
            from = to;
        }
        return forward;
    }

    /** Their way back, first layer first. */
    static List<LayerTrace> back(List<TracedLayer> forward, double[] dOutput) {
        LayerTrace[] layers = new LayerTrace[forward.size()];
        double[] d = dOutput;
        for (int l = layers.length - 1; l >= 0; l--) {
            layers[l] = forward.get(l).back(d);
            d = layers[l].dInput();
        }
        return List.of(layers);
    }

    /**
     * The forward pass of one layer.
     *
     * @param parameters the layer's own
     */
    static TracedLayer of(LayerSummary layer, double[] parameters, double[] input, Pass pass) {
        return layer.layer().accept(new Forward(layer, parameters, input, pass));
    }

    LayerTrace back(double[] dOutput) {
        Derivatives found = derivatives.apply(dOutput);
        return new LayerTrace(summary, input, output, found.input, dOutput, found.parameters, batch, found.inside);
    }

    private record Forward(LayerSummary summary, double[] parameters, double[] input, Pass pass)
            implements LayerVisitor<TracedLayer> {
        private static final double[] NONE = {};

        @Override
        public TracedLayer conv(Conv layer) {
            int maps = layer.out();
            double[] bias = Arrays.copyOfRange(parameters, parameters.length - maps, parameters.length);
            double[] weights = Arrays.copyOf(parameters, parameters.length - maps);
            Tensor4 images = maps(input, summary.input());
            Tensor4 kernel = new Tensor4(maps, images.c(), layer.kernel(), layer.kernel(), weights);
            Conv2d plain = layer.plain();
            Tensor4 sums = plain.apply(images, kernel);
            double[] output = sums.values().clone();
            int area = sums.h() * sums.w();
            for (int i = 0; i < output.length; i++) {
                output[i] += bias[i / area % maps];
            }
            return traced(output, dOutput -> {
                Conv2d.Gradient d = plain.gradient(images, kernel, sums.withValues(dOutput));
                double[] dBias = new double[maps];
                for (int i = 0; i < dOutput.length; i++) {
                    dBias[i / area % maps] += dOutput[i];
                }
                return new Derivatives(d.input().values(), joined(d.kernel().values(), dBias));
            });
        }

        @Override
        public TracedLayer activate(Activate layer) {
            Activation function = layer.function().orElseThrow();
            double[] output = new double[input.length];
            function.values(input, output, input.length);
            return traced(output, dOutput -> {
                double[] d = dOutput.clone();
                function.timesDerivative(input, output, d, d.length);
                return new Derivatives(d, NONE);
            });
        }

        @Override
        public TracedLayer maxPool(MaxPool layer) {
            MaxPool2d pool = new MaxPool2d(layer.size());
            return pooled(pool::apply, pool::gradient);
        }

        @Override
        public TracedLayer avgPool(AvgPool layer) {
            AvgPool2d pool = new AvgPool2d(layer.size());
            return pooled(pool::apply, pool::gradient);
        }

        /** @param gradient by each input, from the images and the derivative by each output */
        private TracedLayer pooled(UnaryOperator<Tensor4> pool, BinaryOperator<Tensor4> gradient) {
            Tensor4 images = maps(input, summary.input());
            Tensor4 output = pool.apply(images);
            return traced(
                    output.values(),
                    dOutput -> new Derivatives(
                            gradient.apply(images, output.withValues(dOutput)).values(), NONE));
        }

        @Override
        public TracedLayer dense(Dense layer) {
            int weights = layer.units() * summary.input().numbers();
            Linear linear = new Linear(
                    Arrays.copyOf(parameters, weights),
                    layer.bias()
                            ? Arrays.copyOfRange(parameters, weights, parameters.length)
                            : new double[layer.units()]);
            return traced(linear.apply(input), dOutput -> {
                Linear.Gradient d = linear.gradient(input, dOutput);
                return new Derivatives(d.input(), layer.bias() ? joined(d.weight(), d.bias()) : d.weight());
            });
        }

        @Override
        public TracedLayer dropout(Dropout layer) {
            if (!pass.training()) {
                return traced(input.clone(), dOutput -> new Derivatives(dOutput, NONE));
            }
            boolean[] stays = new boolean[summary.input().numbers()];
            double[] factors = new double[input.length];
            for (int i = 0; i < factors.length; i++) {
                if (i % stays.length == 0) {
                    pass.masks().fill(summary.index(), i / stays.length, layer.p(), stays);
                }
                factors[i] = stays[i % stays.length] ? layer.factor() : 0;
            }
            return traced(products(input, factors), dOutput -> new Derivatives(products(dOutput, factors), NONE));
        }

        private static double[] products(double[] values, double[] factors) {
            double[] products = new double[values.length];
            Arrays.setAll(products, i -> values[i] * factors[i]);
            return products;
        }

        @Override
        public TracedLayer batchNorm(BatchNormalisation layer) {
            BatchNorm plain = layer.plain(summary.input());
            double[] weight = Arrays.copyOf(parameters, plain.channels());
            double[] bias = Arrays.copyOfRange(parameters, plain.channels(), parameters.length);
            BatchNorm.Statistics by =
                    pass.training() ? plain.statistics(input) : pass.running().get(summary.index());
            return new TracedLayer(summary, input, plain.apply(input, by, weight, bias), by, dOutput -> {
                BatchNorm.Gradient d = plain.gradient(input, by, weight, dOutput);
                return new Derivatives(d.input(), joined(d.weight(), d.bias()));
            });
        }

        @Override
        public TracedLayer skip(Skip layer) {
            List<TracedLayer> block = through(summary.inside(), parameters, input, pass);
            return traced(sum(input, block.get(block.size() - 1).output()), dOutput -> {
                List<LayerTrace> inside = back(block, dOutput);
                double[] d = inside.stream()
                        .flatMapToDouble(one -> Arrays.stream(one.dParameters()))
                        .toArray();
                return new Derivatives(sum(dOutput, inside.get(0).dInput()), d, inside);
            });
        }

        private static double[] sum(double[] a, double[] b) {
            double[] sum = new double[a.length];
            Arrays.setAll(sum, i -> a[i] + b[i]);
            return sum;
        }

        private TracedLayer traced(double[] output, Function<double[], Derivatives> derivatives) {
            return new TracedLayer(summary, input, output, null, derivatives);
        }

        private static Tensor4 maps(double[] values, Shape shape) {
            int images = values.length / shape.numbers();
            return new Tensor4(images, shape.channels(), shape.height(), shape.width(), values);
        }

        private static double[] joined(double[] weight, double[] bias) {
            double[] both = Arrays.copyOf(weight, weight.length + bias.length);
            System.arraycopy(bias, 0, both, weight.length, bias.length);
            return both;
        }
    }
}
