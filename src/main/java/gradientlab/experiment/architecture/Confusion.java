package gradientlab.experiment.architecture;

import gradientlab.desk.LiveRun;
import gradientlab.training.EpochMetrics;
import gradientlab.training.Evaluation;
import java.util.List;

/**
 * A confusion matrix to be shown.
 *
 * @param evaluation counts of {@code [true class][predicted class]}
 * @param test whether on the test images; otherwise on the whole validation set
 * @param epoch after which epoch, from 1
 */
record Confusion(Evaluation evaluation, boolean test, int epoch) {
    /**
     * The newest of a run.
     *
     * @param wantTest whether the test is wanted rather than the validation
     * @return null when there is none yet
     */
    static Confusion of(LiveRun run, boolean wantTest) {
        List<EpochMetrics> epochs = run.epochs();
        if (wantTest) {
            Evaluation test = run.testProperty().get();
            return test == null ? null : new Confusion(test, true, epochs.size());
        }
        return epochs.isEmpty()
                ? null
                : new Confusion(epochs.get(epochs.size() - 1).validation(), false, epochs.size());
    }

    int classes() {
        return evaluation.confusion().length;
    }

    /**
     * Row after row: counts, or per cent of each row.
     *
     * @param normalised whether every row adds up to 100
     */
    float[] values(boolean normalised) {
        int n = classes();
        float[] values = new float[n * n];
        for (int i = 0; i < values.length; i++) {
            values[i] = normalised
                    ? (float) (100 * evaluation.share(i / n, i % n))
                    : evaluation.confusion()[i / n][i % n];
        }
        return values;
    }
}
