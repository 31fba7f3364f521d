package gradientlab.engine;

import gradientlab.nn.Exp;

/**
 * Cross-entropy of softmax, by log-sum-exp in 64 bits: exact for logits of any size, and NaN when they are NaN, where
 * DL4J's own clips probabilities at 1e-10.
 */
final class CrossEntropy {
    private CrossEntropy() {}

    /**
     * The loss, and its gradient with respect to the logits: (softmax - target) / size.
     *
     * @param logits size x classes
     * @param oneHot size x classes
     * @param gradient overwritten with size x classes
     */
    static StepResult of(float[] logits, float[] oneHot, int size, int classes, float[] gradient) {
        double loss = 0;
        int correct = 0;
        for (int start = 0; start < size * classes; start += classes) {
            loss += ofImage(logits, oneHot, start, classes, size, gradient);
            correct += hit(logits, oneHot, start, classes) ? 1 : 0;
        }
        return new StepResult(loss / size, correct);
    }

    /** One image's loss, and its gradient, which is written; its numbers are at {@code start} of all three arrays. */
    static double ofImage(float[] logits, float[] oneHot, int start, int classes, int size, float[] gradient) {
        int largest = largest(logits, start, classes);
        double sum = 0;
        for (int c = start; c < start + classes; c++) {
            sum += Exp.of(logits[c] - (double) logits[largest]);
        }
        double logSum = logits[largest] + StrictMath.log(sum);
        double loss = 0;
        for (int c = start; c < start + classes; c++) {
            double logProbability = logits[c] - logSum;
            if (oneHot[c] != 0) {
                loss -= oneHot[c] * logProbability;
            }
            gradient[c] = (float) ((Exp.of(logProbability) - oneHot[c]) / size);
        }
        return loss;
    }

    /** Whether one image's largest logit is its class's, and all are numbers. */
    static boolean hit(float[] logits, float[] oneHot, int start, int classes) {
        for (int c = start; c < start + classes; c++) {
            if (!(logits[c] < Float.POSITIVE_INFINITY)) {
                return false;
            }
        }
        return largest(logits, start, classes) == largest(oneHot, start, classes);
    }

    private static int largest(float[] values, int start, int count) {
        int largest = start;
        for (int i = start + 1; i < start + count; i++) {
            if (values[i] > values[largest]) {
                largest = i;
            }
        }
        return largest;
    }
}
