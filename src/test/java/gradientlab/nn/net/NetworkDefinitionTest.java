package gradientlab.nn.net;

import static gradientlab.nn.net.Layer.activate;
import static gradientlab.nn.net.Layer.avgPool;
import static gradientlab.nn.net.Layer.batchNorm;
import static gradientlab.nn.net.Layer.conv;
import static gradientlab.nn.net.Layer.dense;
import static gradientlab.nn.net.Layer.dropout;
import static gradientlab.nn.net.Layer.maxPool;
import static gradientlab.nn.net.Layer.skip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gradientlab.nn.InvalidSetting;
import java.util.Arrays;
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

    /** The last window of 3 rows hangs over the edge of 11; the dense layer sees all that there is. */
    @Test
    void strideAndPaddingMoveWindowsAndKeepEdges() {
        Architecture net = Architecture.of(
                "net", new Shape(2, 11, 8), conv(4, 3, 2, 1), activate(), conv(3, 5, 1, 2), avgPool(2), dense(7));
        assertThat(net.summary())
                .extracting(LayerSummary::label)
                .startsWith("Conv 3x3x4, stride 2, padding 1", "Activation", "Conv 5x5x3, padding 2", "AvgPool 2x2");
        assertThat(net.summary())
                .extracting(layer -> layer.output().sizes())
                .containsExactly(List.of(4, 6, 4), List.of(4, 6, 4), List.of(3, 6, 4), List.of(3, 3, 2), List.of(7));
        assertThat(net.summary()).extracting(LayerSummary::receptiveField).containsExactly(3, 3, 3 + 4 * 2, 11, 11);
        assertThat(net.summary())
                .extracting(LayerSummary::parameters)
                .containsExactly(4L * (2 * 9 + 1), 0L, 3L * (4 * 25 + 1), 0L, 7L * (3 * 3 * 2 + 1));
        assertThat(net.summary())
                .extracting(LayerSummary::multiplyAdds)
                .containsExactly(4L * 18 * 24, 0L, 3L * 100 * 24, 0L, 7L * 18);
    }

    /** Layers inside a skip connection count as if they stood in its place. */
    @Test
    void aSkipConnectionIsWhatItsLayersAre() {
        Layer[] block = {conv(4, 3, 1, 1), batchNorm(), activate(), conv(4, 3, 1, 1)};
        Architecture with = Architecture.of(
                "net", new Shape(4, 9, 9), conv(4, 3), dropout(0.5), skip(block), activate(), maxPool(2), dense(7));
        Architecture without = Architecture.of(
                "net",
                new Shape(4, 9, 9),
                conv(4, 3),
                dropout(0.5),
                block[0],
                block[1],
                block[2],
                block[3],
                activate(),
                maxPool(2),
                dense(7));
        assertThat(with.computed()).isEqualTo(without.summary());
        assertThat(ParameterTensor.of(with)).isEqualTo(ParameterTensor.of(without));
        assertThat(with.parameters()).isEqualTo(without.parameters());
        assertThat(with.multiplyAdds()).isEqualTo(without.multiplyAdds());
        LayerSummary skip = with.summary().get(2);
        assertThat(skip.receptiveField()).isEqualTo(3 + 2 + 2);
        assertThat(skip.parameters()).isEqualTo(2 * 4L * (4 * 9 + 1) + 2 * 4);
        assertThat(skip.index()).isEqualTo(2);
        assertThat(with.summary().get(3).index()).isEqualTo(6);
    }

    /** Some strides are as long as the arithmetic allows: nothing overflows. */
    @Test
    void longStridesOneBehindTheOther() {
        Layer[] layers = new Layer[20];
        Arrays.fill(layers, conv(1, 3, 10_000, 2));
        assertThat(Architecture.of("net", SMALL, layers).summary())
                .extracting(LayerSummary::receptiveField)
                .startsWith(3, 8)
                .endsWith(8);
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                Arguments.of(
                        List.of(conv(4, 9), dense(3)),
                        "net, layer 1 (Conv 9x9x4): a kernel of 9 x 9 does not fit into maps of 8 x 8."),
                Arguments.of(
                        List.of(conv(4, 7), maxPool(3), dense(3)), "a square of 3 x 3 does not fit into maps of 2 x 2"),
                Arguments.of(List.of(conv(0, 3), dense(3)), "the number of kernels must be at least 1, not 0"),
                Arguments.of(List.of(conv(2, 0), dense(3)), "the side of the kernel must be 1 to 10000, not 0"),
                Arguments.of(List.of(conv(2, 1 << 30), dense(3)), "must be 1 to 10000, not 1073741824"),
                Arguments.of(List.of(conv(2, 3, 0, 0), dense(3)), "the stride must be 1 to 10000, not 0"),
                Arguments.of(List.of(conv(2, 3, 1 << 30, 0), dense(3)), "the stride must be 1 to 10000"),
                Arguments.of(
                        List.of(conv(2, 3, 1, 3), dense(3)),
                        "net, layer 1 (Conv 3x3x2, padding 3): the padding must be 0 to 2, less than the side of the"
                                + " kernel, not 3."),
                Arguments.of(List.of(conv(2, 3, 1, -1), dense(3)), "the padding must be 0 to 2"),
                Arguments.of(
                        List.of(conv(2, 13, 1, 2), dense(3)),
                        "a kernel of 13 x 13 does not fit into maps that are 12 x 12 with their padding."),
                Arguments.of(List.of(conv(1, 9000, 9000, 8999), dense(3)), "A shape of 1 x 18006 x 18006 is too large"),
                Arguments.of(List.of(maxPool(1), dense(3)), "must be at least 2 wide, not 1"),
                Arguments.of(List.of(avgPool(1), dense(3)), "must be at least 2 wide, not 1"),
                Arguments.of(List.of(avgPool(9), dense(3)), "a square of 9 x 9 does not fit into maps of 8 x 8"),
                Arguments.of(List.of(dense(5), conv(2, 1), dense(3)), "a dense layer gives a vector"),
                Arguments.of(List.of(activate(), dense(3)), "needs a layer with weights or a pooling right before it"),
                Arguments.of(List.of(dense(4), activate(), activate(), dense(3)), "layer 3 (Activation)"),
                Arguments.of(List.of(dense(4), activate(), conv(2, 1), dense(3)), "layer 3 (Conv 1x1x2): it needs"),
                Arguments.of(
                        List.of(conv(1 << 10, 1), dense(1 << 20), dense(3)), "layer 2 (FC-1048576): it would have"),
                Arguments.of(
                        List.of(dense(4), skip(dense(5)), dense(3)), "layer 2 (Skip over 1): what comes out of the"),
                Arguments.of(List.of(dense(4), skip(skip(dense(4))), dense(3)), "cannot stand inside another"),
                Arguments.of(List.of(skip(activate()), dense(3)), "its layer 1 (Activation): an activation needs"),
                Arguments.of(List.of(dropout(1.0), dense(3)), "the probability must be from 0 to below 1, not 1.0"),
                Arguments.of(List.of(dropout(Double.NaN), dense(3)), "to below 1, not NaN"),
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
        for (Layer last : List.of(dropout(0.5), batchNorm(), skip(dense(3)))) {
            assertThatExceptionOfType(InvalidSetting.class)
                    .isThrownBy(
                            () -> Architecture.of("net", SMALL, dense(3), last).requireLogits())
                    .withMessageContaining("the last layer must be dense");
        }
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
