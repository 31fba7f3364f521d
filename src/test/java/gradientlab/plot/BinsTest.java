package gradientlab.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BinsTest {
    @Test
    void valuesFallIntoEqualBins() {
        Bins bins = Bins.count(new double[] {0, 0.1, 0.25, 0.5, 0.99, 1}, 0, 1, 4);
        assertThat(bins.counts()).containsExactly(2, 1, 1, 2);
        assertThat(bins.largest()).isEqualTo(2);
        assertThat(bins.edge(2)).isEqualTo(0.5);
    }

    @Test
    void nothingIsLostInSilence() {
        double[] values = {Double.NaN, -1, 0.5, 2, 3, Double.POSITIVE_INFINITY};
        Bins bins = Bins.count(values, 0, 1, 2);
        assertThat(bins.total()).isEqualTo(values.length);
        assertThat(bins.leftOut()).isEqualTo("1 below, 3 above, 1 NaN");
        assertThat(Bins.count(new double[] {0.5}, 0, 1, 2).leftOut()).isEmpty();
    }

    @Test
    void theMeanLeavesOutOnlyNaN() {
        assertThat(Bins.count(new double[] {1, 2, Double.NaN, 6}, 0, 1, 1).mean())
                .isCloseTo(3, within(1e-12));
        assertThat(Bins.count(new double[] {Double.NaN}, 0, 1, 1).mean()).isNaN();
    }

    @Test
    void refusesImpossibleBins() {
        assertThatIllegalArgumentException().isThrownBy(() -> Bins.count(new double[0], 1, 1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> Bins.count(new double[0], 0, 1, 0));
    }
}
