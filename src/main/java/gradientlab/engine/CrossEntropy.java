package gradientlab.engine;

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
            int largest = largest(logits, start, classes);
            int target = largest(oneHot, start, classes);
            double sum = 0;
            for (int c = start; c < start + classes; c++) {
                sum += Math.exp(logits[c] - (double) logits[largest]);
            }
            double logSum = logits[largest] + Math.log(sum);
            for (int c = start; c < start + classes; c++) {
                double logProbability = logits[c] - logSum;
                if (oneHot[c] != 0) {
                    loss -= oneHot[c] * logProbability;
                }
                gradient[c] = (float) ((Math.exp(logProbability) - oneHot[c]) / size);
            }
            if (largest == target && !Double.isNaN(logSum)) {
                correct++;
            }
        }
        return new StepResult(loss / size, correct);
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
