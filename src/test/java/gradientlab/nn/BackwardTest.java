package gradientlab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The plain way back of each layer against central differences of the loss L = Σ r · output with random r, whose
 * derivative by the output is r. Convolution, dense layer and a winning number are linear in what is wiggled, so only
 * rounding is left: about ulp(L) / step = 1e-15 · 30 / 1e-3.
 */
class BackwardTest {
    private static final double STEP = 1e-3;
    private static final double ROUNDING = 1e-10;
    private final Random random = new Random(5);

    @ParameterizedTest
    @CsvSource({"1, 0, 1", "2, 1, 1", "1, 2, 2", "3, 1, 2"})
    void convolution(int stride, int padding, int dilation) {
        Conv2d conv = new Conv2d(stride, new Padding.Pixels(padding), dilation);
        Tensor4 input = gaussian(2, 3, 7, 6);
        Tensor4 kernel = gaussian(4, 3, 3, 2);
        Tensor4 r = gaussian(conv.outputShape(input, kernel));
        Conv2d.Gradient gradient = conv.gradient(input, kernel, r);
        assertSlopes(gradient.input().values(), input.values(), x -> along(r, conv.apply(input.withValues(x), kernel)));
        assertSlopes(
                gradient.kernel().values(), kernel.values(), w -> along(r, conv.apply(input, kernel.withValues(w))));
    }

    @Test
    void convolution_with_padding_that_keeps_the_size() {
        Conv2d conv = new Conv2d(1, Padding.SAME, 1);
        Tensor4 input = gaussian(1, 2, 5, 5);
        Tensor4 kernel = gaussian(3, 2, 4, 4);
        Tensor4 r = gaussian(conv.outputShape(input, kernel));
        Conv2d.Gradient gradient = conv.gradient(input, kernel, r);
        assertSlopes(gradient.input().values(), input.values(), x -> along(r, conv.apply(input.withValues(x), kernel)));
        assertSlopes(
                gradient.kernel().values(), kernel.values(), w -> along(r, conv.apply(input, kernel.withValues(w))));
    }

    @ParameterizedTest
    @CsvSource({"1, 4, 4", "2, 5, 4", "3, 7, 9"})
    void pooling(int size, int rows, int columns) {
        MaxPool2d pool = new MaxPool2d(size);
        Tensor4 input = gaussian(2, 3, rows, columns); // no two numbers are within a step of each other
        Tensor4 r = gaussian(2, 3, rows / size, columns / size);
        assertSlopes(pool.gradient(input, r).values(), input.values(), x -> along(r, pool.apply(input.withValues(x))));
        AvgPool2d mean = new AvgPool2d(size);
        assertSlopes(mean.gradient(input, r).values(), input.values(), x -> along(r, mean.apply(input.withValues(x))));
    }

    @Test
    void the_mean_of_each_square() {
        Tensor4 input = new Tensor4(1, 1, 3, 4, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 90, 90, 90, 90});
        assertThat(new AvgPool2d(2).apply(input).values()).containsExactly(3.5, 5.5);
        assertThatExceptionOfType(ShapeMismatch.class)
                .isThrownBy(() -> new AvgPool2d(4).apply(input))
                .withMessage("A 4x4 pooling needs maps of at least [4, 4], but the input is [1, 1, 3, 4].");
    }

    @Test
    void of_equal_numbers_the_first_takes_all_and_nan_wins() {
        MaxPool2d pool = MaxPool2d.COURSE;
        Tensor4 equal = new Tensor4(1, 1, 2, 2, new double[] {1, 3, 3, 3});
        Tensor4 r = new Tensor4(1, 1, 1, 1, new double[] {7});
        assertThat(pool.gradient(equal, r).values()).containsExactly(0, 7, 0, 0);
        Tensor4 nan = new Tensor4(1, 1, 2, 2, new double[] {1, Double.NaN, 3, 2});
        assertThat(pool.winners(nan)).containsExactly(1);
        assertThat(pool.apply(nan).values()[0]).isNaN();
    }

    @Test
    void dense_layer() {
        double[] x = gaussian(1, 1, 3, 5).values();
        double[] weight = gaussian(1, 1, 4, 5).values();
        double[] bias = gaussian(1, 1, 1, 4).values();
        double[] r = gaussian(1, 1, 3, 4).values();
        Linear layer = new Linear(weight, bias);
        Linear.Gradient gradient = layer.gradient(x, r);
        assertSlopes(gradient.input(), x, moved -> along(r, layer.apply(moved)));
        assertSlopes(gradient.weight(), weight, moved -> along(r, new Linear(moved, bias).apply(x)));
        assertSlopes(gradient.bias(), bias, moved -> along(r, new Linear(weight, moved).apply(x)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Linear(new double[7], new double[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> layer.apply(new double[7]));
    }

    /** The third derivative of the loss is below 1, so a central difference errs by at most STEP² / 6. */
    @Test
    void softmax_and_cross_entropy() {
        double[] logits = gaussian(1, 1, 3, 4).values();
        int[] labels = {2, 0, 3};
        SoftmaxCrossEntropy at = SoftmaxCrossEntropy.of(logits, labels);
        for (int i = 0; i < logits.length; i++) {
            double slope =
                    slope(logits, i, z -> SoftmaxCrossEntropy.of(z, labels).loss());
            assertThat(at.gradient()[i]).isCloseTo(slope, within(STEP * STEP / 6));
        }
        assertThat(Arrays.stream(at.probabilities(), 0, 4).sum()).isCloseTo(1, within(1e-15));
    }

    @Test
    void the_loss_of_a_guess_is_ln_of_the_classes_and_no_logit_is_too_large() {
        assertThat(SoftmaxCrossEntropy.of(new double[10], new int[] {3}).loss()).isCloseTo(Math.log(10), within(1e-15));
        assertThat(SoftmaxCrossEntropy.of(new double[] {1e4, 0, -1e4}, new int[] {1})
                        .loss())
                .isEqualTo(1e4);
        SoftmaxCrossEntropy nan = SoftmaxCrossEntropy.of(new double[] {Double.NaN, 0}, new int[] {1});
        assertThat(nan.loss()).isNaN();
        assertThat(nan.gradient()[1]).isNaN();
    }

    private static void assertSlopes(double[] gradient, double[] values, ToDoubleFunction<double[]> loss) {
        assertThat(gradient).hasSameSizeAs(values);
        for (int i = 0; i < values.length; i++) {
            assertThat(gradient[i]).as("number %d", i).isCloseTo(slope(values, i, loss), within(ROUNDING));
        }
    }

    private static double slope(double[] values, int i, ToDoubleFunction<double[]> loss) {
        double[] moved = values.clone();
        moved[i] = values[i] + STEP;
        double above = loss.applyAsDouble(moved);
        moved[i] = values[i] - STEP;
        return (above - loss.applyAsDouble(moved)) / (2 * STEP);
    }

    private static double along(Tensor4 r, Tensor4 output) {
        return along(r.values(), output.values());
    }

    private static double along(double[] r, double[] output) {
        double sum = 0;
        for (int i = 0; i < r.length; i++) {
            sum += r[i] * output[i];
        }
        return sum;
    }

    private Tensor4 gaussian(int... shape) {
        Tensor4 zeros = Tensor4.zeros(shape[0], shape[1], shape[2], shape[3]);
        double[] values = new double[zeros.values().length];
        Arrays.setAll(values, i -> random.nextGaussian());
        return zeros.withValues(values);
    }
}
