package gradientlab.training.xor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.data.PointSet;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.training.Series;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The past of an XOR run, and what it could have become. */
class XorTrajectoryTest {
    private static XorConfig config(HiddenActivation activation, EngineKind engine, int batch) {
        return XorConfig.course(activation)
                .withEngine(engine)
                .withBatch(batch)
                .withLearningRate(batch == XorConfig.FULL_BATCH ? 0.001 : 0.01);
    }

    private static void train(XorLearner learner, int epochs) {
        while (learner.epoch() < epochs) {
            learner.step();
        }
        learner.evaluate();
    }

    private static void assertSame(XorLearner one, XorLearner other) {
        for (String name : List.of(Series.LOSS, Series.TRAIN_ACCURACY, Series.VALIDATION_ACCURACY)) {
            assertThat(one.series(name).values())
                    .as(name)
                    .containsExactly(other.series(name).values());
        }
        for (int epoch = 0; epoch <= one.epoch(); epoch++) {
            assertThat(one.at(epoch).parameters().weights())
                    .as("epoch " + epoch)
                    .isDeepEqualTo(other.at(epoch).parameters().weights());
        }
        assertThat(one.parameters().weights()).isDeepEqualTo(other.parameters().weights());
        assertThat(one.parameters().biases()).isDeepEqualTo(other.parameters().biases());
        assertThat(Diagnosis.of(one)).isEqualTo(Diagnosis.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "TANH, SCRATCH, 0, 40",
        "SIGMOID, SCRATCH, 300, 12",
        "RELU, SCRATCH, 1, 6",
        "TANH, DL4J, 0, 8",
        "RELU, DL4J, 300, 6"
    })
    void an_unchanged_branch_from_any_epoch_is_the_runs_own_curve(
            HiddenActivation activation, EngineKind engine, int batch, int epochs) {
        XorConfig config = config(activation, engine, batch);
        try (XorLearner run = new XorLearner(config, XorData.of(config))) {
            train(run, epochs);
            for (int step : new int[] {0, 1, epochs / 2, epochs}) {
                try (XorLearner branch = run.branch(step, config)) {
                    assertThat(branch.epoch()).isEqualTo(step);
                    assertThat(branch.series(Series.LOSS).size()).isEqualTo(step + 1);
                    train(branch, epochs);
                    assertSame(branch, run);
                }
            }
        }
    }

    @Test
    void after_other_points_came_in_the_middle_of_an_epoch() {
        XorConfig config = config(HiddenActivation.TANH, EngineKind.SCRATCH, 300);
        XorData all = XorData.of(config);
        PointSet points = all.train();
        PointSet fewer = new PointSet(
                java.util.Arrays.copyOf(points.x(), 700),
                java.util.Arrays.copyOf(points.y(), 700),
                java.util.Arrays.copyOf(points.labels(), 700));
        try (XorLearner run = new XorLearner(config, all)) {
            train(run, 3);
            run.step();
            run.setData(new XorData(fewer, all.validation()));
            train(run, 9);
            try (XorLearner branch = run.branch(5, config)) {
                train(branch, 9);
                assertSame(branch, run);
            }
        }
    }

    @Test
    void another_rate_batch_or_activation_holds_from_there_on() {
        XorConfig config = config(HiddenActivation.TANH, EngineKind.SCRATCH, XorConfig.FULL_BATCH);
        try (XorLearner run = new XorLearner(config, XorData.of(config))) {
            train(run, 20);
            for (XorConfig other : List.of(
                    config.withLearningRate(0.003),
                    config.withBatch(200),
                    config.withActivation(HiddenActivation.RELU))) {
                try (XorLearner branch = run.branch(10, other)) {
                    train(branch, 20);
                    Series loss = branch.series(Series.LOSS);
                    assertThat(loss.upTo(10).values())
                            .containsExactly(run.series(Series.LOSS).upTo(10).values());
                    assertThat(loss.last()).isNotEqualTo(run.series(Series.LOSS).last());
                }
            }
        }
    }

    @Test
    void what_cannot_be_is_refused_in_a_sentence() {
        XorConfig config = config(HiddenActivation.TANH, EngineKind.SCRATCH, XorConfig.FULL_BATCH);
        try (XorLearner run = new XorLearner(config, XorData.of(config))) {
            train(run, 3);
            assertThatThrownBy(() -> run.branch(4, config))
                    .isInstanceOf(InvalidSetting.class)
                    .hasMessageContaining("0 to 3, not at 4");
            assertThatThrownBy(() -> run.branch(1, config.withHidden(5))).isInstanceOf(InvalidSetting.class);
            assertThatThrownBy(() -> run.branch(1, config.withSeed(5))).isInstanceOf(InvalidSetting.class);
            assertThatThrownBy(() -> run.series("joy")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_long_run_of_a_large_network_is_thinned_and_replayed() {
        XorConfig config = config(HiddenActivation.TANH, EngineKind.SCRATCH, XorConfig.FULL_BATCH)
                .withHidden(XorConfig.MAX_HIDDEN);
        PointSet corners =
                new PointSet(new double[] {-1, 1, -1, 1}, new double[] {-1, 1, 1, -1}, new int[] {0, 0, 1, 1});
        int room = KeptParameters.most(List.of(2, XorConfig.MAX_HIDDEN, 1));
        try (XorLearner run = new XorLearner(config, new XorData(corners, corners))) {
            train(run, room + 10);
            assertThat(run.at(1001).step()).isEqualTo(1000);
            assertThat(run.at(room + 3).step()).isEqualTo(room + 3);
            int late = room - 1 - room % 2; // odd: it has to be trained again
            assertThat(run.at(late).step()).isLessThan(late);
            try (XorLearner branch = run.branch(late, config)) {
                assertThat(branch.epoch()).isEqualTo(late);
                train(branch, room + 10);
                assertThat(branch.series(Series.LOSS).values())
                        .containsExactly(run.series(Series.LOSS).values());
                assertThat(branch.parameters().weights())
                        .isDeepEqualTo(run.parameters().weights());
            }
        }
    }
}
