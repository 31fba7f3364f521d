package gradientlab.engine;

import static gradientlab.nn.net.Layer.activate;
import static gradientlab.nn.net.Layer.avgPool;
import static gradientlab.nn.net.Layer.batchNorm;
import static gradientlab.nn.net.Layer.conv;
import static gradientlab.nn.net.Layer.dense;
import static gradientlab.nn.net.Layer.denseWithoutBias;
import static gradientlab.nn.net.Layer.dropout;
import static gradientlab.nn.net.Layer.maxPool;
import static gradientlab.nn.net.Layer.skip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import gradientlab.nn.Activation;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.DropoutMasks;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.LayerSummary;
import gradientlab.nn.net.ParameterTensor;
import gradientlab.nn.net.RoundingBound;
import gradientlab.nn.net.RunningStatistics;
import gradientlab.nn.net.Shape;
import gradientlab.nn.net.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Loss, logits and gradient of every kind of layer are those of {@link Trace}, number by number, but for what rounding may do
 * at worst: {@link RoundingBound}, which says how it is derived. It holds for every order of the sums, and so for every
 * engine and processor; and it is small enough to find a term that is missing.
 */
class EnginesWithinRoundingTest {
    private static final int SIZE = 6;

    private static final DropoutMasks MASKS = DropoutMasks.of(5, 2);

    /** The bound of a tensor's gradient, by the largest number in it: 1e-4 for most, more where a sum cancels or a ReLU is near 0. */
    private static final double SHARP = 0.1;

    static Stream<Activation> functionsAndParameters() {
        return Stream.concat(
                Activation.all().stream(),
                Stream.of(
                        new Activation.LeakyRelu(0.2),
                        new Activation.Elu(0.7),
                        new Activation.Silu(1.5),
                        new Activation.Softplus(2)));
    }

    /** Every activation function of the lab. */
    static Stream<Architecture> functions() {
        return functionsAndParameters()
                .map(function -> Architecture.of(
                        Layer.activate(function).label().replaceAll("[^A-Za-z0-9.]", ""),
                        new Shape(2, 9, 8),
                        conv(3, 3),
                        activate(function),
                        avgPool(2),
                        activate(function),
                        dense(5),
                        activate(function),
                        denseWithoutBias(4),
                        activate(function),
                        dense(3)));
    }

    /** Convolutions whose last window reaches the edge, and others; behind them each kind of pooling, or none. */
    static Stream<Architecture> shapes() {
        int[][] kernels = {{3, 1, 0}, {3, 1, 1}, {5, 2, 2}, {2, 3, 1}, {1, 2, 0}, {4, 3, 3}, {3, 4, 1}};
        List<List<Layer>> pools = List.of(List.of(), List.of(maxPool(2)), List.of(avgPool(2)), List.of(avgPool(3)));
        Activation relu = new Activation.Relu();
        return Stream.of(kernels)
                .flatMap(k -> pools.stream().map(pool -> {
                    List<Layer> layers =
                            new ArrayList<>(List.of(conv(3, 3, 1, 1), activate(relu), conv(5, k[0], k[1], k[2])));
                    layers.addAll(pool);
                    layers.addAll(List.of(activate(relu), conv(2, 2, 1, 1), dense(3)));
                    String name = "k" + k[0] + "s" + k[1] + "p" + k[2]
                            + (pool.isEmpty()
                                    ? ""
                                    : pool.get(0).kind() + pool.get(0).stride());
                    return new Architecture(name, new Shape(2, 13, 11), layers);
                }));
    }

    /**
     * Normalisation, dropout and skip connections, first, last and between others, of maps and of vectors. Behind two
     * normalisations of so few numbers the worst case is too wide to say anything.
     */
    static Stream<Architecture> blocks() {
        Activation relu = new Activation.Relu();
        Activation tanh = new Activation.Tanh(); // no kink at which rounding decides
        Shape shape = new Shape(3, 9, 7);
        return Stream.of(
                Architecture.of("normal", shape, conv(5, 3), batchNorm(), activate(relu), maxPool(2), dense(3)),
                Architecture.of(
                        "vector", shape, dense(6), batchNorm(), activate(relu), dense(5), batchNorm(), dense(3)),
                Architecture.of("dropped", shape, dropout(0.1), conv(5, 3), activate(relu), dropout(0.5), dense(3)),
                Architecture.of("around", shape, skip(conv(3, 3, 1, 1), activate(relu)), avgPool(2), dense(3)),
                Architecture.of(
                        "inner",
                        shape,
                        dense(5),
                        activate(relu),
                        skip(dense(5), activate(relu), dense(5), dropout(0.5)),
                        dense(3)),
                Architecture.of(
                        "block",
                        shape,
                        skip(conv(3, 3, 1, 1), batchNorm(), activate(tanh), dropout(0.25), conv(3, 3, 1, 1)),
                        avgPool(2),
                        dense(3)));
    }

    private static boolean otherwiseInEvaluation(Layer layer) {
        return layer.normalises() || layer.kind().equals("dropout");
    }

    /** What evaluation makes of running statistics after two batches, by the engine and by the plain loops. */
    @ParameterizedTest
    @MethodSource("blocks")
    void evaluation(Architecture network) {
        float[] parameters = new float[(int) network.parameters()];
        InitialWeights.fill(parameters, network, 3);
        double[] exactly = Training64.doubles(parameters);
        double[] running = RunningStatistics.initial(network);
        float[] found = PyTorchReference.floats(running);
        float[] logits = new float[SIZE * network.outputs()];
        try (JavaEngine engine = new JavaEngine(network, 2)) {
            for (int step = 0; step < 2; step++) {
                ImageNetworkTest.Batch batch = ImageNetworkTest.Batch.of(network, SIZE, step);
                engine.load(parameters, found);
                engine.gradient(batch.inputs(), batch.oneHot(), SIZE, MASKS, parameters.clone());
                engine.update(found);
                int[] labels = IntStream.range(0, SIZE).map(n -> n % 3).toArray();
                running = Trace.of(network, exactly, Training64.doubles(batch.inputs()), labels, MASKS)
                        .running(network, running);
            }
            assertThat(Training64.doubles(found)).containsExactly(running, offset(1e-5));
            engine.load(parameters, found);
            ImageNetworkTest.Batch batch = ImageNetworkTest.Batch.of(network, SIZE, 7);
            engine.logits(batch.inputs(), 0, SIZE, logits);
            double[] exact = Trace.evaluate(network, exactly, running, Training64.doubles(batch.inputs()));
            assertThat(Training64.doubles(logits)).containsExactly(exact, offset(1e-4));
        }
    }

    static Stream<Architecture> networks() {
        return Stream.of(functions(), shapes(), blocks()).flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void byTheEngineInJava(Architecture network) {
        try (JavaEngine engine = new JavaEngine(network, 2)) {
            check(network, engine);
        }
    }

    /** ND4J's own functions are exact to some units of the last place, and a few of them to 1e-6 near 0. */
    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionByDeeplearning4j(Architecture network) {
        try (GradientEngine engine = GradientEngines.create(network, Engine.DL4J)) {
            check(network, engine);
        }
    }

    /** Not the lab's own: in every build they are compared with it, by {@link EnginesAgreeTest}. */
    @Tag("slow")
    @ParameterizedTest
    @MethodSource("shapes")
    void byTheOthers(Architecture network) {
        for (Engine other : List.of(Engine.ONEDNN, Engine.DL4J)) {
            try (GradientEngine engine = GradientEngines.create(network, other)) {
                check(network, engine);
            }
        }
    }

    /** Weights at which rounding decides no maximum and no ReLU: else the bound would allow for either, and find nothing. */
    private record Decided(float[] parameters, Trace exact, RoundingBound bound) {
        private static final int SEEDS = 20;

        static Decided of(Architecture network, List<ParameterTensor> tensors, float[] inputs) {
            int[] labels =
                    IntStream.range(0, SIZE).map(n -> n % network.outputs()).toArray();
            return IntStream.range(0, SEEDS)
                    .mapToObj(seed -> {
                        float[] parameters = new float[(int) network.parameters()];
                        InitialWeights.fill(parameters, tensors, seed);
                        double[] exactly = Training64.doubles(parameters);
                        Trace exact = Trace.of(network, exactly, Training64.doubles(inputs), labels, MASKS);
                        return new Decided(parameters, exact, RoundingBound.of(exact, exactly));
                    })
                    .filter(one -> tensors.stream()
                            .filter(tensor -> !absorbed(network, tensor))
                            .allMatch(one::sharp))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(network.name() + ": no weights leave the bound sharp"));
        }

        /** A bias right before a normalisation, which takes it off again: its gradient is 0 but for rounding. */
        private static boolean absorbed(Architecture network, ParameterTensor tensor) {
            List<LayerSummary> layers = network.computed();
            return !tensor.weight()
                    && tensor.layer() + 1 < layers.size()
                    && layers.get(tensor.layer() + 1).layer().normalises();
        }

        private boolean sharp(ParameterTensor tensor) {
            double largest = 0;
            double widest = 0;
            for (int i = tensor.offset(); i < tensor.offset() + tensor.length(); i++) {
                largest = Math.max(largest, Math.abs(exact.gradient()[i]));
                widest = Math.max(widest, bound.gradient()[i]);
            }
            return widest < SHARP * largest;
        }
    }

    private static void check(Architecture network, GradientEngine engine) {
        ImageNetworkTest.Batch batch = ImageNetworkTest.Batch.of(network, SIZE, 3);
        List<ParameterTensor> tensors = ParameterTensor.of(network);
        Decided decided = Decided.of(network, tensors, batch.inputs());
        Trace exact = decided.exact();
        RoundingBound bound = decided.bound();

        float[] logits = new float[SIZE * network.outputs()];
        float[] gradient = new float[decided.parameters().length];
        engine.load(decided.parameters(), PyTorchReference.floats(RunningStatistics.initial(network)));
        double loss = engine.gradient(batch.inputs(), batch.oneHot(), SIZE, MASKS, gradient)
                .loss();
        engine.logits(batch.inputs(), 0, SIZE, logits);

        String by = network.name() + " by " + engine.name();
        assertThat(Math.abs(loss - exact.loss())).as(by).isLessThanOrEqualTo(bound.loss());
        if (network.computed().stream().noneMatch(layer -> otherwiseInEvaluation(layer.layer()))) {
            within(by + ": logit", logits, exact.logits(), bound.outputs(), 0, logits.length);
        }
        for (ParameterTensor tensor : tensors) {
            int to = tensor.offset() + tensor.length();
            within(by + ": " + tensor.name(), gradient, exact.gradient(), bound.gradient(), tensor.offset(), to);
        }
    }

    private static void within(String what, float[] found, double[] exact, double[] bound, int from, int to) {
        for (int i = from; i < to; i++) {
            assertThat(Math.abs(found[i] - exact[i]))
                    .as("%s, number %d", what, i - from)
                    .isLessThanOrEqualTo(bound[i]);
        }
    }
}
