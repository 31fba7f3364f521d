package gradientlab.nn;

/**
 * The loss of a classifier, the mean over the samples of -ln p(true class) with p = softmax(logits), as
 * {@code torch.nn.CrossEntropyLoss}. By log-sum-exp, so that no logit is too large.
 *
 * @param loss in nats, at least 0
 * @param probabilities [samples][classes], row-major; each sample's sum to 1
 * @param gradient the loss's derivative by each logit, [samples][classes]: (p - 1 for the true class, else p) / samples
 */
public record SoftmaxCrossEntropy(double loss, double[] probabilities, double[] gradient) {

    /**
     * @param logits [samples][classes], row-major
     * @param labels each sample's true class, from 0
     */
    public static SoftmaxCrossEntropy of(double[] logits, int[] labels) {
        int samples = labels.length;
        int classes = logits.length / samples;
        if (classes == 0 || logits.length % samples != 0) {
            throw new IllegalArgumentException(logits.length + " logits for " + samples + " samples");
        }
        double[] p = new double[logits.length];
        double[] d = new double[logits.length];
        double loss = 0;
        for (int n = 0; n < samples; n++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < classes; c++) {
                largest = Math.max(largest, logits[n * classes + c]);
            }
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                sum += Exp.of(logits[n * classes + c] - largest);
            }
            double logSum = largest + StrictMath.log(sum);
            loss += (logSum - logits[n * classes + labels[n]]) / samples;
            for (int c = 0; c < classes; c++) {
                p[n * classes + c] = Exp.of(logits[n * classes + c] - logSum);
                d[n * classes + c] = (p[n * classes + c] - (c == labels[n] ? 1 : 0)) / samples;
            }
        }
        return new SoftmaxCrossEntropy(loss, p, d);
    }
}
