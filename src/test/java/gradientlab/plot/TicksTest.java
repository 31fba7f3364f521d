package gradientlab.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    @Test
    void linearTicksAreMultiplesOfOneTwoOrFive() {
        assertThat(Ticks.linear(0, 1, 5).values()).containsExactly(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
        assertThat(Ticks.linear(-6, 6, 12).values()).hasSize(13).contains(-6.0, 0.0, 6.0);
        assertThat(Ticks.linear(0, 103, 5).values()).containsExactly(0.0, 50.0, 100.0);
    }

    @Test
    void sharesAreLabelledInPerCent() {
        Ticks ticks = Ticks.shares(new Range(0, 1), 5, number -> number + " %");
        assertThat(ticks.labels()).containsExactly("0 %", "20 %", "40 %", "60 %", "80 %", "100 %");
        assertThat(ticks.values()).containsExactly(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
    }

    @Test
    void ticksLieWithinTheRangeAndAscend() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            double low = random.nextGaussian() * Math.pow(10, random.nextInt(12) - 6);
            double high = low + Math.pow(10, random.nextDouble() * 12 - 6) * Math.max(1e-6, Math.abs(low));
            Ticks ticks = Ticks.linear(low, high, 8);
            double slack = (high - low) * 1e-6;
            assertThat(ticks.values()).isSorted().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(9);
            assertThat(ticks.values()).allSatisfy(v -> assertThat(v).isBetween(low - slack, high + slack));
            assertThat(ticks.labels()).doesNotHaveDuplicates().hasSameSizeAs(ticks.values());
        }
    }

    @Test
    void labelsHaveNoRoundingDust() {
        assertThat(Ticks.linear(0, 0.5, 5).labels()).containsExactly("0", "0.1", "0.2", "0.3", "0.4", "0.5");
        assertThat(Ticks.linear(-0.3, 0.3, 6).labels())
                .containsExactly("−0.3", "−0.2", "−0.1", "0", "0.1", "0.2", "0.3");
        assertThat(Ticks.linear(0.95, 1.05, 5).labels()).containsExactly("0.96", "0.98", "1", "1.02", "1.04");
    }

    @Test
    void smallAndLargeNumbersAreShort() {
        assertThat(Ticks.linear(0, 1e-5, 2).labels()).containsExactly("0", "5×10⁻⁶", "10⁻⁵");
        assertThat(Ticks.linear(0, 10_000, 2).labels()).containsExactly("0", "5,000", "10,000");
        assertThat(Ticks.linear(0, 3_000_000, 3).labels()).containsExactly("0", "1M", "2M", "3M");
        assertThat(Ticks.linear(0, 2e12, 2).labels()).containsExactly("0", "10¹²", "2×10¹²");
    }

    @Test
    void aNarrowRangeFarFromZeroStillHasDifferentLabels() {
        assertThat(Ticks.linear(1e6, 1e6 + 4, 4).labels())
                .containsExactly("1,000,000", "1,000,001", "1,000,002", "1,000,003", "1,000,004");
    }

    @Test
    void logTicksAreDecades() {
        Ticks ticks = Ticks.log(1e-6, 1, 10);
        assertThat(ticks.labels()).containsExactly("10⁻⁶", "10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹", "10⁰");
        assertThat(ticks.minor()).contains(2e-6, 9e-1).doesNotContain(1e-5);
    }

    @Test
    void fewDecadesAreWrittenPlainly() {
        assertThat(Ticks.log(0.001, 100, 8).labels()).containsExactly("0.001", "0.01", "0.1", "1", "10", "100");
    }

    @Test
    void twoDecadesGetTicksInBetweenWhenThereIsRoom() {
        assertThat(Ticks.log(1, 100, 10).labels()).containsExactly("1", "2", "5", "10", "20", "50", "100");
    }

    @Test
    void manyDecadesAreThinned() {
        Ticks ticks = Ticks.log(1e-30, 1e30, 6);
        assertThat(ticks.values()).hasSizeBetween(3, 7);
        assertThat(ticks.labels()).contains("10⁰");
    }

    @Test
    void lessThanADecadeUsesLinearTicks() {
        assertThat(Ticks.log(2, 4, 4).values()).containsExactly(2.0, 2.5, 3.0, 3.5, 4.0);
    }

    @ParameterizedTest
    @CsvSource({"0.7,1", "1,1", "1.1,2", "0.03,0.05", "6,10", "199,200"})
    void stepsGrowByOneTwoFive(double least, double step) {
        assertThat(Ticks.step(least)).isEqualTo(step);
    }

    @Test
    void ofChoosesByScale() {
        assertThat(Ticks.of(new Range(1, 1000), true, 4).values()).isEqualTo(List.of(1.0, 10.0, 100.0, 1000.0));
        assertThat(Ticks.of(new Range(0, 1000), false, 2).values()).isEqualTo(List.of(0.0, 500.0, 1000.0));
    }
}
