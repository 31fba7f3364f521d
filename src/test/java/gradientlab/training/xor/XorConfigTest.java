package gradientlab.training.xor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gradientlab.nn.Activation;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.nn.net.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XorConfigTest {
    private static XorConfig config(int hidden, double rate, int batch, int epochs, double std) {
        return new XorConfig(HiddenActivation.SIGMOID, false, EngineKind.SCRATCH, hidden, rate, batch, epochs, std, 1);
    }

    private static void rejected(String setting, String hint, Runnable made) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(made::run)
                .withMessageContaining(hint)
                .satisfies(problem -> {
                    assertThat(problem.setting()).isEqualTo(setting);
                    assertThat(problem.getMessage()).endsWith(".").hasSizeGreaterThan(30);
                });
    }

    @Test
    void its_network_is_two_layers_each_with_its_function() {
        assertThat(config(4, 0.1, 0, 1, 0.4).network().parameters()).isEqualTo(17);
        XorConfig relu = new XorConfig(HiddenActivation.RELU, true, EngineKind.SCRATCH, 3, 0.1, 0, 1, 0.4, 1);
        assertThat(relu.network().layers())
                .containsExactly(
                        Layer.dense(3),
                        Layer.activate(new Activation.Relu()),
                        Layer.dense(1),
                        Layer.activate(new Activation.Sigmoid()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | would never change a weight",
                "-0.0 | would never change a weight",
                "-1 | climbs the loss",
                "-Infinity | climbs the loss",
                "NaN | must be a number",
                "1e9 | at most 1000",
                "1000.1 | at most 1000",
                "Infinity | at most 1000"
            })
    void a_learning_rate_that_cannot_work_is_rejected(double rate, String hint) {
        rejected("learning-rate", hint, () -> config(4, rate, 0, 10, 0.4));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 17, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void a_hidden_layer_has_1_to_16_units(int hidden) {
        rejected("hidden", "1 to 16", () -> config(hidden, 0.1, 0, 10, 0.4));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_000_001, Integer.MIN_VALUE})
    void epochs_are_1_to_ten_million(int epochs) {
        rejected("epochs", "1 to 10,000,000", () -> config(4, 0.1, 0, epochs, 0.4));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_000_001})
    void a_batch_is_full_or_at_least_one_sample(int batch) {
        rejected("batch", "'full' or a whole number", () -> config(4, 0.1, batch, 10, 0.4));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 2.1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_standard_deviation_is_0_to_2(double std) {
        rejected("std", "between 0 and 2", () -> config(4, 0.1, 0, 10, std));
    }

    @Test
    void fractions_typed_into_a_field_are_rejected_too() {
        assertThat(XorConfig.hiddenProblem(2.5)).contains("whole");
        assertThat(XorConfig.epochsProblem(2.5)).contains("whole");
        assertThat(XorConfig.batchProblem(2.5)).contains("whole");
        assertThat(XorConfig.hiddenProblem(Double.NaN)).isNotNull();
        assertThat(XorConfig.epochsProblem(Double.NaN)).isNotNull();
    }

    @Test
    void the_ends_of_every_range_are_allowed() {
        assertThat(config(1, Double.MIN_VALUE, 0, 1, 0).hidden()).isEqualTo(1);
        assertThat(config(16, 1000, 1_000_000, 10_000_000, 2).hidden()).isEqualTo(16);
    }

    @Test
    void the_courses_settings() {
        for (HiddenActivation activation : HiddenActivation.values()) {
            XorConfig course = XorConfig.course(activation);
            boolean relu = activation == HiddenActivation.RELU;
            assertThat(course)
                    .isEqualTo(new XorConfig(
                            activation,
                            false,
                            EngineKind.SCRATCH,
                            4,
                            0.001,
                            relu ? 1 : XorConfig.FULL_BATCH,
                            relu ? 100 : 10_000,
                            0.4,
                            1));
        }
    }
}
