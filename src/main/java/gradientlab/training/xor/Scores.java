package gradientlab.training.xor;

import gradientlab.nn.SquaredError;

/** How well outputs hit targets of 0 and 1. */
final class Scores {
    private Scores() {}

    /** Sum over the first n. */
    static double squaredError(double[] outputs, double[] targets, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += SquaredError.of(outputs[i], targets[i]);
        }
        return sum;
    }

    /** Share of the first n on the right side of 0.5, 0 to 1. */
    static double accuracy(double[] outputs, double[] targets, int n) {
        int correct = 0;
        for (int i = 0; i < n; i++) {
            correct += (outputs[i] > 0.5) == (targets[i] > 0.5) ? 1 : 0;
        }
        return (double) correct / n;
    }
}
