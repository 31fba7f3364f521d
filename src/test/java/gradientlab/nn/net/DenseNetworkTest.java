package gradientlab.nn.net;

import static gradientlab.nn.net.Layer.activate;
import static gradientlab.nn.net.Layer.conv;
import static gradientlab.nn.net.Layer.dense;
import static gradientlab.nn.net.Layer.denseWithoutBias;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import gradientlab.nn.Activation;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.Mlp;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DenseNetworkTest {
    private static final Layer TANH = activate(new Activation.Tanh());

    @Test
    void isComputedLayerByLayer() {
        DenseNetwork network = DenseNetwork.of(
                Architecture.of("net", Shape.vector(2), dense(4), TANH, dense(1), activate(new Activation.Sigmoid())));
        assertThat(network.sizes()).containsExactly(2, 4, 1);
        assertThat(network.activations()).containsExactly(new Activation.Tanh(), new Activation.Sigmoid());
        Mlp mlp = network.with(network.standardNormal(new Random(1)));
        double y = mlp.forward(new double[][] {{0.5}, {-1}}, 1)[0][0];
        double sum = 0;
        for (int j = 0; j < 4; j++) {
            double[][] weights = mlp.parameters().weights()[0];
            sum += mlp.parameters().weights()[1][j][0] * Math.tanh(0.5 * weights[0][j] - weights[1][j]);
        }
        assertThat(y).isCloseTo(1 / (1 + Math.exp(-sum)), within(1e-12));
    }

    static Stream<List<Layer>> others() {
        return Stream.of(
                List.of(denseWithoutBias(2), TANH),
                List.of(dense(2), dense(2), TANH),
                List.of(dense(2), activate()),
                List.of(dense(2), TANH, dense(1)),
                List.of(conv(2, 1), TANH));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatIsNotLikeThatIsRefused(List<Layer> layers) {
        Architecture network = new Architecture("net", new Shape(2, 1, 1), layers);
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> DenseNetwork.of(network))
                .withMessageStartingWith("net: here every layer must be dense");
    }
}
