package gradientlab.experiment.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.nn.Activation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlatRegionTest {
    @Test
    void sigmoidSaturatesWhereSTimesOneMinusSIsAHundredth() {
        double s = (1 + Math.sqrt(1 - 0.04)) / 2;
        double edge = Math.log(s / (1 - s));
        List<FlatRegion> regions = FlatRegion.of(new Activation.Sigmoid());
        assertThat(regions).extracting(FlatRegion::slope).containsExactly(Slope.SATURATED, Slope.SATURATED);
        assertThat(regions.get(0).from()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(regions.get(0).to()).isCloseTo(-edge, within(1e-9));
        assertThat(regions.get(1).from()).isCloseTo(edge, within(1e-9));
        assertThat(regions.get(1).to()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void softplusWithAnyBetaSaturatesLeftOnly() {
        for (double beta : new double[] {0.1, 1, 10}) {
            List<FlatRegion> regions = FlatRegion.of(new Activation.Softplus(beta));
            assertThat(regions).hasSize(1);
            assertThat(regions.get(0).to()).isCloseTo(-Math.log(99) / beta, within(1e-6));
        }
    }

    @Test
    void reluIsDeadFromZeroLeftwards() {
        assertThat(FlatRegion.of(new Activation.Relu()))
                .containsExactly(new FlatRegion(Double.NEGATIVE_INFINITY, 0, Slope.DEAD));
    }

    @Test
    void theIdentityIsFlatNowhere() {
        assertThat(FlatRegion.of(new Activation.LeakyRelu(1))).isEmpty();
        assertThat(FlatRegion.of(new Activation.LeakyRelu(0.01))).isEmpty();
    }

    @Test
    void aMinimumIsNotSaturation() {
        for (double beta : new double[] {0.1, 1, 10}) {
            List<FlatRegion> regions = FlatRegion.of(new Activation.Silu(beta));
            assertThat(regions).extracting(FlatRegion::slope).containsExactly(Slope.SATURATED, Slope.MINIMUM);
            assertThat(regions.get(1).contains(-1.27846454 / beta)).isTrue();
        }
        assertThat(FlatRegion.of(new Activation.Gelu()))
                .extracting(FlatRegion::slope)
                .containsExactly(Slope.SATURATED, Slope.MINIMUM);
        assertThat(FlatRegion.of(new Activation.Mish()))
                .extracting(FlatRegion::slope)
                .containsExactly(Slope.SATURATED, Slope.MINIMUM);
    }

    static Stream<Activation> all() {
        return Activation.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aPointIsInARegionExactlyWhenItsSlopeIsBelowTheThreshold(Activation activation) {
        List<FlatRegion> regions = FlatRegion.of(activation);
        for (int i = -20_000; i <= 20_000; i++) {
            double x = i * 0.001 + 0.00037;
            assertThat(regions.stream().anyMatch(region -> region.contains(x)))
                    .as("%s at %s", activation, x)
                    .isEqualTo(Math.abs(activation.derivative(x)) < FlatRegion.THRESHOLD);
        }
    }
}
