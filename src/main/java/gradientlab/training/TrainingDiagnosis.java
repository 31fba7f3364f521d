package gradientlab.training;

import gradientlab.model.HiddenActivation;
import java.util.List;
import java.util.Locale;

/**
 * What is wrong with a run, in a sentence a student can act on.
 *
 * @param kind what happened
 * @param step updates done when it was seen
 * @param sentence what it means and what to try
 */
public record TrainingDiagnosis(Kind kind, int step, String sentence) {
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
                String.format(
                        Locale.ROOT,
                        "Diverged at step %d: %s is no longer a finite number (loss %s). At learning rate %s each"
                                + " update overshoots further than the last. Try a tenth of it, or Adam.",
                        step,
                        Double.isFinite(loss) ? "a weight" : "the loss",
                        loss,
                        LearningRateSchedule.number(learningRate)));
    }

    private static TrainingDiagnosis stuck(StepMetrics last, int classes, HiddenActivation activation) {
        return new TrainingDiagnosis(
                Kind.STUCK,
                last.step(),
                String.format(
                        Locale.ROOT,
                        "Not learning: the loss stands at %.3f, which is ln %d, what guessing costs, and the first"
                                + " layer's gradient is only %.2g. %s",
                        last.loss(),
                        classes,
                        last.firstLayerGradient(),
                        reason(last, activation)));
    }

    private static String reason(StepMetrics last, HiddenActivation activation) {
        if (activation == HiddenActivation.SIGMOID) {
            return "The gradient vanishes on its way back: sigmoid's derivative is at most 0.25, and each layer"
                    + " multiplies by it. Try ReLU, Adam, or a larger learning rate.";
        }
        return last.firstLayerGradient() == 0
                ? "Exactly 0 means dead ReLUs: they are off for every image, and no step can change that. Try a"
                        + " smaller learning rate, or normalised inputs."
                : "With ReLU it need not stay so: the start is slow. Train longer, or try Adam or a larger learning"
                        + " rate.";
    }

    static TrainingDiagnosis notSaved(int step, Exception problem) {
        return new TrainingDiagnosis(
                Kind.NOT_SAVED,
                step,
                "This run cannot be saved: " + Problems.sentence(problem)
                        + " It goes on, and saving is tried again; free some space or"
                        + " choose another data directory.");
    }
}
