package gradientlab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationMish;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSELU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Our functions beside ND4J's own, forward and backward; where the two differ on purpose, the difference is tested. */
class ActivationAgainstNd4jTest {
    /** From -20 to 20 in steps of 0.01, without 0: the kinks have their own test. */
    private static final double[] GRID = IntStream.rangeClosed(-2000, 2000)
            .filter(i -> i != 0)
            .mapToDouble(i -> i * 0.01)
            .toArray();

    /** Backward, ND4J's leaky ReLU holds its slope as a float, whatever the array's type. */
    private static final double LEAKY_SLOPE_TOLERANCE = 2e-8;

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(new Activation.Tanh(), new ActivationTanH(), 1e-14),
                Arguments.of(new Activation.Sigmoid(), new ActivationSigmoid(), 1e-14),
                Arguments.of(new Activation.Relu(), new ActivationReLU(), 1e-14),
                Arguments.of(new Activation.LeakyRelu(0.01), new ActivationLReLU(0.01), LEAKY_SLOPE_TOLERANCE),
                Arguments.of(new Activation.LeakyRelu(0.3), new ActivationLReLU(0.3), LEAKY_SLOPE_TOLERANCE),
                Arguments.of(new Activation.Elu(1), new ActivationELU(1), 1e-14),
                Arguments.of(new Activation.Selu(), new ActivationSELU(), 1e-14),
                Arguments.of(new Activation.Silu(1), new ActivationSwish(), 1e-14),
                Arguments.of(new Activation.Mish(), new ActivationMish(), 1e-14),
                Arguments.of(new Activation.Softplus(1), new ActivationSoftPlus(), 1e-14));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void doubleArraysAgreeToFourteenDigits(Activation ours, IActivation theirs, double slopeTolerance) {
        compare(ours, theirs, DataType.DOUBLE, 1e-14, slopeTolerance);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void floatArraysAgreeToSixDigits(Activation ours, IActivation theirs) {
        compare(ours, theirs, DataType.FLOAT, 1e-6, 1e-6);
    }

    @Test
    void fastGeluIsSiluWithBeta1702() {
        DoubleUnaryOperator value = derivativeOrValue(new ActivationGELU(false), false);
        DoubleUnaryOperator slope = derivativeOrValue(new ActivationGELU(false), true);
        Activation silu = new Activation.Silu(1.702);
        Activation gelu = new Activation.Gelu();
        for (double x = -8; x <= 8; x += 0.5) {
            // ND4J holds 1.702 as a float
            assertThat(value.applyAsDouble(x)).isCloseTo(silu.value(x), within(1e-7));
            assertThat(slope.applyAsDouble(x)).isCloseTo(silu.derivative(x), within(1e-7));
        }
        assertThat(largestDifference(gelu::value, new ActivationGELU(false), false))
                .isBetween(0.0200, 0.0204);
        assertThat(largestDifference(gelu::derivative, new ActivationGELU(false), true))
                .isBetween(0.0288, 0.0292);
    }

    /**
     * The usual tanh approximation is within 5e-4 of the exact GELU. ND4J's "precise" one cubes 0.044715 x instead of x,
     * which makes it 0.034 off: worse than its fast one. Our exact form is right, and this says how far apart they are.
     */
    @Test
    void preciseGeluCubesItsCoefficient() {
        DoubleUnaryOperator nd4j = derivativeOrValue(new ActivationGELU(true), false);
        double root = Math.sqrt(2 / Math.PI);
        double textbookError = 0;
        for (double x = -8; x <= 8; x += 0.01) {
            double asNd4j = 0.5 * x * (1 + Math.tanh(root * (x + Math.pow(0.044715 * x, 3))));
            double textbook = 0.5 * x * (1 + Math.tanh(root * (x + 0.044715 * x * x * x)));
            textbookError = Math.max(textbookError, Math.abs(textbook - new Activation.Gelu().value(x)));
            if (Math.abs(x - Math.rint(x)) < 1e-9) {
                assertThat(nd4j.applyAsDouble(x)).isCloseTo(asNd4j, within(1e-6));
            }
        }
        assertThat(textbookError).isBetween(1e-4, 5e-4);
        assertThat(largestDifference(new Activation.Gelu()::value, new ActivationGELU(true), false))
                .isBetween(0.0330, 0.0340);
    }

    /** At 0 both take ReLU's left slope, the course's 0, but ND4J takes leaky ReLU's right slope. */
    @Test
    void slopesAtTheKink() {
        assertThat(derivativeOrValue(new ActivationReLU(), true).applyAsDouble(0))
                .isEqualTo(0);
        assertThat(derivativeOrValue(new ActivationSELU(), true).applyAsDouble(0))
                .isCloseTo(new Activation.Selu().derivative(0), within(1e-12));
        assertThat(derivativeOrValue(new ActivationLReLU(0.01), true).applyAsDouble(0))
                .isEqualTo(1);
        assertThat(new Activation.LeakyRelu(0.01).derivative(0)).isEqualTo(0.01);
    }

    /** ND4J's ELU uses alpha forward and forgets it backward, so only its values can be compared. */
    @Test
    void eluForgetsAlphaOnTheWayBack() {
        Activation elu = new Activation.Elu(2);
        assertThat(largestDifference(elu::value, new ActivationELU(2), false)).isLessThan(1e-14);
        assertThat(derivativeOrValue(new ActivationELU(2), true).applyAsDouble(-1))
                .isCloseTo(elu.derivative(-1) / 2, within(1e-14));
    }

    /** Why ours are written the way they are: e^1000 over e^1000 is NaN, and a training run dies of it. */
    @Test
    void ourSlopesSurviveWhereNd4jOverflows() {
        for (IActivation theirs :
                new IActivation[] {new ActivationSwish(), new ActivationMish(), new ActivationSoftPlus()}) {
            assertThat(derivativeOrValue(theirs, true).applyAsDouble(1000)).isNaN();
        }
        assertThat(derivativeOrValue(new ActivationSoftPlus(), false).applyAsDouble(1000))
                .isInfinite();
        for (Activation ours : new Activation[] {
            new Activation.Silu(1), new Activation.Mish(), new Activation.Softplus(1), new Activation.Gelu()
        }) {
            assertThat(ours.value(1000)).isEqualTo(1000);
            assertThat(ours.derivative(1000)).isEqualTo(1);
        }
    }

    private static void compare(
            Activation ours, IActivation theirs, DataType type, double tolerance, double slopeTolerance) {
        INDArray x = Nd4j.createFromArray(GRID).castTo(type);
        INDArray y = theirs.getActivation(x.dup(), true);
        INDArray slope = theirs.backprop(x.dup(), Nd4j.onesLike(x)).getFirst();
        for (int i = 0; i < GRID.length; i++) {
            double exact = x.getDouble(i); // what the float really is
            double value = ours.value(exact);
            assertThat(y.getDouble(i))
                    .as("%s(%s)", ours, exact)
                    .isCloseTo(value, within(tolerance * Math.max(1, Math.abs(value))));
            assertThat(slope.getDouble(i))
                    .as("%s'(%s)", ours, exact)
                    .isCloseTo(ours.derivative(exact), within(slopeTolerance));
        }
    }

    private static double largestDifference(DoubleUnaryOperator ours, IActivation theirs, boolean slope) {
        INDArray x = Nd4j.createFromArray(GRID);
        INDArray y =
                slope ? theirs.backprop(x.dup(), Nd4j.onesLike(x)).getFirst() : theirs.getActivation(x.dup(), true);
        return IntStream.range(0, GRID.length)
                .mapToDouble(i -> Math.abs(ours.applyAsDouble(GRID[i]) - y.getDouble(i)))
                .max()
                .orElseThrow();
    }

    private static DoubleUnaryOperator derivativeOrValue(IActivation theirs, boolean slope) {
        return x -> {
            INDArray at = Nd4j.createFromArray(new double[] {x});
            return (slope ? theirs.backprop(at, Nd4j.onesLike(at)).getFirst() : theirs.getActivation(at, true))
                    .getDouble(0);
        };
    }
}
