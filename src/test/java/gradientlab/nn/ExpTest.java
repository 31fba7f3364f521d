package gradientlab.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpTest {
    private static final MathContext DIGITS = new MathContext(40);

    /** By halving and the series, with forty digits. */
    private static BigDecimal exact(double x) {
        int halvings = 20;
        BigDecimal small = new BigDecimal(x).divide(BigDecimal.valueOf(1L << halvings), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int i = 1; i < 12; i++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(i), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }

    private static double ulps(double x) {
        double ours = Exp.of(x);
        return new BigDecimal(ours)
                .subtract(exact(x))
                .abs()
                .divide(new BigDecimal(Math.ulp(ours)), DIGITS)
                .doubleValue();
    }

    @Test
    void isWithinOneUlp() {
        SplittableRandom random = new SplittableRandom(1);
        double largest = 0;
        for (int i = 0; i < 4000; i++) {
            double range = i % 4 == 0 ? 700 : i % 4 == 1 ? 30 : i % 4 == 2 ? 1 : 1e-6;
            largest = Math.max(largest, ulps(random.nextDouble(-range, range)));
        }
        assertThat(largest).isLessThan(1);
    }

    /** Bits that every machine has to find: a change of them changes the digits of every run from scratch. */
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2.7182818284590455", "-1, 0.36787944117144233", "710, Infinity", "-746, 0"})
    void isTheSameEverywhere(double x, double expected) {
        assertThat(Exp.of(x)).isEqualTo(expected);
    }

    @Test
    void endsAreReached() {
        assertThat(Exp.of(709.7827128933840)).isCloseTo(Double.MAX_VALUE, Percentage.withPercentage(1));
        assertThat(Exp.of(-745)).isEqualTo(Double.MIN_VALUE);
        assertThat(Exp.of(-709)).isCloseTo(StrictMath.exp(-709), Percentage.withPercentage(1e-9));
        assertThat(Exp.of(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Exp.of(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Exp.of(Double.NaN)).isNaN();
    }
}
