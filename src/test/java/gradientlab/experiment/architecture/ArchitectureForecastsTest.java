package gradientlab.experiment.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An explanation stands only under a curve of which it is true. */
class ArchitectureForecastsTest {
    @Test
    void aCurveIsWhatItDoesBeyondItsNoise() {
        assertThat(ArchitectureForecasts.shape(new double[] {12, 13, 14, 15, 16}, 1))
                .isEqualTo("straight");
        assertThat(ArchitectureForecasts.shape(new double[] {20, 45, 55, 58, 60}, 1))
                .isEqualTo("bends");
        assertThat(ArchitectureForecasts.shape(new double[] {20, 45, 60, 58, 50}, 1))
                .isEqualTo("falls-back");
        assertThat(ArchitectureForecasts.shape(new double[] {10, 10.5, 9.8, 10.2}, 1))
                .isEqualTo("flat");
        assertThat(ArchitectureForecasts.shape(new double[] {20, 45}, 1))
                .as("two points have no shape")
                .isEqualTo("flat");
    }
}
