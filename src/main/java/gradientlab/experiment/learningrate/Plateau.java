package gradientlab.experiment.learningrate;

import gradientlab.training.StepMetrics;
import java.util.List;

/**
 * Where a validation curve stops improving (course part 5): the first step whose accuracy, averaged over the points about
 * it, comes within a percentage point of the best such average.
 */
final class Plateau {
    /** Points averaged, at most: a window of 500 steps, in which a subset of 200 images wavers by half a point. */
    private static final int WINDOW = 50;

    private static final int FEWEST_POINTS = 30;
    private static final double NEAR = 0.01;
    /** Before this part of the curve has passed after the plateau began, it may still rise. */
    private static final double SEEN_AFTER = 0.2;

    private Plateau() {}

    /**
     * @param points of one run, measured in full every ten steps, ascending
     * @return updates done where the curve levels off, or -1 when it has not, or nobody can tell yet
     */
    static int of(List<StepMetrics> points) {
        double[] accuracy =
                points.stream().mapToDouble(StepMetrics::validationAccuracy).toArray();
        if (accuracy.length < FEWEST_POINTS) {
            return -1;
        }
        int window = Math.min(WINDOW, accuracy.length / 10);
        double[] sums = new double[accuracy.length + 1];
        for (int i = 0; i < accuracy.length; i++) {
            sums[i + 1] = sums[i] + accuracy[i];
        }
        int places = accuracy.length - window + 1;
        double best = 0;
        for (int i = 0; i < places; i++) {
            best = Math.max(best, mean(sums, i, window));
        }
        for (int i = 0; i < places; i++) {
            if (mean(sums, i, window) >= best - NEAR) {
                int middle = i + window / 2;
                return middle < accuracy.length * (1 - SEEN_AFTER)
                        ? points.get(middle).step()
                        : -1;
            }
        }
        return -1;
    }

    private static double mean(double[] sums, int from, int count) {
        return (sums[from + count] - sums[from]) / count;
    }
}
