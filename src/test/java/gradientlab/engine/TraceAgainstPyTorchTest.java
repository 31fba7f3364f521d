package gradientlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.ParameterTensor;
import gradientlab.nn.net.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plain way back of the course's networks against what PyTorch computes in 64 bits. */
class TraceAgainstPyTorchTest {
    /** Both add some ten thousand products of size 1 in another order; the figures are kept to 1e-15 or so. */
    private static final double ROUNDING = 1e-9;

    static List<PyTorchReference> references() {
        return PyTorchReference.all();
    }

    @ParameterizedTest
    @MethodSource("references")
    void loss_logits_and_every_gradient(PyTorchReference reference) {
        Architecture network = reference.architecture();
        int[] labels = IntStream.range(0, PyTorchReference.SIZE)
                .map(n -> n % network.outputs())
                .toArray();
        Trace trace = Trace.of(
                network.with(reference.hidden()),
                PyTorchReference.weights(network),
                PyTorchReference.inputs(network),
                labels);
        assertThat(trace.loss()).isCloseTo(reference.numbers("losses_10_steps_adam")[0], within(ROUNDING));
        assertThat(Arrays.copyOf(trace.logits(), network.outputs()))
                .containsExactly(reference.numbers("logits_sample0"), within(ROUNDING));
        double[] gradient = trace.gradient();
        double[] norms = ParameterTensor.of(network).stream()
                .mapToDouble(tensor -> norm(gradient, tensor))
                .toArray();
        assertThat(norms).containsExactly(reference.numbers("grad_l2_per_tensor"), within(ROUNDING));
    }

    private static double norm(double[] gradient, ParameterTensor tensor) {
        return Math.sqrt(IntStream.range(tensor.offset(), tensor.offset() + tensor.length())
                .mapToDouble(i -> gradient[i] * gradient[i])
                .sum());
    }
}
