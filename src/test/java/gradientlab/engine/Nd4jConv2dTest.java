package gradientlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import gradientlab.nn.Conv2d;
import gradientlab.nn.ConvReference;
import gradientlab.nn.Padding;
import gradientlab.nn.ShapeMismatch;
import gradientlab.nn.Tensor4;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;

class Nd4jConv2dTest {
    @TestFactory
    Stream<DynamicTest> equalsPyTorchAndTheNaiveLoops() {
        return ConvReference.all().stream()
                .map(reference -> DynamicTest.dynamicTest(reference.name(), () -> {
                    Tensor4 output =
                            Nd4jConv2d.apply(reference.conv(), reference.input(), reference.kernel(), DataType.DOUBLE);
                    double[] values = output.values();
                    assertThat(output.shape()).isEqualTo(reference.shape());
                    for (int i = 0; i < reference.first().length; i++) {
                        assertThat(values[i]).isCloseTo(reference.first()[i], withinPercentage(1e-3));
                        assertThat(values[values.length - reference.last().length + i])
                                .isCloseTo(reference.last()[i], withinPercentage(1e-3));
                    }
                    assertThat(Arrays.stream(values).map(Math::abs).sum())
                            .isCloseTo(reference.absSum(), withinPercentage(1e-3));
                    assertSame(reference.conv(), reference.input(), reference.kernel(), output, 1e-12);
                }));
    }

    @TestFactory
    Stream<DynamicTest> inSinglePrecisionEqualsTheNaiveLoops() {
        return ConvReference.all().stream()
                .map(reference -> DynamicTest.dynamicTest(reference.name(), () -> {
                    Tensor4 output =
                            Nd4jConv2d.apply(reference.conv(), reference.input(), reference.kernel(), DataType.FLOAT);
                    assertSame(reference.conv(), reference.input(), reference.kernel(), output, 1e-5);
                }));
    }

    @ParameterizedTest(name = "kernel {0}, dilation {1}, stride {2}")
    @CsvSource({"3,1,1", "4,1,1", "2,3,1", "4,3,2", "1,1,1", "6,2,3"})
    void paddingSameIsTheSameAsTheNaiveLoops(int side, int dilation, int stride) {
        Conv2d conv = new Conv2d(stride, Padding.SAME, dilation);
        Tensor4 input = ConvReference.all().get(0).input();
        Tensor4 kernel = new Tensor4(
                2,
                1,
                side,
                side,
                Arrays.copyOf(ConvReference.all().get(0).kernel().values(), 2 * side * side));
        for (DataType precision : new DataType[] {DataType.FLOAT, DataType.DOUBLE}) {
            assertSame(conv, input, kernel, Nd4jConv2d.apply(conv, input, kernel, precision), 1e-5);
        }
    }

    @Test
    void refusesWhatTheNaiveLoopsRefuse() {
        Tensor4 input = Tensor4.zeros(1, 1, 3, 3);
        Tensor4 kernel = Tensor4.zeros(2, 1, 4, 4);
        assertThatThrownBy(() -> Nd4jConv2d.apply(Conv2d.PLAIN, input, kernel, DataType.FLOAT))
                .isInstanceOf(ShapeMismatch.class)
                .hasMessageContaining("[1, 1, 3, 3]")
                .hasMessageContaining("[2, 1, 4, 4]");
    }

    /** Elementwise, relative to the largest number of the output. */
    private static void assertSame(Conv2d conv, Tensor4 input, Tensor4 kernel, Tensor4 actual, double relative) {
        double[] expected = conv.apply(input, kernel).values();
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        assertThat(actual.values()).containsExactly(expected, within(relative * largest));
    }
}
