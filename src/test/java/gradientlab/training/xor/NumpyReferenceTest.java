package gradientlab.training.xor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.nn.net.HiddenActivation;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both engines against the course's own network in NumPy. */
class NumpyReferenceTest {
    /** The last listed epoch is measured before its update, the final weights are taken after it. */
    private static final int UPDATES = 2001;

    @ParameterizedTest
    @EnumSource
    void from_scratch_is_numpy_to_nine_digits(HiddenActivation activation) throws IOException {
        NumpyReference reference = new NumpyReference(activation);
        try (XorLearner learner = reference.trained(EngineKind.SCRATCH, UPDATES)) {
            assertThat(reference.epochs().length).isEqualTo(7);
            for (double[] entry : reference.epochs()) {
                int epoch = (int) entry[0];
                assertThat(learner.history().loss(epoch))
                        .as("loss of epoch %d", epoch)
                        .isCloseTo(entry[1], within(1e-9));
                assertThat(learner.history().trainAccuracy(epoch))
                        .as("accuracy of epoch %d", epoch)
                        .isEqualTo(entry[2]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void from_scratch_ends_at_numpys_weights(HiddenActivation activation) throws IOException {
        NumpyReference reference = new NumpyReference(activation);
        try (XorLearner learner = reference.trained(EngineKind.SCRATCH, UPDATES);
                XorLearner oneLess = reference.trained(EngineKind.SCRATCH, UPDATES - 1)) {
            double[][] expected = reference.finalHiddenWeights();
            double[][] actual = learner.parameters().weights()[0];
            for (int j = 0; j < 4; j++) {
                assertThat(actual[0][j]).isCloseTo(expected[0][j], within(1e-9));
                assertThat(actual[1][j]).isCloseTo(expected[1][j], within(1e-9));
                assertThat(learner.parameters().weights()[1][j][0])
                        .isCloseTo(reference.finalOutputWeight(j), within(1e-9));
            }
            assertThat(Math.abs(oneLess.parameters().weights()[1][0][0] - reference.finalOutputWeight(0)))
                    .isGreaterThan(1e-8); // one update fewer would be noticed
        }
    }

    @ParameterizedTest
    @EnumSource
    void deeplearning4j_is_numpy_to_three_digits_in_single_precision(HiddenActivation activation) throws IOException {
        NumpyReference reference = new NumpyReference(activation);
        try (XorLearner learner = reference.trained(EngineKind.DL4J, UPDATES)) {
            for (double[] entry : reference.epochs()) {
                int epoch = (int) entry[0];
                assertThat(learner.history().loss(epoch))
                        .as("loss of epoch %d", epoch)
                        .isCloseTo(entry[1], within(1e-3));
                assertThat(learner.history().trainAccuracy(epoch))
                        .as("accuracy of epoch %d: at most one of 200 points falls differently", epoch)
                        .isCloseTo(entry[2], within(0.0051));
            }
        }
    }
}
