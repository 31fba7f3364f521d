package gradientlab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationTest {
    /** Truncation h² f'''/6 is below 2e-9 for beta 10, rounding eps |f| / h below 2e-10. */
    private static final double STEP = 1e-5;

    private static final double TOLERANCE = 1e-8;

    static Stream<Activation> all() {
        return Stream.concat(
                Activation.all().stream(),
                Stream.of(
                        new Activation.LeakyRelu(0),
                        new Activation.LeakyRelu(0.3),
                        new Activation.LeakyRelu(1),
                        new Activation.Elu(0),
                        new Activation.Elu(0.3),
                        new Activation.Elu(2.5),
                        new Activation.Silu(0.1),
                        new Activation.Silu(10),
                        new Activation.Softplus(0.1),
                        new Activation.Softplus(10)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void derivativeEqualsCentralDifferences(Activation activation) {
        for (int i = -10_000; i <= 10_000; i++) {
            double x = i * 0.002;
            if (Math.abs(x) < 2 * STEP) {
                continue; // kinks are tested by one-sided differences
            }
            double slope = (activation.value(x + STEP) - activation.value(x - STEP)) / (2 * STEP);
            assertThat(activation.derivative(x))
                    .as("%s'(%s)", activation, x)
                    .isCloseTo(slope, within(TOLERANCE * Math.max(1, Math.abs(slope))));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void derivativeAtZeroIsTheLeftOne(Activation activation) {
        double h = 1e-7;
        double fromTheLeft = (activation.value(0) - activation.value(-h)) / h;
        assertThat(activation.derivative(0)).isCloseTo(fromTheLeft, within(1e-6));
        assertThat(activation.derivative(-0.0)).isEqualTo(activation.derivative(0));
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyNanGivesNan(Activation activation) {
        double[] extremes = {
            -1e3,
            1e3,
            -1e200,
            1e200,
            -Double.MAX_VALUE,
            Double.MAX_VALUE,
            -Double.MIN_VALUE,
            Double.MIN_VALUE,
            -0.0,
            0,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY
        };
        for (double x : extremes) {
            assertThat(activation.value(x)).as("%s(%s)", activation, x).isNotNaN();
            assertThat(activation.derivative(x))
                    .as("%s'(%s)", activation, x)
                    .isNotNaN()
                    .isFinite();
        }
        assertThat(activation.value(Double.NaN)).isNaN();
        assertThat(activation.derivative(Double.NaN)).isNaN();
    }

    @ParameterizedTest
    @MethodSource("all")
    void infinityIsTheLimit(Activation activation) {
        for (double end : new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}) {
            double far = Math.copySign(1e4, end);
            if (Double.isInfinite(activation.value(end))) {
                assertThat(activation.value(far)).isCloseTo(far * activation.derivative(far), within(1e-9));
                assertThat(Math.signum(activation.value(end))).isEqualTo(Math.signum(activation.value(far)));
            } else {
                assertThat(activation.value(end)).isCloseTo(activation.value(far), within(1e-12));
            }
            assertThat(activation.derivative(end)).isCloseTo(activation.derivative(far), within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void arrayMethodsEqualTheScalarOnes(Activation activation) {
        double[] x = {-3, -0.5, 0, 0.25, 2, Double.NaN, 99};
        double[] y = new double[x.length];
        double[] d = {1, 2, 3, 4, 5, 6, 7};
        activation.values(x, y, 6);
        activation.timesDerivative(x, y, d, 6);
        for (int i = 0; i < 6; i++) {
            assertThat(y[i]).isCloseTo(activation.value(x[i]), within(4e-16)); // tanh takes a faster way; NaN is NaN
            assertThat(d[i]).isEqualTo((Double) ((i + 1) * activation.derivative(x[i], y[i])));
        }
        assertThat(y[6]).as("beyond n nothing is written").isZero();
        assertThat(d[6]).isEqualTo(7);
    }

    @Test
    void valuesMayOverwriteTheirInput() {
        for (Activation activation : Activation.all()) {
            double[] x = {-1.5, 0.5};
            activation.values(x, x, 2);
            assertThat(x).containsExactly(new double[] {activation.value(-1.5), activation.value(0.5)}, within(4e-16));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ReLU, 0, 1",
        "leaky ReLU, 0.01, 1",
        "SELU, 1.7580993408473766, 1.0507009873554805",
    })
    void kinksHaveTheirTwoSlopes(String name, double left, double right) {
        Activation activation = named(name);
        assertThat(activation.derivative(0)).isEqualTo(left);
        assertThat(activation.derivative(-1e-12)).isCloseTo(left, within(1e-11));
        assertThat(activation.derivative(1e-12)).isEqualTo(right);
    }

    @Test
    void tenFunctionsWithTenNames() {
        assertThat(Activation.all())
                .extracting(Activation::name)
                .doesNotHaveDuplicates()
                .hasSize(10);
        assertThat(Activation.all()).extracting(Activation::name).startsWith("tanh", "sigmoid", "ReLU");
    }

    @Test
    void sigmoidDerivativeIsAtMostAQuarter() {
        Activation sigmoid = new Activation.Sigmoid();
        assertThat(sigmoid.derivative(0)).isEqualTo(0.25);
        for (double x = -50; x <= 50; x += 0.01) {
            assertThat(sigmoid.derivative(x)).isBetween(0.0, 0.25);
        }
    }

    /** References: mpmath with 40 digits; a tail that has lost its digits (0 for GELU(-10)) would fail. */
    @ParameterizedTest
    @CsvSource({
        "GELU, -1, -0.15865525393145705, -0.083315470587686298",
        "GELU, -5, -1.4332578593959696e-6, -7.1469460017922946e-6",
        "GELU, -10, -7.6198530241605261e-23, -7.6184000964648141e-22",
        "GELU, -30, -1.4720141781444561e-196, -4.4160316907084944e-195",
        "GELU, 3, 2.9959503059051097, 1.0119456472041839",
        "Mish, -1, -0.30340146137410892, 0.059216755877394948",
        "Mish, -20, -4.1223072406287614e-8, -3.9161918743489691e-8",
        "Mish, -300, -1.5444600667236041e-128, -1.5393118665011921e-128",
        "Mish, -700, -6.9017735806318396e-302, -6.8919139040880798e-302",
        "Mish, 3, 2.9865350049679573, 1.0211069109294438",
        "SiLU, -20, -4.1223072363804072e-8, -3.9161918660646783e-8",
        "SiLU, -700, -6.9017735806318396e-302, -6.8919139040880798e-302",
        "softplus, -20, 2.0611536203143807e-9, 2.0611536181902036e-9",
        "softplus, -40, 4.248354255291589e-18, 4.248354255291589e-18",
        "softplus, -700, 9.8596765437597709e-305, 9.8596765437597709e-305",
        "softplus, 3, 3.0485873515737421, 0.95257412682243322",
    })
    void tailsKeepTheirDigits(String name, double x, double value, double derivative) {
        Activation activation = named(name);
        // the rounding of -x²/2 or of x itself is magnified by exp: 1e-12 relative at the far end
        assertThat(activation.value(x)).isCloseTo(value, within(1e-12 * Math.abs(value)));
        assertThat(activation.derivative(x)).isCloseTo(derivative, within(1e-12 * Math.abs(derivative)));
    }

    @Test
    void alphaOneAloneMakesEluSmooth() {
        assertThat(new Activation.Elu(1).derivative(0)).isEqualTo(1);
        assertThat(new Activation.Elu(0.5).derivative(0)).isEqualTo(0.5);
        assertThat(new Activation.Elu(2).value(-50)).isCloseTo(-2, within(1e-15));
    }

    @Test
    void largeBetaApproachesRelu() {
        for (Activation activation : List.of(new Activation.Silu(1000), new Activation.Softplus(1000))) {
            for (double x = -3; x <= 3; x += 0.1) {
                assertThat(activation.value(x)).isCloseTo(Math.max(0, x), within(1e-3));
            }
        }
    }

    @Test
    void seluKeepsZeroMeanAndUnitVariance() {
        Activation selu = new Activation.Selu();
        double mean = 0;
        double square = 0;
        double dx = 1e-3;
        for (double x = -12; x <= 12; x += dx) {
            double weight = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * dx;
            mean += weight * selu.value(x);
            square += weight * selu.value(x) * selu.value(x);
        }
        assertThat(mean).isCloseTo(0, within(1e-6));
        assertThat(square).isCloseTo(1, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void leakySlopeOutsideItsRangeIsRefused(double slope) {
        assertThatThrownBy(() -> new Activation.LeakyRelu(slope))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("between 0 and 1, not " + slope);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void betaMustBePositive(double beta) {
        for (Class<?> kind : Set.of(Activation.Silu.class, Activation.Softplus.class)) {
            assertThatThrownBy(() -> {
                        if (kind == Activation.Silu.class) {
                            new Activation.Silu(beta);
                        } else {
                            new Activation.Softplus(beta);
                        }
                    })
                    .isInstanceOf(InvalidSetting.class)
                    .hasMessageContaining("greater than 0");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void negativeAlphaIsRefused(double alpha) {
        assertThatThrownBy(() -> new Activation.Elu(alpha)).isInstanceOf(InvalidSetting.class);
    }

    private static Activation named(String name) {
        return Activation.all().stream()
                .filter(activation -> activation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
