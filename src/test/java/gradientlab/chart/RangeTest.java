package gradientlab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.plot.Range;
import org.junit.jupiter.api.Test;

class RangeTest {
    private static final double NONE_LOW = Double.POSITIVE_INFINITY;
    private static final double NONE_HIGH = Double.NEGATIVE_INFINITY;

    @Test
    void noDataShowsZeroToOne() {
        assertThat(Range.around(NONE_LOW, NONE_HIGH, false, 0.05)).isEqualTo(new Range(0, 1));
        assertThat(Range.around(NONE_LOW, NONE_HIGH, true, 0.05).usable(true)).isTrue();
    }

    @Test
    void dataGetsAMargin() {
        assertThat(Range.around(1, 3, false, 0.05)).isEqualTo(new Range(0.9, 3.1));
        assertThat(Range.around(-1, 1, false, 0)).isEqualTo(new Range(-1, 1));
    }

    @Test
    void lossesThatReachZeroDoNotGetANegativeAxis() {
        assertThat(Range.around(0.001, 2, false, 0.05).low()).isZero();
    }

    @Test
    void aSingleValueGetsARangeAroundIt() {
        for (double value : new double[] {0, 1, -5, 1e-300, 1e300, 0.5}) {
            Range range = Range.around(value, value, false, 0.05);
            assertThat(range.contains(value)).isTrue();
            assertThat(range.usable(false)).isTrue();
        }
        assertThat(Range.around(2, 2, true, 0.05)).isEqualTo(new Range(0.2, 20));
    }

    @Test
    void extremeDataStillGivesAUsableRange() {
        assertThat(Range.around(-Double.MAX_VALUE, Double.MAX_VALUE, false, 0.05)
                        .usable(false))
                .isTrue();
        assertThat(Range.around(1e-320, 1e308, true, 0.05).usable(true)).isTrue();
    }

    @Test
    void logMarginsAreFactors() {
        Range range = Range.around(1, 100, true, 0.5);
        assertThat(range.low()).isCloseTo(0.1, within(1e-12));
        assertThat(range.high()).isCloseTo(1000, within(1e-9));
    }

    @Test
    void rangesTooSmallToTellTicksApartAreNotUsable() {
        assertThat(new Range(1, 1 + 1e-15).usable(false)).isFalse();
        assertThat(new Range(-1, 1).usable(true)).isFalse();
        assertThat(new Range(0, Double.NaN).usable(false)).isFalse();
    }

    @Test
    void aZoomWinsOverHomeAndHomeOverData() {
        AxisRange axis = new AxisRange(0);
        assertThat(axis.current(2, 4, false)).isEqualTo(new Range(2, 4));
        axis.setHome(new Range(0, 10));
        assertThat(axis.current(2, 4, false)).isEqualTo(new Range(0, 10));
        axis.setZoom(new Range(3, 4));
        assertThat(axis.current(2, 4, false)).isEqualTo(new Range(3, 4));
        axis.setZoom(null);
        assertThat(axis.current(2, 4, false)).isEqualTo(new Range(0, 10));
        axis.setHome(null);
        assertThat(axis.current(2, 4, false)).isEqualTo(new Range(2, 4));
    }

    @Test
    void aHomeThatReachesZeroFollowsTheDataDownOnALogAxis() {
        AxisRange axis = new AxisRange(0.05);
        axis.setHome(new Range(0, 10));
        assertThat(axis.current(0.01, 4, true)).isEqualTo(new Range(0.01, 10));
    }
}
