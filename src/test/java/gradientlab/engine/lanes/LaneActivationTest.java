package gradientlab.engine.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.nn.Activation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every activation function of the lab, by its 64-bit code. */
class LaneActivationTest {
    static Stream<Arguments> functions() {
        return Stream.concat(Activation.all().stream(), Stream.of(new Activation.LeakyRelu(0.3), new Activation.Elu(2)))
                .flatMap(function -> Stream.of(new VectorKernels(), new ScalarKernels())
                        .map(kernels -> Arguments.of(function, kernels)));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void valueAndDerivative(Activation function, Kernels kernels) {
        List<Double> points = List.of(-30.0, -3.7, -1.0, -0.01, 0.0, 0.02, 0.9, 2.5, 40.0);
        LaneActivation layer = new LaneActivation(points.size(), function);
        int lanes = kernels.lanes();
        float[] x = new float[points.size() * lanes];
        float[] dy = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) (points.get(i / lanes) * (1 + i % lanes * 0.01));
            dy[i] = i % 7 - 3;
        }
        float[] given = x.clone();
        float[] derivatives = dy.clone();
        float[] y = layer.inPlace() ? x : new float[x.length];
        float[] dx = layer.inPlace() ? dy : new float[x.length];
        LaneLayer.Pass pass = layer.pass(kernels);
        pass.forward(x, y, 0);
        pass.backward(x, y, dy, dx, 0, lanes);
        for (int i = 0; i < x.length; i++) {
            double value = function.value(given[i]);
            double derivative = derivatives[i] * function.derivative(given[i]);
            // a sigmoid near 1 has lost the digits of 1 - y, as in PyTorch
            assertThat((double) y[i]).isCloseTo(value, within(4 * 0x1p-24 * Math.max(1, Math.abs(value))));
            assertThat((double) dx[i]).isCloseTo(derivative, within(8 * 0x1p-24 * Math.max(1, Math.abs(derivative))));
        }
    }
}
