package gradientlab.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class ContourTest {
    private static final Range BOUNDS = new Range(-2, 2);

    private static List<Contour.Segment> contour(int side, double level, DoubleBinaryOperator f) {
        float[] values = new float[side * side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                double x = -2 + (column + 0.5) * 4 / side;
                double y = -2 + (row + 0.5) * 4 / side;
                values[row * side + column] = (float) f.applyAsDouble(x, y);
            }
        }
        return Contour.of(values, side, side, BOUNDS, BOUNDS, level);
    }

    @Test
    void aPlaneGivesAStraightLineExactly() {
        List<Contour.Segment> line = contour(20, 0.3, (x, y) -> x);
        assertThat(line).hasSize(19);
        assertThat(line).allSatisfy(s -> {
            assertThat(s.x0()).isCloseTo(0.3, within(1e-6));
            assertThat(s.x1()).isCloseTo(0.3, within(1e-6));
        });
    }

    @Test
    void aConeGivesACircleOfTheRightLength() {
        List<Contour.Segment> circle = contour(200, 1.2, Math::hypot);
        double length = 0;
        for (Contour.Segment s : circle) {
            assertThat(Math.hypot(s.x0(), s.y0())).isCloseTo(1.2, within(1e-3));
            length += Math.hypot(s.x1() - s.x0(), s.y1() - s.y0());
        }
        assertThat(length).isCloseTo(2 * Math.PI * 1.2, within(0.01));
    }

    @Test
    void aClosedLineHasNoLooseEnds() {
        List<Contour.Segment> circle = contour(60, 1.2, Math::hypot);
        for (Contour.Segment s : circle) {
            long meeting = circle.stream()
                    .filter(o -> o != s)
                    .filter(o -> near(o.x0(), o.y0(), s.x1(), s.y1()) || near(o.x1(), o.y1(), s.x1(), s.y1()))
                    .count();
            assertThat(meeting).isEqualTo(1);
        }
    }

    private static boolean near(double x0, double y0, double x1, double y1) {
        return Math.hypot(x0 - x1, y0 - y1) < 1e-9;
    }

    @Test
    void rowZeroIsTheBottom() {
        List<Contour.Segment> line = contour(10, 1, (x, y) -> y);
        assertThat(line).isNotEmpty().allSatisfy(s -> assertThat(s.y0()).isCloseTo(1, within(1e-6)));
    }

    @Test
    void theSaddleOfXorIsSplitByItsMiddle() {
        float[] values = {1, 0, 0, 1};
        Range unit = new Range(0, 2);
        List<Contour.Segment> joined = Contour.of(values, 2, 2, unit, unit, 0.4);
        assertThat(joined).hasSize(2);
        // The ones (bottom left, top right) hang together: each line cuts off a corner with a zero.
        assertThat(joined).allSatisfy(s -> {
            double side = (s.x0() + s.x1()) / 2 - (s.y0() + s.y1()) / 2;
            assertThat(Math.abs(side)).isGreaterThan(0.3);
        });
        List<Contour.Segment> apart = Contour.of(values, 2, 2, unit, unit, 0.6);
        assertThat(apart).hasSize(2).allSatisfy(s -> {
            double sum = (s.x0() + s.x1()) / 2 + (s.y0() + s.y1()) / 2;
            assertThat(Math.abs(sum - 2)).isGreaterThan(0.3);
        });
    }

    @Test
    void squaresWithNaNAreLeftOut() {
        List<Contour.Segment> line = contour(20, 0, (x, y) -> y > 0 ? Double.NaN : x);
        assertThat(line)
                .isNotEmpty()
                .allSatisfy(s -> assertThat(Math.max(s.y0(), s.y1())).isNegative());
    }

    @Test
    void aLevelNobodyReachesGivesNothing() {
        assertThat(contour(10, 100, (x, y) -> x)).isEmpty();
        assertThat(Contour.of(new float[] {1}, 1, 1, BOUNDS, BOUNDS, 1)).isEmpty();
    }
}
