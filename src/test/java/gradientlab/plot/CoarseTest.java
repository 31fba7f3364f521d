package gradientlab.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoarseTest {
    private static final int COUNT = 400_000;
    private static final int WIDTH = 300;
    private final Coarse coarse = new Coarse();
    private final AxisScale y = AxisScale.linear(-10, 10, 500, 0);

    private static Coarse of(double... ys) {
        Coarse coarse = new Coarse();
        for (int i = 0; i < ys.length; i++) {
            coarse.add(i, ys[i]);
        }
        return coarse;
    }

    private static double[] xs(Coarse of) {
        return Arrays.copyOf(of.x(), of.size());
    }

    @Test
    void ofABlockTheLowestAndTheHighestInTheirOrder() {
        assertThat(xs(of(3, 1, 2, 7, 1))).containsExactly(1, 3);
        assertThat(xs(of(3, 9, 2, 7, 1))).containsExactly(1, 4);
        assertThat(xs(of(5, 5, 5))).containsExactly(0);
        assertThat(of().size()).isZero();
    }

    @Test
    void aGapStaysWhereItIs() {
        assertThat(of(Double.NaN, 1, 2).y()).startsWith(Double.NaN, 1, 2);
        assertThat(of(1, Double.NaN, 2).y()).startsWith(1, Double.NaN, 2);
        assertThat(of(1, 2, Double.NaN).y()).startsWith(1, 2, Double.NaN);
        assertThat(of(4, Double.POSITIVE_INFINITY).y()).startsWith(4, Double.POSITIVE_INFINITY);
        assertThat(of(Double.NaN, Double.NaN).size()).isEqualTo(1);
    }

    @Test
    void everyBlockIsThereAndItStartsAgain() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 3 * Coarse.BLOCK + 5; i++) {
                coarse.add(i, i);
            }
            assertThat(xs(coarse)).containsExactly(0, 63, 64, 127, 128, 191, 192, 196);
            coarse.clear();
            assertThat(coarse.size()).isZero();
        }
    }

    /** Every pixel column reaches as high and as low as with all samples, but for a block that crosses its edge. */
    @Test
    void aPictureOfItIsThePictureOfTheCurve() {
        Random random = new Random(5);
        double[] xs = new double[COUNT];
        double[] ys = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            xs[i] = i;
            ys[i] = 3 * Math.sin(i / 20_000.0) + 0.3 * random.nextGaussian() + (i % 70_001 == 70_000 ? 5 : 0);
            coarse.add(xs[i], ys[i]);
        }
        assertThat(coarse.size()).isLessThan(COUNT / 25);
        AxisScale x = AxisScale.linear(0, COUNT, 0, WIDTH);
        double[][] whole = reach(xs, ys, COUNT, x);
        double[][] shortened = reach(coarse.x(), coarse.y(), coarse.size(), x);
        for (int column = 0; column < WIDTH; column++) {
            double top = Math.min(neighbour(whole[0], column - 1), neighbour(whole[0], column + 1));
            assertThat(shortened[0][column])
                    .as("top of %d", column)
                    .isBetween(Math.min(top, whole[0][column]) - 1e-9, Math.max(top, whole[0][column]) + 4);
            assertThat(Arrays.stream(shortened[0]).min())
                    .isEqualTo(Arrays.stream(whole[0]).min());
        }
    }

    private static double neighbour(double[] of, int column) {
        return of[Math.max(0, Math.min(of.length - 1, column))];
    }

    /** The highest (smallest) and lowest pixel of each column. */
    private double[][] reach(double[] xs, double[] ys, int count, AxisScale x) {
        Decimation thin = new Decimation();
        thin.thin(xs, ys, 0, count, x, y);
        double[][] reach = new double[2][WIDTH];
        Arrays.fill(reach[0], 1e9);
        Arrays.fill(reach[1], -1e9);
        for (int i = 0; i < thin.size(); i++) {
            int column = Math.min(WIDTH - 1, (int) thin.x()[i]);
            reach[0][column] = Math.min(reach[0][column], thin.y()[i]);
            reach[1][column] = Math.max(reach[1][column], thin.y()[i]);
        }
        return reach;
    }
}
