package gradientlab.experiment.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.training.StepMetrics;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayerNormsTest {
    @Test
    void recentIsTheMedianOfTheLastTenPointsOfEachLayer() {
        List<StepMetrics> points = new ArrayList<>();
        points.add(point(1, 1e6, 1e6));
        for (int i = 1; i <= 10; i++) {
            points.add(point(1 + i, i, i == 5 ? 1000 : 2));
        }
        assertThat(LayerNorms.recent(points)).containsExactly(5.5, 2);
        assertThat(LayerNorms.recent(points.subList(0, 1))).containsExactly(1e6, 1e6);
        assertThat(LayerNorms.recent(List.of())).isEmpty();
    }

    @Test
    void aPictureHasTheFirstLayerOnTopAndAveragesDecades() {
        List<StepMetrics> points =
                List.of(point(10, 1, 10), point(20, 100, 10), point(30, 0, Double.NaN), point(40, 1, 1));
        assertThat(LayerNorms.picture(points, 2, 2)).containsExactly(1f, Float.NEGATIVE_INFINITY, 1f, Float.NaN);
        assertThat(LayerNorms.columns(4, 100)).isEqualTo(4);
        assertThat(LayerNorms.picture(points, 2, 100)).hasSize(8);
        assertThat(LayerNorms.picture(List.of(), 2, 100)).isEmpty();
    }

    @Test
    void theColourScaleCoversWholeDecadesAndIgnoresWhatIsNoNumber() {
        assertThat(LayerNorms.decades(List.of(new float[] {-5.2f, Float.NaN}, new float[] {0.3f})))
                .containsExactly(-6, 1);
        assertThat(LayerNorms.decades(List.of(new float[] {-0.5f}))).containsExactly(-1, 1);
        assertThat(LayerNorms.decades(List.of())).containsExactly(-4, 0);
    }

    @Test
    void theFactorIsReluBySigmoid() {
        Pair pair = new Pair("cnn_5", gradientlab.data.InputScale.NORMALISED);
        assertThat(new Vanishing(pair, 0.5, 1e-4).factor()).isCloseTo(5000, within(1e-9));
        assertThat(new Vanishing(pair, 0.5, 0).factor()).isInfinite();
        assertThat(new Vanishing(pair, 0, 0.1).factor())
                .as("a ReLU network that is dead is no measure")
                .isNaN();
        assertThat(new Vanishing(pair, 0, 0.1).dead()).isTrue();
        assertThat(new Vanishing(pair, Double.NaN, 0.1).factor()).isNaN();
        assertThat(new Vanishing(pair, Double.NaN, 0.1).dead()).isFalse();
    }

    private static StepMetrics point(int step, double... norms) {
        return new StepMetrics(step, 2.3, 0.1, 0.1, 0.01, 0, norms);
    }
}
