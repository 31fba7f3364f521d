package gradientlab.training.xor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.data.PointSet;
import gradientlab.data.plane.PlaneSet;
import gradientlab.nn.Parameters;
import gradientlab.nn.net.HiddenActivation;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** From scratch and Deeplearning4j are the same network: what differs is single precision. */
class EnginesAgreeTest {
    private static final Offset<Double> SINGLE_PRECISION = within(1e-6);

    private static XorConfig config(HiddenActivation activation, boolean sigmoidOutput, int batch, int epochs) {
        return new XorConfig(activation, sigmoidOutput, EngineKind.SCRATCH, 4, 0.001, batch, epochs, 0.4, 7);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_seed_gives_the_same_weights_and_first_loss(HiddenActivation activation) {
        XorConfig config = config(activation, false, XorConfig.FULL_BATCH, 1);
        try (XorLearner scratch = new XorLearner(config, XorData.of(config));
                XorLearner dl4j = new XorLearner(config.withEngine(EngineKind.DL4J), XorData.of(config))) {
            scratch.evaluate();
            dl4j.evaluate();
            assertSameParameters(dl4j.parameters(), scratch.parameters(), SINGLE_PRECISION);
            assertThat(dl4j.history().loss(0)).isCloseTo(scratch.history().loss(0), within(1e-5));
            assertThat(dl4j.data()).usingRecursiveComparison().isEqualTo(scratch.data());
        }
    }

    @ParameterizedTest
    @CsvSource({"SIGMOID, false", "TANH, false", "RELU, false", "RELU, true", "TANH, true"})
    void they_agree_for_200_full_batch_epochs(HiddenActivation activation, boolean sigmoidOutput) {
        agree(
                config(activation, sigmoidOutput, XorConfig.FULL_BATCH, 200),
                XorData.of(config(activation, false, 0, 1)));
    }

    @ParameterizedTest
    @CsvSource({"SIGMOID, 1", "TANH, 1", "RELU, 1", "RELU, 7", "SIGMOID, 50"})
    void they_agree_in_small_batches_in_the_same_order(HiddenActivation activation, int batch) {
        XorConfig config = config(activation, false, batch, 20);
        agree(
                config,
                new XorData(
                        PlaneSet.BLOBS.generate(50, 0.4, 3, "train"), PlaneSet.BLOBS.generate(50, 0.4, 3, "other")));
    }

    /** Two batches of one size follow each other in the same arrays: the engine must notice the new contents. */
    @Test
    void they_agree_on_large_batches_of_equal_size() {
        XorConfig config = config(HiddenActivation.SIGMOID, false, 600, 20);
        agree(config, XorData.of(config).withTrain(PlaneSet.BLOBS.generate(1200, 0.4, 3, "train")));
    }

    @Test
    void they_agree_after_points_were_moved() {
        XorConfig config = config(HiddenActivation.TANH, false, XorConfig.FULL_BATCH, 40);
        XorData data = XorData.of(config);
        PointSet other = PlaneSet.BLOBS.generate(1000, 0.1, 99, "train");
        try (XorLearner scratch = new XorLearner(config, data);
                XorLearner dl4j = new XorLearner(config.withEngine(EngineKind.DL4J), data)) {
            for (XorLearner learner : new XorLearner[] {scratch, dl4j}) {
                train(learner, 20);
                learner.setData(data.withTrain(other));
                train(learner, 40);
            }
            assertSameParameters(dl4j.parameters(), scratch.parameters(), within(1e-3));
        }
    }

    private static void train(XorLearner learner, int untilEpoch) {
        while (learner.epoch() < untilEpoch) {
            learner.step();
        }
    }

    private static void agree(XorConfig config, XorData data) {
        try (XorLearner scratch = new XorLearner(config, data);
                XorLearner dl4j = new XorLearner(config.withEngine(EngineKind.DL4J), data)) {
            train(scratch, config.epochs());
            train(dl4j, config.epochs());
            scratch.evaluate();
            dl4j.evaluate();
            assertThat(dl4j.history().size())
                    .isEqualTo(scratch.history().size())
                    .isEqualTo(config.epochs() + 1);
            for (int epoch = 0; epoch <= config.epochs(); epoch++) {
                assertThat(dl4j.history().loss(epoch))
                        .as("loss of epoch %d", epoch)
                        .isCloseTo(scratch.history().loss(epoch), within(1e-3));
            }
            assertThat(scratch.history().loss(config.epochs()))
                    .isLessThan(scratch.history().loss(0)); // it did learn something to agree about
            assertSameParameters(dl4j.parameters(), scratch.parameters(), within(1e-3));
        }
    }

    private static void assertSameParameters(Parameters actual, Parameters expected, Offset<Double> tolerance) {
        for (int l = 0; l < expected.weights().length; l++) {
            for (int i = 0; i < expected.weights()[l].length; i++) {
                assertThat(actual.weights()[l][i])
                        .as("weights of layer %d from %d", l, i)
                        .containsExactly(expected.weights()[l][i], tolerance);
            }
            assertThat(actual.biases()[l]).as("biases of layer %d", l).containsExactly(expected.biases()[l], tolerance);
        }
    }

    @ParameterizedTest
    @CsvSource({"SIGMOID, false", "TANH, false", "RELU, false", "RELU, true"})
    void our_evaluation_of_its_parameters_is_what_deeplearning4j_outputs(
            HiddenActivation activation, boolean sigmoidOutput) {
        XorConfig config =
                config(activation, sigmoidOutput, XorConfig.FULL_BATCH, 30).withEngine(EngineKind.DL4J);
        XorData data = XorData.of(config);
        try (XorLearner learner = new XorLearner(config, data)) {
            train(learner, 30);
            // the same weights, biases included, in a second DL4J network
            try (Dl4jXorEngine network =
                    new Dl4jXorEngine(config, learner.parameters().copy())) {
                for (double[] point : new double[][] {{0.3, -1.2}, {1, 1}, {-2, 0.5}, {0, 0}}) {
                    double ours = learner.forward(new double[][] {{point[0]}, {point[1]}}, 1)
                            .outputs(2)[0][0];
                    assertThat(network.output(point[0], point[1])).isCloseTo(ours, within(1e-5));
                }
            }
        }
    }

    @Test
    void a_trained_deeplearning4j_network_outputs_what_its_copied_parameters_say() {
        XorConfig config =
                config(HiddenActivation.TANH, false, XorConfig.FULL_BATCH, 1).withEngine(EngineKind.DL4J);
        XorData data = XorData.of(config);
        try (Dl4jXorEngine engine = new Dl4jXorEngine(config, XorLearner.initialParameters(config))) {
            for (int i = 0; i < 50; i++) {
                engine.step(data.train().inputs(), data.train().targets(), 1000, 0.001);
            }
            try (XorLearner ours = new XorLearner(
                    config.withEngine(EngineKind.SCRATCH),
                    data,
                    engine.parameters().copy())) {
                assertThat(ours.parameters().biases()[0]).doesNotContain(0);
                assertThat(engine.output(0.5, -0.7))
                        .isCloseTo(
                                ours.forward(new double[][] {{0.5}, {-0.7}}, 1).outputs(2)[0][0], within(1e-5));
            }
        }
    }

    /** The benchmark's other way to train must do the same work to be worth comparing. */
    @Test
    void fit_does_the_same_step() {
        XorConfig config =
                config(HiddenActivation.SIGMOID, false, XorConfig.FULL_BATCH, 1).withEngine(EngineKind.DL4J);
        XorData data = XorData.of(config);
        Parameters initial = XorLearner.initialParameters(config);
        try (XorEngine ours = XorEngine.of(config, initial.copy());
                XorEngine fit = new Dl4jFitEngine(config, initial.copy())) {
            for (int i = 0; i < 20; i++) {
                ours.step(data.train().inputs(), data.train().targets(), 1000, config.learningRate());
                fit.step(data.train().inputs(), data.train().targets(), 1000, config.learningRate());
            }
            assertSameParameters(fit.parameters(), ours.parameters(), within(1e-5));
            assertThat(ours.parameters().weights()[1][0][0]).isNotCloseTo(initial.weights()[1][0][0], within(1e-3));
        }
    }
}
