package gradientlab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivationCurvesTest {
    @ParameterizedTest
    @CsvSource({"-5, 5", "-4.7, 3.1", "0, 2", "-2, 0", "-0.05, 0.05"})
    void derivativeOfReluJumpsThroughAGapAtZero(double from, double to) {
        ActivationCurves curves = ActivationCurves.sample(new Activation.Relu(), from, to);
        int gaps = 0;
        for (int i = 0; i < curves.x().length; i++) {
            double x = curves.x()[i];
            double slope = curves.slope()[i];
            assertThat(curves.value()[i]).isEqualTo(Math.max(0, x));
            if (Double.isNaN(slope)) {
                gaps++;
                assertThat(x).isZero();
                assertThat(curves.slope()[i - 1]).isZero();
                assertThat(curves.slope()[i + 1]).isEqualTo(1);
                assertThat(curves.x()[i + 1]).isZero();
            } else if (x != 0) {
                assertThat(slope).isEqualTo(x > 0 ? 1 : 0);
            }
            assertThat(x).isGreaterThanOrEqualTo(curves.x()[Math.max(0, i - 1)]);
        }
        assertThat(gaps).isEqualTo(1);
    }

    @Test
    void smoothFunctionsHaveNoGapButASampleAtZero() {
        ActivationCurves curves = ActivationCurves.sample(new Activation.Tanh(), -0.3, 0.7);
        assertThat(Arrays.stream(curves.slope()).anyMatch(Double::isNaN)).isFalse();
        assertThat(Arrays.stream(curves.x()).anyMatch(x -> x == 0)).isTrue();
    }

    @Test
    void rangesWithoutZeroAreSampledToo() {
        ActivationCurves curves = ActivationCurves.sample(new Activation.Relu(), 1, 2);
        assertThat(curves.x()).hasSize(ActivationCurves.INTERVALS + 1);
        assertThat(curves.slope()).containsOnly(1);
    }

    @Test
    void anEmptyOrEndlessRangeIsRefused() {
        Activation tanh = new Activation.Tanh();
        assertThatThrownBy(() -> ActivationCurves.sample(tanh, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ActivationCurves.sample(tanh, Double.NEGATIVE_INFINITY, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
