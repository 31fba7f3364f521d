package gradientlab.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RibbonTest {
    private static final AxisScale X = AxisScale.linear(0, 10, 0, 100);
    private static final AxisScale Y = AxisScale.linear(0, 1, 200, 0);

    private static Ribbon ribbon(double[] x, double[] lower, double[] upper) {
        return new Ribbon(new Band("", x, lower, upper, 0), X, Y);
    }

    @Test
    void edgesAreStraightBetweenSamples() {
        Ribbon ribbon = ribbon(new double[] {0, 10}, new double[] {0.1, 0.3}, new double[] {0.5, 0.9});
        for (int column : new int[] {1, 50, 98}) {
            double part = (column + 0.5) / 100;
            assertThat(ribbon.top(column)).isCloseTo(200 - 200 * (0.5 + 0.4 * part), within(1e-9));
            assertThat(ribbon.bottom(column)).isCloseTo(200 - 200 * (0.1 + 0.2 * part), within(1e-9));
        }
    }

    @Test
    void aGapParts() {
        double nan = Double.NaN;
        Ribbon ribbon = ribbon(
                new double[] {0, 4, 5, 6, 10}, new double[] {0, 0, 0, 0, 0}, new double[] {0.5, 0.5, nan, 0.5, 0.5});
        assertThat(ribbon.has(20)).isTrue();
        assertThat(ribbon.has(50)).isFalse();
        assertThat(ribbon.has(80)).isTrue();
    }

    @Test
    void aSpikeAmongAMillionSamplesStays() {
        int n = 1_000_000;
        double[] x = new double[n];
        double[] lower = new double[n];
        double[] upper = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = 10.0 * i / n;
            lower[i] = 0.4;
            upper[i] = i == 333_333 ? 1 : 0.6;
        }
        Ribbon ribbon = ribbon(x, lower, upper);
        assertThat(ribbon.columns()).isEqualTo(100);
        assertThat(ribbon.top(33)).isCloseTo(0, within(1e-9));
        assertThat(ribbon.top(35)).isCloseTo(80, within(1e-9));
    }

    @Test
    void whatIsZeroReachesTheFootOfAnAxisByDecades() {
        Band band = new Band("", new double[] {0, 10}, new double[] {0, 0}, new double[] {0.1, 0.1}, 0);
        Ribbon ribbon = new Ribbon(band, X, AxisScale.log(1e-4, 1, 200, 0));
        assertThat(ribbon.bottom(50)).isEqualTo(200);
        assertThat(ribbon.top(50)).isCloseTo(50, within(1e-9));
    }
}
