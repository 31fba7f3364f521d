package gradientlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradientRatioTest {
    @Test
    void it_is_the_ratio_of_the_medians_over_the_steps_that_both_runs_have_done() {
        List<StepMetrics> relu = points(4, 2, 1000, 6, 1e6);
        List<StepMetrics> sigmoid = points(0.1, 0.2, 0.3, 90);
        GradientRatio ratio = GradientRatio.of(relu, sigmoid);
        assertThat(ratio.relu()).isEqualTo(5);
        assertThat(ratio.sigmoid()).isEqualTo(0.25);
        assertThat(ratio.factor()).isEqualTo(20);
        assertThat(GradientRatio.median(relu, 1)).as("twice the first layer's").isEqualTo(12);
    }

    @Test
    void a_norm_that_is_no_number_does_not_count_and_nothing_is_made_of_nothing() {
        assertThat(GradientRatio.median(points(1, Double.NaN, 3, Double.POSITIVE_INFINITY), 0))
                .isEqualTo(2);
        GradientRatio none = GradientRatio.of(points(1), List.of());
        assertThat(none.factor()).isNaN();
        assertThat(none.dead()).isFalse();
    }

    @Test
    void the_factor_is_relu_by_sigmoid_and_a_dead_network_is_no_measure() {
        assertThat(new GradientRatio(0.5, 1e-4).factor()).isCloseTo(5000, within(1e-9));
        assertThat(new GradientRatio(0.5, 0).factor()).isInfinite();
        assertThat(new GradientRatio(0, 0.1).factor()).isNaN();
        assertThat(new GradientRatio(0, 0.1).dead()).isTrue();
        assertThat(new GradientRatio(Double.NaN, 0.1).factor()).isNaN();
        assertThat(new GradientRatio(Double.NaN, 0.1).dead()).isFalse();
    }

    private static List<StepMetrics> points(double... firstLayer) {
        List<StepMetrics> points = new ArrayList<>();
        for (double norm : firstLayer) {
            points.add(
                    new StepMetrics(10 * (points.size() + 1), 2.3, 0.1, 0.1, 0.01, 0, new double[] {norm, 2 * norm}));
        }
        return points;
    }
}
