package gradientlab.training.xor;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.data.Points;
import gradientlab.data.XorBlobs;
import gradientlab.nn.Parameters;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.plot.NumberText;
import gradientlab.text.Language;
import gradientlab.text.Percent;
import gradientlab.training.xor.Diagnosis.Kind;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DiagnosisTest {
    private static XorConfig config(HiddenActivation activation, EngineKind engine, double rate) {
        return new XorConfig(activation, false, engine, 4, rate, XorConfig.FULL_BATCH, 10_000, 0.4, 7);
    }

    /** Every hidden weight 1, every output weight as given, no biases. */
    private static Parameters parameters(double outputWeight) {
        Parameters parameters = Parameters.zeros(2, 4, 1);
        for (double[] from : parameters.weights()[0]) {
            Arrays.fill(from, 1);
        }
        for (double[] from : parameters.weights()[1]) {
            from[0] = outputWeight;
        }
        return parameters;
    }

    private static Diagnosis after(int steps, XorConfig config, Parameters initial) {
        try (XorLearner learner = new XorLearner(config, XorData.of(config), initial)) {
            for (int i = 0; i < steps; i++) {
                learner.step();
            }
            learner.evaluate();
            return Diagnosis.of(learner);
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbers_that_overflow_are_a_divergence(EngineKind engine) {
        double huge = engine == EngineKind.DL4J ? 1e30 : 1e200;
        Diagnosis diagnosis = after(2, config(HiddenActivation.RELU, engine, 0.5), parameters(huge));
        assertThat(diagnosis.kind()).isEqualTo(Kind.DIVERGED);
        assertThat(diagnosis.fatal()).isTrue();
        assertThat(diagnosis.sentence())
                .startsWith("Diverged at epoch 2:")
                .contains("The learning rate 0.5 is too large")
                .contains("a tenth");
    }

    @Test
    void an_infinite_loss_is_a_divergence_before_any_weight_is_lost() {
        Diagnosis diagnosis = after(0, config(HiddenActivation.RELU, EngineKind.SCRATCH, 0.5), parameters(1e200));
        assertThat(diagnosis.kind()).isEqualTo(Kind.DIVERGED);
    }

    @Test
    void a_loss_far_above_a_guess_and_its_start_is_a_divergence_from_which_a_run_may_come_back() {
        Diagnosis diagnosis = after(1, config(HiddenActivation.RELU, EngineKind.SCRATCH, 1), parameters(0.01));
        assertThat(diagnosis.kind()).isEqualTo(Kind.DIVERGED);
        assertThat(diagnosis.fatal()).isFalse();
        assertThat(diagnosis.sentence())
                .startsWith("Diverged: at epoch 1 the loss is ")
                .contains("0.25", "The learning rate 1 is too large");
        assertThat(after(0, config(HiddenActivation.RELU, EngineKind.SCRATCH, 1), parameters(100)))
                .as("large from the start")
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    void an_output_relu_below_zero_everywhere_is_dead(EngineKind engine) {
        Diagnosis diagnosis = after(0, config(HiddenActivation.RELU, engine, 0.001), parameters(-1));
        assertThat(diagnosis.kind()).isEqualTo(Kind.DEAD_OUTPUT);
        assertThat(diagnosis.fatal()).isTrue();
        assertThat(diagnosis.sentence())
                .contains("output ReLU is dead")
                .contains("smaller learning rate")
                .contains("new seed");
    }

    @Test
    void a_learning_rate_far_too_large_kills_a_relu_network() {
        XorConfig config = config(HiddenActivation.RELU, EngineKind.SCRATCH, 1000);
        Diagnosis diagnosis = after(3, config, XorLearner.initialParameters(config));
        assertThat(diagnosis.kind()).isEqualTo(Kind.DEAD_OUTPUT);
    }

    @Test
    void dead_units_are_named() {
        Parameters initial = parameters(1);
        kill(initial, 1);
        Diagnosis one = after(0, config(HiddenActivation.RELU, EngineKind.SCRATCH, 0.001), initial);
        assertThat(one.kind()).isEqualTo(Kind.DEAD_UNITS);
        assertThat(one.fatal()).isFalse();
        assertThat(one.sentence()).startsWith("h2 is a dead ReLU unit:").contains("no gradient reaches its weights");
        kill(initial, 3);
        assertThat(after(0, config(HiddenActivation.RELU, EngineKind.SCRATCH, 0.001), initial)
                        .sentence())
                .startsWith("h2, h4 are dead ReLU units:");
    }

    @Test
    void it_is_said_in_the_language_in_use() {
        Parameters initial = parameters(1);
        kill(initial, 1);
        Diagnosis seenBefore = after(0, config(HiddenActivation.RELU, EngineKind.SCRATCH, 0.001), initial);
        Language.use(Language.TURKISH);
        try {
            assertThat(seenBefore.sentence()).startsWith("h2 ölü bir ReLU nöronu:");
            assertThat(after(2, config(HiddenActivation.RELU, EngineKind.SCRATCH, 0.5), parameters(1e200))
                            .sentence())
                    .startsWith("2. dönemde ıraksadı:")
                    .contains("0.5 öğrenme oranı çok büyük");
            XorConfig relu = config(HiddenActivation.RELU, EngineKind.SCRATCH, 0.001);
            assertThat(after(0, relu, parameters(-1)).sentence()).startsWith("Çıkıştaki ReLU ölü:");
            assertThat(after(0, relu, initial).sentence()).startsWith("h2 ölü bir ReLU nöronu:");
            assertThat(after(150, config(HiddenActivation.SIGMOID, EngineKind.SCRATCH, 0.001), saddle())
                            .sentence())
                    .startsWith("Plato: kayıp son 50 dönemde")
                    .contains("eğitim doğruluğu %");
        } finally {
            Language.use(Language.ENGLISH);
        }
    }

    private static void kill(Parameters parameters, int unit) {
        parameters.biases()[0][unit] = -100;
    }

    @Test
    void a_small_sigmoid_is_not_a_dead_relu() {
        Parameters initial = parameters(1);
        kill(initial, 1);
        assertThat(after(0, config(HiddenActivation.SIGMOID, EngineKind.SCRATCH, 0.001), initial))
                .isNull();
    }

    /** All hidden units alike and hardly any weight out: the output is about 0.5 everywhere, and stays there. */
    private static Parameters saddle() {
        return parameters(1e-3);
    }

    @Test
    void a_loss_that_stands_still_far_from_the_goal_is_a_plateau() {
        Diagnosis diagnosis = after(150, config(HiddenActivation.SIGMOID, EngineKind.SCRATCH, 0.001), saddle());
        assertThat(diagnosis.kind()).isEqualTo(Kind.PLATEAU);
        assertThat(diagnosis.fatal()).isFalse();
        assertThat(diagnosis.sentence())
                .contains("over the last 50 epochs")
                .contains("\u00a0% training accuracy")
                .contains("new seed");
    }

    @Test
    void it_is_too_early_for_a_plateau_after_fewer_than_a_hundred_epochs() {
        assertThat(after(99, config(HiddenActivation.SIGMOID, EngineKind.SCRATCH, 0.001), saddle()))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"SIGMOID, 1000", "SIGMOID, 1", "TANH, 1000", "TANH, 0.03"})
    void weights_thrown_away_are_the_rates_fault_and_not_the_seeds(HiddenActivation activation, double rate) {
        XorConfig config = config(activation, EngineKind.SCRATCH, rate);
        Diagnosis diagnosis = after(400, config, XorLearner.initialParameters(config));
        assertThat(diagnosis.kind()).isEqualTo(Kind.RATE_TOO_LARGE);
        assertThat(diagnosis.sentence())
                .startsWith("The learning rate " + NumberText.compact(rate) + " is too large")
                .contains("another seed does not help")
                .doesNotContain("starts elsewhere");
    }

    @Test
    void a_rate_that_moves_no_weight_is_too_small() {
        XorConfig config = config(HiddenActivation.SIGMOID, EngineKind.SCRATCH, 1e-9);
        Diagnosis diagnosis = after(150, config, XorLearner.initialParameters(config));
        assertThat(diagnosis.kind()).isEqualTo(Kind.RATE_TOO_SMALL);
        assertThat(diagnosis.sentence()).contains("10⁻⁹").contains("too small").doesNotContain("seed");
    }

    @Test
    void where_no_boundary_is_better_nothing_is_blamed() {
        XorConfig config = new XorConfig(
                HiddenActivation.TANH, false, EngineKind.SCRATCH, 4, 0.001, XorConfig.FULL_BATCH, 10_000, 0.99, 1);
        Diagnosis diagnosis = after(4000, config, XorLearner.initialParameters(config));
        assertThat(diagnosis.kind()).isEqualTo(Kind.BEST_POSSIBLE);
        assertThat(diagnosis.sentence())
                .contains(
                        Percent.of(XorBlobs.accuracyOfTheAxes(XorData.of(config).train())))
                .doesNotContain("seed");
    }

    @Test
    void one_hidden_unit_is_told_that_a_line_is_a_line() {
        XorConfig config = new XorConfig(
                HiddenActivation.SIGMOID, false, EngineKind.SCRATCH, 1, 0.001, XorConfig.FULL_BATCH, 10_000, 0.4, 1);
        Diagnosis diagnosis = after(5000, config, XorLearner.initialParameters(config));
        assertThat(diagnosis.kind()).isEqualTo(Kind.ONE_LINE);
        assertThat(diagnosis.sentence()).contains("one straight edge").contains("another seed does not help");
    }

    private static History losses(int epochs, IntToDoubleFunction loss) {
        History history = new History();
        for (int epoch = 0; epoch < epochs; epoch++) {
            history.add(loss.applyAsDouble(epoch), 0.33, 0.33);
        }
        return history;
    }

    @Test
    void a_curve_that_rises_or_falls_does_not_stand_still() {
        assertThat(Plateau.epochs(losses(2000, epoch -> 0.25), 0)).isEqualTo(400);
        assertThat(Plateau.epochs(losses(2000, epoch -> 0.25 + 1e-5 * epoch), 0))
                .isZero();
        assertThat(Plateau.epochs(losses(2000, epoch -> 0.25 - 1e-5 * epoch), 0))
                .isZero();
        assertThat(Plateau.epochs(losses(2000, epoch -> epoch < 1999 ? 0.25 - 1e-5 * epoch : 0.9), 0))
                .as("the points were brought back at the end")
                .isZero();
        assertThat(Plateau.epochs(losses(2000, epoch -> 0.25 + 0.02 * (epoch % 2)), 0))
                .as("noise is no movement")
                .isEqualTo(400);
    }

    @Test
    void losses_on_other_points_do_not_count() {
        XorConfig config = config(HiddenActivation.SIGMOID, EngineKind.SCRATCH, 0.001);
        XorData data = XorData.of(config);
        try (XorLearner learner = new XorLearner(config, data, saddle())) {
            for (int i = 0; i < 150; i++) {
                learner.step();
            }
            learner.evaluate();
            assertThat(Diagnosis.of(learner).kind()).isEqualTo(Kind.PLATEAU);
            learner.setData(data.withTrain(Points.with(data.train(), 0, 0, 1)));
            learner.evaluate();
            assertThat(Diagnosis.of(learner)).isNull();
        }
    }

    @Test
    void a_healthy_run_has_no_diagnosis_at_its_start_or_its_end() {
        XorConfig config = config(HiddenActivation.SIGMOID, EngineKind.SCRATCH, 0.001);
        assertThat(after(0, config, XorLearner.initialParameters(config))).isNull();
        assertThat(after(5000, config, XorLearner.initialParameters(config))).isNull();
    }
}
