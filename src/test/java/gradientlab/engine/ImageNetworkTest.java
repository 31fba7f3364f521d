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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import gradientlab.nn.Activation;
import gradientlab.nn.SeededRandom;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.nn.net.Shape;
import gradientlab.training.CourseNetworks;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImageNetworkTest {
    static final Architecture DIGITS = Architecture.of(
            "digits",
            new Shape(1, 28, 28),
            conv(6, 5),
            activate(),
            maxPool(2),
            activate(),
            conv(12, 3),
            maxPool(3),
            dense(20),
            activate(),
            denseWithoutBias(12),
            dense(10));

    /** Strides, paddings and poolings of which nothing divides anything, and maps that are no squares. */
    static final Architecture STRIDED = Architecture.of(
            "strided",
            new Shape(3, 19, 18),
            conv(6, 5, 2, 2),
            activate(),
            maxPool(2),
            conv(8, 3, 1, 1),
            activate(),
            avgPool(2),
            activate(),
            conv(5, 2, 2, 1),
            dense(10));

    /** Batch normalisation of maps and of a vector, dropout, skip connections, and functions by 64-bit code. */
    static final Architecture BLOCKS = Architecture.of(
            "blocks",
            new Shape(2, 11, 9),
            conv(6, 3),
            batchNorm(),
            activate(),
            dropout(0.2),
            skip(conv(5, 3, 1, 1), batchNorm(), activate(new Activation.LeakyRelu(0.1)), conv(6, 3, 1, 1), batchNorm()),
            activate(new Activation.Gelu()),
            maxPool(2),
            dense(14),
            batchNorm(),
            activate(),
            skip(dense(14), dropout(0.5)),
            dense(10));

    /** Noise images and cyclic labels. */
    record Batch(float[] inputs, float[] oneHot, int size) {
        static Batch of(Architecture architecture, int size, long seed) {
            SeededRandom random = new SeededRandom(seed);
            float[] inputs = new float[size * architecture.input().numbers()];
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] = (float) random.between(-2, 2);
            }
            float[] oneHot = new float[size * architecture.outputs()];
            for (int n = 0; n < size; n++) {
                oneHot[n * architecture.outputs() + n % architecture.outputs()] = 1;
            }
            return new Batch(inputs, oneHot, size);
        }

        StepResult step(ImageNetwork network, double rate) {
            return network.step(inputs, oneHot, size, rate);
        }
    }

    private static ImageNetwork network(Architecture architecture, OptimizerKind optimizer) {
        return ImageNetwork.create(architecture.with(HiddenActivation.RELU), optimizer, 7, Engine.JAVA);
    }

    @Test
    void weightsDependOnSeedAndArchitectureAlone() {
        Architecture cnn = CourseNetworks.CNN_4;
        try (ImageNetwork relu =
                        ImageNetwork.create(cnn.with(HiddenActivation.RELU), OptimizerKind.SGD, 3, Engine.JAVA);
                ImageNetwork sigmoid =
                        ImageNetwork.create(cnn.with(HiddenActivation.SIGMOID), OptimizerKind.ADAM, 3, Engine.JAVA);
                ImageNetwork other =
                        ImageNetwork.create(cnn.with(HiddenActivation.RELU), OptimizerKind.SGD, 4, Engine.JAVA)) {
            assertThat(relu.parameters()).isEqualTo(sigmoid.parameters());
            assertThat(relu.parameters()[0]).isNotEqualTo(other.parameters()[0]);
            assertThat(relu.parameters()[0]).isEqualTo(-0.08513456f); // on every machine
        }
    }

    @Test
    void weightsAndBiasesAreUniformWithinOneByRootOfFanIn() {
        try (ImageNetwork network = network(CourseNetworks.MLP_1, OptimizerKind.SGD)) {
            float[] parameters = network.parameters();
            double bound = 1 / Math.sqrt(3072);
            double largest = 0;
            double squares = 0;
            for (int i = 0; i < 32 * 3072; i++) {
                largest = Math.max(largest, Math.abs(parameters[i]));
                squares += parameters[i] * parameters[i];
            }
            assertThat(largest).isLessThanOrEqualTo((float) bound).isGreaterThan(0.99 * bound);
            assertThat(squares / (32 * 3072)).isCloseTo(bound * bound / 3, within(0.01 * bound * bound));
            for (int i = 32 * 3072; i < 32 * 3073; i++) {
                assertThat(Math.abs(parameters[i]))
                        .isLessThanOrEqualTo((float) bound)
                        .isPositive();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RELU", "SIGMOID"})
    void aSmallNetworkOfOnesOwnLearns(HiddenActivation hidden) {
        Batch batch = Batch.of(DIGITS, 20, 5);
        try (ImageNetwork network = ImageNetwork.create(DIGITS.with(hidden), OptimizerKind.ADAM, 1, Engine.JAVA)) {
            double first = batch.step(network, 0.01).loss();
            StepResult last = new StepResult(first, 0);
            for (int i = 0; i < 150; i++) {
                last = batch.step(network, 0.01);
            }
            assertThat(first).isCloseTo(Math.log(10), within(0.3));
            assertThat(last.loss()).isLessThan(first / 3);
            assertThat(last.correct()).isGreaterThan(12);
            assertThat(network.steps()).isEqualTo(151);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RELU", "SIGMOID"})
    void theGradientIsTheSlopeOfTheLoss(HiddenActivation hidden) {
        Architecture tiny = Architecture.of(
                "tiny", new Shape(2, 7, 7), conv(3, 2), activate(), maxPool(2), conv(2, 2), activate(), dense(3));
        Batch batch = Batch.of(tiny, 4, 2);
        try (ImageNetwork network = ImageNetwork.create(tiny.with(hidden), OptimizerKind.SGD, 11, Engine.JAVA)) {
            network.computeGradient(batch.inputs(), batch.oneHot(), batch.size());
            float[] gradient = network.gradient();
            float[] parameters = network.parameters();
            float h = 1e-3f;
            for (int i = 0; i < parameters.length; i++) {
                double slope =
                        (loss(network, batch, parameters, i, h) - loss(network, batch, parameters, i, -h)) / (2 * h);
                assertThat((double) gradient[i]).as("parameter %s", i).isCloseTo(slope, within(2e-3));
            }
            assertThat(network.gradientNorms()[0]).isGreaterThan(0.01);
        }
    }

    private static double loss(ImageNetwork network, Batch batch, float[] parameters, int index, float change) {
        float[] moved = parameters.clone();
        moved[index] += change;
        network.setParameters(moved);
        return network.computeGradient(batch.inputs(), batch.oneHot(), batch.size())
                .loss();
    }

    @Test
    void inferenceSeesWhatTrainingSeesWhateverTheSize() {
        Batch batch = Batch.of(DIGITS, 123, 9);
        float[] all = new float[1230];
        float[] single = new float[10];
        try (ImageNetwork network = network(DIGITS, OptimizerKind.SGD)) {
            network.logits(batch.inputs(), 123, all);
            for (int n : new int[] {0, 49, 50, 99, 100, 122}) {
                int image = DIGITS.input().numbers();
                network.logits(Arrays.copyOfRange(batch.inputs(), n * image, (n + 1) * image), 1, single);
                assertThat(single).containsExactly(Arrays.copyOfRange(all, n * 10, n * 10 + 10), within(1e-5f));
            }
            double loss = CrossEntropy.of(all, batch.oneHot(), 123, 10, new float[1230])
                    .loss();
            StepResult step = batch.step(network, 0.1);
            assertThat(step.loss()).isCloseTo(loss, within(1e-6));
            assertThat(step.correct())
                    .isEqualTo(CrossEntropy.of(all, batch.oneHot(), 123, 10, new float[1230])
                            .correct());
        }
    }

    @Test
    void theUpdateRatioIsMeasuredWhenAskedFor() {
        Batch batch = Batch.of(DIGITS, 5, 1);
        try (ImageNetwork network = network(DIGITS, OptimizerKind.SGD)) {
            assertThat(network.gradientNorms()).containsOnly(Double.NaN);
            batch.step(network, 0.1);
            assertThat(network.updateRatio()).isNaN();
            double[] before = doubles(network.parameters());
            network.step(batch.inputs(), batch.oneHot(), 5, 0.1, true);
            double gradient = Math.sqrt(
                    Arrays.stream(doubles(network.gradient())).map(x -> x * x).sum());
            double length = Math.sqrt(Arrays.stream(before).map(x -> x * x).sum());
            assertThat(network.updateRatio()).isCloseTo(0.1 * gradient / length, within(1e-6));
        }
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        Arrays.setAll(doubles, i -> values[i]);
        return doubles;
    }

    @ParameterizedTest
    @EnumSource(names = {"RELU", "SIGMOID"})
    void numbersThatAreNotFiniteGiveALossOfNaN(HiddenActivation hidden) {
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            Batch batch = Batch.of(DIGITS, 4, 1);
            batch.inputs()[1000] = bad; // in the second image
            try (ImageNetwork network = ImageNetwork.create(DIGITS.with(hidden), OptimizerKind.ADAM, 1, Engine.JAVA)) {
                float[] logits = new float[40];
                network.logits(batch.inputs(), 4, logits);
                assertThat(logits[9]).isFinite();
                assertThat(logits[10]).isNaN();
                assertThat(logits[20]).isFinite();
                StepResult result = batch.step(network, 0.01);
                assertThat(result.loss()).isNaN();
                assertThat(result.correct()).isZero();
                assertThat(network.gradientNorms()).containsOnly(Double.NaN);
                Batch good = Batch.of(DIGITS, 4, 1);
                assertThat(good.step(network, 0.01).loss())
                        .as("NaN for ever after")
                        .isNaN();
            }
        }
    }

    @Test
    void aLearningRateFarTooLargeEndsInNaNAndNotInACrash() {
        Batch batch = Batch.of(DIGITS, 10, 1);
        try (ImageNetwork network = network(DIGITS, OptimizerKind.SGD)) {
            double loss = 0;
            for (int i = 0; i < 30; i++) {
                loss = batch.step(network, 1e30).loss();
            }
            assertThat(loss).isNaN();
        }
    }

    @Test
    void theFirstLayersWeightsAreShapedForDrawing() {
        try (ImageNetwork mlp = network(CourseNetworks.MLP_1, OptimizerKind.SGD);
                ImageNetwork cnn = network(CourseNetworks.CNN_3, OptimizerKind.SGD)) {
            float[][][][] units = mlp.firstLayerWeights();
            assertThat(units).hasDimensions(32, 3);
            assertThat(units[0][0]).hasDimensions(32, 32);
            assertThat(units[2][1][5][7]).isEqualTo(mlp.parameters()[2 * 3072 + 1024 + 5 * 32 + 7]);
            float[][][][] kernels = cnn.firstLayerWeights();
            assertThat(kernels).hasDimensions(16, 3);
            assertThat(kernels[4][2][1][0]).isEqualTo(cnn.parameters()[4 * 27 + 2 * 9 + 3]);
            kernels[0][0][0][0] = 99;
            assertThat(cnn.parameters()[0]).isNotEqualTo(99);
        }
    }

    @Test
    void aNetworkMayChangeThreads() {
        Batch batch = Batch.of(DIGITS, 10, 1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (ImageNetwork here = network(DIGITS, OptimizerKind.ADAM);
                ImageNetwork there = network(DIGITS, OptimizerKind.ADAM)) {
            for (int i = 0; i < 3; i++) {
                batch.step(here, 0.01);
                CompletableFuture.supplyAsync(() -> batch.step(there, 0.01), other)
                        .join();
                batch.step(here, 0.01);
                batch.step(there, 0.01);
            }
            assertThat(there.parameters()).isEqualTo(here.parameters());
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void wrongSizesAndClosedNetworksAreRefused() {
        ImageNetwork network = network(DIGITS, OptimizerKind.SGD);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> network.step(new float[100], new float[10], 1, 0.1))
                .withMessageContaining("100 numbers for a batch of 1");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> network.step(new float[784], new float[9], 1, 0.1));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> network.logits(new float[784], 1, new float[9]));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> network.setParameters(new float[3]));
        network.close();
        network.close();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> network.logits(new float[784], 1, new float[10]));
    }
}
