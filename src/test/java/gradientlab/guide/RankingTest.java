package gradientlab.guide;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.guide.Ranking.Estimate;
import gradientlab.plot.Measured;
import java.util.Arrays;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/** A choice is judged only where the difference is larger than its noise. */
class RankingTest {
    private static Estimate estimate(String name, double score, double error) {
        return new Estimate(name, new Measured(score, error), String.valueOf(score));
    }

    private static Ranking ranking(Estimate... byChoice) {
        return new Ranking(Arrays.asList(byChoice));
    }

    @Test
    void beyondItsNoiseTheBestIsRightAndTheOthersAreWrong() {
        Ranking ranking = ranking(estimate("mlp_1", 0.45, 0.005), estimate("cnn_3", 0.55, 0.005));
        assertThat(ranking.of(1).kind()).isEqualTo(Verdict.Kind.RIGHT);
        assertThat(ranking.of(0).kind()).isEqualTo(Verdict.Kind.WRONG);
        assertThat(ranking.best()).isEqualTo(1);
    }

    /** First-epoch losses as seen: 2.30348, 2.30335 and 2.30333, each the mean of batches that differ by hundredths. */
    @Test
    void twoHundredThousandthsOfALossDecideNothing() {
        Ranking ranking = ranking(
                estimate("0.1", -2.30348, 4e-3), estimate("0.01", -2.30335, 4e-3), estimate("0.001", -2.30333, 4e-3));
        for (int guess = 0; guess < 3; guess++) {
            assertThat(ranking.of(guess).kind()).isEqualTo(Verdict.Kind.TOO_CLOSE);
        }
        assertThat(ranking.of(0).note()).contains("Too close to tell", "0.001", "0.1");
    }

    @Test
    void whatWasNotTrainedIsNotWrong() {
        Ranking ranking = ranking(estimate("mlp_1", 0.45, 0.005), estimate("cnn_3", 0.55, 0.005), null);
        assertThat(ranking.of(2).kind()).isEqualTo(Verdict.Kind.NOT_TRIED);
        assertThat(ranking.of(2).note()).contains("not been trained yet");
        assertThat(ranking.results()).isEqualTo("mlp_1 0.45, cnn_3 0.55");
    }

    @Test
    void aRunThatDivergedIsLast() {
        Ranking ranking = ranking(estimate("0.1", Double.NEGATIVE_INFINITY, 0), estimate("0.01", -2.1, 0.01));
        assertThat(ranking.of(0).kind()).isEqualTo(Verdict.Kind.WRONG);
        assertThat(ranking.of(1).kind()).isEqualTo(Verdict.Kind.RIGHT);
    }

    /** The card goes on waiting for the run that can answer, and takes its word. */
    @Test
    void aForecastOfWhatWasNotTrainedWaitsForItsRun() {
        SimpleObjectProperty<Actual<Integer>> truth = new SimpleObjectProperty<>();
        ForecastModel<Integer> model = new ForecastModel<>(new Forecast.OfChoice("best-net", 3, () -> truth));
        model.commit(2);
        Ranking two = ranking(estimate("mlp_1", 0.45, 0.005), estimate("cnn_3", 0.55, 0.005), null);
        truth.set(Actual.of(two.best(), two.results()).judgedBy(two));
        assertThat(model.actual().judge().of(2).settled()).isFalse();
        Ranking all =
                ranking(estimate("mlp_1", 0.45, 0.005), estimate("cnn_3", 0.55, 0.005), estimate("cnn_4", 0.65, 0.005));
        truth.set(Actual.of(all.best(), all.results()).judgedBy(all));
        assertThat(model.actual().judge().of(2).kind()).isEqualTo(Verdict.Kind.RIGHT);
        truth.set(Actual.of(0, "a later run"));
        assertThat(model.actual().value()).as("what is settled stays").isEqualTo(2);
    }
}
