package gradientlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CrossEntropyTest {
    @Test
    void lossAndGradientByHand() {
        float[] logits = {0, 0, (float) Math.log(3), 0};
        float[] gradient = new float[4];
        StepResult result = CrossEntropy.of(logits, new float[] {1, 0, 0, 1}, 2, 2, gradient);
        assertThat(result.loss()).isCloseTo((Math.log(2) + Math.log(4)) / 2, within(1e-7));
        assertThat(gradient).containsExactly(new float[] {-0.25f, 0.25f, 0.375f, -0.375f}, within(1e-7f));
        assertThat(result.correct()).isEqualTo(1); // the first is a tie, the first of which counts
    }

    @Test
    void hugeLogitsNeitherOverflowNorAreClipped() {
        StepResult result = CrossEntropy.of(new float[] {1e4f, -1e4f}, new float[] {0, 1}, 1, 2, new float[2]);
        assertThat(result.loss()).isCloseTo(2e4, within(1e-3));
    }

    @Test
    void nanStaysNaNAndCountsAsAMiss() {
        StepResult result =
                CrossEntropy.of(new float[] {Float.NaN, 1, 5, 1}, new float[] {1, 0, 1, 0}, 2, 2, new float[4]);
        assertThat(result.loss()).isNaN();
        assertThat(result.correct()).isEqualTo(1);
    }
}
