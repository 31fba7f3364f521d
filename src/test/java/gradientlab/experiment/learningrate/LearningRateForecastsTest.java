package gradientlab.experiment.learningrate;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.training.EpochMetrics;
import gradientlab.training.TrainingDiagnosis;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the guide says of a drop is read off the curve. */
class LearningRateForecastsTest {
    private static String atDrop(int drop, DoubleUnaryOperator loss) {
        double[] x = IntStream.range(0, 200).mapToDouble(i -> 10 * i).toArray();
        double[] y = IntStream.range(0, 200)
                .mapToDouble(i -> loss.applyAsDouble(10 * i) + 0.01 * Math.sin(i))
                .toArray();
        return LearningRateForecasts.atTheDrop(x, y, drop);
    }

    @Test
    void aRunThatDivergedInItsFirstEpochIsLastThoughItsLossIsANumber() {
        List<EpochMetrics> epochs = List.of(new EpochMetrics(1, 10, 1e26, 0.1, null, 1, new int[0]));
        assertThat(LearningRateForecasts.firstLoss(epochs, diverged(7))).isInfinite();
        assertThat(LearningRateForecasts.firstLoss(epochs, diverged(70)))
                .as("in a later epoch")
                .isEqualTo(1e26);
        assertThat(LearningRateForecasts.firstLoss(epochs, null)).isEqualTo(1e26);
        assertThat(LearningRateForecasts.firstLoss(List.of(), diverged(7))).isInfinite();
    }

    private static TrainingDiagnosis diverged(int step) {
        return new TrainingDiagnosis(TrainingDiagnosis.Kind.DIVERGED, step, null, List.of(), "Diverged.");
    }

    @Test
    void aStepIsAFallThatTheTrendDoesNotExplain() {
        assertThat(atDrop(1000, step -> step < 1000 ? 1.2 : 0.8)).isEqualTo("step");
        assertThat(atDrop(1000, step -> 2.3 * Math.exp(-step / 2000)))
                .as("it only goes on falling")
                .isEqualTo("no-step");
        assertThat(atDrop(1000, step -> 1.2)).as("it stands still").isEqualTo("no-step");
        assertThat(atDrop(20, step -> step < 20 ? 1.2 : 0.8))
                .as("too early to compare")
                .isEqualTo("no-step");
    }
}
