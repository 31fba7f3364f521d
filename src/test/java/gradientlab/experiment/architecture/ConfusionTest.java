package gradientlab.experiment.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.training.Evaluation;
import gradientlab.training.Prediction;
import org.junit.jupiter.api.Test;

class ConfusionTest {
    private final Confusion confusion =
            new Confusion(new Evaluation(10, 1.2, 0.6, new int[][] {{6, 2, 0}, {1, 0, 1}, {0, 0, 0}}), false, 4);

    @Test
    void countsAndSharesOfTheTrueClass() {
        assertThat(confusion.evaluation().ofClass(0)).isEqualTo(8);
        assertThat(confusion.evaluation().share(0, 1)).isEqualTo(0.25);
        assertThat(confusion.values(false)).containsExactly(6, 2, 0, 1, 0, 1, 0, 0, 0);
        float[] shares = confusion.values(true);
        assertThat(shares[0]).isEqualTo(75);
        assertThat(shares[1]).isEqualTo(25);
        assertThat(shares[3]).isEqualTo(50);
    }

    @Test
    void aClassWithoutImagesHasNoShares() {
        assertThat(confusion.evaluation().share(2, 0)).isNaN();
        assertThat(confusion.values(true)[6]).isNaN();
    }

    @Test
    void theTrueClassIsAlwaysAmongTheLikelyOnesListed() {
        float[] shares = {0.05f, 0.5f, 0.3f, 0.15f};
        assertThat(PredictionCard.listed(new Prediction(0, 1, shares))).containsExactly(1, 2, 3);
        assertThat(PredictionCard.listed(new Prediction(0, 0, shares))).containsExactly(1, 2, 0);
    }
}
