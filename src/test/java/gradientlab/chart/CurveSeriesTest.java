package gradientlab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gradientlab.control.Palette;
import gradientlab.plot.LineStyle;
import org.junit.jupiter.api.Test;

class CurveSeriesTest {
    private final CurveSeries series = new CurveSeries("loss", 2, LineStyle.DASHED);

    @Test
    void growsSampleBySample() {
        for (int i = 0; i < 10_000; i++) {
            series.append(i, i * 2.0);
        }
        assertThat(series.size()).isEqualTo(10_000);
        assertThat(series.x(9_999)).isEqualTo(9_999);
        assertThat(series.y(9_999)).isEqualTo(19_998);
    }

    @Test
    void takesTheFirstSamplesOfArrays() {
        series.append(new double[] {1, 2, 3}, new double[] {4, 5, 6}, 2);
        assertThat(series.size()).isEqualTo(2);
        assertThat(series.y(1)).isEqualTo(5);
    }

    @Test
    void setCopiesAndReplaces() {
        double[] ys = {1, 2};
        series.append(0, 0);
        series.set(new double[] {5, 6}, ys);
        ys[0] = 99;
        assertThat(series.size()).isEqualTo(2);
        assertThat(series.y(0)).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> series.set(new double[2], new double[3]));
    }

    @Test
    void xMustNotDecrease() {
        series.append(3, 1);
        series.append(3, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series.append(2, 1))
                .withMessageContaining("loss");
        assertThatIllegalArgumentException().isThrownBy(() -> series.append(Double.NaN, 1));
    }

    @Test
    void readsOutTheNearestSample() {
        series.set(new double[] {0, 10, 20}, new double[] {1, Double.NaN, 3});
        assertThat(series.valueAt(4)).isEqualTo(1);
        assertThat(series.valueAt(6)).isNaN();
        assertThat(series.valueAt(20)).isEqualTo(3);
        assertThat(series.valueAt(20.1)).isNaN();
        assertThat(series.valueAt(-1)).isNaN();
        assertThat(new CurveSeries("empty", 0).valueAt(0)).isNaN();
    }

    @Test
    void clearForgetsTheRangeToo() {
        series.append(-5, 100);
        series.clear();
        assertThat(series.size()).isZero();
        series.append(1, 2);
        assertThat(series.extent().maxY()).isEqualTo(2);
        assertThat(series.extent().minX(false)).isEqualTo(1);
    }

    @Test
    void rangesIgnoreGapsAndKnowTheSmallestPositiveValue() {
        series.set(new double[] {0, 1, 2, 3}, new double[] {Double.POSITIVE_INFINITY, -4, 0.5, Double.NaN});
        assertThat(series.extent().maxY()).isEqualTo(0.5);
        assertThat(series.extent().minY(false)).isEqualTo(-4);
        assertThat(series.extent().minY(true)).isEqualTo(0.5);
        assertThat(series.extent().minX(true)).isEqualTo(1);
    }

    @Test
    void tellsWatchersOncePerChange() {
        int[] changes = {0};
        series.watch(() -> changes[0]++);
        series.append(new double[100], new double[100], 100);
        series.setVisible(false);
        assertThat(changes[0]).isEqualTo(2);
    }

    @Test
    void indicesOutsideAreRefused() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> series.y(0));
    }

    @Test
    void theNewestOfSeveralSamplesAtOneXIsRead() {
        CurveSeries series = new CurveSeries("a", 0);
        series.set(new double[] {1, 2, 2, 2, 3}, new double[] {0, 9, 8, 7, 0});
        assertThat(series.valueAt(2)).isEqualTo(7);
        assertThat(series.valueAt(1.9)).isEqualTo(7);
    }

    @Test
    void aJumpIsReadAtTheSideItComesFrom() {
        CurveSeries series = new CurveSeries("step", 0);
        series.set(new double[] {-1, 0, 0, 0, 1}, new double[] {0, 0, Double.NaN, 1, 1});
        assertThat(series.valueAt(0)).isZero();
    }

    @Test
    void smoothingGoesOnWhereItEndedAndStartsAnewAfterAChange() {
        CurveSeries series = new CurveSeries("a", 0);
        series.append(0, 1);
        assertThat(series.smoothed(0.5)[0]).isEqualTo(1);
        series.append(1, 2);
        assertThat(series.smoothed(0.5)[1]).isEqualTo((0.5 * 1 + 2) / 1.5);
        series.set(new double[] {0, 1}, new double[] {4, 4});
        assertThat(series.smoothed(0.5)[1]).isEqualTo(4);
        assertThat(series.smoothed(0)[1]).isEqualTo(4);
    }

    @Test
    void colourIndicesStartAgain() {
        assertThat(new CurveSeries("a", Palette.LOOKS + 1).colorIndex()).isEqualTo(1);
    }
}
