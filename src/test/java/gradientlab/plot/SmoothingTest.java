package gradientlab.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SmoothingTest {
    @Test
    void aConstantStaysItselfFromTheFirstSample() {
        assertThat(Smoothing.of(new double[] {3, 3, 3, 3}, 4, 0.9))
                .containsExactly(new double[] {3, 3, 3, 3}, within(1e-12));
    }

    @Test
    void noWeightChangesNothing() {
        assertThat(Smoothing.of(new double[] {1, 5, 2}, 3, 0)).containsExactly(1, 5, 2);
    }

    @Test
    void everyValueIsTheWeightedMeanOfThoseBefore() {
        double[] smooth = Smoothing.of(new double[] {1, 2, 4}, 3, 0.5);
        assertThat(smooth[1]).isCloseTo((0.5 * 1 + 2) / 1.5, within(1e-12));
        assertThat(smooth[2]).isCloseTo((0.25 * 1 + 0.5 * 2 + 4) / 1.75, within(1e-12));
    }

    @Test
    void gapsStayGapsAndDoNotPoisonTheRest() {
        double[] smooth = Smoothing.of(new double[] {1, Double.NaN, Double.POSITIVE_INFINITY, 1}, 4, 0.9);
        assertThat(smooth[1]).isNaN();
        assertThat(smooth[2]).isInfinite();
        assertThat(smooth[3]).isCloseTo(1, within(1e-12));
    }
}
