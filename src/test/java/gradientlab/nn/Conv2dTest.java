package gradientlab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Conv2dTest {
    private static Tensor4 counting(int n, int c, int h, int w) {
        return new Tensor4(
                n,
                c,
                h,
                w,
                IntStream.range(0, n * c * h * w).mapToDouble(i -> i).toArray());
    }

    @TestFactory
    Stream<DynamicTest> equalsPyTorch() {
        return ConvReference.all().stream()
                .map(reference -> DynamicTest.dynamicTest(reference.name(), () -> {
                    Tensor4 output = reference.conv().apply(reference.input(), reference.kernel());
                    double[] values = output.values();
                    assertThat(output.shape()).isEqualTo(reference.shape());
                    for (int i = 0; i < reference.first().length; i++) {
                        assertThat(values[i]).isCloseTo(reference.first()[i], withinPercentage(1e-8));
                        assertThat(values[values.length - reference.last().length + i])
                                .isCloseTo(reference.last()[i], withinPercentage(1e-8));
                    }
                    assertThat(Arrays.stream(values).sum()).isCloseTo(reference.sum(), withinPercentage(1e-6));
                    assertThat(Arrays.stream(values).map(Math::abs).sum())
                            .isCloseTo(reference.absSum(), withinPercentage(1e-8));
                }));
    }

    @Test
    void slidesTheKernelWithoutFlippingIt() {
        Tensor4 image = new Tensor4(1, 1, 2, 3, new double[] {1, 2, 3, 4, 5, 6});
        Tensor4 kernel = new Tensor4(1, 1, 2, 2, new double[] {1, 10, 100, 1000});
        assertThat(Conv2d.PLAIN.apply(image, kernel).values()).containsExactly(5421, 6532);
    }

    @Test
    void addsTheChannels() {
        Tensor4 image = new Tensor4(1, 3, 1, 1, new double[] {2, 3, 5});
        Tensor4 kernels = new Tensor4(2, 3, 1, 1, new double[] {1, 1, 1, 1, 10, 100});
        assertThat(Conv2d.PLAIN.apply(image, kernels).values()).containsExactly(10, 532);
    }

    @ParameterizedTest(name = "kernel {0}, dilation {1}, stride {2}: {3} of 9")
    @CsvSource({"3,1,1,9", "4,1,1,9", "2,3,1,9", "7,2,1,9", "4,1,2,5", "3,1,4,3"})
    void paddingSameKeepsTheSizeAtStrideOneAndRoundsUpBeyond(int side, int dilation, int stride, int expected) {
        Conv2d conv = new Conv2d(stride, Padding.SAME, dilation);
        int[] shape = conv.outputShape(counting(1, 1, 9, 9), counting(1, 1, side, side));
        assertThat(shape).containsExactly(1, 1, expected, expected);
    }

    @Test
    void anEvenKernelAtPaddingSameGetsTheExtraZerosBelowAndRight() {
        Tensor4 image = counting(1, 1, 3, 3);
        Tensor4 upperLeft = new Tensor4(1, 1, 2, 2, new double[] {1, 0, 0, 0});
        assertThat(new Conv2d(1, Padding.SAME, 1).apply(image, upperLeft).values())
                .containsExactly(image.values());
    }

    @Test
    void theTraceOfEveryOutputAddsUpToExactlyThatOutput() {
        Conv2d conv = new Conv2d(2, new Padding.Pixels(2), 2);
        ConvReference reference = ConvReference.all().get(0);
        Tensor4 input = reference.input();
        Tensor4 output = conv.apply(input, reference.kernel());
        for (int y = 0; y < output.h(); y++) {
            for (int x = 0; x < output.w(); x++) {
                List<Conv2d.Product> products = conv.trace(input, reference.kernel(), 3, 5, y, x);
                assertThat(products).hasSize(16);
                assertThat(Conv2d.Product.sum(products)).isEqualTo(output.get(3, 5, y, x));
            }
        }
    }

    @Test
    void theTraceSaysWhichInputsAreTheZerosAroundTheImage() {
        Conv2d conv = new Conv2d(1, new Padding.Pixels(1), 1);
        List<Conv2d.Product> corner = conv.trace(counting(1, 1, 3, 3), counting(1, 1, 3, 3), 0, 0, 0, 0);
        assertThat(corner.stream().filter(Conv2d.Product::padded)).hasSize(5);
        assertThat(corner.get(0)).isEqualTo(new Conv2d.Product(0, -1, -1, true, 0, 0));
        assertThat(corner.get(8)).isEqualTo(new Conv2d.Product(0, 1, 1, false, 4, 8));
        assertThat(corner.get(8).value()).isEqualTo(32);
    }

    @Test
    void aMismatchOfChannelsNamesBothShapes() {
        assertThatThrownBy(() -> Conv2d.PLAIN.apply(counting(5, 1, 8, 8), counting(8, 3, 4, 4)))
                .isInstanceOf(ShapeMismatch.class)
                .hasMessageContaining("[5, 1, 8, 8]")
                .hasMessageContaining("[8, 3, 4, 4]");
    }

    @Test
    void anOutputThatWouldBeEmptyNamesBothShapes() {
        for (Tensor4 input : List.of(counting(1, 1, 3, 9), counting(0, 1, 9, 9), counting(1, 1, 0, 9))) {
            assertThatThrownBy(() -> Conv2d.PLAIN.apply(input, counting(2, 1, 4, 4)))
                    .isInstanceOf(ShapeMismatch.class)
                    .hasMessageContaining(input.shapeText())
                    .hasMessageContaining("[2, 1, 4, 4]");
        }
        assertThatThrownBy(() -> Conv2d.PLAIN.apply(counting(1, 1, 3, 3), counting(1, 1, 0, 0)))
                .isInstanceOf(ShapeMismatch.class)
                .hasMessageContaining("[1, 1, 0, 0]");
    }

    @Test
    void anOutputTooLargeForTheMemoryIsRefused() {
        Conv2d conv = new Conv2d(1, new Padding.Pixels(Conv2d.LARGEST), 1);
        assertThatThrownBy(() -> conv.apply(counting(1, 1, 3, 3), counting(1, 1, 3, 3)))
                .isInstanceOf(ShapeMismatch.class)
                .hasMessageContaining("too large");
    }

    @ParameterizedTest
    @CsvSource({"0,1,stride", "-1,1,stride", "1,0,dilation", "99999,1,stride"})
    void anImpossibleSettingIsNamed(int stride, int dilation, String setting) {
        assertThatThrownBy(() -> new Conv2d(stride, Padding.VALID, dilation))
                .isInstanceOfSatisfying(
                        InvalidSetting.class,
                        invalid -> assertThat(invalid.setting()).isEqualTo(setting));
        assertThatThrownBy(() -> new Padding.Pixels(-1)).isInstanceOf(InvalidSetting.class);
    }

    @Test
    void theFormulaHasTheNumbersFilledIn() {
        ConvAxis axis = new Conv2d(2, new Padding.Pixels(1), 3).axis(28, 4);
        assertThat(axis.formula()).isEqualTo("⌊(28+2·1−3·(4−1)−1)/2⌋+1 = 11");
        assertThat(axis.output()).isEqualTo(11);
        ConvAxis impossible = new Conv2d(2, Padding.VALID, 9).axis(28, 5);
        assertThat(impossible.formula()).isEqualTo("⌊(28+2·0−9·(5−1)−1)/2⌋+1 = -4");
        assertThat(impossible.output()).isZero();
    }

    @Test
    void maxPoolKeepsTheLargestOfEveryBlockAndDropsAnOddEdge() {
        Tensor4 image = counting(1, 2, 3, 5);
        assertThat(MaxPool2d.COURSE.apply(image).values()).containsExactly(6, 8, 21, 23);
        assertThatThrownBy(() -> MaxPool2d.COURSE.apply(counting(1, 1, 1, 5))).isInstanceOf(ShapeMismatch.class);
        double[] unknown = {1, Double.NaN, 2, 3};
        assertThat(MaxPool2d.COURSE.apply(new Tensor4(1, 1, 2, 2, unknown)).values()[0])
                .isNaN();
    }

    @Test
    void presetsAreWhatTheirNamesSay() {
        for (KernelPreset preset : KernelPreset.all()) {
            for (int wanted = 1; wanted <= KernelPreset.LARGEST_SIDE; wanted++) {
                int side = preset.side(wanted);
                double[] weights = preset.weights().of(side, 7);
                assertThat(weights).hasSize(side * side);
                double expected = switch (preset.name()) {
                    case "Sobel x", "Sobel y", "Laplacian" -> 0;
                    case "Random" -> Arrays.stream(weights).sum();
                    default -> 1;
                };
                assertThat(Arrays.stream(weights).sum()).isCloseTo(expected, within(1e-12));
            }
        }
    }

    @Test
    void theIdentityPresetLeavesAnImageAloneAtEverySize() {
        Tensor4 image = counting(1, 1, 9, 9);
        for (int side = 1; side <= 7; side++) {
            double[] weights = KernelPreset.all().get(0).weights().of(side, 1);
            Tensor4 output = new Conv2d(1, Padding.SAME, 1).apply(image, new Tensor4(1, 1, side, side, weights));
            assertThat(output.values()).containsExactly(image.values());
        }
    }

    @Test
    void sobelAnswersToAnEdgeFromDarkToBright() {
        Tensor4 edge = new Tensor4(1, 1, 3, 3, new double[] {0, 0, 1, 0, 0, 1, 0, 0, 1});
        double[] sobelX = KernelPreset.all().get(1).weights().of(3, 1);
        double[] sobelY = KernelPreset.all().get(2).weights().of(3, 1);
        assertThat(Conv2d.PLAIN.apply(edge, new Tensor4(1, 1, 3, 3, sobelX)).values())
                .containsExactly(4);
        assertThat(Conv2d.PLAIN.apply(edge, new Tensor4(1, 1, 3, 3, sobelY)).values())
                .containsExactly(0);
    }
}
