package gradientlab.nn.net;

import static gradientlab.nn.net.Layer.activate;
import static gradientlab.nn.net.Layer.conv;
import static gradientlab.nn.net.Layer.dense;
import static gradientlab.nn.net.Layer.maxPool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gradientlab.nn.InvalidSetting;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkDefinitionTest {
    private static final Shape SMALL = new Shape(1, 8, 8);

    /** Counted by hand: a window of w rows adds w - 1 steps, and a pooling of two doubles the step. */
    @Test
    void aLayerAnswersForItself() {
        Architecture net = Architecture.of(
                "net", new Shape(3, 12, 12), conv(4, 3), activate(), maxPool(2), conv(2, 2), maxPool(2), dense(7));
        assertThat(net.summary())
                .extracting(layer -> layer.layer().kind())
                .containsExactly("conv", "activation", "max_pool", "conv", "max_pool", "dense");
        assertThat(net.summary())
                .extracting(layer -> layer.output().sizes())
                .containsExactly(
                        List.of(4, 10, 10),
                        List.of(4, 10, 10),
                        List.of(4, 5, 5),
                        List.of(2, 4, 4),
                        List.of(2, 2, 2),
                        List.of(7));
        assertThat(net.summary())
                .extracting(LayerSummary::parameters)
                .containsExactly(4L * (3 * 9 + 1), 0L, 0L, 2L * (4 * 4 + 1), 0L, 7L * (8 + 1));
        assertThat(net.summary())
                .extracting(LayerSummary::receptiveField)
                .containsExactly(3, 3, 3 + 1, 4 + 2, 6 + 2, 8 + 4);
        assertThat(net.summary())
                .extracting(LayerSummary::multiplyAdds)
                .containsExactly(4L * 27 * 100, 0L, 0L, 2L * 16 * 16, 0L, 56L);
        assertThat(net.multiplyAdds()).isEqualTo(10_800 + 512 + 56);
        assertThat(net.outputs()).isEqualTo(7);
        assertThat(net.seesMaps()).isTrue();
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                Arguments.of(
                        List.of(conv(4, 9), dense(3)),
                        "net, layer 1 (Conv 9x9x4): a kernel of 9 x 9 does not fit into maps of 8 x 8."),
                Arguments.of(
                        List.of(conv(4, 7), maxPool(3), dense(3)), "a square of 3 x 3 does not fit into maps of 2 x 2"),
                Arguments.of(List.of(conv(0, 3), dense(3)), "the number of kernels must be at least 1, not 0"),
                Arguments.of(List.of(conv(2, 0), dense(3)), "the side of the kernel must be at least 1"),
                Arguments.of(List.of(maxPool(1), dense(3)), "must be at least 2 wide, not 1"),
                Arguments.of(List.of(dense(5), conv(2, 1), dense(3)), "a dense layer gives a vector"),
                Arguments.of(List.of(activate(), dense(3)), "needs a layer with weights or a pooling right before it"),
                Arguments.of(List.of(dense(4), activate(), activate(), dense(3)), "layer 3 (Activation)"),
                Arguments.of(List.of(dense(4), activate(), conv(2, 1), dense(3)), "layer 3 (Conv 1x1x2): it needs"),
                Arguments.of(
                        List.of(conv(1 << 10, 1), dense(1 << 20), dense(3)), "layer 2 (FC-1048576): it would have"),
                Arguments.of(List.of(), "a network needs at least one layer"));
    }

    @ParameterizedTest
    @MethodSource
    void impossible(List<Layer> layers, String sentence) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> new Architecture("net", SMALL, layers))
                .withMessageContaining(sentence);
    }

    @Test
    void aClassifierEndsInLogits() {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() ->
                        Architecture.of("net", SMALL, dense(3), activate()).requireLogits())
                .withMessageContaining("the last layer must be dense");
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> Architecture.of("net", SMALL, conv(3, 8)).requireLogits())
                .withMessageContaining("the last layer must be dense");
        Architecture net = Architecture.of("net", SMALL, dense(3));
        assertThat(net.requireLogits()).isSameAs(net);
    }

    @Test
    void namesClassesAndShapesAreChecked() {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> Architecture.of("my net", SMALL, dense(3)))
                .withMessageContaining("\"my net\"");
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> Architecture.of("net", SMALL, dense(1)).requireLogits())
                .withMessageContaining("at least 2 classes");
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> new Shape(3, 0, 32))
                .withMessageContaining("3 x 0 x 32");
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> new Shape(3, 100_000, 100_000))
                .withMessageContaining("too large");
    }
}
