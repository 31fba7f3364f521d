package gradientlab.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveTest {
    private static Curve line(int from, int to, double slope) {
        double[] x = IntStream.rangeClosed(from, to).asDoubleStream().toArray();
        return new Curve(
                x, IntStream.rangeClosed(from, to).mapToDouble(i -> slope * i).toArray());
    }

    @Test
    void liesOnStraightLinesBetweenItsSamples() {
        Curve curve = new Curve(new double[] {0, 2, 4}, new double[] {1, 3, 0});
        assertThat(curve.at(1)).isEqualTo(2);
        assertThat(curve.at(2)).isEqualTo(3);
        assertThat(curve.at(3)).isEqualTo(1.5);
        assertThat(curve.at(-1)).isNaN();
        assertThat(curve.at(5)).isNaN();
        assertThat(curve.last()).isZero();
    }

    @Test
    void distanceCountsWhereBothCurvesAre() {
        assertThat(line(0, 10, 1).meanDistance(line(0, 10, 1))).isZero();
        Curve higher = new Curve(new double[] {5, 20}, new double[] {7, 22});
        assertThat(line(0, 10, 1).meanDistance(higher)).isCloseTo(2, within(1e-9));
        assertThat(line(0, 4, 1).meanDistance(line(6, 9, 1))).isNaN();
        assertThat(line(0, 4, 1).meanDistance(new Curve(new double[0], new double[0])))
                .isNaN();
    }

    @Test
    void aLongCurveIsThinnedButKeepsItsEnds() {
        Curve thin = line(0, 100_000, 0.5).thinned();
        assertThat(thin.x().length).isLessThanOrEqualTo(400);
        assertThat(thin.x()[0]).isZero();
        assertThat(thin.last()).isEqualTo(50_000);
        assertThat(line(0, 9, 1).thinned().x()).hasSize(10);
    }
}
