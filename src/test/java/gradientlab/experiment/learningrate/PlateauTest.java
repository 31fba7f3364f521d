package gradientlab.experiment.learningrate;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.training.StepMetrics;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlateauTest {
    @Test
    void findsWhereANoisyCurveLevelsOff() {
        assertThat(Plateau.of(curve(1350, step -> Math.min(0.6, 0.1 + step / 9000))))
                .isBetween(4000, 5200);
    }

    @Test
    void saysNothingWhileTheCurveStillRisesOrIsShort() {
        assertThat(Plateau.of(curve(1350, step -> 0.1 + step / 27_000))).isEqualTo(-1);
        assertThat(Plateau.of(curve(20, step -> 0.5))).isEqualTo(-1);
        assertThat(Plateau.of(List.of())).isEqualTo(-1);
    }

    @Test
    void saysNothingWhereAccuracyWasNotMeasured() {
        assertThat(Plateau.of(curve(200, step -> step > 1000 ? Double.NaN : 0.5)))
                .isEqualTo(-1);
    }

    private static List<StepMetrics> curve(int points, DoubleUnaryOperator accuracy) {
        Random noise = new Random(3);
        return IntStream.rangeClosed(1, points)
                .mapToObj(i -> new StepMetrics(
                        10 * i,
                        1,
                        0.5,
                        accuracy.applyAsDouble(10 * i) + 0.03 * noise.nextGaussian(),
                        0.1,
                        0,
                        new double[] {1}))
                .toList();
    }
}
