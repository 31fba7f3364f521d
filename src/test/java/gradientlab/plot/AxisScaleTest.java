package gradientlab.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AxisScaleTest {
    private final AxisScale linear = AxisScale.linear(-1, 3, 200, 0);
    private final AxisScale log = AxisScale.log(0.01, 100, 0, 400);

    @Test
    void endsMapToEnds() {
        assertThat(linear.toPixel(-1)).isEqualTo(200);
        assertThat(linear.toPixel(3)).isEqualTo(0);
        assertThat(log.toPixel(0.01)).isEqualTo(0);
        assertThat(log.toPixel(100)).isEqualTo(400);
    }

    @Test
    void decadesAreEvenlySpaced() {
        assertThat(log.toPixel(0.1)).isCloseTo(100, within(1e-9));
        assertThat(log.toPixel(1)).isCloseTo(200, within(1e-9));
        assertThat(log.toPixel(10)).isCloseTo(300, within(1e-9));
    }

    @Test
    void pixelsMapBackToData() {
        for (double pixel = -50; pixel <= 450; pixel += 7) {
            assertThat(linear.toPixel(linear.toData(pixel))).isCloseTo(pixel, within(1e-9));
            assertThat(log.toPixel(log.toData(pixel))).isCloseTo(pixel, within(1e-9));
        }
    }

    @Test
    void whatAnAxisCannotShowIsNaN() {
        assertThat(log.toPixel(0)).isNaN();
        assertThat(log.toPixel(-1)).isNaN();
        assertThat(linear.toPixel(Double.NaN)).isNaN();
        assertThat(linear.toPixel(Double.POSITIVE_INFINITY)).isNaN();
        assertThat(linear.toPixel(-1e6)).isGreaterThan(200);
    }

    @Test
    void zoomingKeepsThePointInPlace() {
        Range zoomed = linear.zoomed(1, 0.5);
        assertThat(zoomed).isEqualTo(new Range(0, 2));
        Range decades = log.zoomed(1, 0.5);
        assertThat(decades.low()).isCloseTo(0.1, within(1e-12));
        assertThat(decades.high()).isCloseTo(10, within(1e-9));
    }

    @Test
    void panningMovesByAPartOfTheLength() {
        assertThat(linear.panned(0.25)).isEqualTo(new Range(0, 4));
        assertThat(log.panned(0.25).low()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void refusesEmptyAndImpossibleRanges() {
        assertThatIllegalArgumentException().isThrownBy(() -> AxisScale.linear(1, 1, 0, 100));
        assertThatIllegalArgumentException().isThrownBy(() -> AxisScale.linear(0, Double.NaN, 0, 100));
        assertThatIllegalArgumentException().isThrownBy(() -> AxisScale.log(0, 1, 0, 100));
    }
}
