package gradientlab.training;

/**
 * What the network says about one validation image.
 *
 * @param image index into the data set's training images
 * @param label the true class
 * @param probabilities softmax of the logits, one a class
 */
public record Prediction(int image, int label, float[] probabilities) {
    /** The class with the highest probability. */
    public int predicted() {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            if (probabilities[c] > probabilities[best]) {
                best = c;
            }
        }
        return best;
    }
}
