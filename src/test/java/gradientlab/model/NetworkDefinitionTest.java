package gradientlab.model;

import static gradientlab.model.LayerSpec.activate;
import static gradientlab.model.LayerSpec.conv;
import static gradientlab.model.LayerSpec.dense;
import static gradientlab.model.LayerSpec.maxPool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gradientlab.nn.InvalidSetting;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkDefinitionTest {
    private static final Shape SMALL = new Shape(1, 8, 8);

    @ParameterizedTest
    @CsvSource({"mlp_1, 98666", "mlp_2, 101034", "cnn_3, 11394", "cnn_4, 13810", "cnn_5, 8490"})
    void theCoursesNetworksHaveTheCoursesParameters(String name, long parameters) {
        assertThat(Architecture.named(name).parameters()).isEqualTo(parameters);
    }

    @Test
    void theListIsInTheCoursesOrder() {
        assertThat(Architecture.course())
                .extracting(Architecture::name)
                .containsExactly("mlp_1", "mlp_2", "cnn_3", "cnn_4", "cnn_5");
    }

    @Test
    void aWrongNameIsAnsweredWithTheRightOnes() {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> Architecture.named("cnn_6"))
                .withMessage("There is no network \"cnn_6\". Choose among: mlp_1, mlp_2, cnn_3, cnn_4, cnn_5.");
    }

    @Test
    void theSummaryFollowsTheShapes() {
        List<LayerSummary> summary = Architecture.named("cnn_3").summary();
        assertThat(summary).extracting(LayerSummary::label).startsWith("Conv 3x3x16", "Activation", "Conv 5x5x8");
        assertThat(summary)
                .extracting(layer -> layer.output().text())
                .containsExactly(
                        "16 x 30 x 30",
                        "16 x 30 x 30",
                        "8 x 26 x 26",
                        "8 x 26 x 26",
                        "8 x 13 x 13",
                        "16 x 7 x 7",
                        "16 x 3 x 3",
                        "10");
        assertThat(summary)
                .extracting(LayerSummary::parameters)
                .containsExactly(448L, 0L, 3208L, 0L, 0L, 6288L, 0L, 1450L);
        assertThat(Architecture.named("mlp_2").summary().get(2).parameters()).isEqualTo(32 * 64);
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                Arguments.of(
                        List.of(conv(4, 9), dense(3)),
                        "net, layer 1 (Conv 9x9x4): a kernel of 9 x 9 does not fit into maps of 8 x 8."),
                Arguments.of(
                        List.of(conv(4, 7), maxPool(3), dense(3)), "a square of 3 x 3 does not fit into maps of 2 x 2"),
                Arguments.of(List.of(conv(0, 3), dense(3)), "the number of kernels must be at least 1, not 0"),
                Arguments.of(List.of(conv(2, 0), dense(3)), "the number of kernel side must be at least 1"),
                Arguments.of(List.of(maxPool(1), dense(3)), "must be at least 2 wide, not 1"),
                Arguments.of(List.of(dense(5), conv(2, 1), dense(3)), "a dense layer gives a vector"),
                Arguments.of(List.of(activate(), dense(3)), "needs a layer with weights or a pooling right before it"),
                Arguments.of(List.of(dense(4), activate(), activate(), dense(3)), "layer 3 (Activation)"),
                Arguments.of(List.of(dense(3), activate()), "the last layer must be dense(3)"),
                Arguments.of(List.of(dense(10)), "the last layer must be dense(3)"),
                Arguments.of(List.of(), "the last layer must be dense(3)"));
    }

    @ParameterizedTest
    @MethodSource
    void impossible(List<LayerSpec> layers, String sentence) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> new Architecture("net", SMALL, 3, layers))
                .withMessageContaining(sentence);
    }

    @Test
    void namesClassesAndShapesAreChecked() {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> Architecture.of("my net", SMALL, 3, dense(3)))
                .withMessageContaining("\"my net\"");
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> Architecture.of("net", SMALL, 1, dense(1)))
                .withMessageContaining("at least 2 classes");
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> new Shape(3, 0, 32))
                .withMessageContaining("3 x 0 x 32");
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> new Shape(3, 100_000, 100_000))
                .withMessageContaining("too large");
    }
}
