package gradientlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.nn.Conv2d;
import gradientlab.nn.ConvReference;
import gradientlab.nn.Tensor4;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nd4j.linalg.api.ndarray.INDArray;

class Nd4jConv2dTest {
    @TestFactory
    Stream<DynamicTest> equalsTheNaiveLoopsButForRounding() {
        return ConvReference.all().stream()
                .filter(reference -> reference.conv().equals(Conv2d.PLAIN))
                .map(reference -> DynamicTest.dynamicTest(
                        reference.name(), () -> assertSame(reference.input(), reference.kernel())));
    }

    /** Elementwise, relative to the largest number of the output. */
    private static void assertSame(Tensor4 input, Tensor4 kernel) {
        Tensor4 expected = Conv2d.PLAIN.apply(input, kernel);
        double largest = Arrays.stream(expected.values()).map(Math::abs).max().orElseThrow();
        try (Nd4jConv2d conv = new Nd4jConv2d(input, kernel);
                INDArray output = conv.output()) {
            assertThat(output.shape())
                    .containsExactly(
                            Arrays.stream(expected.shape()).asLongStream().toArray());
            assertThat(output.ravel().toDoubleVector()).containsExactly(expected.values(), within(1e-5 * largest));
        }
    }
}
