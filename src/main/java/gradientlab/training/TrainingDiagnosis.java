package gradientlab.training;

import gradientlab.model.HiddenActivation;
import gradientlab.text.Texts;
import java.util.List;
import java.util.Locale;

/**
 * What is wrong with a run, in a sentence a student can act on.
 *
 * @param kind what happened
 * @param step updates done when it was seen
 * @param sentence what it means and what to try, in the language in use when it was seen
 */
public record TrainingDiagnosis(Kind kind, int step, String sentence) {
    private static final Texts TEXTS = Texts.of(TrainingDiagnosis.class);

    /** What can happen. */
    public enum Kind {
        /** The loss or a weight is no longer a number: no further step can change that. */
        DIVERGED,
        /** The loss stands where guessing stands, and hardly any gradient reaches the first layer. */
        STUCK,
        /** The run cannot be saved; it goes on. */
        NOT_SAVED
    }

    /** How many recorded points a run must have stood still before it counts as stuck. */
    private static final int STUCK_POINTS = 20;

    /** How near the loss of guessing, ln(classes), counts as being there. */
    private static final double NEAR = 0.02;

    /** A first-layer gradient below this hardly moves a weight. */
    private static final double TINY_GRADIENT = 0.01;

    /**
     * Looks at the newest point.
     *
     * @param points all so far
     * @param classes how many classes there are
     * @param activation of the hidden units: what makes a gradient small depends on it
     * @return what is wrong, or null
     */
    static TrainingDiagnosis of(List<StepMetrics> points, int classes, HiddenActivation activation) {
        StepMetrics last = points.get(points.size() - 1);
        if (!Double.isFinite(last.loss()) || !Double.isFinite(last.updateRatio())) {
            return diverged(last.step(), last.loss(), last.learningRate());
        }
        if (points.size() >= STUCK_POINTS
                && points.subList(points.size() - STUCK_POINTS, points.size()).stream()
                        .allMatch(point -> standsStill(point, classes))) {
            return stuck(last, classes, activation);
        }
        return null;
    }

    private static boolean standsStill(StepMetrics point, int classes) {
        return Math.abs(point.loss() - Math.log(classes)) < NEAR && point.firstLayerGradient() < TINY_GRADIENT;
    }

    static TrainingDiagnosis diverged(int step, double loss, double learningRate) {
        return new TrainingDiagnosis(
                Kind.DIVERGED,
                step,
                TEXTS.get(
                        Double.isFinite(loss) ? "diverged.weight" : "diverged.loss",
                        step,
                        loss,
                        LearningRateSchedule.number(learningRate)));
    }

    private static TrainingDiagnosis stuck(StepMetrics last, int classes, HiddenActivation activation) {
        return new TrainingDiagnosis(
                Kind.STUCK,
                last.step(),
                TEXTS.get(
                        "stuck",
                        String.format(Locale.ROOT, "%.3f", last.loss()),
                        classes,
                        String.format(Locale.ROOT, "%.2g", last.firstLayerGradient()),
                        reason(last, activation)));
    }

    private static String reason(StepMetrics last, HiddenActivation activation) {
        if (activation == HiddenActivation.SIGMOID) {
            return TEXTS.get("stuck.sigmoid");
        }
        return last.firstLayerGradient() == 0 ? TEXTS.get("stuck.dead") : TEXTS.get("stuck.slow");
    }

    static TrainingDiagnosis notSaved(int step, Exception problem) {
        return new TrainingDiagnosis(Kind.NOT_SAVED, step, TEXTS.get("not-saved", Problems.sentence(problem)));
    }
}
