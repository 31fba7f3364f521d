package gradientlab.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimationTest {
    private static final int MILLION = 1_000_000;
    private final AxisScale y = AxisScale.linear(-10, 10, 500, 0);
    private final Decimation thin = new Decimation();

    private static double[] upTo(int count) {
        double[] xs = new double[count];
        Arrays.setAll(xs, i -> i);
        return xs;
    }

    private double[] ys() {
        return Arrays.copyOf(thin.y(), thin.size());
    }

    @Test
    void aSingleSpikeInAMillionSamplesSurvives() {
        double[] xs = upTo(MILLION);
        AxisScale x = AxisScale.linear(0, MILLION, 0, 800);
        for (int at : new int[] {0, 1, 777_777, 499_999, MILLION - 1}) {
            double[] ys = new double[MILLION];
            ys[at] = 9;
            thin.thin(xs, ys, 0, MILLION, x, y);
            assertThat(thin.size()).isLessThan(4 * 800 + 8);
            assertThat(Arrays.stream(ys()).min().orElseThrow()).isEqualTo(y.toPixel(9));
        }
    }

    @Test
    void bothSpikesOfOneColumnSurviveInTheirOrder() {
        double[] ys = new double[1000];
        ys[400] = -7;
        ys[402] = 8;
        thin.thin(upTo(1000), ys, 0, 1000, AxisScale.linear(0, 999, 0, 10), y);
        double[] thinned = ys();
        int down = indexOf(thinned, y.toPixel(-7));
        int up = indexOf(thinned, y.toPixel(8));
        assertThat(down).isNotNegative().isLessThan(up);
    }

    private static int indexOf(double[] values, double wanted) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void aGapWiderThanAColumnStaysAGap() {
        double[] ys = new double[10_000];
        Arrays.fill(ys, 4000, 6000, Double.NaN);
        thin.thin(upTo(10_000), ys, 0, 10_000, AxisScale.linear(0, 10_000, 0, 100), y);
        for (int i = 0; i + 1 < thin.size(); i++) {
            boolean bridges = thin.x()[i] < 40 && thin.x()[i + 1] > 60;
            assertThat(bridges).isFalse();
        }
        assertThat(Arrays.stream(ys()).anyMatch(Double::isNaN)).isTrue();
    }

    @Test
    void aGapWithinAColumnBreaksTheLineAndKeepsBothSides() {
        double[] ys = new double[100];
        ys[20] = 5;
        ys[50] = Double.NaN;
        ys[80] = -5;
        thin.thin(upTo(100), ys, 0, 100, AxisScale.linear(0, 1000, 0, 10), y);
        double[] thinned = ys();
        int gap = indexOfNaN(thinned);
        assertThat(indexOf(thinned, y.toPixel(5))).isNotNegative().isLessThan(gap);
        assertThat(indexOf(thinned, y.toPixel(-5))).isGreaterThan(gap);
    }

    private static int indexOfNaN(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void aSpikeBetweenTwoGapsOfOneColumnSurvives() {
        double[] ys = new double[100];
        ys[30] = Double.NaN;
        ys[50] = 9;
        ys[70] = Double.POSITIVE_INFINITY;
        thin.thin(upTo(100), ys, 0, 100, AxisScale.linear(0, 1000, 0, 10), y);
        assertThat(indexOf(ys(), y.toPixel(9))).isNotNegative();
    }

    @Test
    void alternatingGapsDoNotBlowUpTheResult() {
        double[] ys = new double[MILLION];
        for (int i = 0; i < MILLION; i += 2) {
            ys[i] = Double.NaN;
        }
        thin.thin(upTo(MILLION), ys, 0, MILLION, AxisScale.linear(0, MILLION, 0, 500), y);
        assertThat(thin.size()).isLessThan(500 * 16);
    }

    @Test
    void fewSamplesAreKeptAsTheyAre() {
        double[] xs = {0, 1, 2, 5, 9};
        double[] ys = {1, -2, 3, Double.NaN, 4};
        AxisScale x = AxisScale.linear(0, 10, 0, 1000);
        thin.thin(xs, ys, 0, 5, x, y);
        assertThat(Arrays.copyOf(thin.x(), 5)).containsExactly(0, 100, 200, 500, 900);
        assertThat(ys()[3]).isNaN();
    }

    @Test
    void valuesNotAboveZeroAreGapsOnALogAxis() {
        AxisScale log = AxisScale.log(0.1, 100, 300, 0);
        double[] ys = new double[1000];
        Arrays.fill(ys, 1);
        ys[500] = 0;
        ys[700] = -1;
        thin.thin(upTo(1000), ys, 0, 1000, AxisScale.linear(0, 999, 0, 20), log);
        assertThat(Arrays.stream(ys()).filter(Double::isNaN).count()).isGreaterThanOrEqualTo(2);
        assertThat(Arrays.stream(ys()).filter(v -> !Double.isNaN(v)).distinct().toArray())
                .containsExactly(log.toPixel(1));
    }

    @Test
    void everyColumnKeepsItsLowestAndHighestSample() {
        Random random = new Random(5);
        double[] ys = random.doubles(50_000, -9, 9).toArray();
        double[] xs = upTo(50_000);
        AxisScale x = AxisScale.linear(0, 50_000, 0, 200);
        thin.thin(xs, ys, 0, 50_000, x, y);
        for (int column = 0; column < 200; column++) {
            int c = column;
            double[] inside = java.util.stream.IntStream.range(0, 50_000)
                    .filter(i -> Math.floor(x.toPixel(xs[i])) == c)
                    .mapToDouble(i -> y.toPixel(ys[i]))
                    .toArray();
            double[] kept = java.util.stream.IntStream.range(0, thin.size())
                    .filter(i -> Math.floor(thin.x()[i]) == c)
                    .mapToDouble(i -> thin.y()[i])
                    .toArray();
            assertThat(Arrays.stream(kept).max())
                    .isEqualTo(Arrays.stream(inside).max());
            assertThat(Arrays.stream(kept).min())
                    .isEqualTo(Arrays.stream(inside).min());
        }
    }

    @Test
    void manySamplesAtOneXAreDrawnAsAVerticalLine() {
        double[] xs = new double[500];
        double[] ys = new double[500];
        Arrays.setAll(ys, i -> i % 2 == 0 ? -3 : 3);
        thin.thin(xs, ys, 0, 500, AxisScale.linear(-1, 1, 0, 100), y);
        assertThat(ys()).contains(y.toPixel(-3), y.toPixel(3));
        assertThat(thin.size()).isLessThanOrEqualTo(4);
    }
}
