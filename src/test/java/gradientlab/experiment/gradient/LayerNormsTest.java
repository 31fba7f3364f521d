package gradientlab.experiment.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.training.StepMetrics;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayerNormsTest {
    @Test
    void whereRowsAreLowFewerLayersAreNamed() {
        assertThat(NormMap.every(11, 12)).isEqualTo(1);
        assertThat(NormMap.every(13.6, 11.6)).isEqualTo(2);
        assertThat(IntStream.range(0, 7).filter(i -> NormMap.named(i, 2, 7)).toArray())
                .containsExactly(0, 2, 4, 6);
        assertThat(IntStream.range(0, 6).filter(i -> NormMap.named(i, 2, 6)).toArray())
                .containsExactly(0, 2, 5);
        assertThat(IntStream.range(0, 5).filter(i -> NormMap.named(i, 9, 5)).toArray())
                .containsExactly(0, 4);
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

    private static StepMetrics point(int step, double... norms) {
        return new StepMetrics(step, 2.3, 0.1, 0.1, 0.01, 0, norms);
    }
}
